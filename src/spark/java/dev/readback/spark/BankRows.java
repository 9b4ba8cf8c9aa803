package dev.readback.spark;

import dev.readback.Readback;
import dev.readback.article.Article;
import dev.readback.article.readers.ArticleFormat;
import dev.readback.article.readers.ArticleReader;
import dev.readback.article.readers.ReadingOptions;
import dev.readback.bank.Banks;
import dev.readback.diagnostic.Diagnostic;
import dev.readback.diagnostic.InputException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** One article's row to its bank's row, whatever the article does. */
final class BankRows {
  private static final int ID = 0;
  private static final int TEXT = 1;
  private static final int FORMAT = 2;
  private static final int PUBLISHED = 3;

  private final Readback readback;
  private final ArchiveOptions options;

  BankRows(Readback readback, ArchiveOptions options) {
    this.readback = readback;
    this.options = options;
  }

  /**
   * The row of its bank, or of the reason why there is none.
   *
   * @param article id, text, format, published; each but the bytes of a file is a string
   * @return id, status, bank, reason
   */
  Row of(Row article) {
    String id = article.getString(ID);
    try {
      return RowFactory.create(id, ArticleArchive.MADE, bank(article), null);
    } catch (InputException e) {
      boolean late = e.diagnostics().stream().anyMatch(each -> each.code().equals("too-slow"));
      return without(
          id,
          late ? ArticleArchive.LATE : ArticleArchive.REFUSED,
          e.diagnostics().stream().map(Diagnostic::message).collect(Collectors.joining("; ")));
    } catch (CancellationException e) {
      // Spark ends the task.
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      // Other errors are no article's fault: Spark is to try elsewhere, or to stop.
      String message = e.getMessage();
      return without(
          id,
          ArticleArchive.FAILED,
          "this is a defect, please report it ("
              + e.getClass().getSimpleName()
              + (message == null ? "" : ": " + message.replaceAll("\\s+", " "))
              + ")");
    }
  }

  private String bank(Row article) {
    return new String(
        Banks.toBytes(
            readback.generate(read(article), options.generating(), options.limit()).set()),
        StandardCharsets.UTF_8);
  }

  private static Article read(Row row) {
    String name = row.isNullAt(ID) ? "(no id)" : row.getString(ID);
    ReadingOptions reading = new ReadingOptions(format(row, name), published(row, name));
    if (row.isNullAt(TEXT)) {
      throw InputException.of(
          "empty", name, "there is no text in it; expected an article: put its text there");
    }
    return row.get(TEXT) instanceof byte[] file
        ? ArticleReader.read(new ByteArrayInputStream(file), name, reading).value()
        : ArticleReader.fromText(row.getString(TEXT), name, reading).value();
  }

  private static @Nullable ArticleFormat format(Row row, String name) {
    if (row.isNullAt(FORMAT)) {
      return null;
    }
    try {
      return ArticleFormat.valueOf(row.getString(FORMAT).toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw InputException.of(
          "unknown-format",
          name,
          "its format is \""
              + row.getString(FORMAT)
              + "\"; expected text, markdown or html, or null: change it");
    }
  }

  private static @Nullable LocalDate published(Row row, String name) {
    if (row.isNullAt(PUBLISHED)) {
      return null;
    }
    try {
      return LocalDate.parse(row.getString(PUBLISHED));
    } catch (DateTimeParseException e) {
      throw InputException.of(
          "bad-date",
          name,
          "it was published on \""
              + row.getString(PUBLISHED)
              + "\"; expected a date such as 2024-05-31, or null: change it");
    }
  }

  private static Row without(@Nullable String id, String status, String reason) {
    return RowFactory.create(id, status, null, reason);
  }
}
