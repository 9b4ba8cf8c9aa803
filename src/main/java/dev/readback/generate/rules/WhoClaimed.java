package dev.readback.generate.rules;

import dev.readback.generate.Material;
import dev.readback.generate.QuestionRule;
import dev.readback.generate.RuleExample;
import dev.readback.question.Draft;
import java.util.List;

/** Which of the article's sources said it, in the article's report of the words. */
final class WhoClaimed implements QuestionRule {

  @Override
  public String id() {
    return "who-claimed";
  }

  @Override
  public List<Draft> draft(Material material) {
    return WhoSaid.drafts(material, id(), Sayings.reported(material));
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
            "Who said that a new pipe would bring water to Dunrick?",
            "Susan Whitlow"),
        // the words as the article has them
        RuleExample.makes(
            """
            Wells run dry

            Anna Keller, the head of the Dunrick water board, said that forty wells were closed.

            David Moreno, a farmer from Kelmore, said that pumps from Norway were in demand in \
            Kelmore, where every well is old.

            Susan Whitlow, a geologist from Brenmouth, said that rain would fill every well.""",
            "Who said that pumps from Norway were in demand in "
                + "Kelmore, where every well is old?",
            "David Moreno"),
        // what the article opens with; a day without its date
        RuleExample.declines(
            """
            Wells run dry

            David Moreno, a farmer from Kelmore, said that pumps from Norway were in demand in \
            Kelmore, where every well is old.

            Anna Keller, the head of the Dunrick water board, said that farmers in Kelmore had \
            closed forty wells on Saturday.

            Susan Whitlow, a geologist from Brenmouth, said that it would rain."""),
        // which norms, which pump?
        RuleExample.declines(
            """
            Wells run dry

            David Moreno, a farmer from Kelmore, said that there was a need to tackle social norms.

            Anna Keller, the head of the Dunrick water board, said that the pump was too \
            expensive for everybody."""));
  }
}
