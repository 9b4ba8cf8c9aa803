package dev.readback.console;

import dev.readback.question.Question;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a quiz earned.
 *
 * @param score points earned
 * @param max points of all questions
 * @param byRule rule id to what its answered questions earned
 * @param byProcess comprehension process to what its answered questions earned
 * @param missed answered questions that did not earn everything, in the order they were asked
 */
record Score(
    double score,
    double max,
    int answered,
    int total,
    Map<String, Part> byRule,
    Map<String, Part> byProcess,
    List<Question> missed) {

  /** Points earned of the points that the answered questions offered. */
  record Part(double score, double max, int answered) {

    private static Part of(Sitting.Turn turn) {
      double points = turn.question().points();
      return new Part(turn.mark().fraction() * points, points, 1);
    }

    private Part plus(Part other) {
      return new Part(score + other.score, max + other.max, answered + other.answered);
    }
  }

  static Score of(List<Question> questions, List<Sitting.Turn> turns) {
    double score = 0;
    Map<String, Part> byRule = new TreeMap<>();
    Map<String, Part> byProcess = new TreeMap<>();
    for (Sitting.Turn turn : turns) {
      Question question = turn.question();
      Part part = Part.of(turn);
      score += part.score();
      String rule = question.provenance().rule();
      byRule.merge(rule == null ? "other" : rule, part, Part::plus);
      byProcess.merge(
          question.process() == null ? "other" : Wire.name(question.process()), part, Part::plus);
    }
    return new Score(
        score,
        questions.stream().mapToDouble(Question::points).sum(),
        turns.size(),
        questions.size(),
        byRule,
        byProcess,
        turns.stream().filter(t -> !t.mark().correct()).map(Sitting.Turn::question).toList());
  }
}
