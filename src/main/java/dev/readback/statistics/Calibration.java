package dev.readback.statistics;

import java.util.List;

/**
 * A logistic item response model, fitted to a class, or the reason why it was not.
 *
 * <p>The chance that a student of ability t is right is 1 / (1 + exp(-a (t - b))), with abilities
 * standard normal.
 *
 * @param model "1PL" (one discrimination for all) or "2PL"
 * @param items one for each question that could be fitted
 * @param logLikelihood natural logarithm of the marginal likelihood; NaN where refused
 * @param iterations of the EM algorithm
 * @param refused why nothing was fitted, in words; empty where it was
 * @param leftOut ids of questions that all or none had right
 */
public record Calibration(
    String model,
    List<Item> items,
    double logLikelihood,
    int iterations,
    String refused,
    List<String> leftOut) {

  public Calibration {
    items = List.copyOf(items);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * One question in the model.
   *
   * @param id of the question
   * @param difficulty b, in standard deviations of ability; higher is harder
   * @param difficultyError its standard error; NaN where it cannot be told
   * @param discrimination a; higher separates more sharply
   * @param discriminationError its standard error; NaN where it cannot be told
   */
  public record Item(
      String id,
      double difficulty,
      double difficultyError,
      double discrimination,
      double discriminationError) {}

  static Calibration refused(String model, String why) {
    return new Calibration(model, List.of(), Double.NaN, 0, why, List.of());
  }

  /** {@return whether there was enough to fit} */
  public boolean isFitted() {
    return refused.isEmpty();
  }
}
