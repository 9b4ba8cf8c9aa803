package dev.readback.marking;

import dev.readback.lexicon.Lexicon;
import dev.readback.question.AnswerType;
import dev.readback.question.Interaction.Accepted;
import dev.readback.question.Interaction.NotAccepted;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A question for a typed answer, taken apart once for all its answers. */
final class Asked {
  private final AnswerType type;
  private final List<Token> stem;
  private final Set<String> stemRoots;
  private final boolean negated;
  private final boolean who;
  private final boolean origin;
  private final List<List<Token>> rivals;
  private final Set<String> taken;
  private final List<List<Key>> keys;
  private final List<String> folded;

  Asked(String stem, AnswerType type, List<Accepted> accepted, List<NotAccepted> notAccepted) {
    this.type = type;
    this.stem = Tokenizer.tokens(stem);
    this.stemRoots =
        this.stem.stream()
            .filter(t -> !Words.FUNCTION.contains(t.form()) && !t.isNumber())
            .map(t -> Words.root(t.form()))
            .collect(Collectors.toSet());
    this.negated = Phrase.hasAny(this.stem, Words.NEGATIONS);
    this.who = type == AnswerType.OTHER && asksWho(this.stem);
    this.origin = Phrase.hasAny(this.stem, Words.ORIGIN);
    this.rivals = notAccepted.stream().map(r -> Tokenizer.tokens(r.text())).toList();
    this.taken = new HashSet<>();
    this.stem.forEach(t -> taken.add(t.form()));
    rivals.forEach(r -> r.forEach(t -> taken.add(t.form())));
    this.folded = accepted.stream().map(a -> Fold.of(a.text())).toList();
    this.keys = new ArrayList<>();
    for (Accepted each : accepted) {
      keys.add(each.wildcard() ? List.of() : Key.of(each.text()));
    }
  }

  AnswerType type() {
    return type;
  }

  List<Token> stem() {
    return stem;
  }

  /** The words of the answers that are not accepted. */
  List<List<Token>> rivals() {
    return rivals;
  }

  /** The forms of the accepted answer with this index; none for a wildcard. */
  List<Key> keys(int index) {
    return keys.get(index);
  }

  /** The forms of all accepted answers. */
  List<Key> forms() {
    return keys.stream().flatMap(List::stream).toList();
  }

  /** The accepted answer with this index, folded. */
  String folded(int index) {
    return folded.get(index);
  }

  /** Whether the question has a negation. */
  boolean isNegated() {
    return negated;
  }

  /** Whether it asks for a person. */
  boolean forPerson() {
    return type == AnswerType.PERSON || who;
  }

  /** Whether it asks where something or somebody is from. */
  boolean forOrigin() {
    return origin;
  }

  boolean forDay() {
    return stem.stream().anyMatch(t -> t.is("day") || t.is("date") || t.is("month"));
  }

  /** "who", "whose", "which actor". */
  private static boolean asksWho(List<Token> stem) {
    if (stem.stream().limit(4).anyMatch(t -> t.is("who") || t.is("whom") || t.is("whose"))) {
      return true;
    }
    for (int i = 0; i + 1 < stem.size(); i++) {
      if (stem.get(i).is("which") || stem.get(i).is("what")) {
        // The noun may have an adjective before it.
        return stem.subList(i + 1, Math.min(stem.size(), i + 3)).stream()
            .anyMatch(t -> Lexicon.wordNet().isPerson(t.form(), 1));
      }
    }
    return false;
  }

  /** Whether the question has this word. */
  boolean gives(Token word) {
    return Phrase.contains(stem, word);
  }

  /** Whether the question has all these words. */
  boolean gives(List<Token> words) {
    for (Token word : words) {
      if (!gives(word)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the question has this word in some form. */
  boolean givesRoot(String word) {
    return stemRoots.contains(Words.root(word));
  }

  /** The words with content that the question does not give already. */
  List<Token> beyond(List<Token> tokens) {
    return tokens.stream()
        .filter(t -> t.isNumber() || !givesRoot(t.form()))
        .filter(t -> !Words.FUNCTION.contains(t.form()))
        .toList();
  }

  /** Whether a word only makes a sentence of an answer. */
  boolean isFiller(Token token) {
    return !token.isNumber()
        && !Words.NEGATIONS.contains(token.form())
        && !Words.RELATIONS.contains(token.form())
        && (Words.FRAME.contains(token.form())
            || Words.FUNCTION.contains(token.form())
            || givesRoot(token.form()));
  }

  /** Whether a rival has these words too, so that they do not tell which is meant. */
  boolean sharedByRival(List<Token> words) {
    return rivals.stream()
        .anyMatch(rival -> words.stream().allMatch(w -> rival.stream().anyMatch(r -> r.same(w))));
  }

  /** Whether the surname alone tells who is meant. */
  boolean surnameIsEnough(String surname) {
    return !givesRoot(surname)
        && rivals.stream()
            .filter(r -> !r.isEmpty())
            .noneMatch(r -> PersonName.of(Phrase.content(r)).surname().equals(surname));
  }

  /** The words of the question and of rivals, at which no slip of the pen may end. */
  Set<String> taken() {
    return taken;
  }
}
