package dev.readback.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Fits the one- and the two-parameter logistic model by marginal maximum likelihood: the EM
 * algorithm of Bock and Aitkin (1981) with standard normal abilities on a fixed grid. Standard
 * errors come from the second derivatives of the marginal log-likelihood at its maximum, taken as
 * differences of its gradient, and the delta method.
 */
final class LogisticModel {
  /** With fewer students the estimates tell little more than chance does. */
  static final int FEWEST_FOR_ONE = 100;

  static final int FEWEST_FOR_TWO = 500;

  private static final int FEWEST_ITEMS = 3;
  private static final int NODES = 121;
  private static final double REACH = 6;
  private static final int MOST_ITERATIONS = 5_000;
  private static final double CONVERGED = 1e-8;
  private static final double STEP = 1e-4;

  /** Beyond this a question separates so sharply that its estimate runs off. */
  private static final double STEEPEST = 10;

  private final boolean common;
  private final int items;
  private final boolean[][] patterns;
  private final double[] counts;
  private final double[] abilities = new double[NODES];
  private final double[] weights = new double[NODES];

  /** Slopes, one or one for each item, then intercepts: logit = slope * ability + intercept. */
  private double[] parameters;

  private int iterations;

  private LogisticModel(boolean common, Map<List<Boolean>, Integer> patterns, int items) {
    this.common = common;
    this.items = items;
    this.patterns = new boolean[patterns.size()][items];
    this.counts = new double[patterns.size()];
    int at = 0;
    for (Map.Entry<List<Boolean>, Integer> entry : patterns.entrySet()) {
      for (int i = 0; i < items; i++) {
        this.patterns[at][i] = entry.getKey().get(i);
      }
      counts[at++] = entry.getValue();
    }
    double sum = 0;
    for (int q = 0; q < NODES; q++) {
      abilities[q] = -REACH + 2 * REACH * q / (NODES - 1);
      weights[q] = Math.exp(-abilities[q] * abilities[q] / 2);
      sum += weights[q];
    }
    for (int q = 0; q < NODES; q++) {
      weights[q] /= sum;
    }
    this.parameters = start();
  }

  /** One discrimination for all items. */
  static Calibration one(ScoreTable table) {
    return fit(table, true, "1PL", FEWEST_FOR_ONE);
  }

  /** A discrimination for each item. */
  static Calibration two(ScoreTable table) {
    return fit(table, false, "2PL", FEWEST_FOR_TWO);
  }

  private static Calibration fit(ScoreTable table, boolean common, String model, int fewest) {
    int students = table.students().size();
    if (students < fewest) {
      return Calibration.refused(
          model, "needs " + fewest + " students or more and has " + students);
    }
    List<Integer> kept = new ArrayList<>();
    List<String> leftOut = new ArrayList<>();
    for (int i = 0; i < table.items().size(); i++) {
      int item = i;
      long right = Arrays.stream(table.marks()).filter(row -> right(table, row, item)).count();
      if (right == 0 || right == students) {
        leftOut.add(table.items().get(i));
      } else {
        kept.add(i);
      }
    }
    if (kept.size() < FEWEST_ITEMS) {
      return Calibration.refused(
          model,
          "needs "
              + FEWEST_ITEMS
              + " questions that some have right and some wrong, and has "
              + kept.size());
    }
    Map<List<Boolean>, Integer> patterns = new TreeMap<>(LogisticModel::compare);
    for (double[] row : table.marks()) {
      patterns.merge(kept.stream().map(i -> right(table, row, i)).toList(), 1, Integer::sum);
    }
    LogisticModel fitted = new LogisticModel(common, patterns, kept.size());
    fitted.maximise();
    return fitted.calibration(
        model, kept.stream().map(i -> table.items().get(i)).toList(), leftOut);
  }

  /** Only full marks are right. */
  private static boolean right(ScoreTable table, double[] row, int item) {
    return row[item] >= table.max()[item] - 1e-9;
  }

  private static int compare(List<Boolean> a, List<Boolean> b) {
    for (int i = 0; i < a.size(); i++) {
      int order = Boolean.compare(a.get(i), b.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private double[] start() {
    int slopes = common ? 1 : items;
    double[] start = new double[slopes + items];
    Arrays.fill(start, 0, slopes, 1);
    double all = Arrays.stream(counts).sum();
    for (int i = 0; i < items; i++) {
      double right = 0;
      for (int p = 0; p < counts.length; p++) {
        right += patterns[p][i] ? counts[p] : 0;
      }
      start[slopes + i] = Math.log(right / (all - right));
    }
    return start;
  }

  private double slope(double[] at, int item) {
    return at[common ? 0 : item];
  }

  private double intercept(double[] at, int item) {
    return at[(common ? 1 : items) + item];
  }

  private double chance(double[] at, int item, int node) {
    double logit = slope(at, item) * abilities[node] + intercept(at, item);
    return 1 / (1 + Math.exp(-logit));
  }

  /** What the students of each ability are expected to have done, given the parameters. */
  private final class Expected {
    private final double[] students = new double[NODES];
    private final double[][] right = new double[items][NODES];
    private double logLikelihood;

    private Expected(double[] at) {
      double[][] logRight = new double[items][NODES];
      double[][] logWrong = new double[items][NODES];
      for (int i = 0; i < items; i++) {
        for (int q = 0; q < NODES; q++) {
          double logit = slope(at, i) * abilities[q] + intercept(at, i);
          logRight[i][q] = -Math.log1p(Math.exp(-logit));
          logWrong[i][q] = logRight[i][q] - logit;
        }
      }
      double[] joint = new double[NODES];
      for (int p = 0; p < counts.length; p++) {
        double sum = 0;
        for (int q = 0; q < NODES; q++) {
          double log = 0;
          for (int i = 0; i < items; i++) {
            log += patterns[p][i] ? logRight[i][q] : logWrong[i][q];
          }
          joint[q] = weights[q] * Math.exp(log);
          sum += joint[q];
        }
        logLikelihood += counts[p] * Math.log(sum);
        for (int q = 0; q < NODES; q++) {
          double share = counts[p] * joint[q] / sum;
          students[q] += share;
          for (int i = 0; i < items; i++) {
            right[i][q] += patterns[p][i] ? share : 0;
          }
        }
      }
    }
  }

  private void maximise() {
    double change = 1;
    while (change > CONVERGED && iterations < MOST_ITERATIONS) {
      double[] next = improved(new Expected(parameters));
      change = 0;
      for (int k = 0; k < next.length; k++) {
        change = Math.max(change, Math.abs(next[k] - parameters[k]));
      }
      parameters = next;
      iterations++;
    }
  }

  /** Newton steps on what is expected; few are enough, as the expectation is taken again. */
  private double[] improved(Expected expected) {
    double[] at = parameters.clone();
    for (int step = 0; step < 5; step++) {
      if (common) {
        commonStep(at, expected);
      } else {
        for (int i = 0; i < items; i++) {
          itemStep(at, i, expected);
        }
      }
    }
    return at;
  }

  private void itemStep(double[] at, int item, Expected expected) {
    double[] sums = sums(at, item, expected);
    double determinant = sums[2] * sums[4] - sums[3] * sums[3];
    if (!(determinant > 0)) {
      return;
    }
    double slope = at[item] + (sums[4] * sums[0] - sums[3] * sums[1]) / determinant;
    at[item] = Math.max(-STEEPEST, Math.min(STEEPEST, slope));
    at[items + item] += (sums[2] * sums[1] - sums[3] * sums[0]) / determinant;
  }

  /** One slope, an intercept for each item: the matrix is an arrow and is solved from its point. */
  private void commonStep(double[] at, Expected expected) {
    double gradient = 0;
    double curvature = 0;
    double[][] all = new double[items][];
    for (int i = 0; i < items; i++) {
      all[i] = sums(at, i, expected);
      gradient += all[i][0] - all[i][3] * all[i][1] / all[i][4];
      curvature += all[i][2] - all[i][3] * all[i][3] / all[i][4];
    }
    double step = gradient / curvature;
    at[0] = Math.max(-STEEPEST, Math.min(STEEPEST, at[0] + step));
    for (int i = 0; i < items; i++) {
      at[1 + i] += (all[i][1] - all[i][3] * step) / all[i][4];
    }
  }

  /** Gradient by slope and intercept, and information: slope, both, intercept. */
  private double[] sums(double[] at, int item, Expected expected) {
    double[] sums = new double[5];
    for (int q = 0; q < NODES; q++) {
      double chance = chance(at, item, q);
      double residual = expected.right[item][q] - expected.students[q] * chance;
      double weight = expected.students[q] * chance * (1 - chance);
      sums[0] += residual * abilities[q];
      sums[1] += residual;
      sums[2] += weight * abilities[q] * abilities[q];
      sums[3] += weight * abilities[q];
      sums[4] += weight;
    }
    return sums;
  }

  /** Of the marginal log-likelihood: by Fisher's identity that of the expected one. */
  private double[] gradient(double[] at) {
    Expected expected = new Expected(at);
    double[] gradient = new double[at.length];
    for (int i = 0; i < items; i++) {
      double[] sums = sums(at, i, expected);
      gradient[common ? 0 : i] += sums[0];
      gradient[(common ? 1 : items) + i] += sums[1];
    }
    return gradient;
  }

  private double[][] covariance() {
    int n = parameters.length;
    double[][] information = new double[n][n];
    for (int k = 0; k < n; k++) {
      double[] up = parameters.clone();
      double[] down = parameters.clone();
      up[k] += STEP;
      down[k] -= STEP;
      double[] above = gradient(up);
      double[] below = gradient(down);
      for (int j = 0; j < n; j++) {
        information[k][j] = -(above[j] - below[j]) / (2 * STEP);
      }
    }
    return Matrices.inverse(information);
  }

  private Calibration calibration(String model, List<String> ids, List<String> leftOut) {
    double[][] covariance = covariance();
    List<Calibration.Item> fitted = new ArrayList<>();
    for (int i = 0; i < items; i++) {
      int a = common ? 0 : i;
      int d = (common ? 1 : items) + i;
      double slope = parameters[a];
      double difficulty = -parameters[d] / slope;
      // b = -d / a, so its gradient is (-b / a, -1 / a).
      double variance =
          (difficulty * difficulty * covariance[a][a]
                  + 2 * difficulty * covariance[a][d]
                  + covariance[d][d])
              / (slope * slope);
      fitted.add(
          new Calibration.Item(
              ids.get(i), difficulty, Math.sqrt(variance), slope, Math.sqrt(covariance[a][a])));
    }
    return new Calibration(
        model, fitted, new Expected(parameters).logLikelihood, iterations, "", leftOut);
  }
}
