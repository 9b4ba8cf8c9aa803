package dev.readback.console;

import dev.readback.diagnostic.InputException;
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

/** Finds the command, runs it and turns what goes wrong into one line and an exit code. */
final class CommandLineRunner {

  /** Exit code: the command did what it was asked for. */
  static final int DONE = 0;

  /** Exit code: the input could not be used. */
  static final int UNUSABLE = 1;

  /** Exit code: the command line was wrong. */
  static final int USAGE = 2;

  /** Every command by its name. One file, one line. */
  private static final Map<String, Function<Environment, Object>> COMMANDS =
      new TreeMap<>(
          Map.of(
              "check", CheckCommand::new,
              "facts", FactsCommand::new,
              "generate", GenerateCommand::new,
              "mark", MarkCommand::new,
              "quiz", QuizCommand::new));

  private CommandLineRunner() {}

  static int run(Environment environment, String... args) {
    Terminal terminal = new Terminal(environment, true);
    CommandLine root = new CommandLine(new ReadbackCommand());
    // Describing a command costs start-up time: only the one that is asked for is described.
    if (args.length > 0 && COMMANDS.containsKey(args[0])) {
      root.addSubcommand(args[0], COMMANDS.get(args[0]).apply(environment));
    } else {
      COMMANDS.forEach((name, command) -> root.addSubcommand(name, command.apply(environment)));
    }
    boolean debug = Arrays.asList(args).contains("--debug");
    PrintWriter out = new PrintWriter(environment.out(), false, StandardCharsets.UTF_8);
    root.setOut(out);
    root.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    root.setCaseInsensitiveEnumValuesAllowed(true);
    root.setParameterExceptionHandler((e, a) -> wrongUsage(terminal, e, args));
    root.setExecutionExceptionHandler(
        (e, commandLine, parsed) -> failed(environment, terminal, e, debug));
    int code;
    try {
      code = root.execute(args);
    } catch (OutOfMemoryError e) {
      terminal.note(
          "the memory is not enough for this; give more, such as READBACK_JAVA_OPTS=-Xmx6g.");
      return UNUSABLE;
    }
    out.flush();
    terminal.flush();
    return code;
  }

  private static int wrongUsage(Terminal terminal, ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    boolean noCommand = command.getParent() == null && args.length > 0 && !args[0].startsWith("-");
    String message =
        noCommand
            ? "There is no command \""
                + args[0]
                + "\": expected one of "
                + String.join(", ", names())
            : String.valueOf(e.getMessage());
    terminal.note(sentence(message) + " See " + name + " --help.");
    return USAGE;
  }

  private static int failed(
      Environment environment, Terminal terminal, Exception e, boolean debug) {
    terminal.flush();
    if (e instanceof InputException input) {
      input.diagnostics().forEach(terminal::note);
      return UNUSABLE;
    }
    terminal.note(
        "this is a defect, please report it ("
            + e.getClass().getSimpleName()
            + (e.getMessage() == null ? "" : ": " + e.getMessage())
            + "); --debug shows where it happened.");
    if (debug) {
      e.printStackTrace(environment.err());
    }
    return UNUSABLE;
  }

  private static String sentence(String message) {
    String text = message.strip();
    return text.endsWith(".") || text.endsWith("?") ? text : text + ".";
  }

  /** The names of all commands, sorted. */
  static List<String> names() {
    return List.copyOf(COMMANDS.keySet());
  }
}
