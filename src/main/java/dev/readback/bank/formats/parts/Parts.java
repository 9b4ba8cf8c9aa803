package dev.readback.bank.formats.parts;

import dev.readback.question.Interaction.Item;
import dev.readback.question.Interaction.Match;
import dev.readback.question.Question;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Items of matching and ordering, in orders that give nothing away. */
public final class Parts {

  /** Marks an ordering that a format asks as matching of items and places. */
  public static final String ORDER_TAG = "readback:order";

  private Parts() {}

  /** The right item of a left one. */
  public static Item partner(Match match, Item left) {
    String right =
        match.pairs().stream()
            .filter(p -> p.left().equals(left.id()))
            .findFirst()
            .orElseThrow()
            .right();
    return match.right().stream().filter(i -> i.id().equals(right)).findFirst().orElseThrow();
  }

  public static boolean haveFeedback(List<Item> items) {
    return items.stream().anyMatch(i -> i.feedback() != null);
  }

  /** The items in an order that comes from their words alone, the same each time. */
  public static List<Item> mixed(Question question, List<Item> items) {
    return items.stream()
        .sorted(Comparator.comparing(i -> NewIds.hash(question.id() + i.text() + i.id())))
        .toList();
  }

  /** Items of a file in which they stand beside their partners, by their ids. */
  public static List<Item> byId(Collection<Item> items) {
    return items.stream().sorted(Comparator.comparing(Item::id)).toList();
  }
}
