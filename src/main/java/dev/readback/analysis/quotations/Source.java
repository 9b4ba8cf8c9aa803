package dev.readback.analysis.quotations;

import dev.readback.analysis.Statement;
import dev.readback.article.Certainty;
import dev.readback.article.Span;
import org.jspecify.annotations.Nullable;

/**
 * Who is given as the source of a statement.
 *
 * @param span the mention in the reporting clause; null where there is none
 * @param name the fullest name or phrase; null where unsure
 * @param entity id of the entity; -1 where it has none, or several
 * @param unnamed whether it is no named person or body
 * @param plural whether it is several
 */
record Source(
    @Nullable Span span, @Nullable String name, int entity, boolean unnamed, boolean plural) {

  /** No source is given. */
  static final Source NOBODY = new Source(null, null, -1, true, false);

  /** Somebody, but the article does not make clear who. */
  static final Source UNSURE = new Source(null, null, -1, false, false);

  /** The same speaker, seen from another reporting clause. */
  Source at(@Nullable Span other) {
    return new Source(other, name, entity, unnamed, plural);
  }

  /** What this source says. */
  Statement says(Span content, Statement.Kind kind, @Nullable Span cue, Certainty certainty) {
    return new Statement(content, kind, span, name, entity, cue, certainty, unnamed);
  }

  boolean known() {
    return name != null;
  }
}
