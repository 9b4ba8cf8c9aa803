package dev.readback.analysis.quotations;

import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** "Doe's claim that the crane was old", "claims from the lawyers that it was old". */
final class ReportingNoun implements ReportPattern {

  /** Verbs that only lend their subject to the noun: "made the claim that". */
  private static final Set<String> LIGHT =
      Set.of("make", "come", "reach", "express", "voice", "issue", "raise", "repeat", "draw");

  private final Sentence sentence;
  private final Complements complements;

  ReportingNoun(Sentence sentence, Predicate<Token> quoted) {
    this.sentence = sentence;
    this.complements = new Complements(sentence, quoted);
  }

  @Override
  public Optional<Frame> at(Token noun) {
    if (!noun.isNoun() || !Cues.NOUNS.contains(noun.lemma())) {
      return Optional.empty();
    }
    List<Token> content =
        complements
            .thatClause(noun)
            .map(clause -> Words.beside(noun, sentence.subtree(clause)))
            .orElse(List.of());
    Token source = content.isEmpty() ? null : source(noun);
    return source == null
        ? Optional.empty()
        : Optional.of(new Frame(sentence, noun, Cues.Kind.SAY, source, List.of(noun), content));
  }

  private @Nullable Token source(Token noun) {
    Optional<Token> whose = sentence.child(noun, "poss");
    return whose.or(() -> from(noun)).orElseGet(() -> voiced(noun));
  }

  /** "claims from the lawyers": the last such phrase. */
  private Optional<Token> from(Token noun) {
    Optional<Token> source = Optional.empty();
    for (Token each : sentence.children(noun, "prep")) {
      if (Set.of("from", "by", "of").contains(each.lemma())) {
        source = sentence.child(each, "pobj");
      }
    }
    return source;
  }

  /** "came to the conclusion that", "made the claim that": the subject of the verb. */
  private @Nullable Token voiced(Token noun) {
    Token at = noun;
    while (at.is("pobj", "prep") && at.head() >= 0) {
      at = sentence.tokens().get(at.head());
    }
    Token verb = at.is("dobj") && at.head() >= 0 ? sentence.tokens().get(at.head()) : at;
    boolean light =
        LIGHT.contains(verb.lemma())
            && verb.isVerb()
            && !Verbs.isUnspoken(sentence, verb, Cues.Kind.SAY);
    return light ? new Speakers(sentence).of(verb) : null;
  }
}
