package dev.readback.console;

import com.fasterxml.jackson.databind.JsonNode;
import dev.readback.bank.Banks;
import dev.readback.bank.formats.xapi.Answered;
import dev.readback.diagnostic.Diagnostic;
import dev.readback.diagnostic.InputException;
import dev.readback.diagnostic.Severity;
import dev.readback.diagnostic.Where;
import dev.readback.json.JsonText;
import dev.readback.json.Quote;
import dev.readback.marking.Markers;
import dev.readback.question.Question;
import dev.readback.question.QuestionSet;
import dev.readback.question.Response;
import dev.readback.session.ResponseJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Files of responses, a JSON object a line, on the questions of a set. */
final class ResponseLines {

  private ResponseLines() {}

  /**
   * All answers in the order of the files; the bank marks those without a fraction.
   *
   * @throws InputException if a line is no response to a question of the set
   */
  static List<Answered> read(List<String> files, QuestionSet set) {
    List<Answered> answers = new ArrayList<>();
    for (String file : files) {
      String text = new String(Banks.bytes(Inputs.path(file)), StandardCharsets.UTF_8);
      int number = 0;
      for (String line : text.split("\n", -1)) {
        number++;
        if (!line.isBlank()) {
          answers.add(answer(file, number, line, set));
        }
      }
    }
    return answers;
  }

  private static Answered answer(String file, int number, String line, QuestionSet set) {
    JsonNode json =
        JsonText.parse(line.getBytes(StandardCharsets.UTF_8), file + ":" + number, "a response");
    String id = json.path("question").asText();
    Question question =
        set.question(id)
            .orElseThrow(
                () ->
                    problem(
                        file,
                        number,
                        "there is no question "
                            + Quote.of(id)
                            + " in the bank; expected one of it; name the bank that was taken"));
    try {
      Response response = ResponseJson.read(question.interaction(), json.path("response"));
      double fraction =
          json.path("fraction").isNumber()
              ? json.path("fraction").doubleValue()
              : Markers.mark(question, response).fraction();
      return new Answered(
          json.path("student").textValue(),
          id,
          response,
          fraction,
          json.path("seconds").isNumber() ? json.path("seconds").doubleValue() : null);
    } catch (IllegalArgumentException e) {
      throw problem(
          file, number, Quote.plain(String.valueOf(e.getMessage())) + "; correct the response");
    }
  }

  private static InputException problem(String file, int line, String message) {
    return new InputException(
        new Diagnostic("response-unreadable", Severity.ERROR, file, Where.line(line, -1), message));
  }
}
