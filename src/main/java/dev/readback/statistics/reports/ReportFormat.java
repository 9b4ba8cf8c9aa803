package dev.readback.statistics.reports;

import dev.readback.statistics.ClassReport;
import java.util.Locale;
import java.util.Optional;

/** The forms in which a report is written. */
public enum ReportFormat {
  /** A row a question, in UTF-8; spreadsheets open it. */
  CSV(".csv"),
  /** Everything, for programs. */
  JSON(".json"),
  /** One page with plots; needs nothing else and runs nothing. */
  HTML(".html");

  private final String extension;

  ReportFormat(String extension) {
    this.extension = extension;
  }

  /** As the command line has it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * {@return the form that a file's name asks for}
   *
   * @param name of a file
   */
  public static Optional<ReportFormat> ofFile(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (ReportFormat format : values()) {
      if (lower.endsWith(format.extension)) {
        return Optional.of(format);
      }
    }
    return lower.endsWith(".htm") ? Optional.of(HTML) : Optional.empty();
  }

  /**
   * {@return the report in this form: the same report gives the same bytes}
   *
   * @param report of a class
   * @param title of the questions, shown on the page
   */
  public byte[] write(ClassReport report, String title) {
    return switch (this) {
      case CSV -> CsvReport.write(report);
      case JSON -> JsonReport.write(report, title);
      case HTML -> new HtmlReport(report, title).write();
    };
  }
}
