package dev.readback.console;

import dev.readback.diagnostic.InputException;

/** Turns what goes wrong into lines on standard error and an exit code. */
final class Failures {

  private Failures() {}

  /**
   * @param debug whether to show where in the program an unexpected error happened
   */
  static int report(Environment environment, Throwable failure, boolean debug) {
    Terminal terminal = new Terminal(environment, true);
    if (failure instanceof InputException input) {
      input.diagnostics().forEach(terminal::note);
      return Main.UNUSABLE;
    }
    if (failure instanceof UsageException usage) {
      terminal.note(usage.line());
      return Main.USAGE;
    }
    if (failure instanceof OutOfMemoryError) {
      terminal.note("there is not enough memory; give more, such as READBACK_JAVA_OPTS=-Xmx6g.");
      return Main.UNUSABLE;
    }
    String message = failure.getMessage();
    terminal.note(
        "this is a defect, please report it ("
            + failure.getClass().getSimpleName()
            + (message == null ? "" : ": " + message)
            + "); --debug shows where it happened.");
    if (debug) {
      failure.printStackTrace(environment.err());
    }
    return Main.UNUSABLE;
  }
}
