package dev.readback.session;

import static java.util.Objects.requireNonNull;

import dev.readback.question.Response;
import java.time.Duration;

/**
 * The answer that a question has in the end.
 *
 * @param fraction earned, of the most that can be; below 0 where certainty was misplaced
 * @param time spent on the question until then
 */
public record Given(String question, Response response, double fraction, Duration time) {
  public Given {
    requireNonNull(question);
    requireNonNull(response);
    requireNonNull(time);
  }
}
