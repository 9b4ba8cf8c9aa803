package dev.readback.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.readback.question.Mark;
import dev.readback.question.Question;
import dev.readback.question.Response;
import dev.readback.session.ResponseJson;
import dev.readback.session.Result;
import dev.readback.session.Session;
import java.util.List;
import java.util.Map;

/** A quiz with a program: one JSON object a line, in and out, never a prompt. */
final class ProtocolQuiz {

  /** How long after the last answer it can still be taken back, in milliseconds. */
  private static final int LAST_CALL = 300;

  private final Terminal terminal;
  private final LineSource lines;
  private final Sitting sitting;

  /** Whether there is something to take back. */
  private boolean moved;

  ProtocolQuiz(Terminal terminal, LineSource lines, Sitting sitting) {
    this.terminal = terminal;
    this.lines = lines;
    this.sitting = sitting;
  }

  /** Asks until the last answer, {@code quit} or the end of input; then gives the result. */
  void run() {
    moved = !sitting.exam() && sitting.session().isOver();
    ask();
    boolean going = true;
    while (going) {
      boolean open = sitting.current() != null;
      String line = open ? lines.next() : moved ? lines.next(LAST_CALL) : null;
      if (line == null) {
        break;
      }
      if (!line.isBlank()) {
        try {
          going = handle(Wire.parse(line));
        } catch (Misfit misfit) {
          out(message("error").put("message", misfit.getMessage()));
        }
      }
    }
    result(sitting.ended().result());
  }

  private boolean handle(ObjectNode message) throws Misfit {
    if (sitting.current() != null && sitting.outOfTime()) {
      out(message("error").put("message", "the time is up"));
      quit();
      return false;
    }
    Shown shown = sitting.current();
    if (asked(message, "undo")) {
      sitting.act(Session::undo);
      ask();
    } else if (asked(message, "override")) {
      sitting.act(Session::override);
      marked(sitting.session().lastAnswered().orElseThrow());
    } else if (asked(message, "quit")) {
      quit();
      return false;
    } else if (shown == null) {
      throw new Misfit("no question is open: expected one of undo, override, quit");
    } else if (message.has("answer")) {
      answer(shown, message.get("answer"), message.path("certainty").asInt(0));
      ask();
    } else if (asked(message, "skip")) {
      sitting.act((session, now) -> session.skip(shown.question().id(), now));
      moved = true;
      ask();
    } else if (asked(message, "hint")) {
      sitting.act((session, now) -> session.hint(shown.question().id(), now));
      lastHint(shown.question().id());
    } else if (message.has("report")) {
      sitting.report(shown.question(), message.get("report").asText());
      out(message("saved").put("id", shown.question().id()));
    } else {
      throw new Misfit(
          "expected one of answer, skip, hint, undo, override, report, quit; not "
              + (message.isEmpty() ? "{}" : message.fieldNames().next()));
    }
    return true;
  }

  private void quit() {
    try {
      sitting.act(Session::quit);
    } catch (Misfit e) {
      // The disk is full: the result comes all the same, and the session can be resumed.
    }
  }

  private void answer(Shown shown, JsonNode answer, int certainty) throws Misfit {
    Response response;
    try {
      response = ResponseJson.read(shown.question().interaction(), answer);
    } catch (IllegalArgumentException e) {
      throw new Misfit(String.valueOf(e.getMessage()));
    }
    if (response instanceof Response.Skipped) {
      throw new Misfit("expected an answer, or {\"skip\":true}");
    }
    String id = shown.question().id();
    int hints = sitting.session().hints(id).size();
    sitting.act((session, now) -> session.answer(id, response, certainty, now));
    moved = true;
    marked(id);
    if (sitting.session().hints(id).size() > hints) {
      lastHint(id);
    }
  }

  private void lastHint(String id) {
    List<String> given = sitting.session().hints(id);
    out(message("hint").put("text", given.get(given.size() - 1)));
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

  /** Sends the open question, where there is one. */
  private void ask() {
    Shown shown = sitting.current();
    if (shown == null) {
      return;
    }
    Session session = sitting.session();
    Question question = shown.question();
    ObjectNode node =
        message("question")
            .put("id", question.id())
            .put("number", session.number(question.id()))
            .put("total", session.total())
            .put("answered", session.answered())
            .put("stem", question.stem());
    node.set("interaction", Wire.interaction(shown));
    out(node);
  }

  private void marked(String id) {
    Mark mark = sitting.exam() ? null : sitting.session().mark(id).orElse(null);
    if (mark == null) {
      out(message("saved").put("id", id));
    } else {
      out(mark(message("mark").put("id", id), mark).put("feedback", mark.feedback()));
    }
  }

  /** The fields of a mark that every command prints alike. */
  static ObjectNode mark(ObjectNode node, Mark mark) {
    return node.put("correct", mark.correct())
        .put("fraction", number(mark.fraction()))
        .put("reason", mark.reason());
  }

  private void result(Result result) {
    ObjectNode node =
        message("result")
            .put("score", number(result.score()))
            .put("max", number(result.max()))
            .put("answered", result.answered())
            .put("total", result.total());
    parts(node.putObject("byRule"), result.byRule());
    parts(node.putObject("byProcess"), result.byProcess());
    ArrayNode missed = node.putArray("missed");
    result.missedIds().forEach(missed::add);
    out(node);
  }

  private static void parts(ObjectNode node, Map<String, Result.Part> parts) {
    parts.forEach(
        (name, part) ->
            node.putObject(name)
                .put("score", number(part.score()))
                .put("max", number(part.max()))
                .put("answered", part.answered())
                .put("total", part.total()));
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
