package dev.readback.article;

/** What a block of an article is. */
public enum BlockKind {
  HEADLINE,
  STANDFIRST,
  BYLINE,
  DATELINE,
  PARAGRAPH,
  /** A heading inside the body. */
  SUBHEADING,
  /** A displayed quotation: somebody's words, though no quotation marks may say so. */
  QUOTE,
  /** A list line that is no full sentence. */
  LIST,
  CAPTION,
  CREDIT,
  KEYWORDS;

  /** Whether full sentences of the story stand here: what is analysed and asked about. */
  public boolean isBody() {
    return this == PARAGRAPH || this == STANDFIRST;
  }
}
