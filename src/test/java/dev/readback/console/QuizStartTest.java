package dev.readback.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A quiz on a bank starts quickly because it loads nothing that it does not need. */
class QuizStartTest {

  @TempDir private Path folder;

  /** Also where a terminal is there that is said to be simple. */
  @ParameterizedTest
  @ValueSource(strings = {"--json", "--plain"})
  void aQuizOnABankLoadsNoLanguageCodeAndNoLibraryForLinesAndKeys(String how) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + folder.resolve("classes.txt"),
                "-Dreadback.terminals=012",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.readback.console.Main",
                "quiz",
                Run.FERRY.toString(),
                "--state",
                folder.toString(),
                how)
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    assertThat(out).contains("Who said how long the repair would take?");
    assertThat(loaded())
        .contains("dev.readback.session.Session")
        .noneMatch(
            name ->
                name.startsWith("dev.readback.analysis")
                    || name.startsWith("dev.readback.fact")
                    || name.startsWith("dev.readback.generate")
                    || name.startsWith("edu.")
                    || name.startsWith("picocli")
                    || name.startsWith("org.jline")
                    || name.startsWith("com.networknt")
                    || name.equals("com.fasterxml.jackson.databind.ObjectMapper"));
  }

  private List<String> loaded() throws IOException {
    return java.nio.file.Files.readAllLines(folder.resolve("classes.txt")).stream()
        .map(line -> line.replaceFirst("^(\\[[^]]*\\])*\\s*", "").replaceFirst("\\s.*", ""))
        .toList();
  }
}
