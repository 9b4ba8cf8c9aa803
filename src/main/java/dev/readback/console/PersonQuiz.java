package dev.readback.console;

import dev.readback.console.Terminal.Style;
import dev.readback.question.Interaction;
import dev.readback.question.Question;
import dev.readback.question.Response;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A quiz with a person at a terminal: append-only lines, answers by number, letter or words. */
final class PersonQuiz {

  private final Terminal terminal;
  private final LineSource lines;
  private final QuestionPrinter printer;
  private final Sitting sitting;
  private final List<Question> questions;
  private final Function<Question, Presentation> presentations;
  private final boolean exam;

  /** Whether the open question stands on the screen. */
  private boolean asked;

  PersonQuiz(
      Terminal terminal,
      LineSource lines,
      QuestionPrinter printer,
      Sitting sitting,
      List<Question> questions,
      Function<Question, Presentation> presentations,
      boolean exam) {
    this.terminal = terminal;
    this.lines = lines;
    this.printer = printer;
    this.sitting = sitting;
    this.questions = questions;
    this.presentations = presentations;
    this.exam = exam;
  }

  /** Asks until the last answer, the reader's wish or the end of input; then sums up. */
  void run(String title) {
    terminal.line(Style.STRONG, title);
    int total = sitting.total();
    terminal.line(
        (total == 1 ? "1 question. " : total + " questions. ")
            + "Type your answer and press Enter; ? shows help, s skips, q ends.");
    boolean going = true;
    for (Question open = sitting.current(); going && open != null; open = sitting.current()) {
      Presentation shown = presentations.apply(open);
      if (!asked) {
        printer.question(shown, sitting.number(), total);
        asked = true;
      }
      going = turn(shown);
    }
    summary();
  }

  /** One line of the reader's; false when the quiz is to end. */
  private boolean turn(Presentation shown) {
    AnswerReader reader = new AnswerReader(shown);
    List<String> answer = new ArrayList<>();
    for (String prompt : reader.prompts()) {
      terminal.ask(prompt);
      String line = lines.next();
      if (line == null) {
        terminal.blank();
        return false;
      }
      Boolean command = command(shown, reader, line.strip());
      if (command != null) {
        return command;
      }
      answer.add(line);
    }
    try {
      answered(shown, reader.read(answer));
    } catch (Misfit misfit) {
      terminal.line(String.valueOf(misfit.getMessage()));
    }
    return true;
  }

  private void answered(Presentation shown, Response response) {
    Sitting.Turn turn = sitting.answer(response);
    asked = false;
    if (exam) {
      terminal.line("Saved.");
    } else {
      printer.mark(shown, response, turn.mark());
    }
  }

  /** Whether to go on after a command; null where the line is none. */
  private @Nullable Boolean command(Presentation shown, AnswerReader reader, String line) {
    Interaction interaction = shown.question().interaction();
    boolean typed =
        interaction instanceof Interaction.TextEntry || interaction instanceof Interaction.Gap;
    String word = line.toLowerCase(Locale.ROOT);
    // Whole words may be an answer where the answer is typed.
    switch (typed && word.length() > 1 ? "-" : word) {
      case "" -> terminal.line(reader.howTo() + " s skips, q ends the quiz.");
      case "?", "help" -> help(reader);
      case "q", "quit" -> {
        return false;
      }
      case "s", "skip" -> {
        sitting.skip();
        asked = false;
        terminal.line("Skipped; it comes again at the end.");
      }
      case "h", "hint" -> hint(shown.question());
      case "u", "undo" -> undo();
      case "o", "override" -> override();
      default -> {
        return null;
      }
    }
    return true;
  }

  private void help(AnswerReader reader) {
    terminal.line(reader.howTo());
    terminal.item("  s  ", "skip: the question comes again at the end");
    if (!exam) {
      terminal.item("  h  ", "hint");
      terminal.item("  o  ", "override: count my last answer as right");
    }
    terminal.item("  u  ", "undo: take the last answer back");
    terminal.item("  q  ", "end the quiz and see the result");
  }

  private void hint(Question question) {
    if (exam) {
      terminal.line("No hints in an exam.");
      return;
    }
    String hint = sitting.hint();
    terminal.line(hint == null ? printer.whereToLook(question) : "Hint: " + hint);
  }

  private void undo() {
    if (sitting.undo()) {
      asked = false;
      terminal.line("Your last answer is taken back.");
    } else {
      terminal.line("There is no answer to take back.");
    }
  }

  private void override() {
    if (exam) {
      terminal.line("In an exam no answer is counted as right by its writer.");
    } else {
      terminal.line(
          sitting.override() == null
              ? "There is no answer to count as right."
              : "Your last answer counts as right.");
    }
  }

  private void summary() {
    List<Sitting.Turn> turns = sitting.turns();
    if (exam) {
      for (Sitting.Turn turn : turns) {
        terminal.blank();
        Presentation shown = presentations.apply(turn.question());
        terminal.line(
            "Question " + (questions.indexOf(turn.question()) + 1) + ": " + turn.question().stem());
        printer.mark(shown, turn.response(), turn.mark());
      }
    }
    Score score = Score.of(questions, turns);
    terminal.blank();
    terminal.line(
        Style.STRONG,
        "Result: "
            + points(score.score())
            + " of "
            + points(score.max())
            + (score.max() == 1 ? " point" : " points")
            + ", "
            + score.answered()
            + " of "
            + score.total()
            + (score.total() == 1 ? " question" : " questions")
            + " answered.");
    if (!turns.isEmpty()) {
      table("By kind of question:", score.byRule());
      table("By what it takes:", score.byProcess());
    }
    if (!score.missed().isEmpty()) {
      terminal.line("To read again:");
      for (Question question : score.missed()) {
        List<String> passages = printer.passages(question);
        terminal.item(
            "  Question " + (questions.indexOf(question) + 1) + ": ",
            passages.isEmpty() ? question.stem() : "\"" + String.join("\" \"", passages) + "\"");
      }
    }
    terminal.flush();
  }

  private void table(String heading, Map<String, Score.Part> parts) {
    terminal.line(heading);
    parts.forEach(
        (name, part) ->
            terminal.item("  " + name + ": ", points(part.score()) + " of " + points(part.max())));
  }

  /** Points with two decimals at most: 2, 0.67. */
  static String points(double points) {
    return BigDecimal.valueOf(points)
        .setScale(2, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
