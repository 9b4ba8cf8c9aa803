package dev.readback.bank.formats.markdown;

import dev.readback.bank.BankFormat;
import dev.readback.bank.Carriage;
import dev.readback.bank.Kind;
import dev.readback.bank.Loss;
import dev.readback.bank.Losses;
import dev.readback.bank.WriteOptions;
import dev.readback.bank.formats.parts.Cards;
import dev.readback.bank.formats.parts.Common;
import dev.readback.bank.formats.parts.Explained;
import dev.readback.bank.formats.parts.Selection;
import dev.readback.bank.formats.parts.Titles;
import dev.readback.diagnostic.Outcome;
import dev.readback.question.Question;
import dev.readback.question.QuestionSet;
import dev.readback.question.SourceArticle;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Questions, then the answers in a part of their own, with what the article says. */
public final class Markdown implements BankFormat {

  /** What has a meaning in CommonMark anywhere. */
  private static final Pattern ANYWHERE = Pattern.compile("[\\\\`*_\\[\\]<>&~|$]");

  /** What has one where a line begins. */
  private static final Pattern AT_START = Pattern.compile("(?m)^(?:([#+=:-])|(\\d{1,9})([.)]))");

  private static final Set<Loss> MISSING =
      EnumSet.of(
          Loss.FEEDBACK,
          Loss.HINTS,
          Loss.POINTS,
          Loss.PENALTY,
          Loss.SHUFFLE,
          Loss.TAGS,
          Loss.CLASSES,
          Loss.RIVALS,
          Loss.ID,
          Loss.PART_IDS);

  @Override
  public String name() {
    return "markdown";
  }

  @Override
  public String description() {
    return "text to read, edit and print, answers at the end";
  }

  @Override
  public List<String> extensions() {
    return List.of(".md", ".markdown");
  }

  @Override
  public Carriage carries(Kind kind) {
    return Carriage.lossy("to be read: nothing marks it");
  }

  @Override
  public Outcome<byte[]> write(QuestionSet set, WriteOptions options) {
    Losses losses = new Losses();
    Common common = new Common(MISSING, losses);
    StringBuilder out = new StringBuilder();
    out.append("# ").append(text(Titles.line(set.title()), "")).append("\n");
    for (SourceArticle article : set.articles()) {
      out.append('\n').append(text(Explained.source(article), "")).append('\n');
    }
    List<Question> questions = Selection.of(this, set, losses);
    int number = 0;
    for (Question question : questions) {
      common.check(question);
      number++;
      String indent = " ".repeat(String.valueOf(number).length() + 2);
      out.append('\n')
          .append(number)
          .append(". ")
          .append(text(question.stem(), indent))
          .append('\n');
      Cards.Sides sides = Cards.of(question);
      for (int i = 0; i < sides.shown().size(); i++) {
        // A list of its own would be numbered, not lettered, by most readers.
        String mark = sides.lettered() ? "- " + Cards.letter(i) + ") " : "";
        String inner = indent + (sides.lettered() ? "  " : "");
        out.append(i == 0 || !sides.lettered() ? "\n" : "")
            .append(indent)
            .append(mark)
            .append(text(sides.shown().get(i), inner))
            .append('\n');
      }
    }
    if (!options.exam()) {
      answers(out, questions);
    }
    return new Outcome<>(out.toString().getBytes(StandardCharsets.UTF_8), losses.diagnostics());
  }

  private static void answers(StringBuilder out, List<Question> questions) {
    out.append("\n---\n\n## Answers\n");
    int number = 0;
    for (Question question : questions) {
      number++;
      String indent = " ".repeat(String.valueOf(number).length() + 2);
      out.append('\n').append(number).append(". ");
      out.append(text(String.join("\n", Cards.of(question).answer()), indent)).append('\n');
      if (question.explanation() != null) {
        out.append('\n').append(indent).append(text(question.explanation(), indent)).append('\n');
      }
      for (String evidence : Explained.unquoted(question)) {
        String quoted = indent + "> ";
        out.append('\n').append(quoted).append(text(evidence, quoted)).append('\n');
      }
    }
  }

  /** The text so that CommonMark shows it as it is; lines are kept by hard breaks. */
  static String text(String text, String indent) {
    String escaped = ANYWHERE.matcher(text).replaceAll("\\\\$0");
    escaped =
        AT_START
            .matcher(escaped)
            .replaceAll(
                m -> m.group(1) != null ? "\\\\" + m.group(1) : m.group(2) + "\\\\" + m.group(3));
    return escaped.replace("\n", "\\\n" + indent);
  }
}
