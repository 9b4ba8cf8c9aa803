package dev.readback.diagnostic;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * One thing that was noticed, as data; printing it is the console's job.
 *
 * @param code stable kebab-case id, such as {@code article-too-short}
 * @param severity how much it matters
 * @param origin the file or input it is about, as the user named it; null where there is none
 * @param where the place in it; null where the whole input is meant
 * @param message one line: what was wrong, what was expected and what to do
 */
public record Diagnostic(
    String code,
    Severity severity,
    @Nullable String origin,
    @Nullable Where where,
    String message) {

  public Diagnostic {
    requireNonNull(code);
    requireNonNull(severity);
    requireNonNull(message);
  }

  /**
   * {@return an error about the whole of {@code origin}}
   *
   * @param code in kebab case, for programs
   * @param origin what it is about, such as the name of a file; null where there is none
   * @param message what was wrong, what was expected, what to do
   */
  public static Diagnostic error(String code, @Nullable String origin, String message) {
    return new Diagnostic(code, Severity.ERROR, origin, null, message);
  }

  /**
   * {@return a warning about the whole of {@code origin}}
   *
   * @param code in kebab case, for programs
   * @param origin what it is about, such as the name of a file; null where there is none
   * @param message what was wrong, what was expected, what to do
   */
  public static Diagnostic warning(String code, @Nullable String origin, String message) {
    return new Diagnostic(code, Severity.WARNING, origin, null, message);
  }

  /**
   * {@return the same, about another origin}
   *
   * @param newOrigin what it is about
   */
  public Diagnostic in(String newOrigin) {
    return new Diagnostic(code, severity, newOrigin, where, message);
  }

  /** {@return one line for people: origin, place and message} */
  public String line() {
    StringBuilder line = new StringBuilder();
    if (origin != null) {
      line.append(origin).append(':');
      if (where != null) {
        line.append(where.text()).append(':');
      }
      line.append(' ');
    }
    return line.append(message).toString();
  }
}
