package dev.readback.generate.rules;

import dev.readback.analysis.Entity;
import dev.readback.analysis.EntityType;
import dev.readback.analysis.Sentence;
import dev.readback.article.Attribution;
import dev.readback.article.Evidence;
import dev.readback.generate.Material;
import dev.readback.generate.QuestionRule;
import dev.readback.generate.RuleExample;
import dev.readback.generate.english.Words;
import dev.readback.generate.rules.Counts.Count;
import dev.readback.generate.rules.Sayings.Saying;
import dev.readback.question.ComprehensionProcess;
import dev.readback.question.Draft;
import dev.readback.question.Focus;
import dev.readback.question.Interaction;
import dev.readback.question.Interaction.Item;
import dev.readback.question.Interaction.Pair;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Figures with what they count, speakers with what they say. */
final class Match implements QuestionRule {
  private static final int MOST = 4;

  @Override
  public String id() {
    return "match";
  }

  @Override
  public List<Draft> draft(Material material) {
    List<Draft> drafts = new ArrayList<>();
    figures(material, drafts);
    speakers(material, drafts);
    return drafts;
  }

  private void figures(Material material, List<Draft> drafts) {
    Pairs pairs = new Pairs(material);
    Set<String> taken = new HashSet<>();
    for (Count each : Counts.of(material)) {
      Set<String> own = ContentWords.of(each.thing());
      if (each.value().value().intValue() >= 3 && own.stream().noneMatch(taken::contains)) {
        taken.addAll(own);
        pairs.add(
            Words.capitalise(each.figure()),
            Words.capitalise(each.thing()),
            "The article's figure: " + each.figure() + ".",
            List.of(material.sentence(each.sentence())),
            each.sentence().index());
      }
    }
    if (pairs.size() >= 3) {
      drafts.add(
          pairs.draft(
              id(), "Match each figure with what it stands for in the article.", Focus.HOW_MANY));
    }
  }

  private void speakers(Material material, List<Draft> drafts) {
    Pairs pairs = new Pairs(material);
    Set<Integer> spoken = new HashSet<>();
    Set<Integer> named = new HashSet<>();
    for (Saying each : Sayings.of(material)) {
      Entity speaker = each.speaker();
      boolean fits =
          speaker.type() == EntityType.PERSON
              && each.direct()
              && each.words().length() <= 160
              && !spoken.contains(speaker.id())
              && each.named().stream().noneMatch(spoken::contains)
              && !named.contains(speaker.id());
      if (fits) {
        spoken.add(speaker.id());
        named.addAll(each.named());
        pairs.add(
            material.wording().names().option(speaker),
            "“" + Drafts.quoted(each.words()) + "”",
            "The article gives these words to " + material.wording().names().plain(speaker) + ".",
            Drafts.evidence(material, each.statement(), each.sentence()),
            each.sentence().index());
      }
    }
    if (pairs.size() >= 3) {
      drafts.add(
          pairs.draft(id(), "Match each speaker with what he or she said.", Focus.ATTRIBUTION));
    }
  }

  /** Left and right sides in the making. */
  private static final class Pairs {
    private final Material material;
    private final List<Item> left = new ArrayList<>();
    private final List<Item> right = new ArrayList<>();
    private final List<Pair> pairs = new ArrayList<>();
    private final List<Evidence> evidence = new ArrayList<>();
    private final Set<Integer> sentences = new TreeSet<>();

    Pairs(Material material) {
      this.material = material;
    }

    int size() {
      return left.size();
    }

    void add(String one, String other, String feedback, List<Evidence> proof, int sentence) {
      if (left.size() < MOST) {
        String l = "l" + (left.size() + 1);
        String r = "r" + (left.size() + 1);
        left.add(new Item(l, one, null));
        right.add(new Item(r, other, feedback));
        pairs.add(new Pair(l, r));
        proof.stream().filter(p -> !evidence.contains(p)).forEach(evidence::add);
        sentences.add(sentence);
      }
    }

    /** Speakers beside their words; of figures, what the article says. */
    private String explanation(Focus focus) {
      if (focus != Focus.ATTRIBUTION) {
        return Drafts.says(evidence);
      }
      List<String> said = new ArrayList<>();
      for (int i = 0; i < left.size(); i++) {
        said.add(left.get(i).text() + ": " + right.get(i).text());
      }
      return "The article quotes " + String.join("; ", said) + ".";
    }

    Draft draft(String rule, String stem, Focus focus) {
      StringBuilder answer = new StringBuilder();
      for (int i = 0; i < left.size(); i++) {
        answer
            .append(i == 0 ? "" : "; ")
            .append(left.get(i).text())
            .append(": ")
            .append(right.get(i).text());
      }
      return new Draft(
          rule,
          focus,
          ComprehensionProcess.INTEGRATE,
          0.5,
          stem,
          new Interaction.Match(left, right, pairs),
          answer.toString(),
          evidence,
          Attribution.NARRATOR,
          explanation(focus),
          sentences,
          Set.of(),
          Drafts.features(material, firstSentence()));
    }

    private Sentence firstSentence() {
      return material.analysis().sentences().get(sentences.iterator().next());
    }
  }

  @Override
  public List<RuleExample> examples() {
    return List.of(
        RuleExample.makes(
            """
            Storm hits coast

            A storm drove 12 fishing boats from Portugal onto the rocks. Sailors from Norway \
            rescued 46 passengers of a burning ferry. Bakers in Dunrick gave away 300 loaves of \
            fresh bread.""",
            "Match each figure with what it stands for in the article.",
            "12: Fishing boats; 46: Passengers of a burning ferry; 300: Loaves of "
                + "fresh bread"),
        // two figures are too few
        RuleExample.declines(
            """
            Storm hits coast

            A storm drove 12 fishing boats from Portugal onto the rocks. Sailors from Norway \
            rescued 46 passengers of a burning ferry."""));
  }
}
