package dev.readback.statistics;

import java.util.List;

/**
 * The item analysis of a class.
 *
 * @param students scores, in the order of the responses
 * @param onePar the one-parameter model, or why there is none
 * @param twoPar the two-parameter model, or why there is none
 */
public record ClassReport(
    TestStatistics test,
    List<ItemStatistics> items,
    List<StudentScore> students,
    Calibration onePar,
    Calibration twoPar) {

  public ClassReport {
    items = List.copyOf(items);
    students = List.copyOf(students);
  }
}
