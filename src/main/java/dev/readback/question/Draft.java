package dev.readback.question;

import static java.util.Objects.requireNonNull;

import dev.readback.article.Attribution;
import dev.readback.article.Evidence;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A question that nobody has checked yet.
 *
 * @param rule id of the rule that made it
 * @param difficulty expected share of readers who miss it, 0 to 1
 * @param answer the right answer in words, for checks and for telling drafts apart
 * @param evidence what the key rests on, cut from the article
 * @param sentences indexes of the sentences that the key rests on
 * @param named ids of the entities that the stem names
 * @param features what a ranker may weigh, by name
 */
public record Draft(
    String rule,
    Focus focus,
    ComprehensionProcess process,
    double difficulty,
    String stem,
    Interaction interaction,
    String answer,
    List<Evidence> evidence,
    Attribution attribution,
    String explanation,
    Set<Integer> sentences,
    Set<Integer> named,
    Map<String, Double> features) {

  public Draft {
    requireNonNull(rule);
    requireNonNull(focus);
    requireNonNull(process);
    requireNonNull(stem);
    requireNonNull(interaction);
    requireNonNull(answer);
    requireNonNull(attribution);
    requireNonNull(explanation);
    evidence = List.copyOf(evidence);
    sentences = Set.copyOf(sentences);
    named = Set.copyOf(named);
    features = Map.copyOf(features);
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("a draft of rule " + rule + " has no evidence");
    }
  }
}
