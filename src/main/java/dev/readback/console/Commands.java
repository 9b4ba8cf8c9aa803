package dev.readback.console;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;

/** Every command by its name; finds the one that is asked for and runs it. */
final class Commands {

  /** One command, one line. */
  private static final Map<String, Function<Environment, Object>> ALL =
      new TreeMap<>(
          Map.of(
              "check", CheckCommand::new,
              "convert", ConvertCommand::new,
              "curate", CurateCommand::new,
              "facts", FactsCommand::new,
              "formats", FormatsCommand::new,
              "generate", GenerateCommand::new,
              "mark", MarkCommand::new,
              "quiz", QuizCommand::new,
              "report", ReportCommand::new,
              "review", ReviewCommand::new));

  private Commands() {}

  static int run(Environment environment, String... args) {
    CommandLine root = new CommandLine(new ReadbackCommand());
    // Describing a command costs start-up time: only the one that is asked for is described.
    if (args.length > 0 && ALL.containsKey(args[0])) {
      root.addSubcommand(args[0], ALL.get(args[0]).apply(environment));
    } else {
      ALL.forEach((name, command) -> root.addSubcommand(name, command.apply(environment)));
    }
    boolean debug = Arrays.asList(args).contains("--debug");
    PrintWriter out = new PrintWriter(environment.out(), false, StandardCharsets.UTF_8);
    root.setOut(out);
    root.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    root.setCaseInsensitiveEnumValuesAllowed(true);
    root.setParameterExceptionHandler(
        (e, a) -> Failures.report(environment, wrongUsage(e, args), debug));
    root.setExecutionExceptionHandler(
        (e, command, parsed) -> Failures.report(environment, e, debug));
    int code = root.execute(args);
    out.flush();
    return code;
  }

  private static UsageException wrongUsage(ParameterException e, String... args) {
    CommandLine command = e.getCommandLine();
    boolean isRoot = command.getParent() == null;
    if (isRoot && args.length > 0 && !args[0].startsWith("-")) {
      return new UsageException("", "There is no command \"" + args[0] + "\": " + expected());
    }
    return new UsageException(
        isRoot ? "" : command.getCommandName(), String.valueOf(e.getMessage()));
  }

  /** Which commands there are, for who named none of them. */
  static String expected() {
    return "expected one of " + String.join(", ", names());
  }

  static List<String> names() {
    return List.copyOf(ALL.keySet());
  }
}
