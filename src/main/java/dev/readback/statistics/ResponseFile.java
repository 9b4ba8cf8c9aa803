package dev.readback.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.readback.diagnostic.Diagnostic;
import dev.readback.diagnostic.InputException;
import dev.readback.diagnostic.Outcome;
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
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the responses of a class: JSON lines, one a response, or a table in CSV with a row for each
 * student and a column for each question.
 */
public final class ResponseFile {
  /** More problems than these are seldom read. */
  private static final int MOST_PROBLEMS = 20;

  private final String name;
  private final Map<String, QuestionSet> banks;
  private final List<GradedResponse> responses = new ArrayList<>();
  private final List<Diagnostic> problems = new ArrayList<>();
  private int markedAnew;

  private ResponseFile(String name, Map<String, QuestionSet> banks) {
    this.name = name;
    this.banks = banks;
  }

  /**
   * {@return the responses in {@code bytes}; the bank marks those that bring no fraction of their
   * own, and those to another version of it}
   *
   * @param bytes the content of a file
   * @param name what messages call the file
   * @param banks question sets by the hash of their canonical form
   * @throws InputException with a diagnostic for each line that is no response to a question of
   *     these banks
   */
  public static Outcome<List<GradedResponse>> read(
      byte[] bytes, String name, Map<String, QuestionSet> banks) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    String content = text.startsWith("\ufeff") ? text.substring(1) : text;
    if (content.isBlank()) {
      throw InputException.of(
          "responses-empty",
          name,
          "there are no responses; expected JSON lines, or a table in CSV; check the file");
    }
    ResponseFile file = new ResponseFile(name, banks);
    if (content.stripLeading().startsWith("{")) {
      file.lines(content);
    } else {
      new ResponseTable(file, content).read();
    }
    if (!file.problems.isEmpty()) {
      throw new InputException(file.problems);
    }
    return new Outcome<>(List.copyOf(file.responses), file.notes());
  }

  private List<Diagnostic> notes() {
    return markedAnew == 0
        ? List.of()
        : List.of(
            Diagnostic.warning(
                "bank-changed",
                name,
                markedAnew
                    + (markedAnew == 1 ? " response is" : " responses are")
                    + " to another version of the bank; matched by question id and marked anew"));
  }

  private void lines(String content) {
    int number = 0;
    for (String line : content.split("\n", -1)) {
      number++;
      if (!line.isBlank() && problems.size() < MOST_PROBLEMS) {
        line(line, number);
      }
    }
  }

  private void line(String line, int number) {
    JsonNode json;
    try {
      json = JsonText.parse(line.getBytes(StandardCharsets.UTF_8), name, "a response");
    } catch (InputException e) {
      problem(number, e.diagnostics().get(0).message());
      return;
    }
    String student = word(json.get("student"));
    String id = word(json.get("question"));
    if (student == null || student.isBlank() || id == null) {
      problem(
          number, "expected an object with \"student\", \"question\" and \"response\"; add them");
      return;
    }
    String bank = word(json.get("bank"));
    QuestionSet taken = bank == null ? null : banks.get(bank);
    Optional<Question> question = taken == null ? question(id) : taken.question(id);
    if (question.isEmpty()) {
      problem(number, noQuestion(id));
      return;
    }
    boolean otherVersion = bank != null && taken == null;
    JsonNode fraction = json.get("fraction");
    if (fraction != null
        && !fraction.isNull()
        && !(fraction.isNumber() && fraction.doubleValue() >= 0 && fraction.doubleValue() <= 1)) {
      problem(number, "expected \"fraction\" as a number from 0 to 1; correct it");
      return;
    }
    JsonNode seconds = json.get("seconds");
    boolean timed = seconds != null && seconds.isNumber() && seconds.doubleValue() >= 0;
    markedAnew += otherVersion ? 1 : 0;
    JsonNode answer = json.get("response");
    add(
        number,
        student,
        question.get(),
        answer == null ? NullNode.getInstance() : answer,
        otherVersion || fraction == null || fraction.isNull() ? Double.NaN : fraction.doubleValue(),
        timed ? seconds.doubleValue() : Double.NaN);
  }

  /** Adds a response, or a problem where it does not fit; NaN for a fraction lets the bank mark. */
  void add(
      int number,
      String student,
      Question question,
      JsonNode answer,
      double fraction,
      double seconds) {
    try {
      Response response = ResponseJson.read(question.interaction(), answer);
      double earned =
          Double.isNaN(fraction) ? Markers.mark(question, response).fraction() : fraction;
      responses.add(new GradedResponse(student, question, response, earned, seconds));
    } catch (IllegalArgumentException e) {
      problem(
          number,
          "question "
              + Quote.plain(question.id())
              + ": "
              + Quote.plain(String.valueOf(e.getMessage()))
              + "; correct the response");
    }
  }

  Optional<Question> question(String id) {
    return banks.values().stream().flatMap(set -> set.question(id).stream()).findFirst();
  }

  static String noQuestion(String id) {
    return "there is no question "
        + Quote.of(id)
        + " in the banks; expected one of them; name the bank that was taken with --bank";
  }

  void problem(int line, String message) {
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(
          new Diagnostic("bad-response", Severity.ERROR, name, Where.line(line, -1), message));
    }
  }

  /** A text, or a number as text; null for anything else. */
  private static @Nullable String word(@Nullable JsonNode node) {
    return node != null && (node.isTextual() || node.isNumber()) ? node.asText() : null;
  }
}
