package dev.readback.analysis;

import static java.util.Objects.requireNonNull;

import dev.readback.article.Span;
import org.jspecify.annotations.Nullable;

/**
 * A date, time or duration.
 *
 * @param value normalised as in TIMEX3 ({@code 2019-10-14}, {@code 2019-W41}, {@code P3D}); null
 *     where no engine gives it, or only from an unknown date of publication
 */
public record TimeExpression(Span span, Kind kind, @Nullable String value) {

  /** The TIMEX3 kinds. */
  public enum Kind {
    /** A day, month or year. */
    DATE,
    /** A time of day. */
    TIME,
    /** A length of time. */
    DURATION,
    /** Times that come again, such as "every week". */
    SET
  }

  public TimeExpression {
    requireNonNull(span);
    requireNonNull(kind);
  }
}
