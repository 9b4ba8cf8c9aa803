package dev.readback.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A quiz on a bank starts quickly because it loads nothing that it does not need. */
class QuizStartTest {

  @TempDir private Path folder;

  @Test
  void aQuizOnABankLoadsNoLanguageCodeAndNoCommandLineLibrary() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + folder.resolve("classes.txt"),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.readback.console.Main",
                "quiz",
                Run.FERRY.toString(),
                "--state",
                folder.toString(),
                "--json")
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    assertThat(out).startsWith("{\"type\":\"question\"").contains("{\"type\":\"result\"");
    assertThat(loaded())
        .contains("dev.readback.session.Session")
        .noneMatch(
            name ->
                name.startsWith("dev.readback.analysis")
                    || name.startsWith("dev.readback.fact")
                    || name.startsWith("dev.readback.generate")
                    || name.startsWith("edu.")
                    || name.startsWith("picocli")
                    || name.startsWith("com.networknt")
                    || name.equals("com.fasterxml.jackson.databind.ObjectMapper"));
  }

  private List<String> loaded() throws IOException {
    return java.nio.file.Files.readAllLines(folder.resolve("classes.txt")).stream()
        .map(line -> line.replaceFirst("^(\\[[^]]*\\])*\\s*", "").replaceFirst("\\s.*", ""))
        .toList();
  }
}
