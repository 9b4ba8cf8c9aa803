package dev.readback.generate.english;

import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import dev.readback.lexicon.Lexicon;
import java.util.Optional;
import java.util.Set;

/**
 * "The company cut its forecast": a possessive that the subject of its own clause explains, since
 * it is of the same number and kind.
 */
final class BoundPossessive {

  private final Mentions mentions;
  private final Lexicon lexicon;

  BoundPossessive(Mentions mentions, Lexicon lexicon) {
    this.mentions = mentions;
    this.lexicon = lexicon;
  }

  /**
   * @param present the words that are said, by index
   */
  boolean isBound(Sentence sentence, Token possessive, Set<Integer> present) {
    for (Token up = possessive; up.head() >= 0; up = sentence.tokens().get(up.head())) {
      Optional<Token> subject =
          up.isVerb() ? sentence.child(up, "nsubj", "nsubjpass") : Optional.empty();
      if (subject.isPresent()) {
        return isSaidBefore(subject.get(), possessive, present)
            && agrees(sentence, subject.get(), possessive);
      }
    }
    return possessive.lemma().isEmpty();
  }

  private static boolean isSaidBefore(Token subject, Token possessive, Set<Integer> present) {
    return subject.index() < possessive.index()
        && present.contains(subject.index())
        && !subject.isPronoun();
  }

  private boolean agrees(Sentence sentence, Token subject, Token possessive) {
    boolean plural =
        subject.tag().equals("NNS")
            || subject.tag().equals("NNPS")
            || sentence.child(subject, "conj").isPresent();
    if (plural || possessive.text().equalsIgnoreCase("their")) {
      return plural && possessive.text().equalsIgnoreCase("their");
    }
    boolean person = lexicon.isPerson(subject.lemma(), 1) || mentions.isPerson(sentence, subject);
    return person != possessive.text().equalsIgnoreCase("its");
  }
}
