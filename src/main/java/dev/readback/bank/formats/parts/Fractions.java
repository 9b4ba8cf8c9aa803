package dev.readback.bank.formats.parts;

import java.util.Comparator;
import java.util.List;

/** The shares of a mark that Moodle's importers know, in percent, as its files write them. */
public final class Fractions {

  /** From Moodle's {@code question/engine/bank.php}. */
  private static final List<String> KNOWN =
      List.of(
          "100",
          "90",
          "83.33333",
          "80",
          "75",
          "70",
          "66.66667",
          "60",
          "50",
          "40",
          "33.33333",
          "30",
          "25",
          "20",
          "16.66667",
          "14.28571",
          "12.5",
          "11.11111",
          "10",
          "5");

  private static final double CLOSE = 0.001;

  private Fractions() {}

  /** The nearest known percentage to a share, 0 to 1. */
  public static String nearest(double share) {
    return KNOWN.stream()
        .min(Comparator.comparingDouble(p -> Math.abs(Double.parseDouble(p) - 100 * share)))
        .orElseThrow();
  }

  /** Whether a share is one of the known ones. */
  public static boolean isKnown(double share) {
    return Math.abs(share(nearest(share)) - share) < CLOSE / 100;
  }

  /**
   * The share that a percentage means: 33.33333 is a third.
   *
   * @throws ItemException if it is no number
   */
  public static double share(String percent) {
    double value = Numbers.read(percent).doubleValue();
    for (int n = 1; n <= 10; n++) {
      for (int part : new int[] {1, 2, n - 1}) {
        double share = part / (double) n;
        if (Math.abs(Math.abs(value) - 100 * share) < CLOSE) {
          return Math.copySign(share, value);
        }
      }
    }
    return value / 100;
  }
}
