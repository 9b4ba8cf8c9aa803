package dev.readback.article.readers;

/** The kinds of file an article can be read from. */
public enum ArticleFormat {
  /** Plain text: paragraphs apart by blank lines, or one a line. */
  TEXT,
  /** Markdown as CommonMark describes it, with or without front matter. */
  MARKDOWN,
  /** A web page, saved or written by hand. */
  HTML
}
