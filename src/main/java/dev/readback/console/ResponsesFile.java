package dev.readback.console;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.readback.bank.OutputFile;
import dev.readback.diagnostic.InputException;
import dev.readback.session.Given;
import dev.readback.session.ResponseJson;
import dev.readback.session.Session;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The answers of a session as {@code report} reads them, one JSON object a line. */
final class ResponsesFile {

  private ResponsesFile() {}

  /**
   * Writes the answers beside the session that they are from; what is there already is replaced.
   *
   * @param log the session's file
   * @param student whose answers they are
   * @throws InputException if they cannot be written
   */
  static void write(Path log, Session session, String student) {
    StringBuilder lines = new StringBuilder();
    for (Given given : session.given()) {
      ObjectNode line = Wire.object().put("student", student);
      line.put("bank", session.start().bank()).put("question", given.question());
      line.set("response", ResponseJson.write(given.response()));
      line.put("fraction", ProtocolQuiz.number(given.fraction()));
      line.put("seconds", given.time().toMillis() / 1000.0);
      lines.append(Wire.line(line)).append('\n');
    }
    if (lines.isEmpty()) {
      return;
    }
    Path folder = log.toAbsolutePath().resolveSibling("responses");
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw InputException.of(
          "output-unwritable", folder.toString(), "the folder cannot be made; check permissions");
    }
    OutputFile.write(
        folder.resolve(log.getFileName()), lines.toString().getBytes(StandardCharsets.UTF_8), true);
  }
}
