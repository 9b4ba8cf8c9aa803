package dev.readback.question;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * What an answer earned, and why.
 *
 * @param correct whether it earned everything
 * @param fraction share of the points, 0 to 1
 * @param reason one phrase in words: "accepted: same number", "another answer"
 * @param feedback what the question's author says to this answer; null where nothing
 */
public record Mark(boolean correct, double fraction, String reason, @Nullable String feedback) {

  public Mark {
    requireNonNull(reason);
    if (!(fraction >= 0 && fraction <= 1)) {
      throw new IllegalArgumentException("fraction " + fraction + ": expected 0 to 1");
    }
  }

  /**
   * {@return full credit}
   *
   * @param reason why, for the reader
   * @param feedback of the question; null where there is none
   */
  public static Mark right(String reason, @Nullable String feedback) {
    return new Mark(true, 1, reason, feedback);
  }

  /**
   * {@return no credit}
   *
   * @param reason why, for the reader
   * @param feedback of the question; null where there is none
   */
  public static Mark wrong(String reason, @Nullable String feedback) {
    return new Mark(false, 0, reason, feedback);
  }
}
