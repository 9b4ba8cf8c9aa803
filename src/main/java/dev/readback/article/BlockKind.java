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
  CAPTION,
  CREDIT,
  KEYWORDS;

  /** Whether full sentences of the story stand here: what is analysed and asked about. */
  public boolean isBody() {
    return this == PARAGRAPH || this == STANDFIRST;
  }
}
