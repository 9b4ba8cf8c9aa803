package dev.readback.generate.rules;

import dev.readback.article.Attribution;
import dev.readback.article.Evidence;
import dev.readback.generate.Material;
import dev.readback.generate.english.Words;
import dev.readback.generate.rules.Counts.Count;
import dev.readback.question.ComprehensionProcess;
import dev.readback.question.Draft;
import dev.readback.question.Focus;
import dev.readback.question.OptionRole;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a figure counts, among what else the article counts; a form of {@link HowMany}. */
final class FigureMeaning {
  private FigureMeaning() {}

  static List<Draft> draft(Material material, String rule) {
    List<Count> counts = Counts.of(material);
    List<Draft> drafts = new ArrayList<>();
    for (Count key : counts) {
      if (key.value().value().doubleValue() < 10) {
        continue;
      }
      Evidence evidence = material.sentence(key.sentence());
      Options options = new Options(4);
      options.key(Words.capitalise(key.thing()), "The article says so.", evidence);
      Set<String> taken = new HashSet<>(ContentWords.of(key.thing()));
      for (Count other : counts) {
        boolean apart =
            other.value().value().compareTo(key.value().value()) != 0
                && ContentWords.of(other.thing()).stream().noneMatch(taken::contains);
        if (apart && !options.full()) {
          taken.addAll(ContentWords.of(other.thing()));
          options.distractor(
              Words.capitalise(other.thing()),
              other.sentence().index() == key.sentence().index()
                  ? OptionRole.MISREADS_EVIDENCE
                  : OptionRole.TRUE_ELSEWHERE,
              "For this the article gives another figure: " + other.figure() + ".",
              List.of(material.sentence(other.sentence())));
        }
      }
      if (options.size() < 3) {
        continue;
      }
      drafts.add(
          new Draft(
              rule,
              Focus.HOW_MANY,
              ComprehensionProcess.RETRIEVE,
              0.45,
              "In the article, what does the figure of " + key.figure() + " stand for?",
              options.choice(),
              Words.capitalise(key.thing()),
              List.of(evidence),
              Attribution.NARRATOR,
              Drafts.says(evidence),
              Set.of(key.sentence().index()),
              Set.of(),
              Drafts.features(material, key.sentence())));
    }
    return drafts;
  }
}
