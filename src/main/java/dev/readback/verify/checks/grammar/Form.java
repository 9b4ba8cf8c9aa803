package dev.readback.verify.checks.grammar;

/** What a text has to be. */
public enum Form {
  /** Ends with a question mark. */
  QUESTION,
  /** A sentence that states something. */
  STATEMENT
}
