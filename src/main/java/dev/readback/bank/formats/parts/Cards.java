package dev.readback.bank.formats.parts;

import dev.readback.question.Interaction;
import dev.readback.question.Interaction.Accepted;
import dev.readback.question.Interaction.Blank;
import dev.readback.question.Interaction.Choice;
import dev.readback.question.Interaction.Gap;
import dev.readback.question.Interaction.Item;
import dev.readback.question.Interaction.Match;
import dev.readback.question.Interaction.NumberEntry;
import dev.readback.question.Interaction.Option;
import dev.readback.question.Interaction.Order;
import dev.readback.question.Interaction.TextEntry;
import dev.readback.question.Interaction.TrueFalse;
import dev.readback.question.Question;
import java.util.ArrayList;
import java.util.List;

/** A question as it is read on a card or a sheet: what is shown beside the stem, and the answer. */
public final class Cards implements Interaction.Cases<Cards.Sides> {

  /**
   * The two sides, plain text.
   *
   * @param shown options, lists or the gapped text; lines
   * @param lettered whether the lines shown are options to be lettered
   * @param answer the right answer; lines
   */
  public record Sides(List<String> shown, boolean lettered, List<String> answer) {}

  private final Question question;

  private Cards(Question question) {
    this.question = question;
  }

  public static Sides of(Question question) {
    return question.interaction().match(new Cards(question));
  }

  /** The letter of a place, A for 0; two letters after Z. */
  public static String letter(int place) {
    String last = String.valueOf((char) ('A' + place % 26));
    return place < 26 ? last : letter(place / 26 - 1) + last;
  }

  @Override
  public Sides choice(Choice choice) {
    List<String> answer = new ArrayList<>();
    for (int i = 0; i < choice.options().size(); i++) {
      Option option = choice.options().get(i);
      if (option.correct()) {
        answer.add(letter(i) + ". " + option.text());
      }
    }
    return new Sides(choice.options().stream().map(Option::text).toList(), true, answer);
  }

  @Override
  public Sides trueFalse(TrueFalse it) {
    List<String> answer = new ArrayList<>();
    answer.add(it.answer() ? "True" : "False");
    if (it.correction() != null) {
      answer.add(it.correction());
    }
    return new Sides(List.of("True or false?"), false, answer);
  }

  @Override
  public Sides text(TextEntry text) {
    return new Sides(List.of(), false, List.of(accepted(text.accepted())));
  }

  /** What is right, the first form first. */
  public static String accepted(List<Accepted> accepted) {
    return String.join(
        " / ",
        accepted.stream()
            .filter(a -> a.fraction() == 1 || accepted.stream().noneMatch(b -> b.fraction() == 1))
            .map(Accepted::text)
            .toList());
  }

  @Override
  public Sides number(NumberEntry number) {
    String value =
        number.min().compareTo(number.max()) == 0
            ? Numbers.plain(number.min())
            : Numbers.plain(number.min()) + " to " + Numbers.plain(number.max());
    String unit = number.unit() == null ? "" : " " + number.unit();
    return new Sides(List.of(), false, List.of(value + unit));
  }

  @Override
  public Sides gap(Gap gap) {
    List<String> shown = new ArrayList<>();
    shown.add(GapText.join(gap, t -> t, b -> "_____" + place(gap, b)));
    List<String> answer = new ArrayList<>();
    for (Blank blank : gap.gaps()) {
      String place = gap.gaps().size() == 1 ? "" : "(" + (gap.gaps().indexOf(blank) + 1) + ") ";
      if (!blank.options().isEmpty()) {
        shown.add(place + String.join(" / ", blank.options()));
      }
      answer.add(place + accepted(blank.accepted()));
    }
    return new Sides(shown, false, answer);
  }

  private static String place(Gap gap, Blank blank) {
    return gap.gaps().size() == 1 ? "" : " (" + (gap.gaps().indexOf(blank) + 1) + ")";
  }

  @Override
  public Sides match(Match match) {
    List<String> shown = new ArrayList<>();
    for (int i = 0; i < match.left().size(); i++) {
      shown.add((i + 1) + ". " + match.left().get(i).text());
    }
    List<Item> right = Parts.mixed(question, match.right());
    for (int i = 0; i < right.size(); i++) {
      shown.add(letter(i) + ". " + right.get(i).text());
    }
    List<String> answer = new ArrayList<>();
    for (int i = 0; i < match.left().size(); i++) {
      Item partner = Parts.partner(match, match.left().get(i));
      answer.add(
          match.left().get(i).text()
              + " \u2013 "
              + letter(right.indexOf(partner))
              + ". "
              + partner.text());
    }
    return new Sides(shown, false, answer);
  }

  @Override
  public Sides order(Order order) {
    List<Item> mixed = Parts.mixed(question, order.items());
    List<String> answer = new ArrayList<>();
    for (Item item : order.items()) {
      answer.add(letter(mixed.indexOf(item)) + ". " + item.text());
    }
    return new Sides(mixed.stream().map(Item::text).toList(), true, answer);
  }
}
