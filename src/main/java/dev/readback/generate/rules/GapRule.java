package dev.readback.generate.rules;

import dev.readback.analysis.Sentence;
import dev.readback.fact.Argument;
import dev.readback.fact.Fact;
import dev.readback.generate.Material;
import dev.readback.generate.QuestionRule;
import dev.readback.generate.RuleExample;
import dev.readback.generate.english.Figures;
import dev.readback.generate.english.Unwordable;
import dev.readback.generate.english.Wording;
import dev.readback.generate.english.Words;
import dev.readback.question.AnswerType;
import dev.readback.question.ComprehensionProcess;
import dev.readback.question.Draft;
import dev.readback.question.Focus;
import dev.readback.question.Interaction;
import dev.readback.question.Interaction.Accepted;
import dev.readback.question.Interaction.Blank;
import java.util.ArrayList;
import java.util.List;

/** A fact, shortened to stand alone, with its figure left out. */
final class GapRule implements QuestionRule {

  @Override
  public String id() {
    return "gap";
  }

  @Override
  public List<Draft> draft(Material material) {
    List<Draft> drafts = new ArrayList<>();
    for (Fact fact : material.facts()) {
      if (!Drafts.askable(material, fact) || Drafts.reports(fact)) {
        continue;
      }
      List<Argument> without = material.wording().leftOut(fact);
      Sentence sentence = fact.sentence();
      for (Figures.Figure figure : Figures.in(sentence)) {
        boolean used =
            fact.subject().containsAll(figure.tokens())
                || fact.arguments().stream()
                    .anyMatch(a -> !without.contains(a) && a.tokens().containsAll(figure.tokens()));
        boolean countable =
            !figure.sign().isEmpty()
                || figure.noun().filter(n -> n.tag().equals("NNS")).isPresent();
        if (!used || !countable || figure.precision() != Figures.Precision.EXACT) {
          continue;
        }
        try {
          Wording.Draft words = material.wording().draft();
          String preamble = Drafts.preamble(material, fact, words);
          String unit = figure.sign().equals("%") ? " per cent" : "";
          String gap = (figure.sign().equals("%") ? "" : figure.sign()) + "{{1}}" + unit;
          figure
              .tokens()
              .forEach(t -> words.replace(t, t.equals(figure.tokens().get(0)) ? gap : ""));
          String text =
              Words.sentence(preamble + material.wording().statement(fact, words, without));
          int count = Words.count(text);
          boolean reworded =
              count
                  <= 0.75
                      * sentence.tokens().stream()
                          .filter(t -> Character.isLetterOrDigit(t.text().charAt(0)))
                          .count();
          if (count < 6 || count > 24 || !reworded) {
            continue;
          }
          Blank blank =
              new Blank(
                  "1",
                  AnswerType.NUMBER,
                  List.of(Accepted.of(figure.number())),
                  List.of(),
                  List.of());
          drafts.add(
              Drafts.draft(
                  material,
                  id(),
                  Focus.HOW_MANY,
                  ComprehensionProcess.RETRIEVE,
                  0.5,
                  fact,
                  "Fill the gap with the figure that the article gives.",
                  new Interaction.Gap(text, List.of(blank)),
                  figure.number(),
                  words.named()));
        } catch (Unwordable declined) {
          // this fact cannot be worded so that it stands alone: stay silent
        }
      }
    }
    return drafts;
  }

  @Override
  public List<RuleExample> examples() {
    return List.of(
        RuleExample.makes(
            """
            Hospital grows

            Lena Morvik, a painter from Solhavn, hired 40 nurses in 2012 for a hospital \
            in Solhavn.""",
            "Fill the gap with the figure that the article gives.",
            "40"),
        // denied
        RuleExample.declines(
            """
            Hospital waits

            Lena Morvik, a painter from Solhavn, did not hire 40 nurses in 2012 for a \
            hospital in Solhavn."""),
        // nothing to shorten
        RuleExample.declines(
            """
            Fire in Brenmouth

            Firefighters from Dunrick rescued 46 people from a burning hotel in Brenmouth \
            on Sunday."""));
  }
}
