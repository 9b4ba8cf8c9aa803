package dev.readback.statistics;

/**
 * Who chose one option.
 *
 * @param id of the option
 * @param text its words
 * @param key whether it is right
 * @param chosen how many chose it
 * @param share of all who answered, 0 to 1
 * @param shareOfWrong of those who chose a wrong option, 0 to 1; NaN for the key and where nobody
 *     did
 * @param discrimination correlation of choosing it with the marks in the other questions, -1 to 1;
 *     NaN where all or none chose it
 * @param low how many of the lowest third of the students chose it
 * @param middle how many of the middle third
 * @param high how many of the highest third
 */
public record OptionStatistics(
    String id,
    String text,
    boolean key,
    int chosen,
    double share,
    double shareOfWrong,
    double discrimination,
    int low,
    int middle,
    int high) {}
