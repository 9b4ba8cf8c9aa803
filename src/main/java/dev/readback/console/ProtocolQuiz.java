package dev.readback.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.readback.question.Mark;
import dev.readback.question.Question;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A quiz with a program: one JSON object a line, in and out, never a prompt. */
final class ProtocolQuiz {

  private final Terminal terminal;
  private final LineSource lines;
  private final Sitting sitting;
  private final List<Question> questions;
  private final Function<Question, Presentation> presentations;
  private final boolean exam;

  ProtocolQuiz(
      Terminal terminal,
      LineSource lines,
      Sitting sitting,
      List<Question> questions,
      Function<Question, Presentation> presentations,
      boolean exam) {
    this.terminal = terminal;
    this.lines = lines;
    this.sitting = sitting;
    this.questions = questions;
    this.presentations = presentations;
    this.exam = exam;
  }

  /** Asks until the last answer, {@code quit} or the end of input; then gives the result. */
  void run() {
    boolean going = sitting.current() != null;
    if (going) {
      ask();
    }
    while (going) {
      String line = lines.next();
      if (line == null) {
        break;
      }
      if (line.isBlank()) {
        continue;
      }
      try {
        going = handle(Wire.parse(line));
      } catch (Misfit misfit) {
        out(message("error").put("message", misfit.getMessage()));
      }
    }
    result();
  }

  private boolean handle(ObjectNode message) throws Misfit {
    Question question = java.util.Objects.requireNonNull(sitting.current());
    if (message.has("answer")) {
      Presentation shown = presentations.apply(question);
      Sitting.Turn turn = sitting.answer(Wire.answer(shown, message.get("answer")));
      marked(turn);
      return next();
    }
    if (asked(message, "skip")) {
      sitting.skip();
      return next();
    }
    if (asked(message, "hint")) {
      if (exam) {
        throw new Misfit("no hints in an exam");
      }
      String hint = sitting.hint();
      if (hint == null) {
        throw new Misfit("no hint left for this question");
      }
      out(message("hint").put("text", hint));
      return true;
    }
    if (asked(message, "undo")) {
      if (!sitting.undo()) {
        throw new Misfit("no answer to take back");
      }
      return next();
    }
    if (asked(message, "override")) {
      override();
      return true;
    }
    if (message.hasNonNull("report")) {
      out(message("saved").put("id", question.id()));
      return true;
    }
    if (asked(message, "quit")) {
      return false;
    }
    throw new Misfit(
        "expected one of answer, skip, hint, undo, override, report, quit, not "
            + (message.isEmpty() ? "{}" : message.fieldNames().next()));
  }

  private void override() throws Misfit {
    if (exam) {
      throw new Misfit("no override in an exam");
    }
    Sitting.Turn turn = sitting.override();
    if (turn == null) {
      throw new Misfit("no answer to count as right");
    }
    marked(turn);
  }

  private static boolean asked(ObjectNode message, String command) throws Misfit {
    JsonNode value = message.get(command);
    if (value == null) {
      return false;
    }
    if (!value.isBoolean() || !value.booleanValue()) {
      throw new Misfit("expected {\"" + command + "\":true}");
    }
    return true;
  }

  private boolean next() {
    if (sitting.current() == null) {
      return false;
    }
    ask();
    return true;
  }

  private void ask() {
    Question question = java.util.Objects.requireNonNull(sitting.current());
    ObjectNode node =
        message("question")
            .put("id", question.id())
            .put("number", sitting.number())
            .put("total", sitting.total())
            .put("answered", sitting.answered())
            .put("stem", question.stem());
    node.set("interaction", Wire.interaction(presentations.apply(question)));
    out(node);
  }

  private void marked(Sitting.Turn turn) {
    String id = turn.question().id();
    if (exam) {
      out(message("saved").put("id", id));
      return;
    }
    out(mark(message("mark").put("id", id), turn.mark()).put("feedback", turn.mark().feedback()));
  }

  /** The fields of a mark that every command prints alike. */
  static ObjectNode mark(ObjectNode node, Mark mark) {
    return node.put("correct", mark.correct())
        .put("fraction", number(mark.fraction()))
        .put("reason", mark.reason());
  }

  private void result() {
    Score score = Score.of(questions, sitting.turns());
    ObjectNode node =
        message("result")
            .put("score", number(score.score()))
            .put("max", number(score.max()))
            .put("answered", score.answered())
            .put("total", score.total());
    parts(node.putObject("byRule"), score.byRule());
    parts(node.putObject("byProcess"), score.byProcess());
    ArrayNode missed = node.putArray("missed");
    score.missed().forEach(q -> missed.add(q.id()));
    out(node);
  }

  private static void parts(ObjectNode node, Map<String, Score.Part> parts) {
    parts.forEach(
        (name, part) ->
            node.putObject(name)
                .put("score", number(part.score()))
                .put("max", number(part.max()))
                .put("answered", part.answered()));
  }

  /** At most four decimals. */
  static double number(double value) {
    return Math.round(value * 10_000) / 10_000.0;
  }

  private static ObjectNode message(String type) {
    return Wire.object().put("type", type);
  }

  private void out(ObjectNode node) {
    terminal.json(Wire.line(node));
  }
}
