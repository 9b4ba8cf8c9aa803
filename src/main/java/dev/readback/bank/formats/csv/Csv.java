package dev.readback.bank.formats.csv;

import dev.readback.bank.BankFormat;
import dev.readback.bank.Carriage;
import dev.readback.bank.Kind;
import dev.readback.bank.Losses;
import dev.readback.bank.WriteOptions;
import dev.readback.diagnostic.Outcome;
import dev.readback.question.QuestionSet;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A table for spreadsheets: a header, a row a question, options in columns of their own. */
public final class Csv implements BankFormat {
  private final char separator;

  private Csv(char separator) {
    this.separator = separator;
  }

  /** With commas. */
  public static Csv commas() {
    return new Csv(',');
  }

  /** With tabs. */
  public static Csv tabs() {
    return new Csv('\t');
  }

  @Override
  public String name() {
    return separator == ',' ? "csv" : "tsv";
  }

  @Override
  public String description() {
    return separator == ',' ? "table for spreadsheets" : "the same with tabs";
  }

  @Override
  public List<String> extensions() {
    return List.of(separator == ',' ? ".csv" : ".tsv");
  }

  @Override
  public Carriage carries(Kind kind) {
    return switch (kind) {
      case GAP -> Carriage.lossy("without rivals, feedback and shares of single answers");
      case MATCH, ORDER -> Carriage.lossy("without feedback to items");
      default -> Carriage.WHOLE;
    };
  }

  @Override
  public Outcome<byte[]> write(QuestionSet set, WriteOptions options) {
    Losses losses = new Losses();
    String table = new CsvWriter(this, separator, set, losses).write();
    return new Outcome<>(table.getBytes(StandardCharsets.UTF_8), losses.diagnostics());
  }

  @Override
  public Optional<Reader> reader() {
    return Optional.of(
        new Reader() {
          @Override
          public boolean recognises(byte[] bytes) {
            String first =
                new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("")
                    .toLowerCase(Locale.ROOT);
            return first.indexOf(separator) > 0
                && (first.contains("question") || first.contains("stem"))
                && (first.contains("correct") || first.contains("answer"));
          }

          @Override
          public Outcome<QuestionSet> read(byte[] bytes, String name, boolean lenient) {
            return new CsvReader(separator, name, lenient).read(bytes);
          }
        });
  }
}
