package dev.readback.statistics;

import dev.readback.bank.SampleSets;
import dev.readback.marking.Markers;
import dev.readback.question.Interaction;
import dev.readback.question.Interaction.Choice;
import dev.readback.question.Interaction.Option;
import dev.readback.question.Interaction.Select;
import dev.readback.question.Interaction.TrueFalse;
import dev.readback.question.Question;
import dev.readback.question.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Questions and responses of made-up classes. */
public final class Classes {
  private Classes() {}

  public static Question trueFalse(String id) {
    return question(id, "Is " + id + " so?", new TrueFalse(true, null, null, null));
  }

  /** Options a (the key), b, c. */
  public static Question choice(String id, String stem) {
    return question(
        id,
        stem,
        new Choice(
            Select.ONE, true, List.of(option("a", true), option("b", false), option("c", false))));
  }

  private static Option option(String id, boolean correct) {
    return new Option(id, "Option " + id, correct, null, null, List.of());
  }

  private static Question question(String id, String stem, Interaction interaction) {
    Question like = SampleSets.everyKind().questions().get(0);
    return new Question(
        id,
        like.provenance(),
        null,
        null,
        null,
        stem,
        interaction,
        null,
        List.of(),
        null,
        List.of(),
        null,
        1);
  }

  public static GradedResponse answer(String student, Question question, Response response) {
    return new GradedResponse(
        student, question, response, Markers.mark(question, response).fraction(), Double.NaN);
  }

  /** A row a student of true-false questions: 1 is right. */
  static List<GradedResponse> graded(List<Question> questions, int[]... rows) {
    List<GradedResponse> responses = new ArrayList<>();
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < rows[i].length; j++) {
        responses.add(answer("s" + i, questions.get(j), new Response.Truth(rows[i][j] == 1)));
      }
    }
    return responses;
  }

  /** A letter a student, for the option chosen; a blank is no answer. */
  static List<GradedResponse> chosen(Question question, String letters) {
    List<GradedResponse> responses = new ArrayList<>();
    for (int i = 0; i < letters.length(); i++) {
      if (letters.charAt(i) != ' ') {
        responses.add(
            answer(
                "s" + i, question, new Response.Chosen(Set.of(String.valueOf(letters.charAt(i))))));
      }
    }
    return responses;
  }
}
