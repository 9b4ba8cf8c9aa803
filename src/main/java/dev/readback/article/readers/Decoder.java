package dev.readback.article.readers;

import dev.readback.diagnostic.Diagnostic;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to characters. A byte order mark wins, then bytes that are UTF-8, then what the file
 * declares, then Windows-1252 with a warning.
 */
final class Decoder {
  /** How far into a file a declaration of its encoding is looked for, in bytes. */
  private static final int DECLARATION_WINDOW = 4096;

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private static final Pattern DECLARED =
      Pattern.compile(
          "<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)"
              + "|<\\?xml[^>]{0,100}?encoding\\s*=\\s*[\"']([\\w.:-]+)"
              + "|content-type:[^\\r\\n]{0,100}?charset\\s*=\\s*[\"']?([\\w.:-]+)"
              + "|-\\*-[^\\r\\n]{0,60}?coding:\\s*([\\w.:-]+)",
          Pattern.CASE_INSENSITIVE);

  /** The first bytes of files that are no text, and what to call them. */
  private static final List<Signature> SIGNATURES =
      List.of(
          new Signature("%PDF-", "a PDF"),
          new Signature("PK\u0003\u0004", "a zip archive or an office document"),
          new Signature("\u00d0\u00cf\u0011\u00e0", "an old office document"),
          new Signature("{\\rtf", "an RTF document"),
          new Signature("\u0089PNG", "a PNG image"),
          new Signature("\u00ff\u00d8\u00ff", "a JPEG image"),
          new Signature("GIF8", "a GIF image"),
          new Signature("RIFF", "a media file"),
          new Signature("\u001f\u008b", "a gzip archive"),
          new Signature("bplist", "a binary property list or web archive"),
          new Signature("SQLite format 3", "an SQLite database"),
          new Signature("\u007fELF", "a program"),
          new Signature("\u00ca\u00fe\u00ba\u00be", "a Java class"));

  private record Signature(String start, String name) {}

  /** The text, and what was guessed. */
  record Decoded(String text, List<Diagnostic> diagnostics) {}

  private final String name;
  private final byte[] bytes;
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  private Decoder(byte[] bytes, String name) {
    this.bytes = bytes;
    this.name = name;
  }

  /**
   * Decodes a whole file.
   *
   * @throws dev.readback.diagnostic.InputException if it is no text or its encoding cannot be told
   */
  static Decoded decode(byte[] bytes, String name) {
    Decoder decoder = new Decoder(bytes, name);
    String text = decoder.decode();
    return new Decoded(text, List.copyOf(decoder.diagnostics));
  }

  private String decode() {
    String head = latin1(Math.min(bytes.length, DECLARATION_WINDOW));
    for (Signature signature : SIGNATURES) {
      if (head.startsWith(signature.start())) {
        throw Messages.error(
            "binary", name, "this is " + signature.name() + "; " + Expected.TEXT_FILE);
      }
    }
    if (head.startsWith("\u00ef\u00bb\u00bf")) {
      return strict(StandardCharsets.UTF_8, 3, "the UTF-8 byte order mark");
    }
    if (head.startsWith("\u00ff\u00fe\0\0")) {
      return strict(Charset.forName("UTF-32LE"), 4, "the UTF-32 byte order mark");
    }
    if (head.startsWith("\0\0\u00fe\u00ff")) {
      return strict(Charset.forName("UTF-32BE"), 4, "the UTF-32 byte order mark");
    }
    if (head.startsWith("\u00ff\u00fe")) {
      return strict(StandardCharsets.UTF_16LE, 2, "the UTF-16 byte order mark");
    }
    if (head.startsWith("\u00fe\u00ff")) {
      return strict(StandardCharsets.UTF_16BE, 2, "the UTF-16 byte order mark");
    }
    Optional<Charset> wide = utf16WithoutMark();
    if (wide.isPresent()) {
      diagnostics.add(
          Diagnostic.warning(
              "encoding-guessed",
              name,
              "no byte order mark; read as " + wide.get().name() + ", as its zero bytes show"));
      return strict(wide.get(), 0, "the pattern of zero bytes");
    }
    refuseBinary();
    return eightBit(head);
  }

  private String eightBit(String head) {
    Matcher matcher = DECLARED.matcher(head);
    String declared = null;
    if (matcher.find()) {
      for (int group = 1; group <= matcher.groupCount() && declared == null; group++) {
        declared = matcher.group(group);
      }
    }
    Utf8 utf8 = Utf8.of(bytes);
    if (utf8.invalid() == 0) {
      warnIfNotUtf8(declared, utf8);
      return new String(bytes, StandardCharsets.UTF_8);
    }
    Charset charset = declared == null ? null : charset(declared);
    if (charset != null && !isUtf8(charset) && !isWide(charset)) {
      return strict(charset, 0, "the encoding it declares");
    }
    if (utf8.valid() > utf8.invalid()) {
      throw Messages.errorAtLine(
          "encoding",
          name,
          utf8.firstInvalidLine(),
          "byte 0x"
              + hex(bytes[utf8.firstInvalid()])
              + " is not UTF-8, though the rest is; expected one encoding in the whole file:"
              + " save it again as UTF-8");
    }
    String text = decodeStrictly(WINDOWS_1252, 0);
    if (text == null) {
      throw Messages.errorAtLine(
          "encoding",
          name,
          utf8.firstInvalidLine(),
          "byte 0x"
              + hex(bytes[utf8.firstInvalid()])
              + " is neither UTF-8 nor Windows-1252; expected text: save it again as UTF-8");
    }
    diagnostics.add(
        Diagnostic.warning(
            "encoding-guessed",
            name,
            (declared == null ? "not UTF-8" : "not " + declared + ", though it says so")
                + "; read as Windows-1252: save it as UTF-8 if quotation marks or accents look"
                + " wrong"));
    return text;
  }

  private void warnIfNotUtf8(@Nullable String declared, Utf8 utf8) {
    if (declared == null || utf8.valid() == 0) {
      return;
    }
    Charset charset = charset(declared);
    if (charset == null || !isUtf8(charset)) {
      diagnostics.add(
          Diagnostic.warning(
              "encoding-guessed",
              name,
              "it says that it is " + declared + " but is UTF-8; read as UTF-8"));
    }
  }

  private String strict(Charset charset, int skip, String because) {
    String text = decodeStrictly(charset, skip);
    if (text == null) {
      throw Messages.errorAtLine(
          "encoding",
          name,
          badLine(charset, skip),
          "not "
              + charset.name()
              + ", though "
              + because
              + " says so; expected text in that encoding: save it again as UTF-8");
    }
    return text;
  }

  private @Nullable String decodeStrictly(Charset charset, int skip) {
    try {
      return decoder(charset).decode(ByteBuffer.wrap(bytes, skip, bytes.length - skip)).toString();
    } catch (CharacterCodingException notThat) {
      return null;
    }
  }

  private int badLine(Charset charset, int skip) {
    CharsetDecoder decoder = decoder(charset);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult unused =
        decoder.decode(ByteBuffer.wrap(bytes, skip, bytes.length - skip), out, true);
    String before = out.flip().toString();
    return 1 + (int) before.chars().filter(c -> c == '\n').count();
  }

  private static CharsetDecoder decoder(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** English in UTF-16 has a zero in nearly every other byte. */
  private Optional<Charset> utf16WithoutMark() {
    int sample = Math.min(bytes.length & ~1, DECLARATION_WINDOW);
    if (sample < 8) {
      return Optional.empty();
    }
    int even = 0;
    int odd = 0;
    for (int i = 0; i < sample; i += 2) {
      even += bytes[i] == 0 ? 1 : 0;
      odd += bytes[i + 1] == 0 ? 1 : 0;
    }
    int pairs = sample / 2;
    if (odd * 10 >= pairs * 9 && even * 10 <= pairs) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    if (even * 10 >= pairs * 9 && odd * 10 <= pairs) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return Optional.empty();
  }

  private void refuseBinary() {
    int strange = 0;
    int zeros = 0;
    for (byte b : bytes) {
      int c = b & 0xff;
      zeros += c == 0 ? 1 : 0;
      strange += c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1b ? 1 : 0;
    }
    // A stray control character is repaired later; a file of them is no text.
    if (zeros * 1000L > bytes.length || strange * 50L > bytes.length) {
      throw Messages.error("binary", name, "this is a binary file; " + Expected.TEXT_FILE);
    }
  }

  private static @Nullable Charset charset(String declared) {
    String lower = declared.toLowerCase(Locale.ROOT);
    // Browsers read these as Windows-1252, and so does whoever writes them.
    if (lower.equals("iso-8859-1")
        || lower.equals("latin1")
        || lower.equals("us-ascii")
        || lower.equals("ascii")) {
      return WINDOWS_1252;
    }
    try {
      return Charset.forName(declared);
    } catch (IllegalArgumentException unknown) {
      return null;
    }
  }

  private static boolean isUtf8(Charset charset) {
    return charset.equals(StandardCharsets.UTF_8);
  }

  /** A declaration that can be read byte by byte cannot be right about UTF-16. */
  private static boolean isWide(Charset charset) {
    return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
  }

  private String latin1(int length) {
    return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
  }

  private static String hex(byte b) {
    return String.format(Locale.ROOT, "%02X", b & 0xff);
  }

  /**
   * How far bytes are UTF-8.
   *
   * @param valid characters of several bytes
   * @param invalid bytes that belong to no character
   * @param firstInvalid the first such byte; -1 where there is none
   */
  private record Utf8(int valid, int invalid, int firstInvalid, int firstInvalidLine) {

    static Utf8 of(byte[] bytes) {
      int valid = 0;
      int invalid = 0;
      int firstInvalid = -1;
      int firstInvalidLine = -1;
      int line = 1;
      int i = 0;
      while (i < bytes.length) {
        int length = sequence(bytes, i);
        if (bytes[i] == '\n') {
          line++;
        }
        if (length == 0) {
          if (firstInvalid < 0) {
            firstInvalid = i;
            firstInvalidLine = line;
          }
          invalid++;
          i++;
        } else {
          valid += length > 1 ? 1 : 0;
          i += length;
        }
      }
      return new Utf8(valid, invalid, firstInvalid, firstInvalidLine);
    }

    /** The length of the character at {@code i}; 0 where there is none. */
    private static int sequence(byte[] bytes, int i) {
      int lead = bytes[i] & 0xff;
      if (lead < 0x80) {
        return 1;
      }
      int length = lead >= 0xf0 && lead < 0xf5 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
      if (length == 0 || lead >= 0xf5 || i + length > bytes.length) {
        return 0;
      }
      for (int k = 1; k < length; k++) {
        if ((bytes[i + k] & 0xc0) != 0x80) {
          return 0;
        }
      }
      int second = bytes[i + 1] & 0xff;
      boolean overlong = (lead == 0xe0 && second < 0xa0) || (lead == 0xf0 && second < 0x90);
      boolean surrogate = lead == 0xed && second >= 0xa0;
      boolean beyond = lead == 0xf4 && second >= 0x90;
      return overlong || surrogate || beyond ? 0 : length;
    }
  }
}
