package dev.readback.session;

import dev.readback.article.Evidence;
import java.util.List;
import java.util.Map;

/**
 * What a session came to.
 *
 * @param score points earned
 * @param max points of all questions
 * @param answered questions with a confirmed answer
 * @param total questions of the session
 * @param byRule by rule id ("other" for imported questions), in the order of the ids
 * @param byProcess by comprehension process in lower case ("other" where unknown)
 * @param missed questions answered with less than everything, in order
 * @param unanswered ids of questions without a confirmed answer, in order
 */
public record Result(
    double score,
    double max,
    int answered,
    int total,
    Map<String, Part> byRule,
    Map<String, Part> byProcess,
    List<Missed> missed,
    List<String> unanswered) {

  public Result {
    missed = List.copyOf(missed);
    unanswered = List.copyOf(unanswered);
  }

  /** The same figures for some of the questions. */
  public record Part(double score, double max, int answered, int total) {}

  /** A question that was missed and what to read again. */
  public record Missed(String question, List<Evidence> evidence) {
    public Missed {
      evidence = List.copyOf(evidence);
    }
  }

  /** {@return ids of missed questions} */
  public List<String> missedIds() {
    return missed.stream().map(Missed::question).toList();
  }
}
