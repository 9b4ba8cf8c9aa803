package dev.readback.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The published figures are those of the R package ltm on section 6 of the LSAT. */
class LogisticModelTest {
  private static final Offset<Double> CLOSE = within(0.01);
  private static final ScoreTable LSAT = lsat();

  static ScoreTable lsat() {
    List<double[]> rows = new ArrayList<>();
    try (InputStream in = LogisticModelTest.class.getResourceAsStream("/statistics/lsat6.csv")) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : all.strip().split("\n")) {
        if (!line.startsWith("item")) {
          double[] cells =
              Arrays.stream(line.strip().split(",")).mapToDouble(Double::parseDouble).toArray();
          for (int n = 0; n < cells[5]; n++) {
            rows.add(Arrays.copyOf(cells, 5));
          }
        }
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return table(rows.toArray(double[][]::new));
  }

  static ScoreTable table(double[]... rows) {
    List<String> students = new ArrayList<>();
    for (int i = 0; i < rows.length; i++) {
      students.add("s" + i);
    }
    List<String> items = new ArrayList<>();
    double[] max = new double[rows[0].length];
    for (int i = 0; i < max.length; i++) {
      items.add("q" + i);
      max[i] = 1;
    }
    return new ScoreTable(students, items, max, rows);
  }

  private static double[] difficulties(Calibration fitted) {
    return fitted.items().stream().mapToDouble(Calibration.Item::difficulty).toArray();
  }

  private static double[] discriminations(Calibration fitted) {
    return fitted.items().stream().mapToDouble(Calibration.Item::discrimination).toArray();
  }

  @Test
  void twoParameters() {
    Calibration fitted = LogisticModel.two(LSAT);
    assertThat(difficulties(fitted))
        .containsExactly(new double[] {-3.3597, -1.3696, -0.2799, -1.8659, -3.1236}, CLOSE);
    assertThat(discriminations(fitted))
        .containsExactly(new double[] {0.8254, 0.7229, 0.8905, 0.6886, 0.6575}, CLOSE);
    assertThat(fitted.logLikelihood()).isCloseTo(-2466.6534, within(0.001));
  }

  @Test
  void standardErrorsOfTwoParameters() {
    Calibration fitted = LogisticModel.two(LSAT);
    assertThat(fitted.items().stream().mapToDouble(Calibration.Item::difficultyError).toArray())
        .containsExactly(new double[] {0.8669, 0.3073, 0.0997, 0.4341, 0.8700}, CLOSE);
    assertThat(fitted.items().stream().mapToDouble(Calibration.Item::discriminationError).toArray())
        .containsExactly(new double[] {0.2581, 0.1867, 0.2326, 0.1852, 0.2100}, CLOSE);
  }

  @Test
  void oneParameter() {
    Calibration fitted = LogisticModel.one(LSAT);
    assertThat(difficulties(fitted))
        .containsExactly(new double[] {-3.6153, -1.3224, -0.3176, -1.7301, -2.7802}, CLOSE);
    assertThat(discriminations(fitted)).containsOnly(discriminations(fitted)[0]);
    assertThat(discriminations(fitted)[0]).isCloseTo(0.7551, CLOSE);
    assertThat(fitted.logLikelihood()).isCloseTo(-2466.9376, within(0.001));
  }

  @Test
  void theMoreStudentsTheSmallerTheErrors() {
    double[][] twice = Arrays.copyOf(LSAT.marks(), 2000);
    System.arraycopy(LSAT.marks(), 0, twice, 1000, 1000);
    Calibration once = LogisticModel.one(LSAT);
    Calibration doubled = LogisticModel.one(table(twice));
    for (int i = 0; i < 5; i++) {
      assertThat(doubled.items().get(i).difficultyError())
          .isCloseTo(once.items().get(i).difficultyError() / Math.sqrt(2), within(1e-4));
    }
  }

  @Test
  void isRefusedForFewStudents() {
    ScoreTable few = table(Arrays.copyOf(LSAT.marks(), 99));
    assertThat(LogisticModel.one(few).refused()).isEqualTo("needs 100 students or more and has 99");
    assertThat(LogisticModel.two(few).refused()).isEqualTo("needs 500 students or more and has 99");
  }

  @Test
  void questionsThatAllHaveRightAreLeftOut() {
    double[][] rows = new double[120][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new double[] {1, i % 2, i % 3 == 0 ? 1 : 0, i % 5 == 0 ? 1 : 0};
    }
    Calibration fitted = LogisticModel.one(table(rows));
    assertThat(fitted.leftOut()).containsExactly("q0");
    assertThat(fitted.items()).hasSize(3);
    for (double[] row : rows) {
      row[1] = 1;
    }
    assertThat(LogisticModel.one(table(rows)).refused())
        .isEqualTo("needs 3 questions that some have right and some wrong, and has 2");
  }
}
