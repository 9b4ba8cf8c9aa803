package dev.readback.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CommandsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "check",
        "convert",
        "curate",
        "facts",
        "formats",
        "generate",
        "mark",
        "quiz",
        "report",
        "review"
      })
  void everyCommandHasHelpWithAnExample(String command) {
    Run run = Run.of(command, "--help");
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("Usage: readback " + command + " ")
        .contains("\nExamples:\n  readback " + command + " ");
    assertThat(run.lines()).allMatch(line -> line.length() <= 80);
  }

  /** Where it fails: readback --debug --help > src/main/resources/dev/readback/console/help.txt. */
  @Test
  void theHelpThatIsKeptIsTheOneOfTheCommands() {
    String made = Run.of("--debug", "--help").out();
    assertThat(Run.of("--help")).isEqualTo(new Run(0, made, ""));
    assertThat(Run.of("-h")).isEqualTo(new Run(0, made, ""));
  }

  @Test
  void helpListsTheCommands() {
    Run run = Run.of("--help");
    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("Usage: readback ");
    for (String name : Commands.names()) {
      assertThat(run.out()).containsPattern("\n  " + name + " +\\S");
    }
  }

  @Test
  void noCommandAndUnknownCommand() {
    Run none = Run.of();
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err())
        .isEqualTo(
            "readback: No command given: expected one of check, convert, curate, facts, formats,"
                + " generate, mark, quiz, report, review. See readback --help.\n");
    Run unknown = Run.of("play");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err())
        .isEqualTo(
            "readback: There is no command \"play\": expected one of check, convert, curate, facts,"
                + " formats, generate, mark, quiz, report, review. See readback --help.\n");
  }

  @Test
  void theQuickStartReadsWhatPicocliReads() {
    // A wrong value is told by picocli, so the quick start must have left it alone.
    assertThat(QuickStart.quiz(environment(), "quiz", "a.json", "-n", "x")).isNull();
    assertThat(QuickStart.quiz(environment(), "quiz", "a.json", "--state")).isNull();
    assertThat(QuickStart.quiz(environment(), "quiz", "a.json", "--help")).isNull();
    assertThat(QuickStart.quiz(environment(), "quiz", "--json")).isNull();
    QuizCommand quick =
        QuickStart.quiz(
            environment(),
            "quiz",
            "a.json",
            "--seed",
            "7",
            "-n",
            "3",
            "--mode",
            "exam",
            "--state",
            "s",
            "--plain",
            "--json",
            "--resume",
            "--missed",
            "b.json");
    QuizCommand slow = new QuizCommand(environment());
    new CommandLine(slow)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .parseArgs(
            "a.json",
            "--seed",
            "7",
            "-n",
            "3",
            "--mode",
            "exam",
            "--state",
            "s",
            "--plain",
            "--json",
            "--resume",
            "--missed",
            "b.json");
    assertThat(quick)
        .usingRecursiveComparison()
        .ignoringFields("common", "environment")
        .isEqualTo(slow);
  }

  private static Environment environment() {
    return new Environment(
        new ByteArrayInputStream(new byte[0]),
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
        Map.of(),
        new Environment.Screen(false, false, false, 0),
        Clock.systemUTC(),
        () -> 1,
        engine -> {
          throw new AssertionError();
        });
  }

  @Test
  void aDefectIsOneLineAndItsPlaceOnlyWithDebug() {
    // The article is fine, so the models are asked for, which these tests forbid by an error.
    Run run = Run.of("facts", Run.FERRY_ARTICLE);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .isEqualTo(
            "readback: loading the language models ...\n"
                + "readback: this is a defect, please report it (AssertionError: no model may be"
                + " loaded here); --debug shows where it happened.\n");
    Run debug = Run.of("facts", Run.FERRY_ARTICLE, "--debug");
    assertThat(debug.err()).contains("\tat dev.readback.console.FactsCommand");
  }

  @Test
  void aNameThatIsNoFileName() {
    Run run = Run.of("facts", "a\0b");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .isEqualTo("readback: a\uFFFDb: this is no file name here; expected one; check the name\n");
  }

  @Test
  void stateFolders() {
    assertThat(Run.typing().variables()).containsKey("HOME");
    Environment home = environment();
    assertThat(home.stateFolder())
        .isEqualTo(Path.of(System.getProperty("user.home"), ".local", "state", "readback"));
  }
}
