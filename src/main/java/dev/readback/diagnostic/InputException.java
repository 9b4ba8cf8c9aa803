package dev.readback.diagnostic;

import java.util.List;

/** The input could not be used; the diagnostics say why, one line each. */
public final class InputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Diagnostic> diagnostics;

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

  /** An error about the whole of {@code origin}. */
  public static InputException of(String code, String origin, String message) {
    return new InputException(Diagnostic.error(code, origin, message));
  }

  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}
