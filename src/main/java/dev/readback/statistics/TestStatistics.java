package dev.readback.statistics;

/**
 * What the marks tell about the whole test, by the definitions of Moodle's quiz statistics. A value
 * that cannot be told (too few students, no spread) is NaN.
 *
 * @param students how many took it
 * @param items how many questions it has
 * @param max the points it can earn
 * @param mean points
 * @param median points
 * @param deviation standard deviation in points, divided by n - 1
 * @param skewness Fisher's, from unbiased cumulants
 * @param kurtosis Fisher's, from unbiased cumulants; 0 for a normal distribution
 * @param alpha Cronbach's, as a share; Moodle's coefficient of internal consistency is 100 times it
 * @param errorRatio how much of the spread is chance, as a share: the root of 1 - alpha
 * @param standardError of one student's points, in points: error ratio times deviation
 */
public record TestStatistics(
    int students,
    int items,
    double max,
    double mean,
    double median,
    double deviation,
    double skewness,
    double kurtosis,
    double alpha,
    double errorRatio,
    double standardError) {

  static TestStatistics of(ScoreTable table) {
    double[] totals = table.totals();
    int students = totals.length;
    int items = table.items().size();
    double variance = Moments.variance(totals);
    double parts = 0;
    for (int i = 0; i < items; i++) {
      parts += Moments.variance(table.column(i));
    }
    double alpha =
        students > 2 && items > 1 && variance > 0
            ? (double) items / (items - 1) * (1 - parts / variance)
            : Double.NaN;
    double errorRatio = Math.sqrt(1 - alpha);
    double deviation = Math.sqrt(variance);
    return new TestStatistics(
        students,
        items,
        table.maxTotal(),
        Moments.mean(totals),
        Moments.median(totals),
        deviation,
        Moments.skewness(totals),
        Moments.kurtosis(totals),
        alpha,
        errorRatio,
        errorRatio * deviation);
  }
}
