package dev.readback.generate.rules;

import dev.readback.analysis.Entity;
import dev.readback.article.Evidence;
import dev.readback.fact.Argument;
import dev.readback.fact.Fact;
import dev.readback.generate.Material;
import dev.readback.generate.QuestionRule;
import dev.readback.generate.RuleExample;
import dev.readback.generate.english.Unwordable;
import dev.readback.generate.english.Wording;
import dev.readback.generate.english.Words;
import dev.readback.question.ComprehensionProcess;
import dev.readback.question.Draft;
import dev.readback.question.Focus;
import dev.readback.question.OptionRole;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which of several statements the article supports: one frame, another value in each. */
final class WhichStatement implements QuestionRule {

  @Override
  public String id() {
    return "which-statement";
  }

  @Override
  public List<Draft> draft(Material material) {
    List<Draft> drafts = new ArrayList<>();
    for (Fact fact : material.facts()) {
      if (!Drafts.askable(material, fact) || Drafts.reports(fact)) {
        continue;
      }
      Optional<Entity> about = material.wording().entityOf(fact.sentence(), fact.subjectHead());
      List<Argument> without = material.wording().leftOut(fact);
      if (about.isEmpty()
          || Drafts.coordinated(fact.sentence(), fact.subjectHead())
          || !Drafts.substantial(fact, without)) {
        continue;
      }
      try {
        Wording.Draft words = material.wording().draft();
        String preamble = Drafts.preamble(material, fact, words);
        String truth = Words.sentence(material.wording().statement(fact, words, without));
        if (Words.count(truth) < 7 || Words.count(truth) > 20) {
          continue;
        }
        Evidence evidence = material.sentence(fact.sentence());
        Options options = new Options(4);
        options.key(truth, "The article says so.", evidence);
        Set<Integer> places = new HashSet<>();
        for (TrueFalse.Swap swap : TrueFalse.swaps(material, fact, without)) {
          int place = swap.tokens().get(0).index();
          boolean subject = fact.subject().contains(swap.tokens().get(0));
          if (subject || !places.add(place)) {
            continue;
          }
          Wording.Draft other = material.wording().draft();
          Drafts.preamble(material, fact, other);
          swap.tokens()
              .forEach(t -> other.replace(t, t.equals(swap.tokens().get(0)) ? swap.words() : ""));
          options.distractor(
              Words.sentence(material.wording().statement(fact, other, without)),
              OptionRole.MISREADS_EVIDENCE,
              "The article says otherwise: " + truth,
              List.of(evidence));
        }
        if (options.size() < 3) {
          continue;
        }
        String stem =
            Drafts.withPreamble(
                preamble,
                "Which of these statements about "
                    + material.wording().names().introduced(about.get())
                    + " is right?");
        if (preamble.isEmpty()) {
          stem =
              "Which of these statements about "
                  + material.wording().names().introduced(about.get())
                  + " does the article support?";
        }
        drafts.add(
            Drafts.draft(
                material,
                id(),
                Focus.STATEMENT,
                ComprehensionProcess.RETRIEVE,
                0.5,
                fact,
                stem,
                options.choice(),
                truth,
                words.named()));
      } catch (Unwordable declined) {
        // this fact cannot be worded so that it stands alone: stay silent
      }
    }
    return drafts;
  }

  @Override
  public List<RuleExample> examples() {
    return List.of(
        RuleExample.makes(
            """
            Painter wins

            Lena Morvik, a painter from Solhavn, sold 40 pictures for $3 million in 2012.""",
            "Which of these statements about Lena Morvik does the article support?",
            "Lena Morvik sold 40 pictures for $3 million in 2012."),
        // one value to change
        RuleExample.declines(
            """
            Nurses arrive

            Germany sent 120 nurses to a hospital in Portugal."""));
  }
}
