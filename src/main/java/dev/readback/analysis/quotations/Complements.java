package dev.readback.analysis.quotations;

import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What completes a verb or a noun: "accused of [a lie]", "the claim that [it was old]". */
final class Complements {

  private final Sentence sentence;
  private final Predicate<Token> quoted;

  Complements(Sentence sentence, Predicate<Token> quoted) {
    this.sentence = sentence;
    this.quoted = quoted;
  }

  /** The words after a preposition of the verb; empty where it has none such. */
  List<Token> of(Token verb, String preposition) {
    return sentence.children(verb, "prep").stream()
        .filter(p -> p.lemma().equals(preposition))
        .findFirst()
        .map(p -> Words.beside(verb, below(p)))
        .orElse(List.of());
  }

  private List<Token> below(Token top) {
    return sentence.subtree(top).stream().filter(t -> !t.equals(top)).toList();
  }

  /** The verb of the that-clause of a noun. */
  Optional<Token> thatClause(Token noun) {
    return sentence.children(noun, "acl", "ccomp").stream()
        .filter(c -> Verbs.hasThat(sentence, c))
        .filter(c -> !quoted.test(c))
        .findFirst();
  }
}
