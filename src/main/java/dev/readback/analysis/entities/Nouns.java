package dev.readback.analysis.entities;

import dev.readback.analysis.Token;
import dev.readback.lexicon.Lexicon;
import java.util.List;
import java.util.Set;

/** What common nouns mean, as far as it tells what they can refer to. */
final class Nouns {

  /** Nouns of bodies that stand for any company. */
  private static final Set<String> COMPANIES =
      Set.of("company", "firm", "business", "corporation", "retailer", "manufacturer", "airline");

  private Nouns() {}

  /** Whether it means one person. */
  static boolean isPerson(Token token) {
    return token.tag().equals("NN")
        && (Words.isTitle(token.lemma()) || firstSense(token.lemma()).equals("noun.person"));
  }

  /** Whether one of its common senses, or what a word of two parts ends in, is a person. */
  static boolean mayBePerson(String lemma) {
    List<String> senses = Lexicon.wordNet().nounSupersenses(lemma);
    return Words.isTitle(lemma)
        || senses.isEmpty()
        || senses.subList(0, Math.min(6, senses.size())).contains("noun.person");
  }

  /** Whether it means a body of people: "company", "committee". */
  static boolean isBody(String lemma) {
    return firstSense(lemma).equals("noun.group") || COMPANIES.contains(lemma);
  }

  /** Whether everything called {@code narrow} is a {@code wide}: a biologist is a scientist. */
  static boolean isKindOf(String narrow, String wide) {
    return !narrow.equals(wide) && Lexicon.wordNet().hyponymOf(narrow, wide);
  }

  private static String firstSense(String lemma) {
    List<String> senses = Lexicon.wordNet().nounSupersenses(lemma);
    return senses.isEmpty() ? "" : senses.get(0);
  }
}
