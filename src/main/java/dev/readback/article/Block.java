package dev.readback.article;

import static java.util.Objects.requireNonNull;

/** A typed stretch of an article's text; blocks do not overlap and stand in text order. */
public record Block(BlockKind kind, Span span) {

  public Block {
    requireNonNull(kind);
    requireNonNull(span);
  }
}
