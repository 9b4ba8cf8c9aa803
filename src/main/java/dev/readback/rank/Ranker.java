package dev.readback.rank;

import dev.readback.question.Draft;
import dev.readback.question.Interaction;
import java.util.LinkedHashMap;
import java.util.Map;

/** Scores drafts by named parts, each a weight times a feature; the sum is kept between 0 and 1. */
public final class Ranker {
  /** What each rule starts from: its acceptance as judged, pulled towards the mean. */
  private static final Map<String, Double> RULES =
      Map.ofEntries(
          Map.entry("claim-or-fact", 0.45),
          Map.entry("gap", 0.25),
          Map.entry("how-many", 0.55),
          Map.entry("role", 0.4),
          Map.entry("true-false", 0.3),
          Map.entry("what-object", 0.45),
          Map.entry("what-said", 0.4),
          Map.entry("when", 0.45),
          Map.entry("where", 0.55),
          Map.entry("who-said", 0.6),
          Map.entry("who-what-subject", 0.45),
          Map.entry("why", 0.5));

  /** The draft with its score. */
  public Ranked rank(Draft draft) {
    Map<String, Double> parts = new LinkedHashMap<>();
    Map<String, Double> f = draft.features();
    parts.put("rule", RULES.getOrDefault(draft.rule(), 0.4));
    parts.put("position", 0.05 * f.getOrDefault("position", 0.5));
    parts.put("agreement", 0.1 * f.getOrDefault("agreement", 0.5));
    parts.put("main-clause", 0.05 * f.getOrDefault("main", 0.0));
    parts.put("unsure-parse", -0.1 * f.getOrDefault("dep", 0.0));
    parts.put("long-sentence", -0.1 * f.getOrDefault("sentence-length", 0.5));
    int words = draft.stem().split("\\s+").length;
    parts.put("stem-length", words > 22 ? -0.01 * (words - 22) : words < 7 ? -0.05 : 0);
    boolean typed = draft.interaction() instanceof Interaction.TextEntry;
    parts.put("typed", typed ? -0.05 : 0.0);
    double score = parts.values().stream().mapToDouble(Double::doubleValue).sum();
    return new Ranked(draft, Math.max(0, Math.min(1, Math.round(score * 1000) / 1000.0)), parts);
  }
}
