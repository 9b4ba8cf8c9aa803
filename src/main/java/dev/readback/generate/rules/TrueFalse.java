package dev.readback.generate.rules;

import dev.readback.analysis.Entity;
import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import dev.readback.article.Evidence;
import dev.readback.fact.Argument;
import dev.readback.fact.Fact;
import dev.readback.generate.Material;
import dev.readback.generate.QuestionRule;
import dev.readback.generate.RuleExample;
import dev.readback.generate.english.Dates;
import dev.readback.generate.english.Figures;
import dev.readback.generate.english.Unwordable;
import dev.readback.generate.english.Wording;
import dev.readback.generate.english.Words;
import dev.readback.question.ComprehensionProcess;
import dev.readback.question.Draft;
import dev.readback.question.Focus;
import dev.readback.question.Interaction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A statement that the article makes, or one with a single value changed. */
final class TrueFalse implements QuestionRule {

  /** Words that mean the speaker, or tell his or her sex. */
  private static final Pattern PERSONAL = Pattern.compile("\\b(?:he|she|his|her|him|hers)\\b");

  @Override
  public String id() {
    return "true-false";
  }

  @Override
  public List<Draft> draft(Material material) {
    List<Draft> drafts = new ArrayList<>();
    for (Fact fact : material.facts()) {
      if (!Drafts.askable(material, fact)
          || Drafts.reports(fact)
          || !Drafts.knownSpeaker(material, fact)
          || fact.arguments().stream()
              .anyMatch(a -> a.fronted() && a.role() == Argument.Role.REASON)) {
        continue;
      }
      List<Argument> without = material.wording().leftOut(fact);
      if (!Drafts.substantial(fact, without)) {
        continue;
      }
      try {
        Wording.Draft words = material.wording().draft();
        String preamble = Drafts.preamble(material, fact, words);
        String truth = sentence(preamble, material.wording().statement(fact, words, without));
        int count = Words.count(truth);
        if (count < 7 || count > 28 || !informative(fact, without, count)) {
          continue;
        }
        if (reworded(fact, truth)) {
          drafts.add(
              draft(
                  material,
                  fact,
                  truth,
                  new Interaction.TrueFalse(
                      true, null, "Right: the article says so.", "The article does say so."),
                  words.named(),
                  "true"));
        }
        otherSpeaker(material, fact, truth)
            .ifPresent(
                other -> {
                  String falsehood =
                      truth.replaceFirst(
                          "^According to .*?, (?=\\S)",
                          "According to "
                              + Matcher.quoteReplacement(
                                  material.wording().names().introduced(other))
                              + ", ");
                  if (!falsehood.equals(truth) && preamble.length() > 0) {
                    drafts.add(
                        draft(
                            material,
                            fact,
                            falsehood,
                            new Interaction.TrueFalse(
                                false,
                                truth,
                                "The article gives another source: " + truth,
                                "Right: the article gives another source."),
                            Set.of(other.id()),
                            "false"));
                  }
                });
        for (Swap swap : swaps(material, fact, without)) {
          Wording.Draft other = material.wording().draft();
          String before = Drafts.preamble(material, fact, other);
          swap.tokens()
              .forEach(t -> other.replace(t, t.equals(swap.tokens().get(0)) ? swap.words() : ""));
          String falsehood = sentence(before, material.wording().statement(fact, other, without));
          if (!falsehood.equals(truth)) {
            drafts.add(
                draft(
                    material,
                    fact,
                    falsehood,
                    new Interaction.TrueFalse(
                        false,
                        truth,
                        "The article says otherwise: " + truth,
                        "Right: the article says otherwise."),
                    other.named(),
                    "false"));
          }
        }
      } catch (Unwordable declined) {
        // this fact cannot be worded so that it stands alone: stay silent
      }
    }
    return drafts;
  }

  /** Another named source of the same kind, which the statement does not mention. */
  private static Optional<Entity> otherSpeaker(Material material, Fact fact, String truth) {
    if (fact.statement() == null) {
      return Optional.empty();
    }
    Optional<Entity> speaker = material.entity(fact.statement().entity());
    if (PERSONAL.matcher(truth).find()) {
      return Optional.empty();
    }
    Set<Integer> here = material.wording().entitiesIn(fact.sentence().span());
    return speaker.flatMap(
        s ->
            material.speakers().keySet().stream()
                .filter(
                    e ->
                        e.type() == s.type()
                            && e.id() != s.id()
                            && material.sure(e)
                            && !here.contains(e.id())
                            && !Rivals.overlapping(e, s))
                .findFirst());
  }

  /** Whether the statement is more than the article's sentence said again. */
  private static boolean reworded(Fact fact, String truth) {
    long words =
        fact.sentence().tokens().stream()
            .filter(t -> Character.isLetterOrDigit(t.text().charAt(0)))
            .count();
    return Words.count(truth) <= 0.8 * words;
  }

  /** Names somebody or something, gives a figure, or says a good deal. */
  private static boolean informative(Fact fact, List<Argument> without, int count) {
    List<Token> used = new ArrayList<>(fact.subject());
    fact.arguments().stream()
        .filter(a -> !without.contains(a))
        .forEach(a -> used.addAll(a.tokens()));
    boolean named =
        used.stream()
            .anyMatch(
                t ->
                    t.isProperNoun()
                        || (t.tag().startsWith("JJ")
                            && t.index() > 0
                            && Character.isUpperCase(t.text().charAt(0)))
                        || t.tag().equals("CD"));
    return count >= 10 || (named && count >= 8);
  }

  /** A sum, a share, or a count of things in the plural. */
  private static boolean countable(Figures.Figure figure) {
    return !figure.sign().isEmpty() || figure.noun().filter(n -> n.tag().equals("NNS")).isPresent();
  }

  private static String sentence(String preamble, String statement) {
    return Words.sentence(preamble + statement);
  }

  record Swap(List<Token> tokens, String words) {}

  /**
   * One value of the fact changed for another of its kind that the article has and that does not
   * fit here.
   */
  static List<Swap> swaps(Material material, Fact fact, List<Argument> without) {
    List<Swap> swaps = new ArrayList<>();
    Sentence sentence = fact.sentence();
    List<Token> used = new ArrayList<>(fact.subject());
    fact.arguments().stream()
        .filter(a -> !without.contains(a))
        .forEach(a -> used.addAll(a.tokens()));
    for (Figures.Figure figure : Figures.in(sentence)) {
      if (used.containsAll(figure.tokens())
          && figure.precision() == Figures.Precision.EXACT
          && countable(figure)) {
        figureSwap(material, fact, figure).ifPresent(w -> swaps.add(new Swap(figure.tokens(), w)));
      }
    }
    for (Argument argument : fact.arguments()) {
      if (argument.role() == Argument.Role.TIME && !without.contains(argument)) {
        List<Token> inner =
            argument.tokens().stream()
                .filter(t -> !t.equals(argument.head()) || argument.head().is("npadvmod"))
                .toList();
        Optional<Dates.Date> date =
            inner.isEmpty() ? Optional.empty() : Dates.parse(material.cut(Drafts.span(inner)));
        boolean coarse =
            date.isPresent()
                && (date.get().grain() == Dates.Grain.YEAR
                    || date.get().grain() == Dates.Grain.MONTH);
        if (coarse && Set.of("in", "on").contains(argument.head().lemma())) {
          List<Dates.Date> near = Dates.near(date.get(), 2100);
          if (!near.isEmpty()) {
            swaps.add(
                new Swap(
                    inner,
                    near.get(material.pick(fact.span() + "tf", Math.min(3, near.size()))).words()));
          }
        }
      }
    }
    return swaps;
  }

  private static Optional<String> figureSwap(Material material, Fact fact, Figures.Figure figure) {
    double[] factors = {2, 0.5, 1.5, 3};
    double factor = factors[material.pick(fact.span() + "swap", factors.length)];
    BigDecimal value =
        figure
            .value()
            .multiply(BigDecimal.valueOf(factor))
            .setScale(
                Math.max(0, figure.value().stripTrailingZeros().scale()), RoundingMode.HALF_UP);
    if (value.compareTo(figure.value()) == 0
        || value.compareTo(BigDecimal.valueOf(2)) < 0
        || (figure.sign().equals("%") && value.doubleValue() > 95)) {
      return Optional.empty();
    }
    String number = Figures.write(value, figure.number());
    String tail =
        figure.sign().equals("%")
            ? material.cut(Drafts.span(figure.tokens())).replaceFirst("^.*?(?=%|\\s*per)", "")
            : "";
    return Optional.of(
        (figure.sign().equals("%") ? number + tail : figure.sign() + number).strip());
  }

  private Draft draft(
      Material material,
      Fact fact,
      String stem,
      Interaction interaction,
      Set<Integer> named,
      String answer) {
    List<Evidence> evidence = Drafts.evidence(material, fact);
    return new Draft(
        id(),
        Focus.STATEMENT,
        ComprehensionProcess.RETRIEVE,
        0.35,
        stem,
        interaction,
        answer,
        evidence,
        fact.attribution(),
        Drafts.says(evidence),
        Set.of(fact.sentence().index()),
        named,
        Drafts.features(material, fact.sentence()));
  }

  @Override
  public List<RuleExample> examples() {
    return List.of(
        RuleExample.makes(
            """
            Wells run dry

            Anna Keller, the head of the Dunrick water board, said that farmers in \
            Kelmore had wasted 40 million litres of water.

            David Moreno, a farmer from Kelmore, said that a storm had broken the only \
            pump in Dunrick.

            Susan Whitlow, a geologist from Brenmouth, said that a new pipe would bring \
            water to Dunrick.""",
            "According to David Moreno, farmers in Kelmore had wasted 40 million litres of "
                + "water.",
            "false"),
        // possible, then denied
        RuleExample.declines(
            """
            Hall waits

            Susan Whitlow may open a concert hall in Dunrick on 12 May 2018.

            Peter Langley did not open a school in Brenmouth in 2014."""));
  }
}
