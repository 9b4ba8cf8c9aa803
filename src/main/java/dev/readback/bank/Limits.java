package dev.readback.bank;

/** What a bank holds at the most: far more than people need, less than would stall a program. */
final class Limits {
  static final int QUESTIONS = 10_000;

  /** Of one question: options, items, pairs, gaps, answers, tags, hints, evidence, each. */
  static final int PARTS = 500;

  /** Of one text in UTF-16 characters, but for the text of an article. */
  static final int CHARACTERS = 100_000;

  private Limits() {}
}
