package dev.readback.analysis.entities;

import dev.readback.analysis.EntityType;
import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import dev.readback.article.Span;
import java.util.List;

/**
 * A name at one place, title, article and possessive ending left out.
 *
 * @param from index of its first token
 * @param to index after its last token
 * @param text its words, white space made single
 * @param votes how many engines give this type
 * @param engines how many engines were asked for names
 * @param strong whether the words themselves show the type ("... Ministry", a country)
 */
record NameMention(
    Sentence sentence,
    int from,
    int to,
    String text,
    EntityType type,
    int votes,
    int engines,
    boolean strong) {

  Span span() {
    return tokens().get(0).span().union(tokens().get(to - from - 1).span());
  }

  List<Token> tokens() {
    return sentence.tokens().subList(from, to);
  }

  /** The token that the rest of the name depends on. */
  Token head() {
    List<Token> tokens = tokens();
    for (int i = tokens.size() - 1; i >= 0; i--) {
      int head = tokens.get(i).head();
      if (head < from || head >= to) {
        return tokens.get(i);
      }
    }
    return tokens.get(tokens.size() - 1);
  }

  /** Where it stands in the article, for putting mentions in order. */
  int start() {
    return sentence.tokens().get(from).span().start();
  }

  NameMention as(EntityType other, int agreeing, boolean sure) {
    return new NameMention(sentence, from, to, text, other, agreeing, engines, sure);
  }

  boolean agreed() {
    return strong || (engines > 1 && votes == engines);
  }
}
