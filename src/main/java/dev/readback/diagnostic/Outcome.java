package dev.readback.diagnostic;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** A value and what was noticed while it was made. */
public record Outcome<T>(T value, List<Diagnostic> diagnostics) {

  public Outcome {
    requireNonNull(value);
    diagnostics = List.copyOf(diagnostics);
  }

  /**
   * {@return a value without diagnostics}
   *
   * @param value what came out
   * @param <T> what it is
   */
  public static <T> Outcome<T> of(T value) {
    return new Outcome<>(value, List.of());
  }
}
