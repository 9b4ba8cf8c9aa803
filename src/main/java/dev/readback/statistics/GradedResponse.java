package dev.readback.statistics;

import dev.readback.question.Question;
import dev.readback.question.Response;

/**
 * What one student answered to one question.
 *
 * @param student the name
 * @param fraction share of the question's points that was earned, 0 to 1
 * @param seconds spent on it; NaN where not known
 */
public record GradedResponse(
    String student, Question question, Response response, double fraction, double seconds) {

  public GradedResponse {
    if (!(fraction >= 0 && fraction <= 1)) {
      throw new IllegalArgumentException("fraction " + fraction + ": expected 0 to 1");
    }
  }
}
