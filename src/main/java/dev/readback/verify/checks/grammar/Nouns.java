package dev.readback.verify.checks.grammar;

import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import dev.readback.lexicon.Lexicon;
import java.util.Locale;
import java.util.Set;

/** Number of nouns, and kinds of nouns with a grammar of their own. */
final class Nouns {

  private static final Set<String> MEASURES =
      Set.of(
          ("percent cent % year month week day hour minute second metre meter kilometre kilometer mile"
                  + " foot inch dollar euro pound penny yen won rupee kilo kilogram gram tonne ton"
                  + " litre liter gallon barrel degree point acre hectare time mph km m kg yard")
              .split(" "));
  private static final Set<String> OPEN_NUMBER =
      Set.of(
          ("number majority minority half rest third quarter lot plenty variety range couple pair"
                  + " dozen handful series species means headquarters crossroads barracks gallows"
                  + " data media news police people kind type sort bit percentage proportion"
                  + " fraction share bulk total average none all some most any more")
              .split(" "));

  private Nouns() {}

  /** Years, miles, dollars: an amount of them is one thing. */
  static boolean isMeasure(Token noun) {
    return MEASURES.contains(noun.lemma()) || MEASURES.contains(noun.text());
  }

  static boolean isTime(Token noun) {
    return noun.isNoun() && Lexicon.wordNet().nounSupersenses(noun.lemma()).contains("noun.time");
  }

  static GrammaticalNumber number(Sentence sentence, Token subject) {
    if (sentence.child(subject, "conj", "cc").isPresent()) {
      return GrammaticalNumber.OPEN;
    }
    String word = subject.text().toLowerCase(Locale.ROOT);
    switch (subject.tag()) {
      case "PRP" -> {
        return switch (word) {
          case "he", "she", "it" -> GrammaticalNumber.SINGULAR;
          case "we", "they" -> GrammaticalNumber.PLURAL;
          default -> GrammaticalNumber.OPEN;
        };
      }
      case "DT" -> {
        return switch (word) {
          case "this", "that" -> GrammaticalNumber.SINGULAR;
          case "these", "those" -> GrammaticalNumber.PLURAL;
          default -> GrammaticalNumber.OPEN;
        };
      }
      case "NN" -> {
        boolean open =
            OPEN_NUMBER.contains(subject.lemma())
                || Character.isUpperCase(word.codePointAt(0))
                || Lexicon.wordNet().nounSupersenses(subject.lemma()).contains("noun.group")
                || sentence.child(subject, "nummod").isPresent()
                || sentence.children(subject).stream().anyMatch(t -> t.tag().equals("CD"));
        return open ? GrammaticalNumber.OPEN : GrammaticalNumber.SINGULAR;
      }
      case "NNS" -> {
        boolean open =
            OPEN_NUMBER.contains(subject.lemma())
                || OPEN_NUMBER.contains(word)
                || word.endsWith("ics")
                || isMeasure(subject);
        return open ? GrammaticalNumber.OPEN : GrammaticalNumber.PLURAL;
      }
      default -> {
        return GrammaticalNumber.OPEN;
      }
    }
  }
}
