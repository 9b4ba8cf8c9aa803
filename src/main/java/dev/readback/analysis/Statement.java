package dev.readback.analysis;

import static java.util.Objects.requireNonNull;

import dev.readback.article.Certainty;
import dev.readback.article.Span;
import org.jspecify.annotations.Nullable;

/**
 * Something that the article lets somebody say, or reports with reserve.
 *
 * @param content what is said: the words inside the quotation marks, or the reported clause
 * @param kind direct, indirect with quoted words in it, or indirect
 * @param source the mention in the reporting clause ("he", "police"); null after "reportedly" or
 *     where unsure
 * @param sourceName the fullest name that the article gives the source; null where it has none
 * @param entity id of the source's {@link Entity}; -1 where it has none
 * @param cue the reporting words ("told reporters"); null where there are none
 * @param unnamed whether the source is no named person or body ("officials", "critics")
 */
public record Statement(
    Span content,
    Kind kind,
    @Nullable Span source,
    @Nullable String sourceName,
    int entity,
    @Nullable Span cue,
    Certainty certainty,
    boolean unnamed) {

  /** How the words are given. */
  public enum Kind {
    /** All in quotation marks. */
    DIRECT,
    /** Partly in quotation marks. */
    MIXED,
    /** Without quotation marks. */
    INDIRECT
  }

  public Statement {
    requireNonNull(content);
    requireNonNull(kind);
    requireNonNull(certainty);
  }
}
