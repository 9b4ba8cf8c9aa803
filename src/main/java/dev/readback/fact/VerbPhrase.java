package dev.readback.fact;

import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import java.util.List;

/** The words of a verb: "was not officially opened". */
final class VerbPhrase {

  private VerbPhrase() {}

  /** The verb with auxiliaries, negation, particle and adverbs between, in text order. */
  static List<Token> of(Sentence sentence, Token verb) {
    return sentence.tokens().stream()
        .filter(
            t ->
                t.equals(verb)
                    || (t.head() == verb.index()
                        && (t.is("aux", "auxpass", "neg", "prt")
                            || isInnerAdverb(sentence, verb, t))))
        .toList();
  }

  /** "was [officially] opened". */
  private static boolean isInnerAdverb(Sentence sentence, Token verb, Token adverb) {
    return adverb.is("advmod")
        && adverb.index() < verb.index()
        && sentence.children(adverb).isEmpty()
        && sentence.children(verb, "aux", "auxpass", "nsubj", "nsubjpass").stream()
            .anyMatch(t -> t.index() < adverb.index())
        && !Adverbs.isDiscourse(adverb)
        && !Adverbs.isHedging(adverb);
  }

  /** "She earned 22,000 euros and Doe 12,000": the second verb is left out. */
  static boolean isGapped(Sentence sentence, Token verb) {
    return sentence.children(verb, "dobj").stream()
        .filter(o -> !o.isProperNoun())
        .flatMap(o -> sentence.children(o, "conj").stream())
        .anyMatch(c -> c.isProperNoun() || (c.tag().equals("CD") && nameBefore(sentence, c)));
  }

  private static boolean nameBefore(Sentence sentence, Token head) {
    return sentence.subtree(head).stream()
        .anyMatch(t -> t.isProperNoun() && t.index() < head.index());
  }
}
