package dev.readback.console;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** One run of the console in this process: what it wrote and its exit code. */
record Run(int code, String out, String err) {

  static final Path FERRY = Path.of("src/test/resources/console/ferry.json");
  static final Path FERRY_ARTICLE = Path.of("src/test/resources/console/ferry.txt");

  /** An article that is analysed in a recording. */
  static final Path ARTICLE = Path.of("seeds/harrowmere-pool-vote.txt");

  private static final Instant NOON = Instant.parse("2024-02-07T12:00:00Z");

  /** How a run is set up. */
  record Setup(
      String in,
      Map<String, String> variables,
      Environment.Screen screen,
      Instant now,
      boolean models) {

    Run run(Object... args) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      Function<String, Analyst> analyst = engine -> new FerryAnalyst(models);
      Environment environment =
          new Environment(
              new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
              new PrintStream(out, false, StandardCharsets.UTF_8),
              new PrintStream(err, false, StandardCharsets.UTF_8),
              variables,
              screen,
              Clock.fixed(now, ZoneOffset.UTC),
              () -> 1,
              analyst);
      String[] words = List.of(args).stream().map(String::valueOf).toArray(String[]::new);
      int code = Main.run(environment, words);
      return new Run(
          code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    Setup withVariable(String name, String value) {
      Map<String, String> more = new java.util.HashMap<>(variables);
      more.put(name, value);
      return new Setup(in, more, screen, now, models);
    }

    Setup onTerminal(int columns) {
      return new Setup(
          in, variables, new Environment.Screen(false, true, true, columns), now, models);
    }

    Setup at(Instant later) {
      return new Setup(in, variables, screen, later, models);
    }

    Setup withModels() {
      return new Setup(in, variables, screen, now, true);
    }
  }

  /** With these lines on standard input. */
  static Setup typing(String... lines) {
    StringBuilder in = new StringBuilder();
    for (String line : lines) {
      in.append(line).append('\n');
    }
    return new Setup(
        in.toString(),
        Map.of("HOME", "target/console-test-home"),
        new Environment.Screen(false, false, false, 0),
        NOON,
        false);
  }

  static Run of(Object... args) {
    return typing().run(args);
  }

  /** With a {@link FerryAnalyst} in place of models. */
  static Run withModels(Object... args) {
    return typing().withModels().run(args);
  }

  List<String> lines() {
    return out.lines().toList();
  }
}
