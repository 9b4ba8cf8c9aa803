package dev.readback.question;

import static java.util.Objects.requireNonNull;

import dev.readback.article.Attribution;
import dev.readback.article.Evidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a question comes from. Generated questions lack none of it; imported ones may lack all.
 *
 * @param articleId id of the article in its bank
 * @param rule id of the question rule
 * @param evidence what the key rests on
 * @param attribution who says so; null for imported questions
 */
public record Provenance(
    @Nullable String articleId,
    @Nullable String rule,
    List<Evidence> evidence,
    @Nullable Attribution attribution) {

  /** Of a question from elsewhere: nothing is known. */
  public static final Provenance IMPORTED = new Provenance(null, null, List.of(), null);

  public Provenance {
    evidence = List.copyOf(evidence);
    if (rule != null) {
      requireNonNull(articleId, "a generated question names its article");
      requireNonNull(attribution, "a generated question says who says so");
      if (evidence.isEmpty()) {
        throw new IllegalArgumentException(
            "a generated question of rule " + rule + " has no evidence");
      }
    }
  }
}
