package dev.readback.bank.formats;

import dev.readback.bank.Loss;
import dev.readback.bank.formats.parts.Selection;
import dev.readback.bank.formats.parts.Texts;
import dev.readback.question.AnswerType;
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
import dev.readback.question.Interaction.Pair;
import dev.readback.question.Interaction.TextEntry;
import dev.readback.question.Interaction.TrueFalse;
import dev.readback.question.Provenance;
import dev.readback.question.Question;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A question without what a loss names, so that what was written and what was read are equal. */
record Erased(Set<Loss> losses) implements Interaction.Cases<Interaction> {

  Question of(Question original) {
    boolean characters = losses.contains(Loss.CHARACTERS);
    Question q =
        Texts.map(
            original,
            t -> characters ? Selection.clean(t).replaceAll("\\s+", " ").replace("->", "→") : t);
    boolean classes = losses.contains(Loss.CLASSES);
    return new Question(
        losses.contains(Loss.ID) ? "id" : q.id(),
        losses.contains(Loss.PROVENANCE) ? Provenance.IMPORTED : q.provenance(),
        classes ? null : q.focus(),
        classes ? null : q.process(),
        classes ? null : q.difficulty(),
        q.stem(),
        losses.contains(Loss.INTERACTION)
            ? new TrueFalse(true, null, null, null)
            : q.interaction().match(this),
        losses.contains(Loss.EXPLANATION) ? null : q.explanation(),
        losses.contains(Loss.TAGS) ? List.of() : q.tags(),
        losses.contains(Loss.PROVENANCE) ? null : q.score(),
        losses.contains(Loss.HINTS) ? List.of() : q.hints(),
        losses.contains(Loss.PENALTY) ? null : q.penalty(),
        losses.contains(Loss.POINTS) ? 1 : q.points());
  }

  private @Nullable String feedback(@Nullable String feedback) {
    return losses.contains(Loss.FEEDBACK) ? null : feedback;
  }

  private String id(String id, int place) {
    return losses.contains(Loss.PART_IDS) ? String.valueOf(place) : id;
  }

  @Override
  public Interaction choice(Choice choice) {
    boolean provenance = losses.contains(Loss.PROVENANCE);
    List<Option> options = new ArrayList<>(choice.options());
    if (losses.contains(Loss.SHUFFLE) || choice.shuffle()) {
      options.sort(Comparator.comparing(Option::text));
    }
    List<Option> erased = new ArrayList<>();
    for (Option o : options) {
      erased.add(
          new Option(
              id(o.id(), erased.size()),
              o.text(),
              o.correct(),
              provenance ? null : o.role(),
              feedback(o.feedback()),
              provenance ? List.of() : o.evidence()));
    }
    return new Choice(choice.select(), losses.contains(Loss.SHUFFLE) || choice.shuffle(), erased);
  }

  @Override
  public Interaction trueFalse(TrueFalse it) {
    return new TrueFalse(
        it.answer(),
        losses.contains(Loss.CORRECTION) ? null : it.correction(),
        feedback(it.feedbackTrue()),
        feedback(it.feedbackFalse()));
  }

  @Override
  public Interaction text(TextEntry text) {
    return new TextEntry(
        losses.contains(Loss.CLASSES) ? AnswerType.OTHER : text.answerType(),
        accepted(text.accepted()),
        rivals(text.notAccepted()));
  }

  private List<Accepted> accepted(List<Accepted> accepted) {
    boolean shares = losses.contains(Loss.PARTIAL_CREDIT);
    return accepted.stream()
        .limit(losses.contains(Loss.ANSWERS) ? 1 : accepted.size())
        .map(
            a ->
                new Accepted(
                    a.text(),
                    shares ? 1 : a.fraction(),
                    feedback(a.feedback()),
                    !shares && a.wildcard() && a.text().contains("*")))
        .toList();
  }

  private List<NotAccepted> rivals(List<NotAccepted> rivals) {
    return losses.contains(Loss.RIVALS)
        ? List.of()
        : rivals.stream().map(r -> new NotAccepted(r.text(), feedback(r.feedback()))).toList();
  }

  @Override
  public Interaction number(NumberEntry number) {
    return new NumberEntry(
        plain(number.min()),
        plain(number.max()),
        losses.contains(Loss.UNIT) ? null : number.unit());
  }

  private static BigDecimal plain(BigDecimal number) {
    return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
  }

  @Override
  public Interaction gap(Gap gap) {
    String text = gap.text();
    List<Blank> blanks = new ArrayList<>();
    for (Blank b : gap.gaps()) {
      String id = id(b.id(), blanks.size() + 1);
      text = text.replace("{{" + b.id() + "}}", "{{" + id + "}}");
      blanks.add(
          new Blank(
              id,
              losses.contains(Loss.CLASSES) ? AnswerType.OTHER : b.answerType(),
              accepted(b.accepted()),
              rivals(b.notAccepted()),
              b.options()));
    }
    return new Gap(text, blanks);
  }

  @Override
  public Interaction match(Match match) {
    Map<String, String> ids = new HashMap<>();
    List<Item> left = items(match.left(), ids, "l");
    List<Item> right = new ArrayList<>(match.right());
    if (losses.contains(Loss.PART_IDS)) {
      right.sort(Comparator.comparing(Item::text));
    }
    right = items(right, ids, "r");
    List<Pair> pairs =
        match.pairs().stream()
            .map(p -> new Pair(name(ids, p.left()), name(ids, p.right())))
            .sorted(Comparator.comparing(Pair::left))
            .toList();
    return new Match(left, right, pairs);
  }

  private static String name(Map<String, String> ids, String id) {
    return String.valueOf(ids.get(id));
  }

  @Override
  public Interaction order(Order order) {
    return new Order(items(order.items(), new HashMap<>(), "i"));
  }

  private List<Item> items(List<Item> items, Map<String, String> ids, String prefix) {
    List<Item> erased = new ArrayList<>();
    for (Item item : items) {
      String id = losses.contains(Loss.PART_IDS) ? prefix + erased.size() : item.id();
      ids.put(item.id(), id);
      erased.add(new Item(id, item.text(), feedback(item.feedback())));
    }
    return erased;
  }
}
