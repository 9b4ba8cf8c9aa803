package dev.readback.marking;

import dev.readback.lexicon.Lexicon;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A typed answer, and what in it forbids to take a part of it for the answer. */
final class Reply {
  static final String DENIED = "the answer denies it";
  static final String SEVERAL = "more than one answer";
  static final String RELATION = "another relation: before, after, without";

  /** In an answer of so many words every negation and every "or" counts. */
  static final int SHORT_ANSWER = 8;

  /** Longer answers are not looked through for the key: they would hold it by chance. */
  static final int LONGEST_ANSWER = 400;

  /** How many words beside the key in a long answer belong to it. */
  static final int NEAR = 4;

  /** How many words before the key a negation may stand and deny it. */
  private static final int DENIAL = 6;

  private final Asked asked;
  private final List<Token> typed;
  private final WordMatch strict;

  Reply(Asked asked, List<Token> typed) {
    this.asked = asked;
    this.typed = withoutListNumber(typed);
    this.strict = new WordMatch(asked, false);
  }

  List<Token> words() {
    return typed;
  }

  boolean isTooLong() {
    return typed.size() > LONGEST_ANSWER;
  }

  /** "1. Oslo" is a line of a list. */
  private static List<Token> withoutListNumber(List<Token> tokens) {
    return tokens.size() > 1
            && tokens.get(0).isNumber()
            && !tokens.get(1).isNumber()
            && tokens.get(1).gap()
        ? tokens.subList(1, tokens.size())
        : tokens;
  }

  /** Whether the answer is longer than a few words. */
  boolean isSentence() {
    return typed.size() > SHORT_ANSWER;
  }

  /** Why a short answer as a whole cannot be this key; null where nothing speaks against it. */
  @Nullable String refusedAsWhole(List<Token> key) {
    if (isSentence()) {
      return null;
    }
    if (denies(key, 0, typed.size())) {
      return DENIED;
    }
    if (alternatives(key, 0, typed.size())) {
      return SEVERAL;
    }
    return otherRelation(key) ? RELATION : null;
  }

  /**
   * Why what stands around a part of the answer forbids to accept it: it is denied, or one of
   * several; null where nothing does. In a long answer only the near words count.
   */
  @Nullable String forbidden(List<Token> key, int from, int to) {
    int start = from;
    while (start > 0 && from - start < DENIAL && !typed.get(start).gap()) {
      start--;
    }
    int end = to;
    while (end < typed.size() && end - to < NEAR && !typed.get(end).gap()) {
      end++;
    }
    if (denies(key, start, from)) {
      return DENIED;
    }
    if (relation(key, from)) {
      return RELATION;
    }
    return (!isSentence() && alternatives(key, start, end)) || rivalOutside(from, to)
        ? SEVERAL
        : null;
  }

  /** Whether a negation stands in this part of the answer, and neither in key nor question. */
  private boolean denies(List<Token> key, int from, int to) {
    for (int i = from; i < to && !asked.isNegated(); i++) {
      if (Words.NEGATIONS.contains(typed.get(i).form()) && !Phrase.contains(key, typed.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether "or" stands in this part of the answer, and neither in key nor question. */
  private boolean alternatives(List<Token> key, int from, int to) {
    return typed.subList(from, to).stream().anyMatch(t -> t.is("or"))
        && key.stream().noneMatch(t -> t.is("or"))
        && asked.stem().stream().noneMatch(t -> t.is("or"))
        && !typed.subList(from, to).stream().allMatch(t -> t.is("or") || givenBy(key, t));
  }

  /** Whether the word is one of the key's or tells nothing new. */
  private boolean givenBy(List<Token> key, Token word) {
    return asked.isFiller(word) || key.stream().anyMatch(k -> strict.same(k, word));
  }

  /** "after Friday" is not Friday: whether such a word stands before a part of the answer. */
  private boolean relation(List<Token> key, int from) {
    int before = from - 1;
    if (before > 0 && Words.ARTICLES.contains(typed.get(before).form())) {
      before--;
    }
    if (before < 0 || !Words.RELATIONS.contains(typed.get(before).form())) {
      return false;
    }
    Token word = typed.get(before);
    return key.stream().noneMatch(word::same) && !asked.gives(word);
  }

  /** Whether key and answer differ in a word such as "before". */
  private boolean otherRelation(List<Token> key) {
    boolean none = !Phrase.hasAny(key, Words.RELATIONS) && !Phrase.hasAny(typed, Words.RELATIONS);
    return !none
        && !relations(key).equals(relations(typed))
        && typed.stream().noneMatch(t -> Words.RELATIONS.contains(t.form()) && asked.gives(t));
  }

  private static Set<String> relations(List<Token> tokens) {
    return tokens.stream()
        .map(Token::form)
        .filter(Words.RELATIONS::contains)
        .collect(Collectors.toSet());
  }

  private boolean sameAt(List<Token> words, int from) {
    for (int i = 0; i < words.size(); i++) {
      if (!words.get(i).same(typed.get(from + i))) {
        return false;
      }
    }
    return true;
  }

  private boolean rivalOutside(int from, int to) {
    for (List<Token> rival : asked.rivals()) {
      List<Token> words = Phrase.content(rival);
      if (words.isEmpty() || asked.gives(words)) {
        continue;
      }
      for (int i = 0; i + words.size() <= typed.size(); i++) {
        boolean outside = i + words.size() <= from || i >= to;
        if (outside && sameAt(words, i)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The answer without the words that make a sentence of it. */
  List<Token> bare(List<Token> key) {
    int from = 0;
    int to = typed.size();
    while (from < to - 1 && asked.isFiller(typed.get(from)) && !key.get(0).same(typed.get(from))) {
      from++;
    }
    while (to > from + 1
        && asked.isFiller(typed.get(to - 1))
        && !key.get(key.size() - 1).same(typed.get(to - 1))) {
      to--;
    }
    return typed.subList(from, to);
  }

  /** Whether the word there belongs to what stands before it: "Doe" and "Foundation". */
  boolean glued(int index) {
    if (index >= typed.size() || isSentence()) {
      return false;
    }
    Token token = typed.get(index);
    return !token.gap()
        && !asked.gives(token)
        && !Words.FUNCTION.contains(token.form())
        && !(index + 1 == typed.size() && Words.TRAILING_KINDS.contains(token.form()))
        && !Words.NAME_SUFFIXES.contains(token.form())
        && !Words.NEGATIONS.contains(token.form())
        && !asked.givesRoot(token.form())
        && !verb(token.form());
  }

  boolean gluedBefore(int from, boolean proper) {
    if (from == 0 || typed.get(from).gap()) {
      return false;
    }
    Token before = typed.get(from - 1);
    if (before.isNumber()) {
      return !isSentence() && !asked.gives(before);
    }
    if (partOf(from, asked.forPerson())
        || (Words.TURNING.contains(before.form()) && !asked.gives(before))) {
      return true;
    }
    return proper
        && !isSentence()
        && !Words.FUNCTION.contains(before.form())
        && !Words.FRAME.contains(before.form())
        && !Words.TITLES.contains(before.form())
        && !asked.givesRoot(before.form())
        && !verb(before.form());
  }

  /** "wife of Jo Doe" and "University of Oslo" are neither Jo Doe nor Oslo. */
  boolean partOf(int from, boolean maybePerson) {
    int of = from - 1;
    if (of > 0 && Words.ARTICLES.contains(typed.get(of).form())) {
      of--;
    }
    if (of < 1 || !typed.get(of).is("of") || typed.get(of).gap()) {
      return false;
    }
    Token whole = typed.get(of - 1);
    if (isSentence()) {
      // "the governor of Vellmar" has the place in it, "the wife of Jo Doe" is not Jo Doe.
      return maybePerson && !asked.gives(whole) && Lexicon.wordNet().isPerson(whole.form(), 1);
    }
    return !asked.isFiller(whole)
        && !whole.isNumber()
        && !Words.KINDS.contains(Words.singular(whole.form()))
        && !verb(whole.form());
  }

  private static boolean verb(String word) {
    return !Lexicon.wordNet().verbSupersenses(word).isEmpty()
        && (word.endsWith("ed") || Lexicon.wordNet().nounSupersenses(word).isEmpty());
  }
}
