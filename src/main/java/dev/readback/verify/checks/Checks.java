package dev.readback.verify.checks;

import dev.readback.verify.Check;
import java.util.List;

/** The registry: every check that needs no parser, by id. */
public final class Checks {
  private static final List<Check> ALL =
      List.of(
          new Balanced(),
          new EvidenceRecuts(),
          new HeadlineNotAsked(),
          new KeyNotInStem(),
          new NamesSomething(),
          new OptionsDistinct(),
          new SelfContained(),
          new StemShape());

  private Checks() {}

  /** All checks, sorted by id. */
  public static List<Check> all() {
    return ALL;
  }
}
