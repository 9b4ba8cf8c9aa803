package dev.readback.session;

/** What a session is for. */
public enum Mode {
  /** Marks, keys and explanations as soon as a question is done. */
  PRACTICE,
  /** Neither marks nor keys before the end, then for answered questions only. */
  EXAM
}
