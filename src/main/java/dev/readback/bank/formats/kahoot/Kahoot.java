package dev.readback.bank.formats.kahoot;

import dev.readback.bank.BankFormat;
import dev.readback.bank.Carriage;
import dev.readback.bank.Kind;
import dev.readback.bank.Loss;
import dev.readback.bank.Losses;
import dev.readback.bank.WriteOptions;
import dev.readback.bank.formats.parts.Choices;
import dev.readback.bank.formats.parts.Common;
import dev.readback.bank.formats.parts.Selection;
import dev.readback.diagnostic.Outcome;
import dev.readback.question.Interaction.Option;
import dev.readback.question.Interaction.TrueFalse;
import dev.readback.question.Question;
import dev.readback.question.QuestionSet;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Kahoot's own template: a header in row 8, a question a row from row 9. */
public final class Kahoot implements BankFormat {
  private static final int HEADER_ROW = 7;
  private static final int MAX_STEM = 120;
  private static final int MAX_ANSWER = 75;
  private static final int MAX_ANSWERS = 4;
  private static final int SECONDS = 30;

  /** As it stands in Kahoot's template. */
  private static final List<String> HEADER =
      List.of(
          "Question - max 120 characters",
          "Answer 1 - max 75 characters",
          "Answer 2 - max 75 characters",
          "Answer 3 - max 75 characters",
          "Answer 4 - max 75 characters",
          "Time limit (sec) \u2013 5, 10, 20, 30, 60, 90, 120, or 240 secs",
          "Correct answer(s) - choose at least one");

  private static final Set<Loss> MISSING =
      EnumSet.of(
          Loss.FEEDBACK,
          Loss.EXPLANATION,
          Loss.CORRECTION,
          Loss.HINTS,
          Loss.POINTS,
          Loss.PENALTY,
          Loss.SHUFFLE,
          Loss.TAGS,
          Loss.CLASSES,
          Loss.EVIDENCE,
          Loss.ID,
          Loss.PART_IDS);

  @Override
  public String name() {
    return "kahoot";
  }

  @Override
  public String description() {
    return "spreadsheet for Kahoot";
  }

  @Override
  public List<String> extensions() {
    return List.of(".xlsx");
  }

  @Override
  public Carriage carries(Kind kind) {
    return switch (kind) {
      case CHOICE, MULTIPLE ->
          Carriage.lossy("two to four options; stem of 120 characters, options of 75; no feedback");
      case TRUE_FALSE -> Carriage.lossy("as a choice of True and False; no feedback");
      default -> Carriage.refused("Kahoot's sheet has choices only");
    };
  }

  @Override
  public Outcome<byte[]> write(QuestionSet set, WriteOptions options) {
    Losses losses = new Losses();
    Common common = new Common(MISSING, losses);
    losses.add(Loss.TITLE);
    List<Question> rows = new ArrayList<>();
    for (Question question : Selection.of(this, set, losses)) {
      if (fits(question, losses)) {
        common.check(question);
        if (question.interaction() instanceof TrueFalse) {
          losses.add(question, Loss.INTERACTION, "it is a choice of True and False");
        }
        rows.add(question);
      }
    }
    return new Outcome<>(sheet(rows), losses.diagnostics());
  }

  private static boolean fits(Question question, Losses losses) {
    List<Option> listed = Choices.options(question.interaction());
    int longest = listed.stream().mapToInt(o -> o.text().length()).max().orElse(0);
    if (listed.size() > MAX_ANSWERS) {
      losses.add(question, Loss.QUESTION, "it has " + listed.size() + " options; Kahoot has four");
    } else if (question.stem().length() > MAX_STEM) {
      losses.add(
          question,
          Loss.QUESTION,
          "its stem has " + question.stem().length() + " characters; shorten it to " + MAX_STEM);
    } else if (longest > MAX_ANSWER) {
      losses.add(
          question,
          Loss.QUESTION,
          "an option has " + longest + " characters; shorten it to " + MAX_ANSWER);
    } else {
      return true;
    }
    return false;
  }

  private static byte[] sheet(List<Question> questions) {
    Sheet sheet = new Sheet("Questions");
    sheet.text(0, 1, "Quiz template");
    for (int i = 0; i < HEADER.size(); i++) {
      sheet.text(HEADER_ROW, i + 1, HEADER.get(i));
    }
    int row = HEADER_ROW;
    for (Question question : questions) {
      row++;
      sheet.number(row, 0, row - HEADER_ROW);
      sheet.text(row, 1, question.stem());
      List<String> right = new ArrayList<>();
      List<Option> listed = Choices.options(question.interaction());
      for (int i = 0; i < listed.size(); i++) {
        sheet.text(row, i + 2, listed.get(i).text());
        if (listed.get(i).correct()) {
          right.add(String.valueOf(i + 1));
        }
      }
      sheet.number(row, 6, SECONDS);
      sheet.text(row, 7, String.join(",", right));
    }
    return sheet.workbook();
  }
}
