package dev.readback.console;

import dev.readback.question.Interaction;
import dev.readback.question.Question;
import dev.readback.session.Presentation;
import java.util.List;

/**
 * A question as a reader sees it: what can be picked, in the order it is shown.
 *
 * @param interaction in the order shown
 * @param left what is to be matched; empty but for matching
 * @param entries options of a choice, right sides of a matching, items of an ordering; else empty
 */
record Shown(Question question, Interaction interaction, List<Entry> left, List<Entry> entries) {

  /** One thing that can be picked. */
  record Entry(String id, String text) {}

  Shown {
    left = List.copyOf(left);
    entries = List.copyOf(entries);
  }

  /** The same question and seed are always shown alike. */
  static Shown of(Question question, long seed) {
    Interaction shown = Presentation.shown(question, seed);
    if (shown instanceof Interaction.Choice choice) {
      return new Shown(
          question,
          shown,
          List.of(),
          choice.options().stream().map(o -> new Entry(o.id(), o.text())).toList());
    }
    if (shown instanceof Interaction.Match match) {
      return new Shown(question, shown, entries(match.left()), entries(match.right()));
    }
    if (shown instanceof Interaction.Order order) {
      return new Shown(question, shown, List.of(), entries(order.items()));
    }
    return new Shown(question, shown, List.of(), List.of());
  }

  private static List<Entry> entries(List<Interaction.Item> items) {
    return items.stream().map(i -> new Entry(i.id(), i.text())).toList();
  }
}
