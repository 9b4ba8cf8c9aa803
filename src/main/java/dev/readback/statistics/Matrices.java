package dev.readback.statistics;

import java.util.Arrays;

/** The little linear algebra that standard errors need. */
final class Matrices {
  private Matrices() {}

  /** By Gauss and Jordan with pivots; all NaN where there is none. */
  static double[][] inverse(double[][] matrix) {
    int n = matrix.length;
    double[][] work = new double[n][2 * n];
    for (int i = 0; i < n; i++) {
      System.arraycopy(matrix[i], 0, work[i], 0, n);
      work[i][n + i] = 1;
    }
    for (int column = 0; column < n; column++) {
      int pivot = column;
      for (int row = column + 1; row < n; row++) {
        if (Math.abs(work[row][column]) > Math.abs(work[pivot][column])) {
          pivot = row;
        }
      }
      double[] swap = work[pivot];
      work[pivot] = work[column];
      work[column] = swap;
      double lead = work[column][column];
      if (!(Math.abs(lead) > 1e-12)) {
        double[][] none = new double[n][n];
        Arrays.stream(none).forEach(row -> Arrays.fill(row, Double.NaN));
        return none;
      }
      for (int k = 0; k < 2 * n; k++) {
        work[column][k] /= lead;
      }
      for (int row = 0; row < n; row++) {
        double factor = work[row][column];
        for (int k = 0; row != column && k < 2 * n; k++) {
          work[row][k] -= factor * work[column][k];
        }
      }
    }
    return Arrays.stream(work)
        .map(row -> Arrays.copyOfRange(row, n, 2 * n))
        .toArray(double[][]::new);
  }
}
