package dev.readback.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The jars that are submitted, on a cluster of a master and two workers. What is made there is
 * compared with {@code question-banks}, which is what the console makes, to the byte.
 */
@Tag("spark")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ArchiveClusterTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path BUILT = Path.of("target", "spark").toAbsolutePath();

  @TempDir static Path folder;
  private static Cluster cluster;

  @BeforeAll
  static void start() throws IOException {
    cluster = new Cluster(folder, brought(), 2);
  }

  @AfterAll
  static void end() {
    if (cluster != null) {
      cluster.close();
    }
  }

  @Test
  @Order(1)
  void aWorkerThatDiesInMidRunCostsNoRowAndDoublesNone() throws Exception {
    Map<String, String> expected = new TreeMap<>();
    List<String> articles = new ArrayList<>();
    for (int copy = 1; copy <= 2; copy++) {
      for (Path seed : seeds()) {
        String id = name(seed) + "-" + copy;
        articles.add(article(id, Files.readString(seed), null));
        expected.put(id, "made: " + Files.readString(bank(seed)));
      }
    }
    articles.add(article("blank", " \n ", null));
    expected.put(
        "blank", "refused: there is no text in it; expected an article: put its text there");
    articles.add(article("scan", "%PDF", "pdf"));
    expected.put(
        "scan",
        "refused: its format is \"pdf\"; expected text, markdown or html, or null: change it");
    articles.add(article("nested", "<div>".repeat(200_000) + "Not a story.", "html"));
    Path input = Files.write(folder.resolve("articles.jsonl"), articles);
    Path banks = folder.resolve("banks");
    Path log = folder.resolve("first.log");

    Process job = submit(log, withJars(), "--per-task", "1", input.toString(), banks.toString());
    Cluster.await(
        "both executors to write a bank",
        log,
        job,
        () -> cluster.writtenTasks(0) > 0 && cluster.writtenTasks(1) > 0);
    List<ProcessHandle> executors =
        Stream.concat(cluster.executors(0).stream(), cluster.executors(1).stream()).toList();
    cluster.kill(0);
    int code = job.waitFor();

    assertThat(code).as(cluster.logs(log)).isZero();
    assertThat(executors).doesNotHaveDuplicates().hasSize(2);
    assertThat(Cluster.text(log)).contains("Lost executor");
    List<JsonNode> rows = rows(banks);
    assertThat(rows).extracting(row -> row.get("id").asText()).doesNotHaveDuplicates();
    Map<String, String> made =
        rows.stream().collect(Collectors.toMap(r -> r.get("id").asText(), r -> outcome(r)));
    assertThat(made.remove("nested")).startsWith("refused: ");
    assertThat(made).isEqualTo(expected);
    assertThat(Cluster.text(log)).contains("29 articles: 26 made, 3 refused");
  }

  @Test
  @Order(2)
  void filesOfAFolderGiveTheSameBanksInOneTask() throws Exception {
    Path input = Files.createDirectory(folder.resolve("files"));
    List<Path> some = seeds().subList(0, 2);
    for (Path seed : some) {
      Files.copy(seed, input.resolve(seed.getFileName()));
    }
    Files.writeString(input.resolve("notes.log"), "This is no article.");
    Path banks = folder.resolve("banks-of-files");
    Path log = folder.resolve("second.log");

    int code =
        submit(log, withClassPath(), "--from", "folder", input.toString(), banks.toString())
            .waitFor();

    assertThat(code).as(cluster.logs(log)).isZero();
    assertThat(rows(banks))
        .extracting(ArchiveClusterTest::outcome)
        .containsExactlyInAnyOrder(
            "made: " + Files.readString(bank(some.get(0))),
            "made: " + Files.readString(bank(some.get(1))));
  }

  @Test
  @Order(3)
  void wrongUseAndMissingInputAreOneLineAndACode() throws Exception {
    Path usage = folder.resolve("usage.log");
    Path missing = folder.resolve("missing.log");

    int wrong = submit(usage, withJars(), "--options", "9", "in", "out").waitFor();
    int none =
        submit(missing, withJars(), folder.resolve("nowhere").toString(), "out").waitFor();

    assertThat(wrong).isEqualTo(2);
    assertThat(Cluster.text(usage)).contains("options 9: expected 3 or 4");
    assertThat(none).isEqualTo(1);
    assertThat(Cluster.text(missing).lines().filter(l -> l.startsWith("readback: ")))
        .singleElement()
        .asString()
        .contains("PATH_NOT_FOUND");
  }

  private static Process submit(Path log, List<String> jars, String... arguments)
      throws IOException {
    List<String> all = new ArrayList<>(jars);
    all.addAll(
        List.of(
            "--executor-memory",
            "2500m",
            "--class",
            ArchiveCommand.class.getName(),
            "local:" + adapter()));
    all.addAll(List.of(arguments));
    return cluster.submit(log, all);
  }

  /** Spark brings the jars to its executors, behind a class loader. */
  private static List<String> withJars() throws IOException {
    return List.of(
        "--jars",
        files(BUILT.resolve("jars"), ".jar").stream()
            .map(jar -> "local:" + jar)
            .collect(Collectors.joining(",")));
  }

  /** The jars lie on every machine. */
  private static List<String> withClassPath() {
    String jars = BUILT.resolve("jars") + File.separator + "*";
    return List.of(
        "--driver-class-path", jars, "--conf", "spark.executor.extraClassPath=" + jars);
  }

  /** The jars that a user submits. */
  private static List<Path> brought() throws IOException {
    List<Path> jars = new ArrayList<>(files(BUILT.resolve("jars"), ".jar"));
    jars.add(adapter());
    return jars;
  }

  private static Path adapter() {
    return BUILT.resolve("readback-spark.jar");
  }

  private static List<Path> seeds() throws IOException {
    List<Path> seeds = files(Path.of("seeds"), ".txt");
    assertThat(seeds).hasSize(13);
    return seeds;
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static String name(Path seed) {
    return seed.getFileName().toString().replace(".txt", "");
  }

  private static Path bank(Path seed) {
    return Path.of("question-banks", name(seed) + ".json");
  }

  private static String article(String id, String text, String format) {
    ObjectNode row = JSON.createObjectNode().put("id", id).put("text", text);
    return row.put("format", format).toString();
  }

  private static List<JsonNode> rows(Path banks) throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    for (Path part : files(banks, ".json")) {
      for (String line : Files.readAllLines(part)) {
        rows.add(JSON.readTree(line));
      }
    }
    return rows;
  }

  private static String outcome(JsonNode row) {
    String status = row.get("status").asText();
    return status + ": " + row.get(status.equals("made") ? "bank" : "reason").asText();
  }
}
