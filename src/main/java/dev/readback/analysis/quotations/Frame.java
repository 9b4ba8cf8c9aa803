package dev.readback.analysis.quotations;

import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reporting clause.
 *
 * @param verb the word that reports
 * @param subject head of who speaks; null where nobody is named
 * @param cue the reporting words, in text order
 * @param content what is reported as the parse has it, in text order; empty if it must be a
 *     quotation beside
 */
record Frame(
    Sentence sentence,
    Token verb,
    Cues.Kind kind,
    @Nullable Token subject,
    List<Token> cue,
    List<Token> content) {

  Frame {
    cue = List.copyOf(cue);
    content = List.copyOf(content);
  }

  /** The first word of the reporting clause. */
  int from() {
    Token who = subject;
    return who == null ? verb.index() : Math.min(verb.index(), left(who));
  }

  private int left(Token token) {
    int left = token.index();
    for (Token each : sentence.subtree(token)) {
      left = Math.min(left, each.index());
    }
    return left;
  }

  boolean reports() {
    return !content.isEmpty();
  }
}
