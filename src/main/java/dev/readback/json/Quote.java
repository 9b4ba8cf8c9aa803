package dev.readback.json;

/** Words of a file as they may stand in a message: one line, short, no control characters. */
public final class Quote {
  private static final int MAX = 80;

  private Quote() {}

  /** In double quotation marks. */
  public static String of(String words) {
    return '"' + plain(words) + '"';
  }

  /** Without quotation marks. */
  public static String plain(String words) {
    StringBuilder out = new StringBuilder();
    int count = 0;
    for (int i = 0; i < words.length(); ) {
      int c = words.codePointAt(i);
      i += Character.charCount(c);
      if (++count > MAX) {
        return out.append("...").toString();
      }
      int type = Character.getType(c);
      boolean hidden =
          type == Character.CONTROL
              || type == Character.FORMAT
              || type == Character.SURROGATE
              || type == Character.LINE_SEPARATOR
              || type == Character.PARAGRAPH_SEPARATOR;
      out.appendCodePoint(hidden ? '\uFFFD' : c);
    }
    return out.toString();
  }
}
