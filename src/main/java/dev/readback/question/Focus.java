package dev.readback.question;

/** What a question is after. */
public enum Focus {
  /** Who did it. */
  WHO,
  /** What was done, or to what. */
  WHAT,
  /** When. */
  WHEN,
  /** Where. */
  WHERE,
  /** Why. */
  WHY,
  /** How. */
  HOW,
  /** How many or how much. */
  HOW_MANY,
  /** Whether a statement holds. */
  STATEMENT,
  /** Who says so. */
  ATTRIBUTION,
  /** What somebody is. */
  ROLE,
  /** What came first. */
  ORDER,
  /** What a word means. */
  MEANING
}
