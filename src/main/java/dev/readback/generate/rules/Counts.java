package dev.readback.generate.rules;

import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import dev.readback.fact.Phrases;
import dev.readback.generate.Material;
import dev.readback.generate.english.Figures;
import dev.readback.generate.english.Figures.Figure;
import dev.readback.generate.english.Unwordable;
import dev.readback.generate.english.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the article counts, in words that stand alone: "1,909: edible species of insect". */
final class Counts {

  /**
   * A counted thing.
   *
   * @param figure qualifier and number as the article writes them: "more than 300"
   * @param thing what is counted, without its figure
   */
  record Count(Sentence sentence, Figure value, String figure, String thing) {}

  private static final Set<String> UNITS =
      Set.of(
          "second",
          "minute",
          "hour",
          "day",
          "week",
          "month",
          "year",
          "decade",
          "century",
          "metre",
          "meter",
          "kilometre",
          "kilometer",
          "mile",
          "foot",
          "inch",
          "degree",
          "time",
          "dollar",
          "pound",
          "euro",
          "point",
          "percent",
          "gram",
          "kilogram",
          "tonne",
          "ton",
          "litre",
          "acre",
          "hectare",
          "mph",
          "km",
          "kg",
          "cm",
          "mm",
          "m",
          "gallon",
          "liter");

  private Counts() {}

  /** In text order; no units of measure, nothing denied, possible or quoted. */
  static List<Count> of(Material material) {
    List<Count> counts = new ArrayList<>();
    for (Sentence sentence : material.analysis().sentences()) {
      for (Figure figure : Figures.in(sentence)) {
        try {
          Count count = count(material, sentence, figure);
          boolean again =
              counts.stream()
                  .anyMatch(
                      c ->
                          c.value().value().compareTo(figure.value()) == 0
                              || c.thing().equalsIgnoreCase(count.thing()));
          if (!again) {
            counts.add(count);
          }
        } catch (Unwordable declined) {
          // what is counted cannot be said without its sentence: stay silent
        }
      }
    }
    return counts;
  }

  private static Count count(Material material, Sentence sentence, Figure figure)
      throws Unwordable {
    Token noun = figure.noun().orElse(null);
    if (noun == null
        || !noun.tag().equals("NNS")
        || !figure.sign().isEmpty()
        || UNITS.contains(noun.lemma())
        || material.analysis().quoted(figure.span())
        || Drafts.coordinated(sentence, noun)
        || !real(sentence, noun)) {
      throw new Unwordable("nothing counted for sure");
    }
    List<Token> phrase = Phrases.of(sentence, noun);
    boolean led =
        phrase.stream()
            .anyMatch(
                t ->
                    t.index() < figure.tokens().get(0).index()
                        || t.is("relcl", "poss", "cc")
                        || t.tag().equals("PRP"));
    if (led) {
      throw new Unwordable("more than a figure and what it counts");
    }
    List<Token> rest = phrase.stream().filter(t -> !figure.tokens().contains(t)).toList();
    String thing = material.wording().draft().phrase(sentence, rest);
    int words = Words.count(thing);
    if (words < 2 || words > 11 || thing.contains("“") || thing.contains("\"")) {
      throw new Unwordable("too little or too much to tell it apart");
    }
    String qualifier = figure.qualifier().equals("some") ? "about" : figure.qualifier();
    String shown =
        Set.of("only", "just", "exactly").contains(qualifier)
            ? figure.number()
            : Words.tidy(qualifier + " " + figure.number());
    return new Count(sentence, figure, shown.toLowerCase(Locale.ROOT), thing);
  }

  /** Whether no verb above the noun is denied, possible, conditional or still to come. */
  private static boolean real(Sentence sentence, Token noun) {
    Token up = noun;
    while (up.head() >= 0) {
      up = sentence.tokens().get(up.head());
      boolean open =
          sentence.children(up).stream()
              .anyMatch(
                  t ->
                      t.is("neg")
                          || t.tag().equals("MD")
                          || (t.is("mark") && Set.of("if", "unless").contains(t.lemma())));
      if (open) {
        return false;
      }
    }
    return true;
  }
}
