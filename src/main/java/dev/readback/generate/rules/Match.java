package dev.readback.generate.rules;

import dev.readback.analysis.Entity;
import dev.readback.analysis.EntityType;
import dev.readback.analysis.Sentence;
import dev.readback.article.Attribution;
import dev.readback.article.Evidence;
import dev.readback.generate.Material;
import dev.readback.generate.QuestionRule;
import dev.readback.generate.RuleExample;
import dev.readback.generate.rules.Sayings.Saying;
import dev.readback.question.ComprehensionProcess;
import dev.readback.question.Draft;
import dev.readback.question.Focus;
import dev.readback.question.Interaction;
import dev.readback.question.Interaction.Item;
import dev.readback.question.Interaction.Pair;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Speakers with what they say. */
final class Match implements QuestionRule {
  private static final int MOST = 4;

  @Override
  public String id() {
    return "match";
  }

  @Override
  public List<Draft> draft(Material material) {
    List<Draft> drafts = new ArrayList<>();
    List<Saying> sayings = new ArrayList<>(Sayings.besideSpeaker(material));
    speakers(material, sayings).ifPresent(drafts::add);
    // words that no other rule can ask about come first: the set has more to choose from then
    Set<Integer> asked =
        Sayings.of(material).stream().map(s -> s.sentence().index()).collect(Collectors.toSet());
    sayings.sort(Comparator.comparing((Saying s) -> asked.contains(s.sentence().index())));
    speakers(material, sayings)
        .filter(d -> drafts.stream().noneMatch(o -> o.answer().equals(d.answer())))
        .ifPresent(drafts::add);
    return drafts;
  }

  /** The first words of each speaker that fit, in text order. */
  private Optional<Draft> speakers(Material material, List<Saying> sayings) {
    List<Saying> chosen = new ArrayList<>();
    Set<Integer> named = new HashSet<>();
    for (Saying each : sayings) {
      Entity speaker = each.speaker();
      boolean fits =
          chosen.size() < MOST
              && speaker.type() == EntityType.PERSON
              && each.words().length() <= 160
              && chosen.stream().noneMatch(c -> Rivals.overlapping(c.speaker(), speaker))
              && chosen.stream().noneMatch(c -> each.named().contains(c.speaker().id()))
              && !named.contains(speaker.id());
      if (fits) {
        chosen.add(each);
        named.addAll(each.named());
      }
    }
    if (chosen.size() < 3) {
      return Optional.empty();
    }
    chosen.sort(Comparator.comparingInt(s -> s.sentence().index()));
    Pairs pairs = new Pairs(material);
    for (Saying each : chosen) {
      pairs.add(
          material.wording().names().option(each.speaker()),
          "“" + Drafts.quoted(each.words()) + "”",
          "The article gives these words to "
              + material.wording().names().plain(each.speaker())
              + ".",
          each.proof(material),
          each.sentence().index());
    }
    return Optional.of(pairs.draft(id(), "Match each speaker with what he or she said."));
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

    void add(String one, String other, String feedback, List<Evidence> proof, int sentence) {
      String l = "l" + (left.size() + 1);
      String r = "r" + (left.size() + 1);
      left.add(new Item(l, one, null));
      right.add(new Item(r, other, feedback));
      pairs.add(new Pair(l, r));
      proof.stream().filter(p -> !evidence.contains(p)).forEach(evidence::add);
      sentences.add(sentence);
    }

    /** Speakers beside their words. */
    private String explanation() {
      List<String> said = new ArrayList<>();
      for (int i = 0; i < left.size(); i++) {
        said.add(left.get(i).text() + ": " + right.get(i).text());
      }
      return "The article quotes " + String.join("; ", said) + ".";
    }

    Draft draft(String rule, String stem) {
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
          Focus.ATTRIBUTION,
          ComprehensionProcess.INTEGRATE,
          0.5,
          stem,
          new Interaction.Match(left, right, pairs),
          answer.toString(),
          evidence,
          Attribution.NARRATOR,
          explanation(),
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
            Wells run dry

            “Farmers in Kelmore have wasted water for thirty years,” said Anna Keller, \
            the head of the Dunrick water board.

            “My pump will be at work again in April,” said David Moreno, a farmer from Kelmore.

            “Nobody in Brenmouth has drawn a map of the wells,” said Susan Whitlow, a geologist \
            from Brenmouth.""",
            "Match each speaker with what he or she said.",
            "Anna Keller: “Farmers in Kelmore have wasted water for thirty years”; David Moreno: "
                + "“My pump will be at work again in April”; Susan Whitlow: “Nobody in Brenmouth "
                + "has drawn a map of the wells”"),
        // two speakers are too few
        RuleExample.declines(
            """
            Wells run dry

            “Farmers in Kelmore have wasted water for thirty years,” said Anna Keller, \
            the head of the Dunrick water board.

            “My pump will be at work again in April,” said David Moreno, a farmer from Kelmore."""));
  }
}
