package dev.readback.question;

import static java.util.Objects.requireNonNull;

/**
 * How hard a question is expected to be, as a band and an interval of the share of readers who miss
 * it.
 *
 * @param low lower end, 0 to 1
 * @param high upper end, 0 to 1, not below {@code low}
 */
public record Difficulty(Band band, double low, double high) {

  /** Bands by expected share of wrong answers. */
  public enum Band {
    /** Easy. */
    EASY,
    /** Neither easy nor hard. */
    MEDIUM,
    /** Hard. */
    HARD
  }

  public Difficulty {
    requireNonNull(band);
    if (!(low >= 0 && low <= high && high <= 1)) {
      throw new IllegalArgumentException(
          "difficulty " + low + " to " + high + ": expected 0 <= low <= high <= 1");
    }
  }

  /**
   * {@return the band around {@code centre} (0 to 1), with the wide interval that an untried item
   * deserves}
   *
   * @param centre how hard, 0 to 1
   */
  public static Difficulty around(double centre) {
    Band band = centre < 0.35 ? Band.EASY : centre < 0.6 ? Band.MEDIUM : Band.HARD;
    return new Difficulty(
        band, round(Math.max(0, centre - 0.15)), round(Math.min(1, centre + 0.15)));
  }

  private static double round(double value) {
    return Math.round(value * 100) / 100.0;
  }
}
