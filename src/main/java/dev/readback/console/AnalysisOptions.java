package dev.readback.console;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** What every command knows that analyses articles. */
final class AnalysisOptions {

  /** The engines by the names they have on the command line. */
  enum Engine {
    both,
    nlp4j
  }

  @Spec(Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--published",
      paramLabel = "DATE",
      description = "The day the article was published, such as 2024-05-31.")
  private @Nullable String published;

  @Option(
      names = "--engine",
      defaultValue = "both",
      description = "both: NLP4J and CoreNLP; nlp4j: NLP4J alone. Default: both.")
  private Engine engine;

  /** The date that the user gave; null where none. */
  @Nullable LocalDate published() {
    if (published == null) {
      return null;
    }
    try {
      return LocalDate.parse(published);
    } catch (DateTimeParseException e) {
      throw new ParameterException(
          spec.commandLine(),
          "--published is \"" + published + "\": expected a date such as 2024-05-31",
          e);
    }
  }

  /** The name of the chosen engines, for {@link Environment#models}. */
  String engine() {
    return engine.name();
  }
}
