package dev.readback.verify;

import dev.readback.analysis.Analysis;
import dev.readback.fact.Fact;
import java.util.List;

/** What drafts are checked against. */
public record Subject(Analysis analysis, List<Fact> facts) {

  public Subject {
    facts = List.copyOf(facts);
  }
}
