package dev.readback.article;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Who says so, and how sure it is.
 *
 * @param kind the narrator, a speaker that the article names, or an unnamed source
 * @param source the fullest phrase for the source ("Interior Minister Jo Doe", "critics"); null for
 *     the narrator and after "reportedly"
 * @param cue the reporting words ("told reporters", "reportedly"); null where there are none
 */
public record Attribution(
    Kind kind, @Nullable String source, @Nullable String cue, Certainty certainty) {

  /** The kinds of source. */
  public enum Kind {
    /** The article itself. */
    NARRATOR,
    /** Somebody with a name. */
    SPEAKER,
    /** Somebody without a name, such as "officials". */
    UNNAMED
  }

  /** The article itself, without reserve. */
  public static final Attribution NARRATOR =
      new Attribution(Kind.NARRATOR, null, null, Certainty.ASSERTED);

  public Attribution {
    requireNonNull(kind);
    requireNonNull(certainty);
  }
}
