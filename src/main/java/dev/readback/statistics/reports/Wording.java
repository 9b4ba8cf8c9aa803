package dev.readback.statistics.reports;

import dev.readback.statistics.TestStatistics;
import java.util.Locale;

/** The figures in words, for people. */
public final class Wording {
  /** What the columns of the table of questions mean. */
  public static final String COLUMNS =
      "Facility: share of the points that was earned. Discrimination: from -1 to 1, how well those"
          + " who are good at the other questions do here; 0.3 and more is good, below 0 something"
          + " is wrong. Efficiency: the same, of what the facility allows. Weight: share of the"
          + " spread of the scores.";

  private static final double GOOD = 0.75;
  private static final double POOR = 0.64;

  /** With fewer students no question is flagged. */
  private static final int FEW = 10;

  private Wording() {}

  /**
   * {@return students, questions, mean and spread}
   *
   * @param test the figures of a class
   */
  public static String summary(TestStatistics test) {
    return String.format(
        Locale.ROOT,
        "%s, %s: mean %.1f of %.1f points (%s), median %.1f, standard deviation %s.",
        counted(test.students(), "student"),
        counted(test.items(), "question"),
        test.mean(),
        test.max(),
        percent(test.mean() / test.max()),
        test.median(),
        decimal(test.deviation()));
  }

  /**
   * {@return how far the scores can be trusted}
   *
   * @param test the figures of a class
   */
  public static String alpha(TestStatistics test) {
    if (Double.isNaN(test.alpha())) {
      return "How far the scores can be trusted cannot be told: that needs three students, two"
          + " questions, and scores that differ.";
    }
    String verdict =
        test.alpha() > GOOD
            ? "the scores can be relied on"
            : test.alpha() < POOR ? "the scores are rough" : "the scores are fair";
    return String.format(
        Locale.ROOT,
        "Reliability (Cronbach's alpha) %.2f: %s. Error ratio %s; a student's score is known to"
            + " about ± %.1f points.",
        test.alpha(),
        verdict,
        percent(test.errorRatio()),
        test.standardError());
  }

  /**
   * {@return what stands where no question is flagged}
   *
   * @param test the figures of a class
   */
  public static String noFlags(TestStatistics test) {
    return test.students() < FEW
        ? "With fewer than " + FEW + " students no question can be judged."
        : "Nothing stands out.";
  }

  /**
   * {@return a share as a percentage}
   *
   * @param share 0 to 1
   */
  public static String percent(double share) {
    return Double.isNaN(share) ? "-" : String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }

  /**
   * {@return a number with two decimals}
   *
   * @param value any number
   */
  public static String decimal(double value) {
    return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.2f", value);
  }

  private static String counted(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
