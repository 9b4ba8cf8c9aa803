package dev.readback.console;

import dev.readback.console.Terminal.Style;
import dev.readback.question.Interaction;
import dev.readback.question.Mark;
import dev.readback.question.Question;
import dev.readback.question.Response;
import dev.readback.session.Behaviour;
import dev.readback.session.Result;
import dev.readback.session.Session;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A quiz with a person at a terminal: append-only lines, answers by number, letter or words. */
final class PersonQuiz {

  /** So many answers are marked for telling how it goes; a longer session starts without that. */
  private static final int MOST_COUNTED = 200;

  private final Terminal terminal;
  private final Prompter prompter;
  private final QuestionPrinter printer;
  private final Sitting sitting;
  private final boolean exam;

  /** Whether the open question stands on the screen. */
  private boolean asked;

  /** Whether something was answered or skipped, so that it can be taken back. */
  private boolean moved;

  private Prompter.Picks picks = Prompter.Picks.NONE;

  PersonQuiz(Terminal terminal, Prompter prompter, QuestionPrinter printer, Sitting sitting) {
    this.terminal = terminal;
    this.prompter = prompter;
    this.printer = printer;
    this.sitting = sitting;
    this.exam = sitting.exam();
  }

  /** Asks until the last answer, the reader's wish or the end of input; then sums up. */
  void run(String title) {
    terminal.line(Style.STRONG, title);
    Session start = sitting.session();
    if (!start.isOver()) {
      terminal.line(
          (start.answered() > 0
                  ? start.answered() + " of " + questions(start.total()) + " answered before. "
                  : questions(start.total()) + ". ")
              + prompter.howTo()
              + " and press Enter; ? shows help, s skips, q ends.");
    }
    boolean going = true;
    while (going) {
      Shown open = sitting.current();
      try {
        if (open == null) {
          going = moved && last();
        } else if (sitting.outOfTime()) {
          terminal.line("The time is up.");
          quit();
          going = false;
        } else {
          show(open);
          going = turn(open);
        }
      } catch (Misfit misfit) {
        terminal.line(sentence(String.valueOf(misfit.getMessage())));
      }
    }
    summary();
  }

  private void show(Shown open) {
    if (!asked) {
      picks = printer.question(open, heading(open.question().id()));
      asked = true;
    }
  }

  /** Where the reader is, how it goes so far, and how much time is left. */
  private String heading(String id) {
    Session session = sitting.session();
    List<String> more = new ArrayList<>();
    int answered = session.answered();
    if (answered > 0) {
      boolean held =
          answered > MOST_COUNTED
              || session.start().questions().stream().noneMatch(q -> session.mark(q).isPresent());
      int right = answered - session.result().missed().size();
      more.add(held ? answered + " answered" : right + " of " + answered + " right so far");
    }
    Duration left = sitting.timeLeft();
    if (left != null) {
      more.add(time(left) + " left");
    }
    return "Question "
        + session.number(id)
        + " of "
        + session.total()
        + (more.isEmpty() ? "" : " (" + String.join(", ", more) + ")");
  }

  /** After the last question: the last answer can still be taken back. False when it is to end. */
  private boolean last() throws Misfit {
    boolean marked =
        !exam && sitting.session().lastAnswered().flatMap(sitting.session()::mark).isPresent();
    terminal.blank();
    terminal.line(
        "That was the last question. Enter "
            + (exam ? "hands in" : "shows the result")
            + ", u takes the last answer back"
            + (marked ? ", o counts it as right." : "."));
    String line = prompt("Enter, u" + (marked ? " or o:" : ":"), Prompter.Picks.NONE);
    if (line == null) {
      return false;
    }
    switch (line.strip().toLowerCase(Locale.ROOT)) {
      case "u", "undo" -> undo();
      case "o", "override" -> override();
      case "", "q", "quit" -> {
        return false;
      }
      default -> terminal.line("That is none of these.");
    }
    return true;
  }

  private static String questions(int count) {
    return count + (count == 1 ? " question" : " questions");
  }

  /** What a lower layer says to the reader, as a sentence. */
  private static String sentence(String message) {
    String text = message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1);
    return text.endsWith(".") ? text : text + ".";
  }

  /** One answer or command of the reader's; false when the quiz is to end. */
  private boolean turn(Shown shown) throws Misfit {
    AnswerReader reader = new AnswerReader(shown);
    List<String> answer = new ArrayList<>();
    for (String prompt : reader.prompts()) {
      String line = prompt(prompt, picks);
      if (line == null) {
        return false;
      }
      Boolean command = command(shown, reader, line.strip());
      if (command != null) {
        return command;
      }
      answer.add(line);
    }
    Response response = reader.read(answer);
    int certainty = 0;
    if (sitting.session().start().behaviour().asksCertainty()) {
      String line = prompt("How sure are you? 1 not, 2 fairly, 3 very:", Prompter.Picks.NONE);
      if (line == null) {
        return false;
      }
      if (!line.strip().matches("[123]")) {
        throw new Misfit("Your answer was not taken: type it again, then 1, 2 or 3.");
      }
      certainty = Integer.parseInt(line.strip());
    }
    answered(shown, response, certainty);
    return true;
  }

  private @Nullable String prompt(String prompt, Prompter.Picks picks) {
    String line = prompter.ask(prompt, picks);
    if (line != null && sitting.outOfTime()) {
      terminal.line("The time is up; this came too late.");
      quit();
      return null;
    }
    return line;
  }

  private void answered(Shown shown, Response response, int certainty) throws Misfit {
    String id = shown.question().id();
    int hints = sitting.session().hints(id).size();
    sitting.act((session, now) -> session.answer(id, response, certainty, now));
    asked = false;
    moved = true;
    Session session = sitting.session();
    boolean again = session.current().map(Question::id).filter(id::equals).isPresent();
    Mark mark = session.mark(id).orElse(null);
    if (exam || mark == null) {
      terminal.line("Saved.");
      return;
    }
    printer.verdict(shown.question(), mark);
    if (again) {
      List<String> given = session.hints(id);
      if (given.size() > hints) {
        terminal.line("Hint: " + given.get(given.size() - 1));
      }
      terminal.line("Try again, or type s to go on.");
      asked = true;
    } else {
      printer.answer(shown, mark.correct());
    }
  }

  /** Whether to go on after a command; null where the line is none. */
  private @Nullable Boolean command(Shown shown, AnswerReader reader, String line) throws Misfit {
    Interaction interaction = shown.question().interaction();
    boolean typed =
        interaction instanceof Interaction.TextEntry || interaction instanceof Interaction.Gap;
    String word = line.toLowerCase(Locale.ROOT);
    String id = shown.question().id();
    if (word.equals("r") || word.startsWith("r ")) {
      Path file = sitting.report(shown.question(), line.substring(1).strip());
      terminal.line("Noted for its author in " + file + ". You can still answer it.");
      return true;
    }
    // Whole words may be an answer where the answer is typed.
    switch (typed && word.length() > 1 ? "-" : word) {
      case "" -> terminal.line(reader.howTo() + " s skips, q ends the quiz.");
      case "?", "help" -> help(reader);
      case "q", "quit" -> {
        quit();
        return false;
      }
      case "s", "skip" -> skip(id);
      case "h", "hint" -> hint(shown.question());
      case "u", "undo" -> undo();
      case "o", "override" -> override();
      default -> {
        return null;
      }
    }
    return true;
  }

  private void quit() {
    try {
      sitting.act(Session::quit);
    } catch (Misfit e) {
      // The disk is full: the summary comes all the same, and --resume goes on.
    }
  }

  private void skip(String id) throws Misfit {
    boolean tried = !sitting.session().tries(id).isEmpty();
    boolean back = sitting.session().comesBack(id);
    sitting.act((session, now) -> session.skip(id, now));
    asked = false;
    moved = true;
    terminal.line(
        tried
            ? "On to the next question."
            : back ? "Skipped. It comes back at the end." : "Skipped. It stays unanswered.");
  }

  private void undo() throws Misfit {
    sitting.act(Session::undo);
    asked = false;
    terminal.line("Your last answer is taken back.");
  }

  private void override() throws Misfit {
    sitting.act(Session::override);
    asked = false;
    terminal.line("Your last answer counts as right.");
  }

  private void help(AnswerReader reader) {
    terminal.line(reader.howTo() + prompter.howToPick(picks));
    terminal.item("  s  ", "skip: the question comes again at the end");
    if (!exam) {
      terminal.item("  h  ", "hint");
      terminal.item("  o  ", "override: count my last answer as right");
    }
    terminal.item("  u  ", "undo: take the last answer back");
    terminal.item("  r  ", "report this question as bad; say why behind the r");
    terminal.item("  q  ", "end the quiz and see the result");
  }

  private void hint(Question question) throws Misfit {
    if (exam) {
      throw new Misfit("No hints in an exam.");
    }
    if (question.hints().isEmpty()) {
      terminal.line(printer.whereToLook(question));
      return;
    }
    sitting.act((session, now) -> session.hint(question.id(), now));
    List<String> given = sitting.session().hints(question.id());
    terminal.line("Hint: " + given.get(given.size() - 1));
  }

  private void summary() {
    Session session = sitting.ended();
    if (exam || session.start().behaviour() == Behaviour.DEFERRED) {
      for (String id : session.start().questions()) {
        Question question = session.set().question(id).orElse(null);
        Mark mark = session.mark(id).orElse(null);
        if (question != null && mark != null) {
          terminal.blank();
          terminal.line("Question " + session.number(id) + ": " + question.stem());
          printer.verdict(question, mark);
          printer.answer(sitting.shown(question), mark.correct());
        }
      }
    }
    Result result = session.result();
    terminal.blank();
    terminal.line(
        Style.STRONG,
        "Result: "
            + points(result.score())
            + " of "
            + points(result.max())
            + (result.max() == 1 ? " point, " : " points, ")
            + result.answered()
            + " of "
            + questions(result.total())
            + " answered.");
    terminal.line("Time: " + time(sitting.timeSpent()) + ".");
    if (result.answered() > 0) {
      table("By kind of question:", result.byRule());
      table("By what it takes:", result.byProcess());
    }
    readAgain(session, result);
    if (sitting.isSaved() && !sitting.session().isOver()) {
      terminal.line("The same command with --resume goes on with this quiz.");
    }
    terminal.flush();
  }

  private void readAgain(Session session, Result result) {
    if (result.missed().isEmpty()) {
      return;
    }
    terminal.line("To read again:");
    for (String id : result.missedIds()) {
      Question question = session.set().question(id).orElseThrow();
      List<String> passages = printer.toReadAgain(question);
      terminal.item(
          "  Question " + session.number(id) + ": ",
          passages.isEmpty() ? question.stem() : String.join(" ", passages));
    }
    terminal.line("The same command with --missed asks these again.");
  }

  /** Two units at most: 45 s, 3 min 20 s, 1 h 5 min. */
  static String time(Duration time) {
    long seconds = Math.max(0, time.toSeconds());
    if (seconds < 60) {
      return seconds + " s";
    }
    return seconds < 3600
        ? seconds / 60 + " min " + seconds % 60 + " s"
        : seconds / 3600 + " h " + seconds / 60 % 60 + " min";
  }

  /** What the answered questions earned, by a property of theirs. */
  private void table(String heading, Map<String, Result.Part> parts) {
    terminal.line(heading);
    parts.forEach(
        (name, part) ->
            terminal.item(
                "  " + name + ": ",
                points(part.score())
                    + " of "
                    + points(part.max())
                    + (part.answered() < part.total()
                        ? " (" + (part.total() - part.answered()) + " not answered)"
                        : "")));
  }

  /** Points with two decimals at most: 2, 0.67. */
  static String points(double points) {
    return BigDecimal.valueOf(points)
        .setScale(2, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
