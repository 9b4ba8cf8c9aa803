package dev.readback.console;

import static java.util.Objects.requireNonNull;

import dev.readback.Readback;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Everything the console takes from outside; tests bring their own.
 *
 * @param in standard input, read as UTF-8
 * @param out standard output, written as UTF-8
 * @param err standard error, written as UTF-8
 * @param variables environment variables
 * @param screen what is known of the terminal
 * @param clock where the time comes from
 * @param dice where seeds come from that the user did not give
 * @param models engine name to an analyst; loads its models when it is first used
 */
record Environment(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Map<String, String> variables,
    Screen screen,
    Clock clock,
    LongSupplier dice,
    Function<String, Analyst> models) {

  /**
   * What is known of the terminal.
   *
   * @param columns its width; 0 where unknown
   */
  record Screen(boolean inIsTerminal, boolean outIsTerminal, boolean errIsTerminal, int columns) {}

  Environment {
    requireNonNull(in);
    requireNonNull(out);
    requireNonNull(err);
    variables = Map.copyOf(variables);
    requireNonNull(screen);
    requireNonNull(clock);
    requireNonNull(dice);
    requireNonNull(models);
  }

  /**
   * The process's own. The launcher says what Java 17 cannot find out: who is a terminal, how wide.
   */
  static Environment ofProcess() {
    String terminals = System.getProperty("readback.terminals", "");
    return new Environment(
        new FileInputStream(FileDescriptor.in),
        utf8(new FileOutputStream(FileDescriptor.out)),
        utf8(new FileOutputStream(FileDescriptor.err)),
        System.getenv(),
        new Screen(
            terminals.contains("0"),
            terminals.contains("1"),
            terminals.contains("2"),
            Integer.getInteger("readback.columns", 0)),
        Clock.systemUTC(),
        () -> new SecureRandom().nextInt(Integer.MAX_VALUE),
        engine ->
            Analyst.of(engine.equals("nlp4j") ? Readback.createNlp4jOnly() : Readback.create()));
  }

  /** Where sessions are kept unless the user says otherwise. */
  Path stateFolder() {
    String chosen = variables.get("XDG_STATE_HOME");
    // The base directory specification: a relative path is to be ignored.
    if (chosen != null && Path.of(chosen).isAbsolute()) {
      return Path.of(chosen, "readback");
    }
    String local = variables.get("LOCALAPPDATA");
    if (local != null && !local.isEmpty()) {
      return Path.of(local, "readback");
    }
    String home = variables.getOrDefault("HOME", System.getProperty("user.home", "."));
    return Path.of(home, ".local", "state", "readback");
  }

  /** The name of who uses this computer; "reader" where it is not known. */
  String user() {
    return variables.getOrDefault("USER", variables.getOrDefault("USERNAME", "reader"));
  }

  /** Whether a person sits at a terminal that can move its cursor, and wants it to. */
  boolean isInteractive() {
    return screen.inIsTerminal()
        && screen.outIsTerminal()
        && screen.columns() > 0
        && !has("ACCESSIBLE")
        && !has("NO_COLOR")
        && has("TERM")
        && !"dumb".equals(variables.get("TERM"));
  }

  /** Whether a variable is set to something, as NO_COLOR asks for. */
  boolean has(String variable) {
    return !variables.getOrDefault(variable, "").isEmpty();
  }

  private static PrintStream utf8(OutputStream stream) {
    return new PrintStream(
        new BufferedOutputStream(stream, 1 << 13), false, StandardCharsets.UTF_8);
  }
}
