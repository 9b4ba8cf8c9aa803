package dev.readback.console;

import dev.readback.article.Evidence;
import dev.readback.bank.formats.parts.Cards;
import dev.readback.console.Terminal.Style;
import dev.readback.question.Interaction;
import dev.readback.question.Interaction.Accepted;
import dev.readback.question.Interaction.Choice;
import dev.readback.question.Interaction.Gap;
import dev.readback.question.Interaction.Item;
import dev.readback.question.Interaction.Match;
import dev.readback.question.Interaction.NotAccepted;
import dev.readback.question.Interaction.NumberEntry;
import dev.readback.question.Interaction.Option;
import dev.readback.question.Interaction.Order;
import dev.readback.question.Interaction.TextEntry;
import dev.readback.question.Interaction.TrueFalse;
import dev.readback.question.Question;
import org.jspecify.annotations.Nullable;

/** An item with all that a teacher may edit, numbered as {@link ItemEdit} counts. */
final class ItemText implements Interaction.Cases<Boolean> {
  private final Terminal terminal;
  private int number;

  private ItemText(Terminal terminal) {
    this.terminal = terminal;
  }

  static void print(Terminal terminal, Question question) {
    terminal.line(Style.STRONG, question.stem());
    question.interaction().match(new ItemText(terminal));
    if (question.explanation() != null) {
      terminal.item("Explanation: ", question.explanation());
    }
    for (Evidence evidence : question.provenance().evidence()) {
      terminal.item("The article: ", QuestionPrinter.quoted(evidence.text()));
    }
  }

  private void part(String text, String sign, @Nullable String feedback) {
    terminal.item("  " + ++number + ". ", text + sign);
    if (feedback != null) {
      terminal.item("     ", "Feedback: " + feedback);
    }
  }

  @Override
  public Boolean choice(Choice choice) {
    for (Option option : choice.options()) {
      part(option.text(), option.correct() ? " (right)" : "", option.feedback());
    }
    return true;
  }

  @Override
  public Boolean trueFalse(TrueFalse it) {
    part("True", it.answer() ? " (right)" : "", it.feedbackTrue());
    part("False", it.answer() ? "" : " (right)", it.feedbackFalse());
    if (it.correction() != null) {
      terminal.item("  Instead: ", it.correction());
    }
    return true;
  }

  @Override
  public Boolean text(TextEntry text) {
    for (Accepted answer : text.accepted()) {
      String share =
          answer.fraction() == 1
              ? " (right)"
              : " (" + QuestionPrinter.percent(answer.fraction()) + ")";
      part(answer.text(), share, answer.feedback());
    }
    for (NotAccepted rival : text.notAccepted()) {
      part(rival.text(), " (not accepted)", rival.feedback());
    }
    return true;
  }

  @Override
  public Boolean number(NumberEntry number) {
    String max =
        number.min().compareTo(number.max()) == 0 ? "" : " to " + number.max().toPlainString();
    String unit = number.unit() == null ? "" : " " + number.unit();
    terminal.item("  ", number.min().toPlainString() + max + unit + " (right)");
    return true;
  }

  @Override
  public Boolean gap(Gap gap) {
    terminal.item("  ", gap.text());
    gap.gaps()
        .forEach(
            blank -> terminal.item("  {{" + blank.id() + "}}: ", Cards.accepted(blank.accepted())));
    return true;
  }

  @Override
  public Boolean match(Match match) {
    for (Item left : match.left()) {
      String right =
          match.pairs().stream()
              .filter(p -> p.left().equals(left.id()))
              .flatMap(p -> match.right().stream().filter(r -> r.id().equals(p.right())))
              .map(Item::text)
              .findFirst()
              .orElse("");
      part(left.text(), " (with " + right + ")", left.feedback());
    }
    match.right().forEach(right -> part(right.text(), "", right.feedback()));
    return true;
  }

  @Override
  public Boolean order(Order order) {
    order.items().forEach(item -> part(item.text(), "", item.feedback()));
    return true;
  }
}
