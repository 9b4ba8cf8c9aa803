package dev.readback.console;

import dev.readback.question.Interaction;
import dev.readback.question.Question;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A question as a reader sees it: what can be picked, in the order it is shown. Nothing here tells
 * the key.
 *
 * @param left what is to be matched; empty but for matching
 * @param entries options of a choice, right sides of a matching, items of an ordering; else empty
 */
record Presentation(Question question, List<Entry> left, List<Entry> entries) {

  /** One thing that can be picked. */
  record Entry(String id, String text) {}

  Presentation {
    left = List.copyOf(left);
    entries = List.copyOf(entries);
  }

  /** The same question and seed are always shown alike. */
  static Presentation of(Question question, long seed) {
    SplittableRandom random = new SplittableRandom(seed * 31 + question.id().hashCode());
    return question
        .interaction()
        .match(
            new Interaction.Cases<Presentation>() {
              @Override
              public Presentation choice(Interaction.Choice choice) {
                List<Entry> options =
                    choice.options().stream().map(o -> new Entry(o.id(), o.text())).toList();
                return shown(List.of(), choice.shuffle() ? shuffled(options, random) : options);
              }

              @Override
              public Presentation trueFalse(Interaction.TrueFalse trueFalse) {
                return shown(List.of(), List.of());
              }

              @Override
              public Presentation text(Interaction.TextEntry text) {
                return shown(List.of(), List.of());
              }

              @Override
              public Presentation number(Interaction.NumberEntry number) {
                return shown(List.of(), List.of());
              }

              @Override
              public Presentation gap(Interaction.Gap gap) {
                return shown(List.of(), List.of());
              }

              @Override
              public Presentation match(Interaction.Match match) {
                return shown(entries(match.left()), shuffled(entries(match.right()), random));
              }

              @Override
              public Presentation order(Interaction.Order order) {
                List<Entry> right = entries(order.items());
                List<Entry> shown = shuffled(right, random);
                while (shown.equals(right)) {
                  shown = shuffled(right, random);
                }
                return shown(List.of(), shown);
              }

              private Presentation shown(List<Entry> left, List<Entry> entries) {
                return new Presentation(question, left, entries);
              }
            });
  }

  private static List<Entry> entries(List<Interaction.Item> items) {
    return items.stream().map(i -> new Entry(i.id(), i.text())).toList();
  }

  private static List<Entry> shuffled(List<Entry> entries, SplittableRandom random) {
    List<Entry> shuffled = new ArrayList<>(entries);
    for (int i = shuffled.size() - 1; i > 0; i--) {
      Collections.swap(shuffled, i, random.nextInt(i + 1));
    }
    return shuffled;
  }
}
