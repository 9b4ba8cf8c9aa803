package dev.readback.analysis;

import static java.util.Objects.requireNonNull;

import dev.readback.article.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A parsed sentence.
 *
 * @param index 0-based place in the article
 * @param block index of the article's block it stands in
 * @param span from its first token to its last
 * @param tokens in text order; a token's index is its place in this list
 */
public record Sentence(int index, int block, Span span, List<Token> tokens) {

  public Sentence {
    requireNonNull(span);
    tokens = List.copyOf(tokens);
  }

  /** {@return the first token that depends on nothing} */
  public Optional<Token> root() {
    return tokens.stream().filter(t -> t.head() < 0).findFirst();
  }

  /**
   * {@return what depends on {@code token}, in text order}
   *
   * @param token a token of this sentence
   */
  public List<Token> children(Token token) {
    List<Token> children = new ArrayList<>();
    for (Token each : tokens) {
      if (each.head() == token.index()) {
        children.add(each);
      }
    }
    return children;
  }

  /**
   * {@return the children of {@code token} with one of these relations}
   *
   * @param token a token of this sentence
   * @param relations names of dependency relations
   */
  public List<Token> children(Token token, String... relations) {
    return children(token).stream().filter(t -> t.is(relations)).toList();
  }

  /**
   * {@return the first such child}
   *
   * @param token a token of this sentence
   * @param relations names of dependency relations
   */
  public Optional<Token> child(Token token, String... relations) {
    return children(token).stream().filter(t -> t.is(relations)).findFirst();
  }

  /**
   * {@return the token that {@code token} depends on}
   *
   * @param token a token of this sentence
   */
  public Optional<Token> head(Token token) {
    return token.head() < 0 ? Optional.empty() : Optional.of(tokens.get(token.head()));
  }

  /**
   * {@return {@code token} and everything below it, in text order}
   *
   * @param token a token of this sentence
   */
  public List<Token> subtree(Token token) {
    List<Token> found = new ArrayList<>();
    for (Token each : tokens) {
      if (dominates(token, each)) {
        found.add(each);
      }
    }
    return found;
  }

  /**
   * {@return whether {@code upper} is {@code lower} or stands above it}
   *
   * @param upper the token that may stand above
   * @param lower the token that may stand below
   */
  public boolean dominates(Token upper, Token lower) {
    int at = lower.index();
    for (int steps = 0; at >= 0 && steps <= tokens.size(); steps++) {
      if (at == upper.index()) {
        return true;
      }
      at = tokens.get(at).head();
    }
    return false;
  }

  /**
   * {@return the tokens that lie in {@code where}}
   *
   * @param where offsets into the text of the article
   */
  public List<Token> tokensIn(Span where) {
    return tokens.stream().filter(t -> where.contains(t.span())).toList();
  }

  /**
   * {@return the smallest span around {@code some}, which must not be empty}
   *
   * @param some tokens of one sentence, one or more
   */
  public static Span spanOf(List<Token> some) {
    return new Span(some.get(0).span().start(), some.get(some.size() - 1).span().end());
  }
}
