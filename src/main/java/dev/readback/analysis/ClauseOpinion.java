package dev.readback.analysis;

import static java.util.Objects.requireNonNull;

import dev.readback.article.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one engine takes a verb's arguments to be; only head words are compared between engines.
 *
 * @param verb span of the main verb
 * @param subject head of the active subject; null where none
 * @param passiveSubject head of the passive subject; null where none
 * @param objects heads of direct and indirect objects; for "be" of what it links to, such as
 *     "mayor" in "is the mayor"
 * @param agent head of the by-agent; null where none
 */
public record ClauseOpinion(
    Span verb,
    @Nullable Span subject,
    @Nullable Span passiveSubject,
    List<Span> objects,
    @Nullable Span agent) {

  public ClauseOpinion {
    requireNonNull(verb);
    objects = List.copyOf(objects);
  }
}
