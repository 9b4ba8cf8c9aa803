package dev.readback.statistics;

import java.util.List;

/** What every student earned in every item; not to be changed once made. */
final class ScoreTable {
  private final List<String> students;
  private final List<String> items;
  private final double[] max;
  private final double[][] marks;

  /**
   * A table.
   *
   * @param students names, one a row
   * @param items ids, one a column
   * @param max what each item can earn, above 0
   * @param marks a row a student, a column an item; what was not answered earned nothing
   */
  ScoreTable(List<String> students, List<String> items, double[] max, double[][] marks) {
    this.students = List.copyOf(students);
    this.items = List.copyOf(items);
    this.max = max;
    this.marks = marks;
  }

  List<String> students() {
    return students;
  }

  List<String> items() {
    return items;
  }

  double[] max() {
    return max;
  }

  double[][] marks() {
    return marks;
  }

  double[] column(int item) {
    double[] column = new double[marks.length];
    for (int i = 0; i < marks.length; i++) {
      column[i] = marks[i][item];
    }
    return column;
  }

  /** What each student earned in all. */
  double[] totals() {
    double[] totals = new double[marks.length];
    for (int i = 0; i < marks.length; i++) {
      for (double mark : marks[i]) {
        totals[i] += mark;
      }
    }
    return totals;
  }

  /** What each student earned in the other items. */
  double[] rest(int item) {
    double[] rest = totals();
    for (int i = 0; i < marks.length; i++) {
      rest[i] -= marks[i][item];
    }
    return rest;
  }

  double maxTotal() {
    double sum = 0;
    for (double each : max) {
      sum += each;
    }
    return sum;
  }
}
