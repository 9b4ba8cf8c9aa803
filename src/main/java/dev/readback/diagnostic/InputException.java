package dev.readback.diagnostic;

import java.util.List;

/** The input could not be used; the diagnostics say why, one line each. */
public final class InputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Diagnostic> diagnostics;

  /**
   * An exception for one diagnostic, which is its message.
   *
   * @param diagnostic what was wrong with the input
   */
  public InputException(Diagnostic diagnostic) {
    this(List.of(diagnostic));
  }

  /**
   * @param diagnostics at least one
   */
  public InputException(List<Diagnostic> diagnostics) {
    super(diagnostics.get(0).line());
    this.diagnostics = List.copyOf(diagnostics);
  }

  /**
   * {@return an error about the whole of {@code origin}}
   *
   * @param code in kebab case, for programs
   * @param origin what it is about, such as the name of a file; null where there is none
   * @param message what was wrong, what was expected, what to do
   */
  public static InputException of(String code, String origin, String message) {
    return new InputException(Diagnostic.error(code, origin, message));
  }

  /** {@return what was wrong, one or more} */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}
