package dev.readback.spark;

import static java.util.Objects.requireNonNull;
import static org.apache.spark.sql.functions.col;

import dev.readback.GenerateOptions;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What {@code spark-submit} runs: reads articles, writes banks, says how many there are. */
@Command(
    name = "ArchiveCommand",
    description = "Make a bank from every article of an archive, on Apache Spark.",
    footer = {
      "",
      "Input rows: id, text; optional format (text, markdown, html) and published (2024-05-31).",
      "Output rows: id, status (made, refused, late, failed), bank (a bank file), reason."
    })
public final class ArchiveCommand implements Callable<Integer> {

  /** Where the articles are, or in what the banks are written. */
  enum Store {
    json,
    parquet,
    folder
  }

  private static final StructType ARTICLES =
      new StructType()
          .add("id", DataTypes.StringType)
          .add("text", DataTypes.StringType)
          .add("format", DataTypes.StringType)
          .add("published", DataTypes.StringType);

  private static final String FILES = "*.{txt,md,markdown,html,htm}";

  @Spec private @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "ARTICLES", description = "Files or folder to read.")
  private String articles = "";

  @Parameters(index = "1", paramLabel = "BANKS", description = "New folder to write.")
  private String banks = "";

  @Option(
      names = "--from",
      paramLabel = "FORM",
      defaultValue = "json",
      description =
          "json: JSON lines; parquet; folder: text, Markdown and HTML files, whose paths are the"
              + " ids. Default: json.")
  private Store from = Store.json;

  @Option(
      names = "--to",
      paramLabel = "FORM",
      defaultValue = "json",
      description = "json: JSON lines; parquet. Default: json.")
  private Store to = Store.json;

  @Option(
      names = "-n",
      paramLabel = "N",
      defaultValue = "12",
      description = "At most N questions an article. Default: 12.")
  private int count;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "Another seed gives other sets. Default: 1.")
  private long seed;

  @Option(
      names = "--rules",
      paramLabel = "RULE",
      split = ",",
      description =
          "Only these kinds of question, separated by commas; all: also those that are off by"
              + " default.")
  private @Nullable List<String> rules;

  @Option(
      names = "--options",
      paramLabel = "N",
      defaultValue = "4",
      description = "At most 3 or 4 options a choice. Default: 4.")
  private int options;

  @Option(names = "--nlp4j", description = "NLP4J alone, also where CoreNLP is there.")
  private boolean nlp4jOnly;

  @Option(
      names = "--limit",
      paramLabel = "SECONDS",
      defaultValue = "600",
      description = "The longest time for one article. Default: 600.")
  private long limit;

  @Option(
      names = "--per-task",
      paramLabel = "N",
      defaultValue = "100",
      description = "About N articles a task: what is lost with a worker. Default: 100.")
  private int perTask;

  @SuppressWarnings("UnusedVariable")
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  public static void main(String[] args) {
    int code =
        new CommandLine(new ArchiveCommand())
            .setExecutionExceptionHandler(ArchiveCommand::report)
            .execute(args);
    if (code != 0) {
      System.exit(code);
    }
  }

  /** Spark's own messages carry whole plans and traces after their first line; its log has them. */
  private static int report(Exception failure, CommandLine command, Object parsed) {
    String message = String.valueOf(failure.getMessage());
    command.getErr().println("readback: " + message.lines().findFirst().orElse(message));
    command.getErr().flush();
    return 1;
  }

  @Override
  public Integer call() {
    ArchiveOptions each = archiveOptions();
    SparkSession spark = SparkSession.builder().appName("Readback").getOrCreate();
    try {
      Dataset<Row> read = read(spark);
      int tasks = (int) Math.max(1, (read.count() + perTask - 1) / perTask);
      // By id: a task that runs again has the same articles.
      Dataset<Row> made = ArticleArchive.banks(read.repartition(tasks, col("id")), each);
      made.write().format(to.name()).save(banks);
      System.out.println(summary(spark.read().format(to.name()).schema(made.schema()).load(banks)));
      return 0;
    } finally {
      spark.stop();
    }
  }

  private ArchiveOptions archiveOptions() {
    if (to == Store.folder) {
      throw wrong("--to is folder: expected json or parquet");
    }
    if (perTask < 1) {
      throw wrong("--per-task is " + perTask + ": expected 1 or more");
    }
    try {
      Set<String> chosen = new LinkedHashSet<>(rules == null ? List.of() : rules);
      return ArchiveOptions.of(new GenerateOptions(count, seed, options, chosen))
          .withNlp4jOnly(nlp4jOnly)
          .withLimit(Duration.ofSeconds(limit));
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(requireNonNull(spec).commandLine(), message);
  }

  private Dataset<Row> read(SparkSession spark) {
    return switch (from) {
      case json -> spark.read().schema(ARTICLES).json(articles);
      case parquet -> spark.read().parquet(articles);
      case folder ->
          spark
              .read()
              .format("binaryFile")
              .option("pathGlobFilter", FILES)
              .option("recursiveFileLookup", "true")
              .load(articles)
              .select(col("path").as("id"), col("content").as("text"));
    };
  }

  /** {@code 3 articles: 2 made, 1 refused}. */
  private static String summary(Dataset<Row> written) {
    List<Row> counts = written.groupBy("status").count().orderBy("status").collectAsList();
    long all = counts.stream().mapToLong(row -> row.getLong(1)).sum();
    return all
        + (all == 1 ? " article: " : " articles: ")
        + counts.stream()
            .map(row -> row.getLong(1) + " " + row.getString(0))
            .collect(Collectors.joining(", "));
  }
}
