package dev.readback.analysis.quotations;

import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import dev.readback.article.Article;
import dev.readback.article.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An article word by word, with its quotations and reporting clauses. */
final class Reading {

  /** How many marks may stand between a quotation and its reporting clause: {@code ",' –}. */
  private static final int MARKS = 3;

  private final Article article;
  private final List<Sentence> sentences;
  private final List<Span> quotations;

  /** All words in text order. */
  private final List<Place> words = new ArrayList<>();

  private final Map<Integer, List<Frame>> frames = new HashMap<>();

  /** A word with its sentence. */
  record Place(Sentence sentence, Token token) {
    int block() {
      return sentence.block();
    }
  }

  Reading(Article article, List<Sentence> sentences, List<Span> quotations) {
    this.article = article;
    this.sentences = sentences;
    this.quotations = quotations;
    for (Sentence sentence : sentences) {
      sentence.tokens().forEach(token -> words.add(new Place(sentence, token)));
      frames.put(sentence.index(), Frames.in(sentence, this::isQuoted));
    }
  }

  List<Sentence> sentences() {
    return sentences;
  }

  List<Span> quotations() {
    return quotations;
  }

  String text() {
    return article.text();
  }

  /** Where a paragraph ends. */
  int blockEnd(int block) {
    return article.blocks().get(block).span().end();
  }

  /** The reporting clauses of a sentence, in text order. */
  List<Frame> frames(Sentence sentence) {
    return frames.getOrDefault(sentence.index(), List.of());
  }

  boolean isQuoted(Token token) {
    return quotations.stream().anyMatch(q -> q.overlaps(token.span()));
  }

  // Places

  int size() {
    return words.size();
  }

  Place place(int at) {
    return words.get(at);
  }

  /** Whether there is a word at {@code at}, in this paragraph. */
  boolean isIn(int block, int at) {
    return at >= 0 && at < words.size() && words.get(at).block() == block;
  }

  /** Where the first word of a span stands; -1 if it has none. */
  int first(Span span) {
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).token().span().overlaps(span)) {
        return i;
      }
    }
    return -1;
  }

  /** Where the last word of a span stands; -1 if it has none. */
  int last(Span span) {
    for (int i = words.size() - 1; i >= 0; i--) {
      if (words.get(i).token().span().overlaps(span)) {
        return i;
      }
    }
    return -1;
  }

  /** Where the word before a quotation stands, over quotation marks; -1 if there is none. */
  int before(Span quotation) {
    int at = first(quotation) - 1;
    while (at >= 0 && Words.isQuotationMark(words.get(at).token())) {
      at--;
    }
    return at;
  }

  // Quotations

  /** The sentence in which a quotation begins. */
  Sentence sentenceOf(Span quotation) {
    return words.get(first(quotation)).sentence();
  }

  /** Whether the last word of a quotation stands in this sentence. */
  boolean endsIn(Span quotation, Sentence sentence) {
    if (!reaches(quotation, sentence)) {
      return false;
    }
    int next = sentence.index() + 1;
    return next >= sentences.size()
        || sentences.get(next).block() != sentence.block()
        || !reaches(quotation, sentences.get(next));
  }

  private static boolean reaches(Span quotation, Sentence sentence) {
    return sentence.tokens().stream().anyMatch(t -> quotation.overlaps(t.span()));
  }

  /** The character before the closing mark. */
  char lastCharacter(Span quotation) {
    return text().charAt(quotation.end() - 1);
  }

  /** Whole sentences, not just a phrase in quotation marks. */
  boolean isSentence(Span quotation) {
    List<Token> inside = sentenceOf(quotation).tokensIn(quotation);
    boolean stop = ",.?!…".indexOf(lastCharacter(quotation)) >= 0;
    return inside.size() >= (stop ? 4 : 8) && inside.stream().anyMatch(Words::isFinite);
  }

  /**
   * The word after a quotation where the sentence goes on, over a comma or a dash: {@code "...,"
   * [said] Doe}; empty after a full stop and at the end of the paragraph.
   */
  Optional<Place> continuation(Span quotation) {
    int last = last(quotation);
    int at = last + 1;
    while (at < words.size() && at <= last + MARKS && isBetween(words.get(at).token())) {
      at++;
    }
    if (last < 0 || !isIn(words.get(last).block(), at)) {
      return Optional.empty();
    }
    boolean comma = at - 1 > last && Words.isComma(words.get(at - 1).token());
    return lastCharacter(quotation) == '.' && !comma
        ? Optional.empty()
        : Optional.of(words.get(at));
  }

  /** Marks that may stand between a quotation and who said it. */
  static boolean isBetween(Token token) {
    return Words.isComma(token) || Words.isQuotationMark(token) || isDash(token);
  }

  static boolean isDash(Token token) {
    return token.text().equals("–") || token.text().equals("—") || token.text().equals("-");
  }
}
