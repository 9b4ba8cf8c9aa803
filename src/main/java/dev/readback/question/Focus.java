package dev.readback.question;

/** What a question is after. */
public enum Focus {
  WHO,
  WHAT,
  WHEN,
  WHERE,
  WHY,
  HOW,
  HOW_MANY,
  STATEMENT,
  ATTRIBUTION,
  ROLE,
  ORDER,
  MEANING
}
