package dev.readback.analysis.engines.nlp4j;

/**
 * Characters that NLP4J's models do not know, as ones that they do. One character for one
 * character, so that offsets hold.
 */
final class Spelling {

  private Spelling() {}

  static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      plain.append(plain(text.charAt(i)));
    }
    return plain.toString();
  }

  static char plain(char c) {
    if (Character.isSpaceChar(c) || Character.isISOControl(c)) {
      return ' ';
    }
    return switch (c) {
      case '\u2018', '\u2019', '\u201B', '\u02BC' -> '\'';
      case '\u201C', '\u201D', '\u201E', '\u201F', '\u00AB', '\u00BB' -> '"';
      case '\u2010', '\u2011' -> '-';
      default -> c;
    };
  }
}
