package dev.readback.bank.formats.xapi;

import static java.util.Objects.requireNonNull;

import dev.readback.question.Response;
import org.jspecify.annotations.Nullable;

/**
 * What someone answered.
 *
 * @param student null where nobody gave a name
 * @param question id of the question
 * @param fraction what it earned, 0 to 1
 * @param seconds how long it took, 0 or more; null where unknown
 */
public record Answered(
    @Nullable String student,
    String question,
    Response response,
    double fraction,
    @Nullable Double seconds) {

  public Answered {
    requireNonNull(question);
    requireNonNull(response);
    if (!(fraction >= 0 && fraction <= 1)) {
      throw new IllegalArgumentException("fraction " + fraction + ": expected 0 to 1");
    }
  }
}
