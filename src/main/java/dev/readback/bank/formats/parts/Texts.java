package dev.readback.bank.formats.parts;

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
import dev.readback.question.Interaction.TextEntry;
import dev.readback.question.Interaction.TrueFalse;
import dev.readback.question.Question;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;

/** The same change made to every text of a question; optional texts that become blank go. */
public final class Texts implements Interaction.Cases<Interaction> {
  private final UnaryOperator<String> change;

  private Texts(UnaryOperator<String> change) {
    this.change = change;
  }

  /** The question with every text changed; ids stay. */
  public static Question map(Question q, UnaryOperator<String> change) {
    Texts texts = new Texts(change);
    return new Question(
        q.id(),
        q.provenance(),
        q.focus(),
        q.process(),
        q.difficulty(),
        change.apply(q.stem()),
        q.interaction().match(texts),
        texts.optional(q.explanation()),
        texts.all(q.tags()),
        q.score(),
        texts.all(q.hints()),
        q.penalty(),
        q.points());
  }

  private @Nullable String optional(@Nullable String text) {
    return text == null ? null : StringUtils.trimToNull(change.apply(text));
  }

  private List<String> all(List<String> texts) {
    return texts.stream().map(change).filter(t -> !t.isBlank()).toList();
  }

  @Override
  public Interaction choice(Choice choice) {
    return new Choice(
        choice.select(),
        choice.shuffle(),
        choice.options().stream()
            .map(
                o ->
                    new Option(
                        o.id(),
                        change.apply(o.text()),
                        o.correct(),
                        o.role(),
                        optional(o.feedback()),
                        o.evidence()))
            .toList());
  }

  @Override
  public Interaction trueFalse(TrueFalse it) {
    return new TrueFalse(
        it.answer(),
        optional(it.correction()),
        optional(it.feedbackTrue()),
        optional(it.feedbackFalse()));
  }

  @Override
  public Interaction text(TextEntry text) {
    return new TextEntry(
        text.answerType(), accepted(text.accepted()), notAccepted(text.notAccepted()));
  }

  private List<Accepted> accepted(List<Accepted> answers) {
    return answers.stream()
        .map(
            a ->
                new Accepted(
                    change.apply(a.text()), a.fraction(), optional(a.feedback()), a.wildcard()))
        .toList();
  }

  private List<NotAccepted> notAccepted(List<NotAccepted> answers) {
    return answers.stream()
        .map(a -> new NotAccepted(change.apply(a.text()), optional(a.feedback())))
        .toList();
  }

  @Override
  public Interaction number(NumberEntry number) {
    return new NumberEntry(number.min(), number.max(), optional(number.unit()));
  }

  @Override
  public Interaction gap(Gap gap) {
    return new Gap(
        change.apply(gap.text()),
        gap.gaps().stream()
            .map(
                b ->
                    new Blank(
                        b.id(),
                        b.answerType(),
                        accepted(b.accepted()),
                        notAccepted(b.notAccepted()),
                        all(b.options())))
            .toList());
  }

  @Override
  public Interaction match(Match match) {
    return new Match(items(match.left()), items(match.right()), match.pairs());
  }

  @Override
  public Interaction order(Order order) {
    return new Order(items(order.items()));
  }

  private List<Item> items(List<Item> items) {
    return items.stream()
        .map(i -> new Item(i.id(), change.apply(i.text()), optional(i.feedback())))
        .toList();
  }
}
