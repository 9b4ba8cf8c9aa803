package dev.readback.verify.checks.grammar;

/**
 * A text that a rule must reject, or must let pass.
 *
 * @param article what the article says, for rules that compare; empty for others
 */
record Example(boolean wrong, String text, String article) {

  static Example wrong(String text) {
    return new Example(true, text, "");
  }

  static Example wrong(String text, String article) {
    return new Example(true, text, article);
  }

  static Example right(String text) {
    return new Example(false, text, "");
  }

  static Example right(String text, String article) {
    return new Example(false, text, article);
  }

  Form form() {
    return text.endsWith("?") ? Form.QUESTION : Form.STATEMENT;
  }
}
