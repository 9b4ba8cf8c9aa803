package dev.readback.bank.formats.paper;

import dev.readback.bank.WriteOptions;
import dev.readback.bank.formats.parts.Cards;
import dev.readback.bank.formats.parts.Parts;
import dev.readback.question.Interaction;
import dev.readback.question.Interaction.Blank;
import dev.readback.question.Interaction.Choice;
import dev.readback.question.Interaction.Gap;
import dev.readback.question.Interaction.Item;
import dev.readback.question.Interaction.Match;
import dev.readback.question.Interaction.NumberEntry;
import dev.readback.question.Interaction.Order;
import dev.readback.question.Interaction.TextEntry;
import dev.readback.question.Interaction.TrueFalse;
import dev.readback.question.Question;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * One version of a sheet: neighbours get different ones. The first has the questions in the order
 * of the bank; options and items are drawn anew in each.
 *
 * @param letter "A" for the first; empty where there is only one
 */
record Version(String letter, List<Asked> questions) {

  /**
   * A question as this version shows it.
   *
   * @param shown its interaction with options in the order shown; an order keeps the right one
   * @param items right items of a matching, or items to order, as shown; else empty
   */
  record Asked(Question question, Interaction shown, List<Item> items) {}

  Version {
    questions = List.copyOf(questions);
  }

  static List<Version> of(List<Question> questions, WriteOptions options) {
    List<Version> versions = new ArrayList<>();
    for (int i = 0; i < options.versions(); i++) {
      String letter = options.versions() == 1 ? "" : Cards.letter(i);
      List<Question> order = new ArrayList<>(questions);
      if (i > 0) {
        Collections.shuffle(order, new Random(options.seed() * 31 + i));
      }
      long seed = options.seed() * 31 + i;
      versions.add(new Version(letter, order.stream().map(q -> asked(q, seed)).toList()));
    }
    return versions;
  }

  private static Asked asked(Question question, long seed) {
    Random random = new Random(seed * 31 + question.id().hashCode());
    return question.interaction().match(new Shuffle(question, random));
  }

  private record Shuffle(Question question, Random random) implements Interaction.Cases<Asked> {

    @Override
    public Asked choice(Choice choice) {
      return asked(
          choice.shuffle()
              ? new Choice(choice.select(), true, shuffled(choice.options()))
              : choice);
    }

    @Override
    public Asked trueFalse(TrueFalse trueFalse) {
      return asked(trueFalse);
    }

    @Override
    public Asked text(TextEntry text) {
      return asked(text);
    }

    @Override
    public Asked number(NumberEntry number) {
      return asked(number);
    }

    @Override
    public Asked gap(Gap gap) {
      List<Blank> blanks = new ArrayList<>();
      for (Blank blank : gap.gaps()) {
        blanks.add(
            new Blank(
                blank.id(),
                blank.answerType(),
                blank.accepted(),
                blank.notAccepted(),
                shuffled(blank.options())));
      }
      return asked(new Gap(gap.text(), blanks));
    }

    @Override
    public Asked match(Match match) {
      return new Asked(question, match, shuffled(Parts.mixed(question, match.right())));
    }

    @Override
    public Asked order(Order order) {
      // From an order that comes of the words alone, so that the sheet tells nothing of the right.
      List<Item> items = shuffled(Parts.mixed(question, order.items()));
      while (items.equals(order.items())) {
        items = shuffled(items);
      }
      return new Asked(question, order, items);
    }

    private Asked asked(Interaction shown) {
      return new Asked(question, shown, List.of());
    }

    private <T> List<T> shuffled(List<T> things) {
      List<T> copy = new ArrayList<>(things);
      Collections.shuffle(copy, random);
      return copy;
    }
  }
}
