package dev.readback.analysis.entities;

import dev.readback.analysis.Entity.Form;
import dev.readback.analysis.Entity.Mention;
import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import dev.readback.article.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All mentions found so far, in text order. */
final class Mentions {

  final List<Sentence> sentences;
  final List<Chain> chains;
  private final List<Span> quotations;
  private final List<Placed> placed = new ArrayList<>();

  /** A mention in its sentence: tokens from {@code from} on, {@code head} the one that counts. */
  record Placed(Chain chain, Sentence sentence, int from, int to, int head, Form form) {
    int start() {
      return sentence.tokens().get(from).span().start();
    }

    Span span() {
      return Sentence.spanOf(sentence.tokens().subList(from, to));
    }
  }

  Mentions(List<Sentence> sentences, List<Chain> chains, List<Span> quotations) {
    this.sentences = sentences;
    this.chains = chains;
    this.quotations = quotations;
    for (Chain chain : chains) {
      for (NameMention name : chain.names) {
        placed.add(
            new Placed(
                chain, name.sentence(), name.from(), name.to(), name.head().index(), Form.NAME));
      }
    }
    sort();
  }

  private void sort() {
    placed.sort(Comparator.comparingInt(Placed::start));
  }

  List<Placed> all() {
    return placed;
  }

  void add(Chain chain, Sentence sentence, int from, int to, int head, Form form) {
    Span span = Sentence.spanOf(sentence.tokens().subList(from, to));
    chain.others.add(new Mention(span, form, sentence.index()));
    placed.add(new Placed(chain, sentence, from, to, head, form));
    sort();
  }

  boolean quoted(Token token) {
    return quotations.stream().anyMatch(q -> q.overlaps(token.span()));
  }

  /** The chain with a mention around {@code noun}. */
  Optional<Chain> at(Sentence sentence, Token noun) {
    return placed.stream()
        .filter(
            p ->
                p.sentence().index() == sentence.index()
                    && p.from() <= noun.index()
                    && noun.index() < p.to())
        .map(Placed::chain)
        .findFirst();
  }

  boolean isDescription(Token token) {
    return chains.stream()
        .flatMap(c -> c.descriptions.stream())
        .anyMatch(d -> d.span().contains(token.span()));
  }
}
