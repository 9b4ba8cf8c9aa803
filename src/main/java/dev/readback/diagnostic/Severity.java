package dev.readback.diagnostic;

/** How much a {@link Diagnostic} matters. */
public enum Severity {
  /** Good to know; nothing was lost. */
  NOTE,
  /** Something was left out or guessed. */
  WARNING,
  /** The input could not be used. */
  ERROR
}
