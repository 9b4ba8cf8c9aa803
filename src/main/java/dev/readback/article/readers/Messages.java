package dev.readback.article.readers;

import dev.readback.diagnostic.Diagnostic;
import dev.readback.diagnostic.InputException;
import dev.readback.diagnostic.Severity;
import dev.readback.diagnostic.Where;

/** The ways an input can be of no use, each with its one line. */
final class Messages {
  private Messages() {}

  static InputException error(String code, String origin, String message) {
    return InputException.of(code, origin, message);
  }

  static InputException errorAtLine(String code, String origin, int line, String message) {
    return new InputException(
        new Diagnostic(code, Severity.ERROR, origin, Where.line(line, -1), message));
  }

  static Diagnostic note(String code, String origin, String message) {
    return new Diagnostic(code, Severity.NOTE, origin, null, message);
  }
}
