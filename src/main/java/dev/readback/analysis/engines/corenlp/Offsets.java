package dev.readback.analysis.engines.corenlp;

import dev.readback.article.Span;
import edu.stanford.nlp.ling.CoreLabel;

/**
 * From CoreNLP's offsets in a block to ours in the article.
 *
 * @param text the article's
 * @param block where the block stands in it
 */
record Offsets(String text, Span block) {

  Span of(CoreLabel token) {
    return of(token.beginPosition(), token.endPosition());
  }

  Span of(int begin, int end) {
    return new Span(block.start() + begin, block.start() + end);
  }

  String word(CoreLabel token) {
    return of(token).cut(text);
  }
}
