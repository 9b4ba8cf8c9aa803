package dev.readback.analysis.quotations;

import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What single words are, and which pieces they are trimmed to. */
final class Words {

  private static final Set<String> ONESELF = Set.of("i", "we", "you", "one");

  private Words() {}

  /** The word at an index; empty past the last one. */
  static Optional<Token> at(Sentence sentence, int index) {
    return index < sentence.tokens().size()
        ? Optional.of(sentence.tokens().get(index))
        : Optional.empty();
  }

  /** The word right before; empty for the first one. */
  static Optional<Token> before(Sentence sentence, Token token) {
    return token.index() > 0 ? at(sentence, token.index() - 1) : Optional.empty();
  }

  static boolean isComma(Token token) {
    return token.text().equals(",");
  }

  /** Nothing but punctuation. */
  static boolean isMark(Token token) {
    return token.text().chars().noneMatch(Character::isLetterOrDigit);
  }

  static boolean isQuotationMark(Token token) {
    return token.tag().equals("``") || token.tag().equals("''") || "\"“”‘’'".contains(token.text());
  }

  /** A verb with a tense: "says", "would", not "saying". */
  static boolean isFinite(Token token) {
    return Set.of("VBD", "VBZ", "VBP", "MD").contains(token.tag());
  }

  /** "that" before a clause. */
  static boolean isThat(Token token) {
    return token.is("mark") && token.lemma().equals("that");
  }

  /** "I", "you": the article does not say who. */
  static boolean isOneself(Token token) {
    return ONESELF.contains(token.text().toLowerCase(Locale.ROOT));
  }

  /** Whether a piece may not begin ({@code front}) or end with this word: ", and [the crane]". */
  static boolean isEdge(Token token, boolean front) {
    boolean mark = isMark(token) && !"([$£€)]%".contains(token.text());
    return mark || (front && (isThat(token) || token.is("cc")));
  }

  /** The words without "that" or a conjunction before and punctuation around. */
  static List<Token> trimmed(List<Token> words) {
    int from = 0;
    int to = words.size();
    while (from < to && isEdge(words.get(from), true)) {
      from++;
    }
    while (to > from && isEdge(words.get(to - 1), false)) {
      to--;
    }
    return List.copyOf(words.subList(from, to));
  }

  /** Of some words the trimmed piece on the side of the verb where most of them stand. */
  static List<Token> beside(Token verb, List<Token> words) {
    List<Token> before = words.stream().filter(w -> w.index() < verb.index()).toList();
    List<Token> after = words.stream().filter(w -> w.index() > verb.index()).toList();
    return trimmed(after.size() >= before.size() ? after : before);
  }
}
