package dev.readback.statistics.reports;

/** Words of files without what could move the cursor or turn the direction of text. */
final class Clean {
  private Clean() {}

  /** Line ends and tabs as spaces; other control characters and format characters left out. */
  static String words(String words) {
    StringBuilder out = new StringBuilder(words.length());
    words
        .codePoints()
        .forEach(
            c -> {
              if (c == '\n' || c == '\t') {
                out.append(' ');
                return;
              }
              switch (Character.getType(c)) {
                case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> {}
                default -> out.appendCodePoint(c);
              }
            });
    return out.toString();
  }
}
