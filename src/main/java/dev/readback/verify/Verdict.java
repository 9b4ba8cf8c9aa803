package dev.readback.verify;

import static java.util.Objects.requireNonNull;

import dev.readback.question.Draft;
import java.util.List;

/** What the checks say of a draft: accepted where there is no reason against it. */
public record Verdict(Draft draft, List<Reason> reasons) {

  /** The check that rejects, and why. */
  public record Reason(String check, String text) {
    public Reason {
      requireNonNull(check);
      requireNonNull(text);
    }
  }

  public Verdict {
    requireNonNull(draft);
    reasons = List.copyOf(reasons);
  }

  public boolean accepted() {
    return reasons.isEmpty();
  }
}
