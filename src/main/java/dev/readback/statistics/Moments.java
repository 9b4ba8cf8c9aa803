package dev.readback.statistics;

import java.util.Arrays;

/** Means, spreads and shapes of samples; variances and covariances divide by n - 1. */
final class Moments {
  private Moments() {}

  static double mean(double[] x) {
    return Arrays.stream(x).average().orElse(Double.NaN);
  }

  /** NaN for fewer than two values. */
  static double covariance(double[] x, double[] y) {
    double meanX = mean(x);
    double meanY = mean(y);
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += (x[i] - meanX) * (y[i] - meanY);
    }
    return x.length < 2 ? Double.NaN : sum / (x.length - 1);
  }

  static double variance(double[] x) {
    return covariance(x, x);
  }

  /** Pearson's; NaN where one of them does not vary. */
  static double correlation(double[] x, double[] y) {
    double spread = Math.sqrt(variance(x) * variance(y));
    return spread > 0 ? covariance(x, y) / spread : Double.NaN;
  }

  static double median(double[] x) {
    double[] sorted = sorted(x);
    int half = sorted.length / 2;
    if (sorted.length == 0) {
      return Double.NaN;
    }
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  /** Fisher's k3 / k2^1.5; NaN for fewer than three values or none that differ. */
  static double skewness(double[] x) {
    double n = x.length;
    double k2 = variance(x);
    double k3 = n / ((n - 1) * (n - 2)) * power(x, 3);
    return n > 2 && k2 > 0 ? k3 / Math.pow(k2, 1.5) : Double.NaN;
  }

  /** Fisher's k4 / k2^2; NaN for fewer than four values or none that differ. */
  static double kurtosis(double[] x) {
    double n = x.length;
    double k2 = variance(x);
    double m2 = power(x, 2);
    double k4 =
        n * ((n + 1) * power(x, 4) - 3 * (n - 1) / n * m2 * m2) / ((n - 1) * (n - 2) * (n - 3));
    return n > 3 && k2 > 0 ? k4 / (k2 * k2) : Double.NaN;
  }

  /** The sum of the powers of the distances from the mean. */
  private static double power(double[] x, int exponent) {
    double mean = mean(x);
    return Arrays.stream(x).map(v -> Math.pow(v - mean, exponent)).sum();
  }

  static double[] sorted(double[] x) {
    double[] sorted = x.clone();
    Arrays.sort(sorted);
    return sorted;
  }
}
