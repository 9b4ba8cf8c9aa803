package dev.readback.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher, in a folder of its own with a Java and a Maven that only say how they were called.
 */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

  private static final String BUILDING =
      "readback: building once; the first time this fetches about three quarters of a gigabyte of"
          + " language models ...\n";

  @TempDir private Path folder;
  private Path home;
  private Path tools;

  private record Ran(int code, String out, String err) {}

  @BeforeEach
  void aProjectOfItsOwn() throws IOException {
    home = Files.createDirectories(folder.toRealPath().resolve("a home"));
    tools = Files.createDirectories(folder.resolve("tools"));
    Files.createDirectories(home.resolve("src/main"));
    Files.writeString(home.resolve("src/main/Some.java"), "");
    Files.writeString(home.resolve("pom.xml"), "");
    Files.copy(Path.of("readback"), home.resolve("readback"));
    executable(home.resolve("readback"));
    for (String tool :
        List.of(
            "dirname",
            "readlink",
            "find",
            "head",
            "sed",
            "mkdir",
            "rm",
            "rmdir",
            "cat",
            "cp",
            "mv",
            "touch",
            "sleep",
            "stty")) {
      pass(tool);
    }
    tool(
        "java",
        """
        case "$*" in
          *-version*) echo 'openjdk version "17.0.15" 2025' >&2 ;;
          *ArchiveClassesAtExit*) ;;
          *) for word do printf '<%s>' "$word"; done ;;
        esac
        """);
    tool(
        "mvn",
        """
        echo ran >>"$HOME/mvn"
        for word do
          case $word in
            -Dmdep.outputFile=*) echo /dev/null >"${word#*=}" ;;
          esac
        done
        echo jar >target/readback-1.jar
        """);
  }

  private void pass(String tool) throws IOException {
    for (String place : List.of("/bin", "/usr/bin")) {
      Path real = Path.of(place, tool);
      if (Files.exists(real)) {
        tool(tool, "exec " + real + " \"$@\"");
        return;
      }
    }
  }

  private void tool(String name, String script) throws IOException {
    Files.deleteIfExists(tools.resolve(name));
    Files.writeString(tools.resolve(name), "#!/bin/sh\n" + script + "\n");
    executable(tools.resolve(name));
  }

  private static void executable(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Ran run(Path launcher, Map<String, String> variables, String... args) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(launcher.toString());
    builder.command().addAll(List.of(args));
    builder.directory(tools.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", tools.toString());
    builder.environment().put("HOME", folder.toString());
    builder.environment().putAll(variables);
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    int code =
        builder
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start()
            .waitFor();
    return new Ran(code, Files.readString(out), Files.readString(err));
  }

  private Ran run(String... args) throws Exception {
    return run(home.resolve("readback"), Map.of(), args);
  }

  private int builds() throws IOException {
    Path log = folder.resolve("mvn");
    return Files.exists(log) ? Files.readAllLines(log, StandardCharsets.UTF_8).size() : 0;
  }

  @Test
  void theFirstStartBuildsTheSecondDoesNot() throws Exception {
    Ran first = run("quiz", "my bank.json");
    assertThat(first.code()).isZero();
    assertThat(first.err()).isEqualTo(BUILDING);
    assertThat(first.out())
        .contains("<" + home + "/target/launcher/readback.jar:/dev/null>")
        .endsWith("<dev.readback.console.Main><quiz><my bank.json>");
    Ran second = run("quiz", "my bank.json");
    assertThat(second.err()).isEmpty();
    assertThat(second.out()).isEqualTo(first.out());
    assertThat(builds()).isEqualTo(1);
  }

  /** What suits a short command, the models, many articles. */
  @Test
  void theWorkDecidesHowJavaRuns() throws Exception {
    assertThat(run("quiz", "a").out())
        .contains("<-XX:+UseSerialGC><-XX:TieredStopAtLevel=1>", "/classes.jsa>")
        .doesNotContain("-Xms");
    assertThat(run("generate", "a").out())
        .contains("<-Xms2g>", "<-XX:TieredStopAtLevel=1>", "/models.jsa>");
    assertThat(run("generate", folder.toString(), "-o", "b").out())
        .contains("<-Xms2g>", "<-XX:+UseParallelGC>", "/models.jsa>")
        .doesNotContain("TieredStopAtLevel");
  }

  @Test
  void whatIsNewerIsBuilt() throws Exception {
    run();
    FileTime later = FileTime.from(Instant.now().plusSeconds(60));
    Files.setLastModifiedTime(home.resolve("src/main/Some.java"), later);
    assertThat(run().err()).isEqualTo(BUILDING);
    assertThat(builds()).isEqualTo(2);
  }

  @Test
  void throughLinks() throws Exception {
    Path direct = Files.createSymbolicLink(folder.resolve("rb"), home.resolve("readback"));
    Files.createDirectories(folder.resolve("bin"));
    Path twice = Files.createSymbolicLink(folder.resolve("bin/rb"), Path.of("../rb"));
    assertThat(run(direct, Map.of(), "facts").out()).endsWith("<facts>");
    assertThat(run(twice, Map.of(), "facts").out()).endsWith("<facts>");
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void withJavaHome() throws Exception {
    Path jdk = Files.createDirectories(folder.resolve("a jdk/bin"));
    Files.move(tools.resolve("java"), jdk.resolve("java"));
    Ran run = run(home.resolve("readback"), Map.of("JAVA_HOME", folder + "/a jdk"), "facts");
    assertThat(run.out()).endsWith("<facts>");
    Ran wrong = run(home.resolve("readback"), Map.of("JAVA_HOME", "/nowhere"), "facts");
    assertThat(wrong)
        .isEqualTo(
            new Ran(
                1,
                "",
                "readback: JAVA_HOME is /nowhere, where no bin/java is: point it at a JDK 17 or"
                    + " newer, or unset it.\n"));
  }

  @Test
  void withoutJava() throws Exception {
    Files.delete(tools.resolve("java"));
    assertThat(run("facts"))
        .isEqualTo(
            new Ran(
                1,
                "",
                "readback: Java was not found: install a JDK 17 or newer, or set JAVA_HOME to"
                    + " one.\n"));
  }

  @Test
  void withAnOldJava() throws Exception {
    tool("java", "echo 'java version \"1.8.0_402\"' >&2");
    assertThat(run("facts"))
        .isEqualTo(
            new Ran(
                1,
                "",
                "readback: "
                    + tools.resolve("java")
                    + " is Java 1.8.0_402: install a JDK 17 or newer, or set JAVA_HOME to one.\n"));
  }

  @Test
  void withoutMaven() throws Exception {
    Files.delete(tools.resolve("mvn"));
    assertThat(run("facts"))
        .isEqualTo(
            new Ran(
                1,
                "",
                "readback: Maven (mvn) was not found: install Maven 3.8 or newer; it builds"
                    + " Readback before the first start.\n"));
  }

  @Test
  void aBuildThatFailsLeavesNoLockAndNoStamp() throws Exception {
    tool("mvn", "echo '[ERROR] broken' ; exit 1");
    Ran failed = run("facts");
    assertThat(failed)
        .isEqualTo(
            new Ran(1, "", BUILDING + "[ERROR] broken\nreadback: the build failed, see above.\n"));
    assertThat(Files.exists(home.resolve("target/launcher/lock"), LinkOption.NOFOLLOW_LINKS))
        .isFalse();
    assertThat(home.resolve("target/launcher/stamp")).doesNotExist();
  }
}
