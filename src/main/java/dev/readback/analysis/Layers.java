package dev.readback.analysis;

import java.util.List;

/** What one engine found in one article; layers that it does not provide are empty. */
public record Layers(
    List<Sentence> sentences,
    List<Name> names,
    List<TimeExpression> times,
    List<ClauseOpinion> clauses) {

  public Layers {
    sentences = List.copyOf(sentences);
    names = List.copyOf(names);
    times = List.copyOf(times);
    clauses = List.copyOf(clauses);
  }
}
