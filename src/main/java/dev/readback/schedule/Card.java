package dev.readback.schedule;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * What is known of the memory of one question after a review.
 *
 * @param step place among the steps of learning or relearning, from 0; 0 in review
 * @param stability days until recall falls to 90 %; above 0
 * @param difficulty 1 (easy) to 10
 * @param due when to ask again
 * @param lastReview when it was asked last
 */
public record Card(
    Phase phase, int step, double stability, double difficulty, Instant due, Instant lastReview) {

  /** How far a question is known. */
  public enum Phase {
    /** New, with short steps. */
    LEARNING,
    /** Known, with days between reviews. */
    REVIEW,
    /** Forgotten, with short steps again. */
    RELEARNING
  }

  public Card {
    requireNonNull(phase);
    requireNonNull(due);
    requireNonNull(lastReview);
    if (!(stability > 0) || Double.isInfinite(stability)) {
      throw new IllegalArgumentException("stability " + stability + ": expected days above 0");
    }
    if (!(difficulty >= 1 && difficulty <= 10)) {
      throw new IllegalArgumentException("difficulty " + difficulty + ": expected 1 to 10");
    }
    if (step < 0 || step > 99 || (phase == Phase.REVIEW && step != 0)) {
      throw new IllegalArgumentException("step " + step + ": expected 0 in review, else 0 to 99");
    }
    if (due.isBefore(lastReview)) {
      throw new IllegalArgumentException(
          "due " + due + ": expected no earlier than the last review, " + lastReview);
    }
  }
}
