package dev.readback.console;

/** The command line was wrong; the message says what was expected. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String command;

  /**
   * @param command whose help tells more
   */
  UsageException(String command, String message) {
    super(message);
    this.command = command;
  }

  /** One line for people. */
  String line() {
    String text = String.valueOf(getMessage()).strip();
    String sentence = text.endsWith(".") || text.endsWith("?") ? text : text + ".";
    return sentence + " See readback " + command + (command.isEmpty() ? "" : " ") + "--help.";
  }
}
