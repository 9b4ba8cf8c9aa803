package dev.readback.rank;

import dev.readback.question.Draft;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Scores drafts with the chance that a strict editor prints them unchanged: a logistic regression
 * over named features, its weights learned from judged questions and kept in {@code weights.tsv}.
 */
public final class Ranker {
  /** A draft that scores lower is not worth a reader's time. */
  public static final double THRESHOLD = 0.4;

  private static final Map<String, Double> WEIGHTS = weights();

  /** The draft with its score. */
  public Ranked rank(Draft draft) {
    Map<String, Double> parts = new LinkedHashMap<>();
    double sum = WEIGHTS.get("bias");
    parts.put("bias", sum);
    for (Map.Entry<String, Double> each : Features.of(draft).entrySet()) {
      double part = each.getValue() * WEIGHTS.getOrDefault(each.getKey(), 0.0);
      sum += part;
      if (part != 0) {
        parts.put(each.getKey(), part);
      }
    }
    double chance = 1 / (1 + StrictMath.exp(-sum));
    return new Ranked(draft, Math.round(chance * 1000) / 1000.0, parts);
  }

  /** The features that {@link #rank} weighs, for whoever learns the weights anew. */
  public Map<String, Double> features(Draft draft) {
    return Features.of(draft);
  }

  private static Map<String, Double> weights() {
    Map<String, Double> weights = new LinkedHashMap<>();
    try (InputStream in = Ranker.class.getResourceAsStream("weights.tsv")) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(l -> !l.startsWith("#"))
          .map(l -> l.split("\t"))
          .forEach(l -> weights.put(l[0], Double.parseDouble(l[1])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return weights;
  }
}
