package dev.readback.bank.formats.paper;

import dev.readback.bank.formats.paper.Version.Asked;
import dev.readback.bank.formats.parts.Cards;
import dev.readback.bank.formats.parts.GapText;
import dev.readback.bank.formats.parts.Xml;
import dev.readback.question.Interaction;
import dev.readback.question.Interaction.Blank;
import dev.readback.question.Interaction.Choice;
import dev.readback.question.Interaction.Gap;
import dev.readback.question.Interaction.Item;
import dev.readback.question.Interaction.Match;
import dev.readback.question.Interaction.NumberEntry;
import dev.readback.question.Interaction.Option;
import dev.readback.question.Interaction.Order;
import dev.readback.question.Interaction.Select;
import dev.readback.question.Interaction.TextEntry;
import dev.readback.question.Interaction.TrueFalse;
import java.util.ArrayList;
import java.util.List;

/** What stands under a stem: options to tick, lines to write on. */
record Task(Asked asked) implements Interaction.Cases<List<Xml>> {

  static List<Xml> of(Asked asked) {
    return asked.shown().match(new Task(asked));
  }

  @Override
  public List<Xml> choice(Choice choice) {
    List<Xml> all = new ArrayList<>();
    if (choice.select() == Select.MANY) {
      all.add(note("Mark all that apply."));
    }
    all.add(lettered(choice.options().stream().map(Option::text).toList()));
    return all;
  }

  @Override
  public List<Xml> trueFalse(TrueFalse trueFalse) {
    return List.of(
        Xml.of("p")
            .with("class", "truth")
            .add(box())
            .add(Xml.of("span").text(" True "))
            .add(box())
            .add(Xml.of("span").text(" False")));
  }

  @Override
  public List<Xml> text(TextEntry text) {
    return List.of(line(""));
  }

  @Override
  public List<Xml> number(NumberEntry number) {
    return List.of(line(number.unit() == null ? "" : number.unit()));
  }

  @Override
  public List<Xml> gap(Gap gap) {
    Xml words = Xml.of("p").with("class", "gaps");
    boolean several = gap.gaps().size() > 1;
    GapText.map(
            gap,
            text -> Xml.of("span").lines(text),
            blank ->
                Xml.of("span")
                    .text(
                        (several ? "(" + (gap.gaps().indexOf(blank) + 1) + ") " : "")
                            + "____________"))
        .forEach(words::add);
    List<Xml> all = new ArrayList<>();
    all.add(words);
    for (Blank blank : gap.gaps()) {
      if (!blank.options().isEmpty()) {
        String place = several ? "(" + (gap.gaps().indexOf(blank) + 1) + ") " : "";
        all.add(Xml.of("p").lines(place + String.join("  /  ", blank.options())));
      }
    }
    return all;
  }

  @Override
  public List<Xml> match(Match match) {
    Xml left = Xml.of("ul").with("class", "blanks");
    match.left().forEach(item -> left.add(blank(item)));
    return List.of(
        note("Write the letter that belongs to it."),
        left,
        lettered(asked.items().stream().map(Item::text).toList()));
  }

  @Override
  public List<Xml> order(Order order) {
    Xml items = Xml.of("ul").with("class", "blanks");
    asked.items().forEach(item -> items.add(blank(item)));
    return List.of(note("Write 1 before the first, 2 before the next."), items);
  }

  private static Xml blank(Item item) {
    return Xml.of("li").add(Xml.of("span").text("_____ "), Xml.of("span").lines(item.text()));
  }

  private static Xml note(String text) {
    return Xml.of("p").with("class", "note").text(text);
  }

  /** Options with letters of their own, the same as the key names. */
  private static Xml lettered(List<String> texts) {
    Xml list = Xml.of("ul").with("class", "options");
    for (int i = 0; i < texts.size(); i++) {
      list.add(
          Xml.of("li")
              .add(
                  Xml.of("span").with("class", "letter").text(Cards.letter(i) + ". "),
                  Xml.of("span").lines(texts.get(i))));
    }
    return list;
  }

  private static Xml box() {
    return Xml.of("span").with("class", "box").text("\u00a0\u00a0\u00a0");
  }

  private static Xml line(String unit) {
    Xml line = Xml.of("p").with("class", "line").text("________________________________");
    return unit.isEmpty() ? line : line.text(" " + unit);
  }
}
