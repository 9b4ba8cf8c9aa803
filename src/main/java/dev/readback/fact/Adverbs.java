package dev.readback.fact;

import dev.readback.analysis.Token;
import java.util.Set;

/** Adverbs that are no part of what happened. */
final class Adverbs {

  private static final Set<String> HEDGING =
      Set.of(
          "reportedly",
          "allegedly",
          "possibly",
          "perhaps",
          "probably",
          "apparently",
          "supposedly",
          "purportedly",
          "seemingly",
          "likely",
          "maybe",
          "presumably",
          "potentially");
  private static final Set<String> DISCOURSE =
      Set.of(
          "also",
          "however",
          "meanwhile",
          "moreover",
          "furthermore",
          "instead",
          "therefore",
          "thus",
          "additionally",
          "besides",
          "nevertheless",
          "nonetheless",
          "too",
          "further",
          "then",
          "now",
          "still",
          "so",
          "yet",
          "but",
          "and",
          "indeed",
          "similarly",
          "likewise",
          "already",
          "currently",
          "recently",
          "today",
          "yesterday",
          "tomorrow",
          "tonight",
          "earlier",
          "later",
          "ago",
          "previously",
          "separately",
          "otherwise",
          "again",
          "finally",
          "eventually",
          "subsequently",
          "here",
          "there",
          "afterwards",
          "afterward",
          "elsewhere",
          "consequently",
          "hence",
          "fortunately",
          "unfortunately",
          "interestingly",
          "notably",
          "before");

  private Adverbs() {}

  /** "reportedly", "perhaps": it may not be so. */
  static boolean isHedging(Token adverb) {
    return HEDGING.contains(adverb.lemma());
  }

  /** "however", "yesterday": it only makes sense in its place in the article. */
  static boolean isDiscourse(Token adverb) {
    return DISCOURSE.contains(adverb.lemma());
  }
}
