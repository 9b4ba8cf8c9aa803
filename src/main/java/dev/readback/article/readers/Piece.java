package dev.readback.article.readers;

import dev.readback.article.BlockKind;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of an article that stands apart in its file.
 *
 * @param text its words, without outer white space
 * @param kind what the file's markup says it is; null where it says nothing
 * @param offset where it starts in the article's text, in UTF-16 code units; -1 before the text of
 *     a marked-up file is put together
 */
record Piece(String text, @Nullable BlockKind kind, int offset) {

  static Piece of(String text, @Nullable BlockKind kind) {
    return new Piece(text, kind, -1);
  }
}
