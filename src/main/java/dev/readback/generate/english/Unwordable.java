package dev.readback.generate.english;

/** A phrase cannot be put into words that stand on their own; the message says why. */
public final class Unwordable extends Exception {
  private static final long serialVersionUID = 1L;

  public Unwordable(String reason) {
    super(reason, null, false, false);
  }
}
