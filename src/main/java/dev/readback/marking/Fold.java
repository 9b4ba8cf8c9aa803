package dev.readback.marking;

import java.text.Normalizer;
import java.util.Locale;

/**
 * What does not matter for an answer's words, taken away: case, accents, kinds of quotation marks,
 * dashes and spaces, width and style of letters.
 */
final class Fold {
  private Fold() {}

  /** Lower case without accents; single spaces, none at the ends. */
  static String of(String text) {
    return isAscii(text) ? ascii(text) : any(text);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }

  /** The same, for text that has neither accents nor signs. */
  private static String ascii(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean space = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c == 127) {
        if (!space) {
          out.append(' ');
        }
        space = true;
      } else {
        out.append(c == '`' ? '\'' : c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c);
        space = false;
      }
    }
    int end = out.length();
    return out.substring(0, end > 0 && space ? end - 1 : end);
  }

  private static String any(String text) {
    String plain = Normalizer.normalize(fractions(text), Normalizer.Form.NFKC);
    String bare = Normalizer.normalize(plain.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    StringBuilder out = new StringBuilder(bare.length());
    for (int i = 0; i < bare.length(); ) {
      int c = bare.codePointAt(i);
      i += Character.charCount(c);
      append(out, c);
    }
    return out.toString().strip().replaceAll(" +", " ");
  }

  private static void append(StringBuilder out, int c) {
    switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT,
          Character.SURROGATE -> {}
      case Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.CONTROL ->
          out.append(' ');
      case Character.DASH_PUNCTUATION -> out.append('-');
      case Character.DECIMAL_DIGIT_NUMBER -> out.append(Character.digit(c, 10));
      default -> {
        switch (c) {
          case '‘', '’', 'ʼ', '`', '´' -> out.append('\'');
          case '“', '”', '„', '«', '»' -> out.append('"');
          case '−' -> out.append('-');
          case 'ø' -> out.append('o');
          case 'ł' -> out.append('l');
          case 'đ', 'ð' -> out.append('d');
          case 'ı' -> out.append('i');
          case 'ß' -> out.append("ss");
          case 'æ' -> out.append("ae");
          case 'œ' -> out.append("oe");
          case 'þ' -> out.append("th");
          default -> out.appendCodePoint(c);
        }
      }
    }
  }

  /** So that 2½ does not become 21/2; a hard space that was read in the wrong code is a space. */
  private static String fractions(String text) {
    return text.replace("Â\u00a0", " ")
        .replace("½", " 1/2")
        .replace("¼", " 1/4")
        .replace("¾", " 3/4");
  }
}
