package dev.readback.generate.rules;

import dev.readback.article.Evidence;
import dev.readback.generate.Material;
import dev.readback.generate.english.Dates;
import dev.readback.generate.rules.DatedFacts.Dated;
import dev.readback.question.ComprehensionProcess;
import dev.readback.question.Draft;
import dev.readback.question.Focus;
import dev.readback.question.OptionRole;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What happened at a date, among what happened at others; a form of {@link When}. */
final class WhatHappened {
  private WhatHappened() {}

  static List<Draft> draft(Material material, String rule) {
    List<Dated> dated = DatedFacts.of(material);
    List<Draft> drafts = new ArrayList<>();
    for (Dated key : dated) {
      String date = key.when().replaceFirst("^(?:in|on) ", "");
      if (Dates.parse(date).filter(d -> d.grain() != Dates.Grain.WEEKDAY).isEmpty()) {
        continue;
      }
      boolean alone = dated.stream().allMatch(d -> d.equals(key) || Dated.apart(d, key));
      if (!alone) {
        continue;
      }
      Evidence evidence = material.sentence(key.fact().sentence());
      Options options = new Options(4);
      options.key(key.words(), "The article says so.", evidence);
      Set<String> taken = new HashSet<>(ContentWords.of(key.words()));
      for (Dated other : dated) {
        Set<String> own = ContentWords.of(other.words());
        long shared = own.stream().filter(taken::contains).count();
        if (!other.equals(key) && shared * 2 < own.size() && !options.full()) {
          taken.addAll(own);
          options.distractor(
              other.words(),
              OptionRole.TRUE_ELSEWHERE,
              "The article gives another date for this: " + other.when() + ".",
              List.of(material.sentence(other.fact().sentence())));
        }
      }
      if (options.size() < 3) {
        continue;
      }
      String when = key.when().matches("(?:in|on) .*") ? key.when() : "on " + key.when();
      drafts.add(
          Drafts.draft(
              material,
              rule,
              Focus.WHEN,
              ComprehensionProcess.RETRIEVE,
              0.5,
              key.fact(),
              "Which of these happened " + when + ", according to the article?",
              options.choice(),
              key.words(),
              Set.of()));
    }
    return drafts;
  }
}
