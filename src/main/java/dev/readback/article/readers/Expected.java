package dev.readback.article.readers;

/** What is expected of an input, as messages say it. */
final class Expected {
  static final String TEXT_FILE =
      "expected an article as plain text, Markdown or HTML: save its text in such a file";

  /** The fewest body sentences of which a quiz can be made. */
  static final int BODY_SENTENCES = 3;

  /** The most words of an article. */
  static final int WORDS = 50_000;

  /** The most body sentences of an article: what has more is a book, or made to be slow. */
  static final int SENTENCES = 5_000;

  /** The largest file, in bytes: a saved page with all its scripts is far smaller. */
  static final int BYTES = 32 * 1024 * 1024;

  /** The most elements of a page: the largest of news sites have a tenth of it. */
  static final int ELEMENTS = 200_000;

  private Expected() {}
}
