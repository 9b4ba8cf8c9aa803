package dev.readback.session;

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

/** In which order options and items are shown: drawn from a seed, the same for the same seed. */
public final class Presentation {
  private Presentation() {}

  /**
   * {@return the question's interaction as it is shown: options shuffled where they may be, right
   * items and gap options shuffled, items to order never in the right order} For showing only: an
   * {@link Order} from here no longer tells the right order.
   *
   * @param question the question
   * @param seed of the order; the same seed gives the same
   */
  public static Interaction shown(Question question, long seed) {
    return question.interaction().match(new Shuffle(random(question.id(), seed)));
  }

  // Both are specified to the bit, so that every Java shows the same order.
  private static Random random(String id, long seed) {
    return new Random(seed * 31 + id.hashCode());
  }

  private record Shuffle(Random random) implements Interaction.Cases<Interaction> {

    @Override
    public Interaction choice(Choice choice) {
      return choice.shuffle()
          ? new Choice(choice.select(), true, shuffled(choice.options()))
          : choice;
    }

    @Override
    public Interaction trueFalse(TrueFalse trueFalse) {
      return trueFalse;
    }

    @Override
    public Interaction text(TextEntry text) {
      return text;
    }

    @Override
    public Interaction number(NumberEntry number) {
      return number;
    }

    @Override
    public Interaction gap(Gap gap) {
      return new Gap(
          gap.text(),
          gap.gaps().stream()
              .map(
                  b ->
                      new Blank(
                          b.id(),
                          b.answerType(),
                          b.accepted(),
                          b.notAccepted(),
                          shuffled(b.options())))
              .toList());
    }

    @Override
    public Interaction match(Match match) {
      return new Match(match.left(), shuffled(match.right()), match.pairs());
    }

    @Override
    public Interaction order(Order order) {
      List<Item> items = order.items();
      List<Item> shown = shuffled(items);
      while (shown.equals(items)) {
        shown = shuffled(items);
      }
      return new Order(shown);
    }

    private <T> List<T> shuffled(List<T> things) {
      List<T> copy = new ArrayList<>(things);
      Collections.shuffle(copy, random);
      return copy;
    }
  }
}
