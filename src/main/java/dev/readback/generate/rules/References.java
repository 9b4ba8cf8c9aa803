package dev.readback.generate.rules;

import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import dev.readback.generate.Material;
import dev.readback.generate.english.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What words of a sentence refer to, as far as those words tell by themselves. */
final class References {
  static final Set<String> POINTERS = Set.of("this", "that", "these", "those");
  private static final Set<String> SHELLS =
      Set.of(
          "reason",
          "problem",
          "answer",
          "issue",
          "question",
          "result",
          "decision",
          "difference",
          "solution",
          "situation",
          "point",
          "case",
          "idea",
          "plan",
          "fact",
          "truth",
          "story");

  private static final Set<String> SHARES =
      Set.of("number", "few", "couple", "majority", "handful");

  private static final Set<String> TIMES =
      Set.of(
          "year",
          "month",
          "week",
          "weekend",
          "day",
          "morning",
          "afternoon",
          "evening",
          "night",
          "summer",
          "autumn",
          "fall",
          "winter",
          "spring",
          "season",
          "century",
          "moment");

  private final Material material;
  private final Sentence sentence;
  private final List<Token> tokens;

  /**
   * @param tokens the words of the sentence that a reader has before him
   */
  References(Material material, Sentence sentence, List<Token> tokens) {
    this.material = material;
    this.sentence = sentence;
    this.tokens = tokens;
  }

  /** "According to the requests, they are suspected": the requests are not who is meant. */
  private boolean besides(Token noun, Token pronoun) {
    boolean below = false;
    Token up = noun;
    while (up.head() >= 0 && (!up.isVerb() || up.is("prep"))) {
      below |= up.is("prep");
      up = sentence.tokens().get(up.head());
    }
    return below && sentence.head(pronoun).filter(up::equals).isPresent();
  }

  /** "Events that they enjoy": the events are not who enjoys them. */
  private boolean above(Token noun, Token pronoun) {
    Token up = pronoun;
    while (up.head() >= 0) {
      up = sentence.tokens().get(up.head());
      if (up.equals(noun)) {
        return true;
      }
    }
    return false;
  }

  /** What "they" may mean. */
  boolean several(Token noun) {
    return noun.isProperNoun() || noun.tag().equals("NNS") || noun.lemma().equals("people");
  }

  /** Whom "he" or "she" may mean. */
  boolean person(Token noun) {
    return noun.isProperNoun()
        ? material.people().stream()
            .flatMap(e -> e.mentions().stream())
            .anyMatch(m -> m.span().contains(noun.span()))
        : noun.isNoun() && material.lexicon().isPerson(noun.lemma(), 1);
  }

  /** Whether such a word stands before the pronoun, which it could mean. */
  boolean earlier(Token pronoun, Predicate<Token> what) {
    return tokens.stream()
        .anyMatch(
            t ->
                t.index() < pronoun.index()
                    && what.test(t)
                    && !besides(t, pronoun)
                    && !above(t, pronoun));
  }

  /** What "it" may mean: no place or time that only frames the sentence. */
  boolean thing(Token noun) {
    return noun.isNoun()
        && !person(noun)
        && !noun.tag().endsWith("S")
        && !noun.is("pobj", "npadvmod", "compound", "poss");
  }

  /** "In all three groups": which ones? */
  boolean counted(Token number) {
    return number.tag().equals("CD")
        && number.index() > 0
        && Set.of("all", "both", "the", "these")
            .contains(sentence.tokens().get(number.index() - 1).lemma())
        && sentence
            .head(number)
            .filter(
                h -> h.tag().equals("NNS") && sentence.child(h, "prep", "relcl", "acl").isEmpty())
            .isPresent();
  }

  /** "There are a number in Yemen": of what? */
  boolean share(Token noun) {
    return SHARES.contains(noun.lemma())
        && noun.is("nsubj", "nsubjpass", "dobj", "attr", "pobj")
        && sentence.child(noun, "det").filter(d -> d.lemma().equals("a")).isPresent()
        && sentence.child(noun, "prep").filter(p -> p.lemma().equals("of")).isEmpty();
  }

  /** "It was not the reason": the reason for what has been said before. */
  boolean shell(Token noun) {
    return SHELLS.contains(noun.lemma())
        && sentence.child(noun, "det").filter(d -> d.lemma().equals("the")).isPresent()
        && sentence.children(noun).stream()
            .allMatch(t -> t.is("det", "punct", "cop", "nsubj", "neg"));
  }

  /** "This is hard", "that rule": but "this weekend" is known to whoever reads the news. */
  boolean points(Token token) {
    int next = token.index() + 1;
    if (token.lemma().equals("that")
        && next < sentence.tokens().size()
        && sentence.tokens().get(next).is("punct")) {
      return true;
    }
    if (!POINTERS.contains(token.lemma())
        || token.tag().startsWith("W")
        || !token.is("nsubj", "nsubjpass", "dobj", "pobj", "det")) {
      return false;
    }
    Optional<Token> head = sentence.head(token);
    boolean near = token.lemma().equals("this") || token.lemma().equals("these");
    return !token.is("det")
        || head.filter(h -> (near && TIMES.contains(h.lemma())) || whatTheArticleIsAbout(h))
            .isEmpty();
  }

  /** "These driverless cars", where the article is about such cars. */
  private boolean whatTheArticleIsAbout(Token noun) {
    return noun.tag().endsWith("S")
        && material.topics().contains(noun.lemma().toLowerCase(Locale.ROOT))
        && sentence.child(noun, "amod", "compound", "nmod").isPresent();
  }

  /** "It is not easy to": no thing is meant. */
  boolean empty(Token it) {
    return it.is("expl")
        || sentence
            .head(it)
            .filter(
                h ->
                    sentence.child(h, "csubj", "xcomp", "ccomp").isPresent()
                        && h.lemma().equals("be"))
            .isPresent();
  }

  /** "The costs are huge": which ones, the sentences before have said. */
  boolean opensWithSomethingKnown() {
    return tokens.stream()
        .limit(2)
        .filter(t -> t.is("det") && t.lemma().equals("the"))
        .flatMap(t -> sentence.head(t).stream())
        .anyMatch(
            h ->
                h.isNoun()
                    && !h.isProperNoun()
                    && !Wording.unique(h.lemma())
                    && sentence.children(h).stream().allMatch(t -> t.is("det", "punct")));
  }
}
