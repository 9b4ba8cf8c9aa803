package dev.readback.statistics.reports;

import dev.readback.statistics.Calibration;
import dev.readback.statistics.ClassReport;
import dev.readback.statistics.Flag;
import dev.readback.statistics.ItemStatistics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A row a question; shares from 0 to 1, an empty cell where a value cannot be told. */
final class CsvReport {
  /** What a spreadsheet would run as a formula. */
  private static final Pattern FORMULA =
      Pattern.compile("^[' ]*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20]");

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

  private static final MathContext SIX_DIGITS = new MathContext(6);

  private static final String[] HEAD = {
    "question",
    "stem",
    "answered",
    "facility",
    "deviation",
    "discrimination",
    "discriminative efficiency",
    "intended weight",
    "effective weight",
    "chance",
    "1PL difficulty",
    "1PL difficulty error",
    "2PL difficulty",
    "2PL difficulty error",
    "2PL discrimination",
    "2PL discrimination error",
    "look at"
  };

  private CsvReport() {}

  static byte[] write(ClassReport report) {
    StringBuilder out = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(out, FORMAT)) {
      printer.printRecord((Object[]) HEAD);
      for (ItemStatistics item : report.items()) {
        printer.printRecord(row(report, item));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> row(ClassReport report, ItemStatistics item) {
    List<String> row = new ArrayList<>();
    row.add(guard(item.id()));
    row.add(guard(item.stem()));
    row.add(String.valueOf(item.answered()));
    for (double value :
        new double[] {
          item.facility(),
          item.deviation(),
          item.discrimination(),
          item.efficiency(),
          item.intendedWeight(),
          item.effectiveWeight(),
          item.chance()
        }) {
      row.add(number(value));
    }
    Calibration.Item one = Models.of(report.onePar(), item.id());
    row.add(number(one.difficulty()));
    row.add(number(one.difficultyError()));
    Calibration.Item two = Models.of(report.twoPar(), item.id());
    row.add(number(two.difficulty()));
    row.add(number(two.difficultyError()));
    row.add(number(two.discrimination()));
    row.add(number(two.discriminationError()));
    row.add(guard(String.join(" ", item.flags().stream().map(Flag::advice).toList())));
    return row;
  }

  /** The words with an apostrophe before what would be a formula. */
  private static String guard(String words) {
    String clean = Clean.words(words);
    return FORMULA.matcher(clean).find() ? "'" + clean : clean;
  }

  private static String number(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return "";
    }
    BigDecimal rounded = new BigDecimal(value).round(SIX_DIGITS).stripTrailingZeros();
    return rounded.signum() == 0 ? "0" : rounded.toPlainString();
  }
}
