package dev.readback.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.readback.session.SessionLog;
import dev.readback.session.Step;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program takes a quiz and is killed at any moment: what was confirmed to it is saved, and the
 * session goes on. {@code -Dkills=200} kills more often.
 */
@Tag("slow")
class KillTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int KILLS = Integer.getInteger("kills", 10);

  /** The longest life: half of them end before the first question. */
  private static final int LIFE_MILLISECONDS = 1500;

  @TempDir private Path folder;
  private Path bank;
  private final Random random = new Random(4);

  /** What each sent line was, once an answer to it came: nothing of it may be lost. */
  private final List<String> confirmed = new ArrayList<>();

  @BeforeEach
  void aLongBank() throws IOException {
    JsonNode ferry = JSON.readTree(Run.FERRY.toFile());
    ArrayNode many = JSON.createArrayNode();
    for (int i = 0; i < 500; i++) {
      for (JsonNode question : ferry.get("questions")) {
        ObjectNode copy = question.deepCopy();
        many.add(copy.put("id", copy.get("id").asText() + "-" + i));
      }
    }
    ((ObjectNode) ferry).set("questions", many);
    bank = folder.resolve("bank.json");
    JSON.writeValue(bank.toFile(), ferry);
  }

  @Test
  void nothingConfirmedIsLost() throws Exception {
    for (int kill = 0; kill < KILLS; kill++) {
      live(random.nextInt(LIFE_MILLISECONDS));
      List<String> saved = saved();
      // One more may have been saved whose confirmation was on its way.
      assertThat(saved.size()).as("kill " + kill).isBetween(confirmed.size(), confirmed.size() + 1);
      assertThat(saved.subList(0, confirmed.size())).as("kill " + kill).isEqualTo(confirmed);
      confirmed.clear();
      confirmed.addAll(saved);
    }
    assertThat(confirmed).hasSizeGreaterThan(KILLS);
  }

  private void live(int milliseconds) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.readback.console.Main",
                "quiz",
                bank.toString(),
                "--state",
                folder.toString(),
                "--json",
                "--resume")
            .redirectError(folder.resolve("err.txt").toFile())
            .start();
    CompletableFuture.delayedExecutor(milliseconds, TimeUnit.MILLISECONDS)
        .execute(process::destroyForcibly);
    try (BufferedReader out =
            new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        Writer in = process.outputWriter(StandardCharsets.UTF_8)) {
      for (JsonNode said = next(out, "question"); said != null; said = next(out, "question")) {
        String step = step();
        in.write(line(step, said.get("interaction")));
        in.flush();
        if (step.equals("answer") && next(out, "mark") == null) {
          break;
        }
        if (!step.equals("answer")) {
          // The next question confirms it; it is the first thing of the next round.
          out.mark(1 << 16);
          if (next(out, "question") == null) {
            break;
          }
          out.reset();
        }
        confirmed.add(step);
      }
    } catch (IOException e) {
      // It was killed while it was written to.
    }
    assertThat(process.waitFor()).as(Files.readString(folder.resolve("err.txt"))).isNotIn(0, 1, 2);
  }

  private String step() {
    boolean back = !confirmed.isEmpty() && random.nextInt(8) == 0;
    return back ? "undo" : random.nextInt(6) == 0 ? "skip" : "answer";
  }

  private static String line(String step, JsonNode interaction) throws IOException {
    ObjectNode line = JSON.createObjectNode();
    if (!step.equals("answer")) {
      line.put(step, true);
    } else {
      switch (interaction.get("kind").asText()) {
        case "choice" -> line.set("answer", interaction.at("/options/0/id"));
        case "true-false" -> line.put("answer", false);
        case "gap" -> line.putObject("answer").put("1", "Tolland").put("2", "danger");
        case "match" -> line.putObject("answer").put("l-3", "r-5").put("l-9", "r-2");
        case "order" -> line.putArray("answer").add("i-6").add("i-1").add("i-4");
        default -> line.put("answer", 140);
      }
    }
    return line + "\n";
  }

  /** The next line out, which must be of this type; null where it was cut off. */
  private static JsonNode next(BufferedReader out, String type) throws IOException {
    String line = out.readLine();
    if (line == null || !line.endsWith("}")) {
      return null;
    }
    JsonNode said;
    try {
      said = JSON.readTree(line);
    } catch (IOException e) {
      return null;
    }
    assertThat(said.get("type").asText()).as(line).isEqualTo(type);
    return said;
  }

  /** The answers, skips and undos in the last session. */
  private List<String> saved() throws IOException {
    List<Path> sessions;
    try (Stream<Path> files = Files.list(folder)) {
      sessions = files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList();
    }
    List<String> saved = new ArrayList<>();
    for (Path session : sessions) {
      if (SessionLog.start(session).isPresent()) {
        for (Step step : SessionLog.read(session).value()) {
          if (step instanceof Step.Answered) {
            saved.add("answer");
          } else if (step instanceof Step.Skipped) {
            saved.add("skip");
          } else if (step instanceof Step.Undone) {
            saved.add("undo");
          }
        }
      }
    }
    return saved;
  }
}
