package dev.readback.generate.rules;

import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import dev.readback.article.Evidence;
import dev.readback.fact.Argument;
import dev.readback.fact.Fact;
import dev.readback.generate.Material;
import dev.readback.generate.english.Figures;
import dev.readback.generate.english.Unwordable;
import dev.readback.generate.english.Wording;
import dev.readback.question.ComprehensionProcess;
import dev.readback.question.Draft;
import dev.readback.question.Focus;
import dev.readback.question.Interaction;
import dev.readback.question.OptionRole;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** At what age it happened: "died at the age of 80"; a form of {@link HowMany}. */
final class AtWhatAge {
  private static final int[][] STEPS = {{-9, -4, 6}, {-6, 5, 11}, {-14, -8, -3}, {4, 9, 13}};

  private AtWhatAge() {}

  static List<Draft> draft(Material material, String rule) {
    List<Draft> drafts = new ArrayList<>();
    for (Fact fact : material.facts()) {
      boolean perfect = fact.group().stream().anyMatch(t -> t.lemma().equals("have"));
      if (!Drafts.askable(material, fact) || perfect) {
        continue;
      }
      for (Argument argument : fact.arguments()) {
        Optional<BigDecimal> age = age(fact.sentence(), argument);
        if (age.isEmpty()) {
          continue;
        }
        try {
          List<Argument> without = new ArrayList<>(material.wording().leftOut(fact));
          without.add(argument);
          Wording.Draft words = material.wording().draft();
          String preamble = Drafts.preamble(material, fact, words);
          String question =
              material.wording().question(fact, "at what age", List.of(), words, without);
          drafts.add(
              Drafts.draft(
                  material,
                  rule,
                  Focus.HOW_MANY,
                  ComprehensionProcess.RETRIEVE,
                  0.5,
                  fact,
                  Drafts.withPreamble(preamble, question),
                  interaction(material, fact, age.get().intValue()),
                  age.get().toPlainString(),
                  words.named()));
        } catch (Unwordable declined) {
          // this fact cannot be worded so that it stands alone: stay silent
        }
      }
    }
    return drafts;
  }

  private static Optional<BigDecimal> age(Sentence sentence, Argument argument) {
    if (!argument.head().lemma().equals("at")) {
      return Optional.empty();
    }
    return sentence
        .child(argument.head(), "pobj")
        .filter(t -> t.lemma().equals("age"))
        .flatMap(t -> sentence.child(t, "prep"))
        .filter(t -> t.lemma().equals("of"))
        .flatMap(t -> sentence.child(t, "pobj"))
        .map(Token::text)
        .flatMap(Figures::value)
        .filter(v -> v.scale() <= 0 && v.intValue() >= 5 && v.intValue() < 120);
  }

  private static Interaction interaction(Material material, Fact fact, int key) {
    Evidence evidence = material.sentence(fact.sentence());
    Options options = new Options(4);
    options.key(Integer.toString(key), "The article gives this age.", evidence);
    for (int each : STEPS[material.pick(fact.span() + "age", STEPS.length)]) {
      // among round ages the exact one would stand out
      int step = key % 5 != 0 && (key + each) % 5 == 0 ? each + 1 : each;
      if (key + step > 0 && !HowMany.inArticle(material, BigDecimal.valueOf(key + step))) {
        options.distractor(
            Integer.toString(key + step),
            OptionRole.UNSUPPORTED,
            "The article does not give this age.",
            List.of());
      }
    }
    return options.ordered(Comparator.comparingInt(o -> Integer.parseInt(o.text())));
  }
}
