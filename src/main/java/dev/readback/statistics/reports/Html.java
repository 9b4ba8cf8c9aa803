package dev.readback.statistics.reports;

/** Words of files as they may stand in a page, between tags and in quoted attributes. */
final class Html {
  private Html() {}

  static String escape(String words) {
    return Clean.words(words)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
