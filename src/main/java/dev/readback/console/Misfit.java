package dev.readback.console;

/** An answer that does not fit its question; the message says what would. */
final class Misfit extends Exception {
  private static final long serialVersionUID = 1L;

  Misfit(String message) {
    super(message);
  }
}
