package dev.readback.analysis.quotations;

import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Finds the reporting clauses of a sentence. */
final class Frames {

  private Frames() {}

  /** The reporting clauses outside quotation marks, in text order. */
  static List<Frame> in(Sentence sentence, Predicate<Token> quoted) {
    List<ReportPattern> patterns =
        List.of(
            new AccordingTo(sentence, quoted),
            new AsSaid(sentence),
            new ReportingNoun(sentence, quoted),
            new ReportingVerb(sentence, quoted));
    List<Frame> found = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      if (!quoted.test(token)) {
        patterns.forEach(pattern -> pattern.at(token).ifPresent(found::add));
      }
    }
    return found;
  }
}
