package dev.readback.article.readers;

import dev.readback.diagnostic.Diagnostic;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.parser.Parser;

/**
 * Makes text safe to analyse and to print, and counts what it had to repair.
 *
 * <p>Clean text comes out as it went in but for its line ends. Spaces of other widths become plain
 * spaces one for one, so that offsets hold; only the other repairs move them.
 */
final class TextCleaner {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** What can be wrong with a text, as a note names it. */
  private enum Flaw {
    SPACE("space of another width", "spaces of other widths"),
    ENTITY("HTML entity", "HTML entities"),
    MOJIBAKE("twice encoded character", "twice encoded characters"),
    LIGATURE("ligature", "ligatures"),
    SOFT_HYPHEN("soft hyphen", "soft hyphens"),
    INVISIBLE("zero-width character", "zero-width characters"),
    DECOMPOSED("decomposed letter", "decomposed letters"),
    CONTROL("control character", "control characters"),
    BIDI("text-direction override", "text-direction overrides"),
    BROKEN("broken character", "broken characters");

    private final String one;
    private final String many;

    Flaw(String one, String many) {
      this.one = one;
      this.many = many;
    }
  }

  private static final Pattern LINE_END = Pattern.compile("\r\n|[\r\u000b\f\u0085\u2028\u2029]");
  private static final Pattern ENTITY =
      Pattern.compile(
          "&(?:#\\d{2,7}|#x[0-9a-f]{2,6}|amp|quot|apos|lt|gt|nbsp|[lr][sd]quo|[mn]dash|hellip|pound|euro|"
              + "shy|[a-z](?:acute|grave|uml|circ|cedil|tilde|ring|caron));",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern MOJIBAKE =
      Pattern.compile(
          "[\u00c2\u00c3\u00c4\u00c5\u00e2]"
              + "[\u0080-\u00bf\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152"
              + "\u017d\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178]{1,2}");
  private static final Pattern TERMINAL_SEQUENCE =
      Pattern.compile(
          "\u001b\\[[0-?]*[ -/]*[@-~]|\u001b\\][^\u0007\u001b\n]{0,200}(?:\u0007|\u001b\\\\)");

  /** No letter has more than a few marks; putting thousands in order takes ages. */
  private static final Pattern DECOMPOSED = Pattern.compile("\\p{IsLatin}[\u0300-\u036f]{1,8}");

  private final Map<Flaw, Integer> found = new EnumMap<>(Flaw.class);

  /** The text without what cannot be analysed or safely printed; line ends are {@code \n}. */
  String clean(String raw) {
    String text = raw.startsWith("\ufeff") ? raw.substring(1) : raw;
    text = LINE_END.matcher(text).replaceAll("\n");
    text = replace(text, ENTITY, Flaw.ENTITY, entity -> Parser.unescapeEntities(entity, false));
    text = LINE_END.matcher(text).replaceAll("\n");
    text = replace(text, MOJIBAKE, Flaw.MOJIBAKE, TextCleaner::decodedAgain);
    text = replace(text, TERMINAL_SEQUENCE, Flaw.CONTROL, sequence -> "");
    text = replace(text, DECOMPOSED, Flaw.DECOMPOSED, TextCleaner::composed);
    return cleanCharacters(text);
  }

  /** What was repaired, if anything was. */
  Optional<Diagnostic> note(String origin) {
    if (found.isEmpty()) {
      return Optional.empty();
    }
    String repaired =
        found.entrySet().stream()
            .map(e -> e.getValue() + " " + (e.getValue() == 1 ? e.getKey().one : e.getKey().many))
            .collect(Collectors.joining(", "));
    return Optional.of(
        Messages.note(
            "text-repaired",
            origin,
            "repaired " + repaired + "; offsets are counted in the repaired text"));
  }

  private interface Repair {
    String of(String flawed);
  }

  private String replace(String text, Pattern pattern, Flaw flaw, Repair repair) {
    Matcher matcher = pattern.matcher(text);
    StringBuilder out = null;
    int last = 0;
    int at = 0;
    while (matcher.find(at)) {
      String whole = matcher.group();
      String better = repair.of(whole);
      at = matcher.end();
      if (!better.equals(whole)) {
        if (out == null) {
          out = new StringBuilder(text.length());
        }
        out.append(text, last, matcher.start()).append(better);
        last = matcher.end();
        count(flaw);
      }
    }
    return out == null ? text : out.append(text, last, text.length()).toString();
  }

  private String cleanCharacters(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      append(out, text, i, c);
      i += Character.charCount(c);
    }
    return out.toString();
  }

  private void append(StringBuilder out, String text, int i, int c) {
    if (c == '\n' || (c >= ' ' && c < 0x7f)) {
      out.append((char) c);
    } else if (c == '\t') {
      out.append(' ');
    } else if (isOddSpace(c)) {
      count(Flaw.SPACE);
      out.append(' ');
    } else if (c >= 0x80 && c <= 0x9f) {
      // Windows-1252 text labelled as ISO-8859-1: these are its curly quotes and dashes.
      String meant = new String(new byte[] {(byte) c}, WINDOWS_1252);
      count(Flaw.CONTROL);
      if (meant.charAt(0) != '\ufffd' && !Character.isISOControl(meant.charAt(0))) {
        out.append(meant);
      }
    } else if (Character.isISOControl(c)) {
      count(Flaw.CONTROL);
    } else if (c == 0xad) {
      count(Flaw.SOFT_HYPHEN);
    } else if (isBidiControl(c)) {
      count(Flaw.BIDI);
    } else if (isInvisible(c) || (isJoiner(c) && !joins(text, i))) {
      count(Flaw.INVISIBLE);
    } else if (c >= 0xfb00 && c <= 0xfb06) {
      count(Flaw.LIGATURE);
      out.append(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC));
    } else if (c <= 0xffff && Character.isSurrogate((char) c)) {
      count(Flaw.BROKEN);
      out.append('\ufffd');
    } else if (isNonCharacter(c)) {
      count(Flaw.BROKEN);
    } else {
      out.appendCodePoint(c);
    }
  }

  private void count(Flaw flaw) {
    found.merge(flaw, 1, Integer::sum);
  }

  private static boolean isOddSpace(int c) {
    return Character.getType(c) == Character.SPACE_SEPARATOR;
  }

  private static boolean isBidiControl(int c) {
    return (c >= 0x202a && c <= 0x202e)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0x200e
        || c == 0x200f
        || c == 0x61c;
  }

  private static boolean isInvisible(int c) {
    return c == 0x200b
        || c == 0xfeff
        || c == 0x180e
        || c == 0x115f
        || c == 0x1160
        || c == 0x3164
        || (c >= 0x2060 && c <= 0x2065)
        || (c >= 0x206a && c <= 0x206f)
        || (c >= 0xfff9 && c <= 0xfffb)
        || (c >= 0xe0000 && c <= 0xe007f);
  }

  private static boolean isJoiner(int c) {
    return c == 0x200c || c == 0x200d;
  }

  private static boolean isNonCharacter(int c) {
    return (c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef);
  }

  /** Joiners shape emoji and Indic or Arabic letters, and mean nothing elsewhere. */
  private static boolean joins(String text, int i) {
    if (i == 0 || i + 1 >= text.length()) {
      return false;
    }
    int before = text.codePointBefore(i);
    int after = text.codePointAt(i + 1);
    return before > 0x2ff && !isInvisible(before) && after > 0x2ff;
  }

  private static String composed(String letter) {
    return Normalizer.normalize(letter, Normalizer.Form.NFC);
  }

  /** {@code â€™} as {@code ’}: UTF-8 that someone read as Windows-1252; else unchanged. */
  private static String decodedAgain(String text) {
    for (int length = text.length(); length >= 2; length--) {
      try {
        ByteBuffer bytes = toWindows1252(text.substring(0, length));
        String meant = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        if (meant.codePointCount(0, meant.length()) == 1) {
          return meant + text.substring(length);
        }
      } catch (CharacterCodingException notTwiceEncoded) {
        // Shorter, then.
      }
    }
    return text;
  }

  private static ByteBuffer toWindows1252(String text) throws CharacterCodingException {
    ByteBuffer bytes = ByteBuffer.allocate(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80 && c <= 0x9f) {
        bytes.put((byte) c);
      } else {
        bytes.put(WINDOWS_1252.newEncoder().encode(CharBuffer.wrap(new char[] {c})));
      }
    }
    return bytes.flip();
  }
}
