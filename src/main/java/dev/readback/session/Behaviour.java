package dev.readback.session;

import dev.readback.question.Question;
import java.util.List;

/**
 * How many tries a question gives and what they earn: pure functions of the tries. The rules are
 * those of Moodle's question behaviours of the same names.
 */
public enum Behaviour {
  /** One try; what it earned is told at the end. */
  DEFERRED,
  /** One try; what it earned is told at once. */
  IMMEDIATE,
  /** Tries until the answer is right or the reader moves on; the best counts, less penalties. */
  ADAPTIVE,
  /** A few tries, with a hint between them where there is one; the last counts, less penalties. */
  INTERACTIVE,
  /** One try with how sure the reader is, 1 to 3: being sure and wrong costs most. */
  CERTAINTY;

  private static final double DEFAULT_PENALTY = 1.0 / 3;
  private static final int TRIES_WITHOUT_HINTS = 3;

  /** Under these two it pays to be as sure as one is right: 3 from 80 % on, 1 below two thirds. */
  private static final double[] SURE_AND_RIGHT = {1, 2, 3};

  private static final double[] SURE_AND_WRONG = {0, -2, -6};

  /** {@return what a right answer earns at most, as a multiple of a question's points} */
  public double highest() {
    return this == CERTAINTY ? SURE_AND_RIGHT[2] : 1;
  }

  /** {@return whether an answer must say how sure the reader is} */
  public boolean asksCertainty() {
    return this == CERTAINTY;
  }

  /** Whether marks are held back to the end. */
  boolean holdsBack(Mode mode) {
    return this == DEFERRED || mode == Mode.EXAM;
  }

  /**
   * {@return whether one try ends a question} In an exam it always does: another try would tell
   * that the last one was wrong.
   *
   * @param mode practice or exam
   */
  public boolean givesOneTry(Mode mode) {
    return mode == Mode.EXAM || (this != ADAPTIVE && this != INTERACTIVE);
  }

  /** Whether the tries end a question that gives several. */
  boolean done(Question question, List<Try> tries) {
    return tries.stream().anyMatch(t -> t.mark().correct())
        || (this == INTERACTIVE && tries.size() >= tries(question));
  }

  /** How many tries there are in an interactive question. */
  static int tries(Question question) {
    return question.hints().isEmpty() ? TRIES_WITHOUT_HINTS : question.hints().size() + 1;
  }

  /** What the tries earned together, as a multiple of the question's points. */
  double earned(Question question, List<Try> tries) {
    if (tries.isEmpty()) {
      return 0;
    }
    double penalty = question.penalty() == null ? DEFAULT_PENALTY : question.penalty();
    Try last = tries.get(tries.size() - 1);
    return switch (this) {
      case DEFERRED, IMMEDIATE -> last.mark().fraction();
      case ADAPTIVE -> {
        double best = 0;
        for (int i = 0; i < tries.size(); i++) {
          best = Math.max(best, tries.get(i).mark().fraction() - penalty * i);
        }
        yield best;
      }
      case INTERACTIVE -> Math.max(0, last.mark().fraction() - penalty * (tries.size() - 1));
      case CERTAINTY -> {
        int sure = Math.max(1, Math.min(3, last.certainty())) - 1;
        double fraction = last.mark().fraction();
        yield fraction > 0 ? SURE_AND_RIGHT[sure] * fraction : SURE_AND_WRONG[sure];
      }
    };
  }
}
