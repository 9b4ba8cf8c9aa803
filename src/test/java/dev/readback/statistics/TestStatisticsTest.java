package dev.readback.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TestStatisticsTest {
  private static final Offset<Double> EXACT = within(1e-12);

  @Test
  void alphaAsPublished() {
    TestStatistics test = TestStatistics.of(LogisticModelTest.lsat());
    assertThat(test.alpha()).isCloseTo(0.294997, within(1e-6));
    assertThat(test.mean()).isCloseTo(0.924 + 0.709 + 0.553 + 0.763 + 0.870, EXACT);
  }

  /**
   * By hand: totals 3, 2, 1, 0, 2; their mean 1.6, sum of squares 5.2, variance 1.3. The items have
   * means 0.8, 0.4, 0.4 and variances 0.2, 0.3, 0.3, together 0.8. Alpha 3/2 (1 - 0.8/1.3) =
   * 7.5/13. The cubes of the distances sum to 1.4^3 + 2 0.4^3 - 0.6^3 - 1.6^3 = -1.44; k3 = 5/12 of
   * it = -0.6. The fourth powers sum to 10.5760; k4 = (5 6 10.576 - 3 4 5.2^2) / (4 3 2) = -0.3.
   */
  @Test
  void aClassByHand() {
    TestStatistics test =
        TestStatistics.of(
            LogisticModelTest.table(
                new double[] {1, 1, 1},
                new double[] {1, 1, 0},
                new double[] {1, 0, 0},
                new double[] {0, 0, 0},
                new double[] {1, 0, 1}));
    assertThat(test.mean()).isCloseTo(1.6, EXACT);
    assertThat(test.median()).isEqualTo(2);
    assertThat(test.deviation()).isCloseTo(Math.sqrt(1.3), EXACT);
    assertThat(test.alpha()).isCloseTo(7.5 / 13, EXACT);
    assertThat(test.errorRatio()).isCloseTo(Math.sqrt(5.5 / 13), EXACT);
    assertThat(test.standardError()).isCloseTo(Math.sqrt(5.5 / 13 * 1.3), EXACT);
    assertThat(test.skewness()).isCloseTo(-0.6 / Math.pow(1.3, 1.5), EXACT);
    assertThat(test.kurtosis()).isCloseTo(-0.3 / 1.69, EXACT);
  }

  @Test
  void whatCannotBeToldIsNoNumber() {
    TestStatistics one = TestStatistics.of(LogisticModelTest.table(new double[] {1, 0}));
    assertThat(one.mean()).isEqualTo(1);
    assertThat(one.deviation()).isNaN();
    assertThat(one.alpha()).isNaN();
    TestStatistics same =
        TestStatistics.of(
            LogisticModelTest.table(new double[] {1, 0}, new double[] {1, 0}, new double[] {1, 0}));
    assertThat(same.deviation()).isZero();
    assertThat(same.alpha()).isNaN();
    assertThat(same.skewness()).isNaN();
  }
}
