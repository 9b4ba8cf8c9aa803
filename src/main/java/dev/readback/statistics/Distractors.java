package dev.readback.statistics;

import dev.readback.question.Interaction.Choice;
import dev.readback.question.Interaction.TrueFalse;
import dev.readback.question.Question;
import dev.readback.question.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Counts who chose which option. */
final class Distractors {
  private Distractors() {}

  /**
   * One entry an option, in the order of the question; none for other kinds of question.
   *
   * @param responses one a student, null where the question was not answered
   * @param rest what each student earned in the other questions
   */
  static List<OptionStatistics> of(
      Question question, List<@Nullable GradedResponse> responses, double[] rest) {
    List<OptionStatistics> options = new ArrayList<>();
    if (question.interaction() instanceof Choice choice) {
      boolean[] wrong =
          chose(
              responses, r -> r instanceof Response.Chosen c && !choice.key().containsAll(c.ids()));
      choice
          .options()
          .forEach(
              option ->
                  options.add(
                      option(
                          option.id(),
                          option.text(),
                          option.correct(),
                          chose(
                              responses,
                              r -> r instanceof Response.Chosen c && c.ids().contains(option.id())),
                          wrong,
                          answered(responses),
                          rest)));
    } else if (question.interaction() instanceof TrueFalse statement) {
      boolean[] wrong =
          chose(responses, r -> r instanceof Response.Truth t && t.value() != statement.answer());
      for (boolean value : new boolean[] {true, false}) {
        options.add(
            option(
                String.valueOf(value),
                String.valueOf(value),
                value == statement.answer(),
                chose(responses, r -> r instanceof Response.Truth t && t.value() == value),
                wrong,
                answered(responses),
                rest));
      }
    }
    return options;
  }

  private static int answered(List<@Nullable GradedResponse> responses) {
    return count(chose(responses, r -> !(r instanceof Response.Skipped)));
  }

  private static boolean[] chose(
      List<@Nullable GradedResponse> responses, Predicate<Response> wanted) {
    boolean[] chose = new boolean[responses.size()];
    for (int i = 0; i < chose.length; i++) {
      GradedResponse response = responses.get(i);
      chose[i] = response != null && wanted.test(response.response());
    }
    return chose;
  }

  private static int count(boolean[] flags) {
    int count = 0;
    for (boolean flag : flags) {
      count += flag ? 1 : 0;
    }
    return count;
  }

  private static OptionStatistics option(
      String id,
      String text,
      boolean key,
      boolean[] chose,
      boolean[] wrong,
      int answered,
      double[] rest) {
    int chosen = count(chose);
    int wrongs = count(wrong);
    double[] indicator = new double[chose.length];
    for (int i = 0; i < chose.length; i++) {
      indicator[i] = chose[i] ? 1 : 0;
    }
    int third = chose.length / 3;
    List<Integer> rising =
        IntStream.range(0, rest.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> rest[i]))
            .toList();
    int[] thirds = new int[3];
    for (int rank = 0; rank < rest.length; rank++) {
      int part = rank < third ? 0 : rank < rest.length - third ? 1 : 2;
      thirds[part] += chose[rising.get(rank)] ? 1 : 0;
    }
    return new OptionStatistics(
        id,
        text,
        key,
        chosen,
        answered == 0 ? Double.NaN : (double) chosen / answered,
        key || wrongs == 0 ? Double.NaN : (double) chosen / wrongs,
        Moments.correlation(indicator, rest),
        thirds[0],
        thirds[1],
        thirds[2]);
  }
}
