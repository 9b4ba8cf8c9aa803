package dev.readback.bank;

import static java.util.Objects.requireNonNull;

/**
 * Whether a format carries an interaction.
 *
 * @param note what is lost, or why it is refused; empty where it is carried whole
 */
public record Carriage(Level level, String note) {

  /** How well. */
  public enum Level {
    /** Question, key and marking arrive. */
    WHOLE,
    /** The question arrives, with a loss. */
    LOSSY,
    /** The question is left out, and its being left out is said. */
    REFUSED
  }

  /** Carried whole. */
  public static final Carriage WHOLE = new Carriage(Level.WHOLE, "");

  public Carriage {
    requireNonNull(level);
    requireNonNull(note);
    if ((level == Level.WHOLE) != note.isEmpty()) {
      throw new IllegalArgumentException(
          level + " with note \"" + note + "\": expected a note for what is not carried whole");
    }
  }

  /**
   * {@return a carriage of all but what {@code loss} names}
   *
   * @param loss what is lost
   */
  public static Carriage lossy(String loss) {
    return new Carriage(Level.LOSSY, loss);
  }

  /**
   * {@return a carriage of nothing}
   *
   * @param reason why it is not carried
   */
  public static Carriage refused(String reason) {
    return new Carriage(Level.REFUSED, reason);
  }
}
