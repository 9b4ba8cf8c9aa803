package dev.readback.analysis;

import static java.util.Objects.requireNonNull;

import dev.readback.article.Span;

/**
 * A name as one engine found it.
 *
 * @param type what the engine takes it for
 */
public record Name(Span span, EntityType type) {

  public Name {
    requireNonNull(span);
    requireNonNull(type);
  }
}
