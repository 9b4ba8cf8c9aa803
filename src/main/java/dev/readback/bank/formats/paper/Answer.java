package dev.readback.bank.formats.paper;

import dev.readback.bank.formats.paper.Version.Asked;
import dev.readback.bank.formats.parts.Cards;
import dev.readback.bank.formats.parts.Numbers;
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
import java.util.ArrayList;
import java.util.List;

/** The right answer as the key of a version has it, in lines. */
record Answer(Asked asked) implements Interaction.Cases<List<String>> {

  static List<String> of(Asked asked) {
    return asked.shown().match(new Answer(asked));
  }

  @Override
  public List<String> choice(Choice choice) {
    List<String> right = new ArrayList<>();
    for (int i = 0; i < choice.options().size(); i++) {
      if (choice.options().get(i).correct()) {
        right.add(Cards.letter(i) + ". " + choice.options().get(i).text());
      }
    }
    return right;
  }

  @Override
  public List<String> trueFalse(TrueFalse it) {
    String truth = it.answer() ? "True" : "False";
    return it.correction() == null ? List.of(truth) : List.of(truth, it.correction());
  }

  @Override
  public List<String> text(TextEntry text) {
    return List.of(Cards.accepted(text.accepted()));
  }

  @Override
  public List<String> number(NumberEntry number) {
    String min = Numbers.plain(number.min());
    String max = Numbers.plain(number.max());
    String unit = number.unit() == null ? "" : " " + number.unit();
    return List.of((min.equals(max) ? min : min + " to " + max) + unit);
  }

  @Override
  public List<String> gap(Gap gap) {
    List<String> right = new ArrayList<>();
    for (Blank blank : gap.gaps()) {
      String place = gap.gaps().size() > 1 ? "(" + (right.size() + 1) + ") " : "";
      right.add(place + Cards.accepted(blank.accepted()));
    }
    return right;
  }

  @Override
  public List<String> match(Match match) {
    List<String> right = new ArrayList<>();
    for (Item left : match.left()) {
      Item partner = Parts.partner(match, left);
      int place = asked.items().indexOf(partner);
      right.add(left.text() + " \u2013 " + Cards.letter(place) + ". " + partner.text());
    }
    return right;
  }

  @Override
  public List<String> order(Order order) {
    List<String> right = new ArrayList<>();
    for (Item item : order.items()) {
      right.add((right.size() + 1) + ". " + item.text());
    }
    return right;
  }
}
