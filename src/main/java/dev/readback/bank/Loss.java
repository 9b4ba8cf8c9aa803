package dev.readback.bank;

import dev.readback.diagnostic.Severity;

/** What a format may be unable to carry of a question or a bank. */
public enum Loss {
  /** The whole question. */
  QUESTION(Severity.WARNING, "the question"),
  /** Which interaction it was: it is asked in another way. */
  INTERACTION(Severity.WARNING, "the way to answer"),
  /** Several right options, all of one list: marked all or nothing, or by another rule. */
  PARTIAL_CREDIT(Severity.WARNING, "partial credit"),
  /** How far off a number may be. */
  TOLERANCE(Severity.WARNING, "the tolerance"),
  /** The unit of a number. */
  UNIT(Severity.WARNING, "the unit"),
  /** Some of the accepted answers or options. */
  ANSWERS(Severity.WARNING, "some answers"),
  /** Rivals that are known to be wrong, and what is said to them. */
  RIVALS(Severity.NOTE, "answers known to be wrong"),
  /** What a single answer is told. */
  FEEDBACK(Severity.WARNING, "feedback to single answers"),
  /** The explanation after the answer. */
  EXPLANATION(Severity.WARNING, "the explanation"),
  /** What holds instead of a false statement. */
  CORRECTION(Severity.WARNING, "what holds instead of a false statement"),
  /** The hints. */
  HINTS(Severity.WARNING, "hints"),
  /** What the question is worth. */
  POINTS(Severity.WARNING, "points"),
  /** What a wrong try costs. */
  PENALTY(Severity.NOTE, "the penalty for a wrong try"),
  /** Whether options are shuffled. */
  SHUFFLE(Severity.NOTE, "whether options are shuffled"),
  /** The tags. */
  TAGS(Severity.NOTE, "tags"),
  /** Focus, process, difficulty band and answer type. */
  CLASSES(Severity.NOTE, "focus, process, difficulty and type of answer"),
  /** Rule, attribution, score, roles of options, the interval of the difficulty, offsets. */
  PROVENANCE(Severity.NOTE, "rule, attribution, score, and offsets of the evidence"),
  /** The words of the evidence. */
  EVIDENCE(Severity.NOTE, "the words of the evidence"),
  /** Id of the question: a second import adds instead of updating. */
  ID(Severity.NOTE, "the id of the question"),
  /** Ids of options, gaps and items. */
  PART_IDS(Severity.NOTE, "ids of options, gaps and items"),
  /** Characters that the format has no way to write. */
  CHARACTERS(Severity.WARNING, "characters that the format cannot hold"),
  /** Text that is longer than the format allows. */
  LENGTH(Severity.WARNING, "text beyond the length allowed"),
  /** The text of the articles and what is known about them. */
  ARTICLES(Severity.NOTE, "the articles"),
  /** The title of the set. */
  TITLE(Severity.NOTE, "the title");

  private final Severity severity;
  private final String words;

  Loss(Severity severity, String words) {
    this.severity = severity;
    this.words = words;
  }

  /** {@return a warning where a reader would miss it, a note where only Readback would} */
  public Severity severity() {
    return severity;
  }

  /** {@return the loss in words, to stand in a message} */
  public String words() {
    return words;
  }

  /** {@return the code of its diagnostics} */
  public String code() {
    return "lost-" + Names.of(this);
  }
}
