package dev.readback.generate.rules;

import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import dev.readback.article.Evidence;
import dev.readback.fact.Argument;
import dev.readback.fact.Fact;
import dev.readback.generate.Material;
import dev.readback.generate.QuestionRule;
import dev.readback.generate.RuleExample;
import dev.readback.generate.english.Unwordable;
import dev.readback.generate.english.Wording;
import dev.readback.generate.english.Words;
import dev.readback.generate.rules.VerbPhrases.VerbPhrase;
import dev.readback.question.ComprehensionProcess;
import dev.readback.question.Draft;
import dev.readback.question.Focus;
import dev.readback.question.OptionRole;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Why it was done: a purpose or reason that the clause states, among the article's others. */
final class Why implements QuestionRule {

  /** "Have come to see", "used to work": no purpose follows these. */
  private static final Set<String> NO_PURPOSE =
      Set.of(
          "be",
          "come",
          "go",
          "use",
          "seem",
          "appear",
          "tend",
          "happen",
          "continue",
          "begin",
          "start",
          "need",
          "have",
          "get",
          "fail",
          "live",
          "grow",
          "turn");

  private record Reason(Fact fact, Argument argument, String words, boolean purpose) {}

  @Override
  public String id() {
    return "why";
  }

  @Override
  public List<Draft> draft(Material material) {
    List<Reason> reasons = new ArrayList<>();
    for (Fact fact : material.facts()) {
      for (Argument argument : fact.arguments()) {
        boolean purpose =
            argument.role() == Argument.Role.PURPOSE && !NO_PURPOSE.contains(fact.verb().lemma());
        if (!purpose && argument.role() != Argument.Role.REASON) {
          continue;
        }
        try {
          String words = material.wording().draft().phrase(fact.sentence(), argument.tokens());
          int count = Words.count(words);
          if (count >= 3 && count <= 16 && !words.contains("“") && !words.contains("\"")) {
            reasons.add(new Reason(fact, argument, words, purpose));
          }
        } catch (Unwordable declined) {
          // this fact cannot be worded so that it stands alone: stay silent
        }
      }
    }
    List<VerbPhrase> phrases = VerbPhrases.of(material);
    List<Draft> drafts = new ArrayList<>();
    for (Reason key : reasons) {
      Fact fact = key.fact();
      if (!Drafts.askable(material, fact)
          || material.analysis().quoted(key.argument().head().span())) {
        continue;
      }
      Evidence evidence = material.sentence(fact.sentence());
      Options options = new Options(4);
      options.key(
          Words.capitalise(key.words()),
          "The article gives this " + (key.purpose() ? "purpose." : "reason."),
          evidence);
      for (Reason other : reasons) {
        boolean alike = other.purpose() == key.purpose() && firstWord(other).equals(firstWord(key));
        boolean elsewhere =
            !other.fact().verb().equals(fact.verb())
                && other.fact().sentence().index() != fact.sentence().index();
        int a = Words.count(key.words());
        int b = Words.count(other.words());
        if (alike && elsewhere && a < 2.5 * b && b < 2.5 * a) {
          options.distractor(
              Words.capitalise(other.words()),
              OptionRole.TRUE_ELSEWHERE,
              "The article gives this for something else.",
              List.of(material.sentence(other.fact().sentence())));
        }
      }
      more(key, phrases, options, material);
      if (options.size() < 3) {
        continue;
      }
      List<Argument> without = new ArrayList<>(material.wording().leftOut(fact));
      without.add(key.argument());
      try {
        Wording.Draft words = material.wording().draft();
        String preamble = Drafts.preamble(material, fact, words);
        String question =
            material.wording().question(fact, "why", List.<Token>of(), words, without);
        drafts.add(
            Drafts.draft(
                material,
                id(),
                Focus.WHY,
                ComprehensionProcess.INFER,
                0.5,
                fact,
                Drafts.withPreamble(preamble, question),
                options.choice(),
                Words.capitalise(key.words()),
                words.named()));
      } catch (Unwordable declined) {
        // this fact cannot be worded so that it stands alone: stay silent
      }
    }
    return drafts;
  }

  /** Where the article has too few purposes, what else is done in it could be one. */
  private static void more(
      Reason key, List<VerbPhrase> phrases, Options options, Material material) {
    if (!firstWord(key).equals("to")) {
      return;
    }
    Set<String> taken = new HashSet<>(ContentWords.of(key.words()));
    options.texts().forEach(t -> taken.addAll(ContentWords.of(t)));
    Sentence sentence = key.fact().sentence();
    Set<Integer> here = material.wording().entitiesIn(key.fact().span());
    for (VerbPhrase each : phrases) {
      int a = Words.count(key.words());
      int b = Words.count(each.words()) + 1;
      boolean apart =
          each.sentence().index() != sentence.index()
              && a <= 2 * b
              && b <= 2 * a
              && (each.doer() == null || !here.contains(each.doer().id()))
              && ContentWords.of(each.words()).stream().noneMatch(taken::contains);
      if (apart && !options.full()) {
        taken.addAll(ContentWords.of(each.words()));
        options.distractor(
            "To " + each.words(),
            OptionRole.TRUE_ELSEWHERE,
            "The article does not give this as the purpose.",
            List.of(material.sentence(each.sentence())));
      }
    }
  }

  private static String firstWord(Reason reason) {
    return reason.words().toLowerCase(Locale.ROOT).split(" ")[0];
  }

  @Override
  public List<RuleExample> examples() {
    return List.of(
        RuleExample.makes(
            """
            Strikes spread

            Bakers in Dunrick closed 40 shops to protest against the price of flour.

            Farmers in Kelmore blocked a road to stop the sale of a forest.

            Teachers in Brenmouth left 12 schools to demand smaller classes.""",
            "Why did farmers in Kelmore block a road?",
            "To stop the sale of a forest"),
        // one purpose has no rival
        RuleExample.declines(
            """
            Strikes spread

            Bakers in Dunrick closed 40 shops to protest against the price of flour.

            Farmers in Kelmore blocked a road on Tuesday."""));
  }
}
