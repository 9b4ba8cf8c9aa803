package dev.readback.verify;

import dev.readback.question.Draft;
import java.util.ArrayList;
import java.util.List;

/** Runs every check on a draft. */
public final class Verifier {
  private final List<Check> checks;

  public Verifier(List<Check> checks) {
    this.checks = List.copyOf(checks);
  }

  /** The verdict with the reasons of all checks that reject. */
  public Verdict verify(Draft draft, Subject subject) {
    List<Verdict.Reason> reasons = new ArrayList<>();
    for (Check check : checks) {
      check.inspect(draft, subject).ifPresent(r -> reasons.add(new Verdict.Reason(check.id(), r)));
    }
    return new Verdict(draft, reasons);
  }
}
