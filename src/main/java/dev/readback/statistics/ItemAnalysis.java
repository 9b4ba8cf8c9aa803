package dev.readback.statistics;

import dev.readback.marking.Markers;
import dev.readback.question.Question;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Item analysis of the responses of a class, by the definitions of Moodle's quiz statistics: first
 * attempts only, unanswered questions earn nothing, variances divide by n - 1.
 */
public final class ItemAnalysis {
  private ItemAnalysis() {}

  /**
   * {@return the analysis of all questions that anybody answered}
   *
   * @param responses in the order they were given; of several answers of one student to one
   *     question the first counts
   * @param order the questions in the order they are reported; others are left out
   * @throws IllegalArgumentException if there is no response to any of them
   */
  public static ClassReport of(List<GradedResponse> responses, List<Question> order) {
    Map<String, Map<String, GradedResponse>> first = new LinkedHashMap<>();
    Set<String> answered = new LinkedHashSet<>();
    Set<String> known = new LinkedHashSet<>();
    order.forEach(q -> known.add(q.id()));
    for (GradedResponse response : responses) {
      if (known.contains(response.question().id())) {
        first
            .computeIfAbsent(response.student(), s -> new LinkedHashMap<>())
            .putIfAbsent(response.question().id(), response);
        answered.add(response.question().id());
      }
    }
    if (first.isEmpty()) {
      throw new IllegalArgumentException("no responses: expected one or more");
    }
    List<Question> questions = order.stream().filter(q -> answered.contains(q.id())).toList();
    ScoreTable table = table(first, questions);
    List<ItemStatistics> items = new ArrayList<>();
    for (int i = 0; i < questions.size(); i++) {
      items.add(item(table, i, questions.get(i), List.copyOf(first.values())));
    }
    return new ClassReport(
        TestStatistics.of(table),
        items.stream().map(item -> item.with(Flags.of(item, first.size()))).toList(),
        students(first, table),
        LogisticModel.one(table),
        LogisticModel.two(table));
  }

  private static ScoreTable table(
      Map<String, Map<String, GradedResponse>> first, List<Question> questions) {
    double[][] marks = new double[first.size()][questions.size()];
    int row = 0;
    for (Map<String, GradedResponse> one : first.values()) {
      for (int i = 0; i < questions.size(); i++) {
        GradedResponse response = one.get(questions.get(i).id());
        marks[row][i] = response == null ? 0 : response.fraction() * questions.get(i).points();
      }
      row++;
    }
    return new ScoreTable(
        List.copyOf(first.keySet()),
        questions.stream().map(Question::id).toList(),
        questions.stream().mapToDouble(Question::points).toArray(),
        marks);
  }

  private static List<StudentScore> students(
      Map<String, Map<String, GradedResponse>> first, ScoreTable table) {
    double[] totals = table.totals();
    List<StudentScore> students = new ArrayList<>();
    for (Map.Entry<String, Map<String, GradedResponse>> one : first.entrySet()) {
      double seconds = one.getValue().values().stream().mapToDouble(GradedResponse::seconds).sum();
      students.add(
          new StudentScore(one.getKey(), one.getValue().size(), totals[students.size()], seconds));
    }
    return students;
  }

  private static ItemStatistics item(
      ScoreTable table, int index, Question question, List<Map<String, GradedResponse>> students) {
    double[] marks = table.column(index);
    double[] rest = table.rest(index);
    double max = table.max()[index];
    double largest = Moments.covariance(Moments.sorted(marks), Moments.sorted(rest));
    List<GradedResponse> responses =
        students.stream()
            .map(s -> s.get(question.id()))
            .filter(java.util.Objects::nonNull)
            .toList();
    return new ItemStatistics(
        question.id(),
        question.stem(),
        responses.size(),
        Moments.mean(marks) / max,
        Math.sqrt(Moments.variance(marks)) / max,
        Moments.correlation(marks, rest),
        largest > 0 ? Moments.covariance(marks, rest) / largest : Double.NaN,
        max / table.maxTotal(),
        effectiveWeight(table, index),
        Markers.chance(question),
        Distractors.of(question, students.stream().map(s -> s.get(question.id())).toList(), rest),
        List.of());
  }

  /** The root of the covariance with the total, of the sum of these roots over all questions. */
  private static double effectiveWeight(ScoreTable table, int index) {
    double[] totals = table.totals();
    double sum = 0;
    for (int i = 0; i < table.items().size(); i++) {
      double covariance = Moments.covariance(table.column(i), totals);
      sum += covariance > 0 ? Math.sqrt(covariance) : 0;
    }
    double own = Moments.covariance(table.column(index), totals);
    return own >= 0 && sum > 0 ? Math.sqrt(own) / sum : Double.NaN;
  }
}
