package dev.readback.article;

/** How sure an article is of what it says. */
public enum Certainty {
  /** The article's own statement, without reserve. */
  ASSERTED,
  /** A source says so. */
  ATTRIBUTED,
  /** May, expected to, reportedly, allegedly. */
  HEDGED,
  /** Somebody says that it is not so. */
  DENIED,
  /** Only if something else holds. */
  CONDITIONAL,
  /** Asked, not said. */
  QUESTION
}
