package dev.readback.question;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question that may be shown to a reader.
 *
 * @param id hash of content, stable over runs
 * @param provenance where it comes from and what proves it
 * @param stem the question; for true-false the statement, for gap, match and order the instruction
 * @param explanation shown after the answer; quotes the evidence
 * @param score chance of being acceptable, 0 to 1; null for imported questions
 * @param penalty share lost for each wrong try, 0 to 1; null for the behaviour's default
 * @param points what a full mark earns
 */
public record Question(
    String id,
    Provenance provenance,
    @Nullable Focus focus,
    @Nullable ComprehensionProcess process,
    @Nullable Difficulty difficulty,
    String stem,
    Interaction interaction,
    @Nullable String explanation,
    List<String> tags,
    @Nullable Double score,
    List<String> hints,
    @Nullable Double penalty,
    double points) {

  public Question {
    requireNonNull(id);
    requireNonNull(provenance);
    requireNonNull(stem);
    requireNonNull(interaction);
    tags = List.copyOf(tags);
    hints = List.copyOf(hints);
    if (penalty != null && !(penalty >= 0 && penalty <= 1)) {
      throw new IllegalArgumentException("penalty " + penalty + ": expected 0 to 1");
    }
    if (!(points > 0)) {
      throw new IllegalArgumentException("points " + points + ": expected above 0");
    }
  }
}
