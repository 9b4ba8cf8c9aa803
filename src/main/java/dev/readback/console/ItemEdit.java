package dev.readback.console;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One text of an item changed. Its parts are counted from 1 as they are shown: options; accepted
 * answers, then rivals; left items, then right ones; items in the right order; for true-false the
 * answers true and false.
 */
final class ItemEdit implements Interaction.Cases<Interaction> {
  private final int number;
  private final String text;
  private final boolean feedback;

  /** How many parts were passed. */
  private int passed;

  private ItemEdit(int number, String text, boolean feedback) {
    this.number = number;
    this.text = text;
    this.feedback = feedback;
  }

  /** How many parts have a text, or a feedback, that can be edited. */
  static int parts(Question question, boolean feedback) {
    ItemEdit count = new ItemEdit(-1, "", feedback);
    Interaction same = question.interaction().match(count);
    return same.equals(question.interaction()) ? count.passed : 0;
  }

  /** Empty where the text is. */
  static Optional<Question> stem(Question q, String text) {
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(with(q, text, q.interaction(), q.explanation()));
  }

  static Optional<Question> explanation(Question q, String text) {
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(with(q, q.stem(), q.interaction(), text));
  }

  static Optional<Question> text(Question question, int number, String text) {
    return edited(question, new ItemEdit(number, text, false));
  }

  static Optional<Question> feedback(Question question, int number, String text) {
    return edited(question, new ItemEdit(number, text, true));
  }

  private static Optional<Question> edited(Question q, ItemEdit edit) {
    return edit.text.isEmpty()
        ? Optional.empty()
        : Optional.of(with(q, q.stem(), q.interaction().match(edit), q.explanation()));
  }

  private static Question with(
      Question q, String stem, Interaction interaction, @Nullable String explanation) {
    return new Question(
        q.id(),
        q.provenance(),
        q.focus(),
        q.process(),
        q.difficulty(),
        stem,
        interaction,
        explanation,
        q.tags(),
        q.score(),
        q.hints(),
        q.penalty(),
        q.points());
  }

  /** Whether the next part is the one. */
  private boolean isNext() {
    passed++;
    return passed == number;
  }

  private <T> List<T> each(List<T> parts, UnaryOperator<T> change) {
    List<T> all = new ArrayList<>();
    for (T part : parts) {
      all.add(isNext() ? change.apply(part) : part);
    }
    return all;
  }

  @Override
  public Interaction choice(Choice choice) {
    return new Choice(
        choice.select(),
        choice.shuffle(),
        each(
            choice.options(),
            o ->
                new Option(
                    o.id(),
                    feedback ? o.text() : text,
                    o.correct(),
                    o.role(),
                    feedback ? text : o.feedback(),
                    o.evidence())));
  }

  @Override
  public Interaction trueFalse(TrueFalse it) {
    if (!feedback) {
      return it;
    }
    return new TrueFalse(
        it.answer(),
        it.correction(),
        isNext() ? text : it.feedbackTrue(),
        isNext() ? text : it.feedbackFalse());
  }

  @Override
  public Interaction text(TextEntry entry) {
    return new TextEntry(
        entry.answerType(),
        each(
            entry.accepted(),
            a ->
                new Accepted(
                    feedback ? a.text() : text,
                    a.fraction(),
                    feedback ? text : a.feedback(),
                    a.wildcard())),
        each(
            entry.notAccepted(),
            r -> new NotAccepted(feedback ? r.text() : text, feedback ? text : r.feedback())));
  }

  @Override
  public Interaction number(NumberEntry number) {
    return number;
  }

  @Override
  public Interaction gap(Gap gap) {
    return gap;
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
    return each(
        items, i -> new Item(i.id(), feedback ? i.text() : text, feedback ? text : i.feedback()));
  }
}
