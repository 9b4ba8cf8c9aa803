package dev.readback.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkCommandTest {

  private static final String[] LINES = {
    "{\"question\":\"Where did the ferry stay?\",\"accepted\":[\"Kelmouth\"],"
        + "\"answer\":\"in Kelmouth\"}",
    "",
    "{\"question\":\"How many engines?\",\"accepted\":[\"two\"],\"answer\":\"3\"}"
  };

  @TempDir private Path folder;

  @Test
  void forPeople() {
    Run run = Run.typing(LINES).run("mark", "-");
    assertThat(run.lines()).hasSize(3);
    assertThat(run.lines().get(0)).startsWith("1: right: ");
    assertThat(run.lines().get(1)).startsWith("3: wrong: ");
    assertThat(run.lines().get(2)).isEqualTo("1 of 2 right.");
    assertThat(run.code()).isZero();
  }

  @Test
  void forPrograms() throws Exception {
    Path file = Files.write(folder.resolve("answers.jsonl"), java.util.List.of(LINES));
    Run run = Run.of("mark", file, "--json");
    assertThat(run.lines()).hasSize(2);
    assertThat(run.lines().get(0)).startsWith("{\"correct\":true,\"fraction\":1.0,\"reason\":\"");
    assertThat(run.lines().get(1)).startsWith("{\"correct\":false,\"fraction\":0.0,\"reason\":\"");
  }

  @Test
  void linesThatCannotBeUsed() {
    assertError("no JSON object; expected one a line", "[1]");
    assertError(
        "the JSON ends too early; expected the rest of it; write it again", "{\"question\":");
    assertError("expected \"accepted\" as a list of one or more texts", "{\"question\":\"a\"}");
    assertError(
        "expected each of \"accepted\" as a text",
        "{\"question\":\"a\",\"accepted\":[1],\"answer\":\"b\"}");
    assertError(
        "expected \"answer\" as a text", "{\"question\":\"a\",\"accepted\":[\"b\"],\"answer\":2}");
  }

  private static void assertError(String message, String line) {
    Run run = Run.typing(line).run("mark", "-");
    assertThat(run.err()).isEqualTo("readback: standard input:1: " + message + "\n");
    assertThat(run.code()).isEqualTo(1);
  }

  @Test
  void filesThatCannotBeRead() {
    Path missing = folder.resolve("missing.jsonl");
    assertThat(Run.of("mark", missing).err())
        .isEqualTo(
            "readback: "
                + missing
                + ": there is no such file; expected JSON lines; check the name\n");
    Run run = Run.of("mark", folder);
    assertThat(run.err())
        .isEqualTo(
            "readback: "
                + folder
                + ": the file cannot be read; expected JSON lines; check that it is a file you may"
                + " read\n");
    assertThat(run.code()).isEqualTo(1);
  }
}
