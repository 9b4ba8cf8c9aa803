package dev.readback.spark;

import java.util.Iterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;

/** The articles of a partition to banks, one after the other; runs in an executor. */
final class BankMaker implements MapPartitionsFunction<Row, Row> {
  private static final long serialVersionUID = 1L;

  private final ArchiveOptions options;

  BankMaker(ArchiveOptions options) {
    this.options = options;
  }

  @Override
  public Iterator<Row> call(Iterator<Row> articles) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return articles.hasNext();
      }

      @Override
      public Row next() {
        Row article = articles.next();
        return new BankRows(SharedEngine.of(options), options).of(article);
      }
    };
  }
}
