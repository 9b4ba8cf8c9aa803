package dev.readback.analysis.engines.nlp4j;

import dev.readback.article.Span;

/**
 * Finds the place of each token in the text, in order. NLP4J's own offsets are taken where they fit
 * the word and else corrected: no token overlaps the one before it, and none begins or ends with a
 * space.
 */
final class Alignment {
  private final String text;
  private final Span where;
  private int cursor;

  /**
   * @param where the stretch that was tokenised; NLP4J's offsets count from its start
   */
  Alignment(String text, Span where) {
    this.text = text;
    this.where = where;
    this.cursor = where.start();
  }

  /**
   * @throws IllegalStateException if the word does not stand in the rest of the text
   */
  Span next(String word, int offset) {
    int start = where.start() + offset;
    if (start < cursor || !standsAt(word, start)) {
      start = cursor;
      while (start < where.end() && !standsAt(word, start)) {
        start++;
      }
    }
    if (start >= where.end()) {
      throw new IllegalStateException(
          "token \"" + word + "\" is not in \"" + text.substring(cursor, where.end()) + "\"");
    }
    cursor = start + word.length();
    return new Span(start, cursor);
  }

  private boolean standsAt(String word, int start) {
    if (start + word.length() > where.end()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (Spelling.plain(text.charAt(start + i)) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
