package dev.readback.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructType;

/**
 * A bank for every article of an archive.
 *
 * <p>Articles are rows with {@code id} and {@code text}; {@code text} is a string, or the bytes of
 * a file as Spark's {@code binaryFile} reads them. Optional are {@code format} (text, markdown or
 * html; null: told by the id's extension and by the content) and {@code published} (ISO date).
 * Other columns are not looked at.
 *
 * <p>Every row gives one row {@code id}, {@code status}, {@code bank}, {@code reason}, in the same
 * partition and order. {@code bank} is the text of the bank file that {@code readback generate}
 * writes for the same article and options, whatever the partitions; null unless {@code status} is
 * {@value #MADE}. {@code reason} is one line; null where there is a bank. An article never fails
 * its task; an engine that cannot be loaded does.
 *
 * <p>Each executor process loads one engine when it meets its first article, and all its tasks
 * share it. Scheduling, retries and storage are Spark's.
 */
public final class ArticleArchive {

  /** There is a bank, though it may hold few questions or none. */
  public static final String MADE = "made";

  /** The article could not be used. */
  public static final String REFUSED = "refused";

  /** The article took longer than the limit. */
  public static final String LATE = "late";

  /** The program failed on the article: a defect. */
  public static final String FAILED = "failed";

  private static final StructType BANKS =
      new StructType()
          .add("id", DataTypes.StringType, true)
          .add("status", DataTypes.StringType, false)
          .add("bank", DataTypes.StringType, true)
          .add("reason", DataTypes.StringType, true);

  private ArticleArchive() {}

  /**
   * A row with a bank, or with the reason why there is none, for each row of {@code articles}.
   *
   * @throws IllegalArgumentException if a column is missing or of another type
   */
  public static Dataset<Row> banks(Dataset<Row> articles, ArchiveOptions options) {
    checkColumns(articles.schema());
    return articles
        .select(
            string("id"),
            col("text"),
            optional(articles.schema(), "format"),
            optional(articles.schema(), "published"))
        .mapPartitions(new BankMaker(options), Encoders.row(BANKS));
  }

  static void checkColumns(StructType schema) {
    for (String needed : new String[] {"id", "text"}) {
      if (!has(schema, needed)) {
        throw new IllegalArgumentException(
            "There is no column \""
                + needed
                + "\" among "
                + Arrays.toString(schema.fieldNames())
                + ": expected id and text, and perhaps format and published; rename or add it");
      }
    }
    DataType type = schema.apply("text").dataType();
    if (!(type instanceof StringType) && !(type instanceof BinaryType)) {
      throw new IllegalArgumentException(
          "The column \"text\" is of type "
              + type.simpleString()
              + ": expected string, or binary as of a file; cast it");
    }
  }

  private static Column optional(StructType schema, String name) {
    return has(schema, name) ? string(name) : lit(null).cast(DataTypes.StringType).as(name);
  }

  private static Column string(String name) {
    return col(name).cast(DataTypes.StringType);
  }

  private static boolean has(StructType schema, String name) {
    return Arrays.asList(schema.fieldNames()).contains(name);
  }
}
