package dev.readback;

import static java.util.Objects.requireNonNull;

import dev.readback.diagnostic.Diagnostic;
import dev.readback.question.QuestionSet;
import java.util.List;

/**
 * What came of generating.
 *
 * @param rejections drafts that are not in the set, with the reasons
 * @param diagnostics what was noticed, such as a set that came out short
 */
public record Generation(
    QuestionSet set, List<Rejection> rejections, List<Diagnostic> diagnostics) {

  /**
   * A draft that was not let out.
   *
   * @param reasons check and reason, or that others were better
   */
  public record Rejection(String rule, String stem, List<String> reasons) {
    public Rejection {
      requireNonNull(rule);
      requireNonNull(stem);
      reasons = List.copyOf(reasons);
    }
  }

  public Generation {
    requireNonNull(set);
    rejections = List.copyOf(rejections);
    diagnostics = List.copyOf(diagnostics);
  }
}
