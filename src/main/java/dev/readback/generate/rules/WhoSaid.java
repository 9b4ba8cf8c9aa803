package dev.readback.generate.rules;

import dev.readback.analysis.Entity;
import dev.readback.analysis.EntityType;
import dev.readback.analysis.Sentence;
import dev.readback.analysis.Statement;
import dev.readback.article.Attribution;
import dev.readback.article.Certainty;
import dev.readback.article.Evidence;
import dev.readback.generate.Material;
import dev.readback.generate.QuestionRule;
import dev.readback.generate.RuleExample;
import dev.readback.generate.english.Words;
import dev.readback.question.ComprehensionProcess;
import dev.readback.question.Draft;
import dev.readback.question.Focus;
import dev.readback.question.OptionRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which of the article's sources said it. */
final class WhoSaid implements QuestionRule {

  @Override
  public String id() {
    return "who-said";
  }

  @Override
  public List<Draft> draft(Material material) {
    List<Draft> drafts = new ArrayList<>();
    for (Sayings.Saying saying : Sayings.of(material)) {
      Entity speaker = saying.speaker();
      if (saying.named().contains(speaker.id())) {
        continue;
      }
      List<Entity> others = Sayings.otherSpeakers(material, saying);
      if (others.size() < 2) {
        continue;
      }
      Evidence evidence = material.sentence(saying.sentence());
      List<Evidence> proof = Drafts.evidence(material, saying.statement(), saying.sentence());
      Options options = new Options(4);
      options.key(
          material.wording().names().option(speaker),
          "The article gives these words to " + material.wording().names().plain(speaker) + ".",
          evidence);
      Map<Entity, List<Statement>> speakers = material.speakers();
      for (Entity other : others) {
        options.distractor(
            material.wording().names().option(other),
            OptionRole.TRUE_ELSEWHERE,
            "The article does not give these words to "
                + material.wording().names().plain(other)
                + ".",
            material.firstMention(other).map(List::of).orElse(List.of()));
      }
      boolean people =
          options.choice().options().size() > 2
              && speaker.type() == EntityType.PERSON
              && others.stream().limit(3).allMatch(e -> e.type() == EntityType.PERSON);
      String who = people ? "Who" : "Which of these sources";
      String stem =
          saying.direct()
              ? quoting(who, Drafts.quoted(saying.words()))
              : who + " said that " + saying.words() + "?";
      drafts.add(
          new Draft(
              id(),
              Focus.ATTRIBUTION,
              ComprehensionProcess.RETRIEVE,
              0.45,
              Words.tidy(stem),
              options.choice(),
              material.wording().names().plain(speaker),
              proof,
              new Attribution(
                  Attribution.Kind.SPEAKER,
                  speaker.name(),
                  saying.statement().cue() == null ? null : material.cut(saying.statement().cue()),
                  Certainty.ATTRIBUTED),
              Drafts.says(proof),
              sentences(material, saying),
              saying.named(),
              Map.of(
                  "position",
                  Drafts.position(material, saying.sentence()),
                  "direct",
                  saying.direct() ? 1.0 : 0.0,
                  "speakers",
                  Math.min(4, speakers.size()) / 4.0)));
    }
    return drafts;
  }

  /** All that is said in one go: who said one sentence of it has said the others. */
  private static Set<Integer> sentences(Material material, Sayings.Saying saying) {
    return material.analysis().sentences().stream()
        .filter(s -> s.span().overlaps(saying.statement().content()))
        .map(Sentence::index)
        .collect(Collectors.toSet());
  }

  private static String quoting(String who, String words) {
    String verb = words.endsWith("?") ? " asked: “" : " said: “";
    return who + verb + words + (words.matches(".*[?!]") ? "”" : "”?");
  }

  @Override
  public List<RuleExample> examples() {
    return List.of(
        RuleExample.makes(
            """
            Wells run dry

            “Farmers in Kelmore have wasted water for thirty years,” said Anna Keller, \
            the head of the Dunrick water board.

            David Moreno, a farmer from Kelmore, said that rain would fill every well by \
            April.

            Susan Whitlow, a geologist from Brenmouth, drew a map of the wells.""",
            "Who said: “Farmers in Kelmore have wasted water for thirty years”?",
            "Anna Keller"),
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
        // the words need their context
        RuleExample.declines(
            """
            Wells run dry

            “They have wasted it for thirty years,” said Anna Keller, the head of the \
            Dunrick water board.

            David Moreno, a farmer from Kelmore, met Susan Whitlow, a geologist from \
            Brenmouth."""),
        // one source has no rival
        RuleExample.declines(
            """
            Wells run dry

            Anna Keller, the head of the Dunrick water board, said that farmers in \
            Kelmore had wasted 40 million litres of water.

            The farmers met in a barn on Tuesday."""));
  }
}
