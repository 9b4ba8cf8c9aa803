package dev.readback.analysis.quotations;

import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import java.util.List;
import java.util.function.Predicate;

/** A reporting clause put into what it reports: "People followed them, Doe said, and ...". */
final class Interruption {

  private final Sentence sentence;
  private final Predicate<Token> quoted;

  Interruption(Sentence sentence, Predicate<Token> quoted) {
    this.sentence = sentence;
    this.quoted = quoted;
  }

  boolean isAt(Token verb) {
    return verb.is("parataxis")
        && verb.head() >= 0
        && sentence.child(verb, "nsubj").isPresent()
        && sentence.child(verb, "dobj").isEmpty();
  }

  /** The clause around; empty where it is a quotation. */
  List<Token> around(Token verb) {
    Token clause = sentence.tokens().get(verb.head());
    List<Token> words =
        sentence.subtree(clause).stream().filter(t -> !sentence.dominates(verb, t)).toList();
    boolean outside = words.stream().anyMatch(w -> !quoted.test(w) && !w.is("punct"));
    if (!outside || !clause.isVerb()) {
      return List.of();
    }
    int first = words.get(0).index();
    int last = words.get(words.size() - 1).index();
    boolean inside = first < verb.index() && verb.index() < last;
    return Words.trimmed(inside ? sentence.tokens().subList(first, last + 1) : words);
  }
}
