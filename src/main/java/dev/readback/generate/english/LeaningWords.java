package dev.readback.generate.english;

import dev.readback.analysis.Analysis;
import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import java.util.Locale;
import java.util.Set;

/** Words that only make sense in their place in the article: "this", "yesterday", "we". */
final class LeaningWords {

  /** Words that point at something said before. */
  private static final Set<String> POINTING =
      Set.of(
          "similar",
          "this",
          "that",
          "these",
          "those",
          "such",
          "same",
          "latter",
          "former",
          "aforementioned",
          "respective",
          "respectively",
          "here",
          "there",
          "above",
          "following",
          "previous",
          "other",
          "others",
          "another",
          "ones",
          "thereby",
          "therein",
          "herself",
          "ourselves",
          "myself",
          "yourself",
          "latest");

  /** Times that are told from the day of the article. */
  private static final Set<String> DEICTIC_TIME =
      Set.of(
          "today",
          "yesterday",
          "tomorrow",
          "tonight",
          "now",
          "currently",
          "recently",
          "earlier",
          "later",
          "ago",
          "already",
          "so",
          "far",
          "still",
          "yet",
          "then",
          "soon",
          "again",
          "also",
          "too",
          "however",
          "meanwhile",
          "instead",
          "therefore",
          "previously",
          "since",
          "afterwards",
          "nevertheless",
          "thus");

  private static final Set<String> FIRST_SECOND =
      Set.of("i", "we", "you", "me", "us", "my", "our", "your", "mine", "ours", "yours");

  /** Times without which the rest still holds. */
  private static final Set<String> PASSING =
      Set.of("now", "already", "also", "currently", "today", "yesterday", "still", "meanwhile");

  private final Analysis analysis;
  private final BoundPossessive possessives;

  LeaningWords(Analysis analysis, BoundPossessive possessives) {
    this.analysis = analysis;
    this.possessives = possessives;
  }

  /** "I", "your". */
  static boolean isFirstOrSecondPerson(String word) {
    return FIRST_SECOND.contains(word);
  }

  /** "last", "ago", "now". */
  static boolean isDeicticTime(Token token) {
    String word = token.text().toLowerCase(Locale.ROOT);
    return DEICTIC_TIME.contains(word)
        || Set.of("this", "last", "next", "past", "coming", "previous").contains(word);
  }

  /** "Now", "already": says something on its day only, and the rest holds without it. */
  static boolean isPassing(Sentence sentence, Token token) {
    return token.is("advmod", "npadvmod")
        && PASSING.contains(token.lemma())
        && sentence.children(token).isEmpty();
  }

  /**
   * Throws where a word only makes sense in its place in the article.
   *
   * @param present the words that are said, by index
   */
  void check(Sentence sentence, Token token, Set<Integer> present) throws Unwordable {
    if (token.isPronoun()) {
      checkPronoun(sentence, token, present);
      return;
    }
    String word = token.text().toLowerCase(Locale.ROOT);
    if (word.equals("one") && token.is("dobj", "pobj", "nsubj", "nsubjpass", "attr")) {
      throw new Unwordable("\"one\" of what is not said");
    }
    if (pointsBack(sentence, token, word)) {
      throw new Unwordable("\"" + word + "\" points back");
    }
    if (Set.of("today", "yesterday", "tomorrow", "tonight", "now", "ago", "recently")
        .contains(word)) {
      throw new Unwordable("\"" + word + "\" only holds on its day");
    }
    if (token.is("det") && Set.of("both", "neither", "either").contains(word)) {
      throw new Unwordable("\"" + word + "\" points back");
    }
  }

  private void checkPronoun(Sentence sentence, Token token, Set<Integer> present)
      throws Unwordable {
    String word = token.text().toLowerCase(Locale.ROOT);
    if (FIRST_SECOND.contains(word) && !isInKeptQuotation(token, sentence, present)) {
      throw new Unwordable("\"" + word + "\" has nobody to mean");
    }
    boolean reflexive = word.endsWith("self") || word.endsWith("selves");
    boolean bound = token.tag().equals("PRP$") && possessives.isBound(sentence, token, present);
    if (!reflexive && !bound && !isExpletive(sentence, token)) {
      throw new Unwordable("\"" + word + "\" is not resolved");
    }
  }

  private static boolean pointsBack(Sentence sentence, Token token, String word) {
    boolean clausal =
        Set.of("that", "there").contains(word)
            && token.is("mark", "nsubj", "nsubjpass", "dobj", "pobj", "expl");
    boolean points =
        POINTING.contains(word)
            && !isExplained(sentence, token)
            && !clausal
            && !token.tag().startsWith("W")
            && !token.tag().equals("IN");
    boolean demonstrative =
        Set.of("this", "that", "these", "those").contains(word) && token.tag().equals("DT");
    return points || demonstrative;
  }

  /** "It is clear that prices rose", "it is a right to rest": nothing is meant by it. */
  private static boolean isExpletive(Sentence sentence, Token it) {
    if (!it.lemma().equals("it") || !it.is("nsubj", "nsubjpass", "expl")) {
      return false;
    }
    return sentence
        .head(it)
        .filter(v -> v.lemma().equals("be") || it.is("nsubjpass"))
        .flatMap(v -> sentence.child(v, "ccomp", "xcomp", "csubj", "advcl"))
        .filter(
            c ->
                c.index() > it.index()
                    && sentence.children(c).stream()
                        .anyMatch(
                            t ->
                                t.lemma().equals("that")
                                    || (t.tag().equals("TO") && it.is("nsubj", "expl"))))
        .isPresent();
  }

  /**
   * "Floods such as these", "strokes and other illnesses", "former members": what the word points
   * at stands beside it.
   */
  private static boolean isExplained(Sentence sentence, Token token) {
    Token before = token.index() > 0 ? sentence.tokens().get(token.index() - 1) : null;
    Token after =
        token.index() + 1 < sentence.tokens().size()
            ? sentence.tokens().get(token.index() + 1)
            : null;
    return switch (token.lemma()) {
      case "such" -> after != null && after.lemma().equals("as");
      case "other" ->
          before != null
              && before.is("cc")
              && after != null
              && !after.is("punct")
              && sentence.head(before).filter(h -> h.index() < before.index()).isPresent();
      case "former" -> token.is("amod", "nmod") && after != null && !after.is("punct");
      case "following" -> token.is("prep");
      default -> false;
    };
  }

  /** Inside a quotation that is said as a whole. */
  private boolean isInKeptQuotation(Token token, Sentence sentence, Set<Integer> present) {
    return analysis.quotations().stream()
        .filter(q -> q.contains(token.span()))
        .anyMatch(
            q ->
                sentence.span().contains(q)
                    && sentence.tokensIn(q).stream().allMatch(t -> present.contains(t.index())));
  }
}
