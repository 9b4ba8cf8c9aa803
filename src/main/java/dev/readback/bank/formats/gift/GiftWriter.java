package dev.readback.bank.formats.gift;

import dev.readback.bank.BankFormat;
import dev.readback.bank.Loss;
import dev.readback.bank.Losses;
import dev.readback.bank.formats.parts.Common;
import dev.readback.bank.formats.parts.Explained;
import dev.readback.bank.formats.parts.Fractions;
import dev.readback.bank.formats.parts.GapText;
import dev.readback.bank.formats.parts.Html;
import dev.readback.bank.formats.parts.Numbers;
import dev.readback.bank.formats.parts.Parts;
import dev.readback.bank.formats.parts.Selection;
import dev.readback.bank.formats.parts.TagFields;
import dev.readback.bank.formats.parts.Titles;
import dev.readback.question.Interaction;
import dev.readback.question.Interaction.Accepted;
import dev.readback.question.Interaction.Blank;
import dev.readback.question.Interaction.Choice;
import dev.readback.question.Interaction.Gap;
import dev.readback.question.Interaction.Item;
import dev.readback.question.Interaction.Match;
import dev.readback.question.Interaction.NotAccepted;
import dev.readback.question.Interaction.NumberEntry;
import dev.readback.question.Interaction.Option;
import dev.readback.question.Interaction.Order;
import dev.readback.question.Interaction.Select;
import dev.readback.question.Interaction.TextEntry;
import dev.readback.question.Interaction.TrueFalse;
import dev.readback.question.Question;
import dev.readback.question.QuestionSet;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes GIFT. A question is a block of lines without an empty one; every text is one line of HTML,
 * but typed answers and right sides, which Moodle takes as they are.
 */
final class GiftWriter {
  private static final int MAX_NAME = 80;

  private static final Set<Loss> MISSING =
      EnumSet.of(Loss.HINTS, Loss.POINTS, Loss.PENALTY, Loss.SHUFFLE, Loss.UNIT, Loss.PART_IDS);

  private final BankFormat format;
  private final QuestionSet set;
  private final Losses losses;

  GiftWriter(BankFormat format, QuestionSet set, Losses losses) {
    this.format = format;
    this.set = set;
    this.losses = losses;
  }

  String write() {
    StringBuilder out = new StringBuilder();
    // The line takes no escapes.
    String line = Titles.line(set.title());
    if (!line.equals(set.title())) {
      losses.add(Loss.TITLE);
    }
    out.append("$CATEGORY: $course$/top/").append(line.replace("/", "//")).append('\n');
    Common common = new Common(MISSING, losses);
    for (Question question : Selection.of(format, set, losses)) {
      Optional<String> body = question.interaction().match(new Body(question));
      if (body.isEmpty()) {
        continue;
      }
      common.check(question);
      if (TagFields.lose(question)) {
        losses.add(question, Loss.CLASSES);
      }
      out.append('\n').append(comment(question)).append(body.get()).append('\n');
    }
    return out.toString();
  }

  /** The line above a question: its id and its tags. */
  private String comment(Question question) {
    StringBuilder line = new StringBuilder("// ");
    String id = bracketed(question.id());
    if (!id.equals(question.id())) {
      losses.add(question, Loss.ID, "an id holds no brackets and line ends in GIFT");
    }
    line.append("[id:").append(id).append(']');
    List<String> tags = new ArrayList<>(TagFields.write(question));
    if (question.interaction() instanceof Order) {
      tags.add(Parts.ORDER_TAG);
    }
    for (String tag : tags) {
      String kept = bracketed(tag);
      if (!kept.equals(tag)) {
        losses.add(question, Loss.TAGS, "a tag holds no [ ] < > in GIFT; others stand for them");
      }
      line.append(" [tag:").append(kept).append(']');
    }
    return line.append('\n').toString();
  }

  private static String bracketed(String text) {
    return text.replace('[', '(')
        .replace(']', ')')
        .replace('<', '(')
        .replace('>', ')')
        .replaceAll("\\s+", " ")
        .replaceAll("[\\p{Cntrl}]", " ");
  }

  /** As HTML on one line, with a backslash before what has a meaning in GIFT. */
  static String html(String text) {
    String html = Html.escape(text);
    return escape(html.startsWith("%") ? "&#37;" + html.substring(1) : html);
  }

  static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        out.append("\\n");
      } else {
        if ("~=#{}:\\".indexOf(c) >= 0) {
          out.append('\\');
        }
        out.append(c);
      }
    }
    return out.toString();
  }

  /** The question without its comment; empty where it is left out. */
  private final class Body implements Interaction.Cases<Optional<String>> {
    private final Question question;

    Body(Question question) {
      this.question = question;
    }

    private String head() {
      return "::" + escape(Titles.cut(question.stem(), MAX_NAME)) + "::[html]";
    }

    private String general() {
      String html = Explained.html(question, set);
      return html.isEmpty() ? "" : "\n####" + escape(html);
    }

    private Optional<String> question(List<String> answers) {
      return Optional.of(
          head()
              + html(question.stem())
              + " {\n"
              + String.join("\n", answers)
              + general()
              + "\n}\n");
    }

    private String feedback(@Nullable String feedback) {
      return feedback == null ? "" : "#" + html(feedback);
    }

    @Override
    public Optional<String> choice(Choice choice) {
      List<String> lines = new ArrayList<>();
      int right = choice.key().size();
      if (!Fractions.isKnown(1.0 / right)) {
        losses.add(
            question,
            Loss.QUESTION,
            right + " right options give shares that Moodle does not know; take ten at most");
        return Optional.empty();
      }
      String share = Fractions.nearest(1.0 / right);
      for (Option option : choice.options()) {
        String mark =
            choice.select() == Select.ONE
                ? option.correct() ? "=" : "~"
                : "~%" + (option.correct() ? "" : "-") + share + "%";
        lines.add(mark + html(option.text()) + feedback(option.feedback()));
      }
      return question(lines);
    }

    @Override
    public Optional<String> trueFalse(TrueFalse it) {
      String whenWrong = it.answer() ? it.feedbackFalse() : it.feedbackTrue();
      String whenRight = it.answer() ? it.feedbackTrue() : it.feedbackFalse();
      StringBuilder line = new StringBuilder(it.answer() ? "TRUE" : "FALSE");
      if (whenWrong != null || whenRight != null) {
        line.append('#').append(whenWrong == null ? "" : html(whenWrong));
      }
      if (whenRight != null) {
        line.append('#').append(html(whenRight));
      }
      return question(List.of(line.toString()));
    }

    @Override
    public Optional<String> text(TextEntry text) {
      return question(typed(text.accepted(), text.notAccepted()));
    }

    private List<String> typed(List<Accepted> accepted, List<NotAccepted> rivals) {
      List<String> lines = new ArrayList<>();
      for (Accepted answer : accepted) {
        String words = answer.wildcard() ? answer.text() : answer.text().replace("*", "\\*");
        String share = Fractions.nearest(answer.fraction());
        if (!Fractions.isKnown(answer.fraction())) {
          losses.add(
              question, Loss.PARTIAL_CREDIT, "Moodle knows certain shares; the nearest stands");
        }
        // A percent sign at the front would be taken for a share.
        String weight = share.equals("100") && !words.startsWith("%") ? "" : "%" + share + "%";
        lines.add("=" + weight + arrowless(words) + feedback(answer.feedback()));
      }
      for (NotAccepted rival : rivals) {
        lines.add(
            "=%0%" + arrowless(rival.text().replace("*", "\\*")) + feedback(rival.feedback()));
      }
      return lines;
    }

    @Override
    public Optional<String> number(NumberEntry number) {
      String value = Numbers.plain(Numbers.middle(number));
      String tolerance = Numbers.plain(Numbers.tolerance(number));
      return question(List.of("#" + value + ":" + tolerance));
    }

    @Override
    public Optional<String> gap(Gap gap) {
      if (gap.gaps().size() > 1) {
        losses.add(question, Loss.QUESTION, "GIFT has one gap a question");
        return Optional.empty();
      }
      List<String> lines = new ArrayList<>();
      Blank blank = gap.gaps().get(0);
      if (blank.options().isEmpty()) {
        lines.addAll(typed(blank.accepted(), blank.notAccepted()));
      } else {
        losses.add(question, Loss.RIVALS, "a gap with options keeps its options only");
        for (String option : blank.options()) {
          Optional<Accepted> right =
              blank.accepted().stream().filter(a -> a.text().equals(option)).findFirst();
          lines.add(
              (right.isPresent() ? "=" : "~")
                  + html(option)
                  + feedback(right.map(Accepted::feedback).orElse(null)));
        }
        if (blank.accepted().size() > 1) {
          losses.add(question, Loss.ANSWERS, "a gap with options has one right option in GIFT");
        }
      }
      String answers = " {\n" + String.join("\n", lines) + general() + "\n} ";
      String text = GapText.join(gap, t -> escape(Html.escape(t)), b -> answers);
      String stem = "<p class=\"readback-stem\">" + Html.escape(question.stem()) + "</p>";
      return Optional.of(head() + escape(stem) + text.strip() + "\n");
    }

    @Override
    public Optional<String> match(Match match) {
      List<String> lines = new ArrayList<>();
      Set<String> used = new HashSet<>();
      for (Item left : match.left()) {
        String right = Parts.partner(match, left).text();
        used.add(right);
        lines.add("=" + html(left.text()) + " -> " + side(right));
      }
      for (Item item : match.right()) {
        if (used.add(item.text())) {
          lines.add("= -> " + side(item.text()));
        }
      }
      if (used.size() < match.right().size()) {
        losses.add(question, Loss.ANSWERS, "right sides of the same words become one");
      }
      if (Parts.haveFeedback(match.left()) || Parts.haveFeedback(match.right())) {
        losses.add(question, Loss.FEEDBACK);
      }
      return question(lines);
    }

    /** A right side: an entry of a list, so it is one line. */
    private String side(String text) {
      if (text.contains("\n")) {
        losses.add(question, Loss.CHARACTERS, "a right side is one line");
      }
      return arrowless(text.replace('\n', ' '));
    }

    /** As plain text; an arrow would make the question a matching. */
    private String arrowless(String text) {
      if (text.contains("->")) {
        losses.add(question, Loss.CHARACTERS, "-> stands for a pair in GIFT; \u2192 stands for it");
      }
      return escape(text.replace("->", "\u2192"));
    }

    @Override
    public Optional<String> order(Order order) {
      losses.add(question, Loss.PARTIAL_CREDIT, "each item at its place earns its share");
      if (Parts.haveFeedback(order.items())) {
        losses.add(question, Loss.FEEDBACK);
      }
      List<String> lines = new ArrayList<>();
      for (Item item : Parts.mixed(question, order.items())) {
        lines.add("=" + html(item.text()) + " -> " + (order.items().indexOf(item) + 1));
      }
      return question(lines);
    }
  }
}
