package dev.readback.article;

/** What a block of an article is. */
public enum BlockKind {
  /** The headline. */
  HEADLINE,
  /** The lines under the headline that sum up. */
  STANDFIRST,
  /** Who wrote it. */
  BYLINE,
  /** Where and when it was written. */
  DATELINE,
  /** A paragraph of the story. */
  PARAGRAPH,
  /** A heading inside the body. */
  SUBHEADING,
  /** A displayed quotation: somebody's words, though no quotation marks may say so. */
  QUOTE,
  /** A list line that is no full sentence. */
  LIST,
  /** What stands under a picture. */
  CAPTION,
  /** Whose the picture or text is. */
  CREDIT,
  /** Topics, tags. */
  KEYWORDS;

  /** {@return whether full sentences of the story stand here: what is analysed and asked about} */
  public boolean isBody() {
    return this == PARAGRAPH || this == STANDFIRST;
  }
}
