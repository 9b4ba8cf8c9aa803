package dev.readback.rank;

import static java.util.Objects.requireNonNull;

import dev.readback.question.Draft;
import java.util.Map;

/**
 * A draft that passed the checks, with its score.
 *
 * @param score chance of being acceptable, 0 to 1
 * @param parts what the score is made of, by name
 */
public record Ranked(Draft draft, double score, Map<String, Double> parts) {

  public Ranked {
    requireNonNull(draft);
    parts = Map.copyOf(parts);
  }
}
