package dev.readback.console;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every command knows that analyses articles. */
final class AnalysisOptions {

  /** The engines by the names they have on the command line. */
  enum Engine {
    both,
    nlp4j
  }

  private final String command;

  @Option(
      names = "--published",
      paramLabel = "DATE",
      description = "The day the article was published, such as 2024-05-31.")
  private @Nullable String published;

  @Option(
      names = "--engine",
      description = "both: NLP4J and CoreNLP; nlp4j: NLP4J alone. Default: both.")
  private Engine engine = Engine.both;

  /**
   * @param command that knows them, for messages
   */
  AnalysisOptions(String command) {
    this.command = command;
  }

  /** Tells wrong values before anything is read. */
  void checkUsage() {
    LocalDate ignored = published();
  }

  /** The date that the user gave; null where none. */
  @Nullable LocalDate published() {
    if (published == null) {
      return null;
    }
    try {
      return LocalDate.parse(published);
    } catch (DateTimeParseException e) {
      throw new UsageException(
          command, "--published is \"" + published + "\": expected a date such as 2024-05-31");
    }
  }

  /** The name of the chosen engines, for {@link Environment#models}. */
  String engine() {
    return engine.name();
  }
}
