package dev.readback.console;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.readback.question.Question;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;

/**
 * Questions that readers report as bad, one JSON object a line: what an author needs to find the
 * question and judge it, and nothing that tells its key.
 */
final class ReportFile {

  private final Path file;
  private final String bank;
  private final List<String> inputs;

  /**
   * @param folder where it lies
   * @param bank SHA-256 of the bank
   * @param inputs the files that were asked from, as the user named them
   */
  ReportFile(Path folder, String bank, List<String> inputs) {
    this.file = folder.resolve("reports.jsonl");
    this.bank = bank;
    this.inputs = List.copyOf(inputs);
  }

  Path file() {
    return file;
  }

  /**
   * Adds one report.
   *
   * @throws Misfit if it cannot be written
   */
  void add(Question question, String why, Instant at) throws Misfit {
    ObjectNode line = Wire.object().put("at", at.toString()).put("why", why);
    line.put("question", question.id()).put("stem", question.stem());
    if (question.provenance().rule() != null) {
      line.put("rule", question.provenance().rule());
    }
    line.put("bank", bank);
    inputs.forEach(line.putArray("files")::add);
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(
          file,
          (Wire.line(line) + "\n").getBytes(StandardCharsets.UTF_8),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND,
          StandardOpenOption.SYNC);
    } catch (IOException e) {
      throw new Misfit(
          "the report could not be written to "
              + file
              + ": expected a writable folder with room; make some, then report again");
    }
  }
}
