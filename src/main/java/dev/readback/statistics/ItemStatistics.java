package dev.readback.statistics;

import java.util.List;

/**
 * What the marks tell about one question, by the definitions of Moodle's quiz statistics. Shares,
 * not percent; a value that cannot be told is NaN.
 *
 * @param id of the question
 * @param stem its words
 * @param answered how many answered it
 * @param facility mean share of its points that was earned, 0 to 1
 * @param deviation standard deviation of that share
 * @param discrimination correlation of its mark with the marks in all other questions, -1 to 1
 * @param efficiency covariance with the other questions, of the largest that these marks could
 *     have; 1 where it separates as well as its facility allows
 * @param intendedWeight its share of the points
 * @param effectiveWeight its share of the spread of the totals; NaN where it works against them
 * @param chance what a blind guess earns on average, 0 to 1
 * @param options who chose what; empty but for choices and true-false
 * @param flags what a teacher should look at, in plain words
 */
public record ItemStatistics(
    String id,
    String stem,
    int answered,
    double facility,
    double deviation,
    double discrimination,
    double efficiency,
    double intendedWeight,
    double effectiveWeight,
    double chance,
    List<OptionStatistics> options,
    List<Flag> flags) {

  public ItemStatistics {
    options = List.copyOf(options);
    flags = List.copyOf(flags);
  }

  ItemStatistics with(List<Flag> newFlags) {
    return new ItemStatistics(
        id,
        stem,
        answered,
        facility,
        deviation,
        discrimination,
        efficiency,
        intendedWeight,
        effectiveWeight,
        chance,
        options,
        newFlags);
  }
}
