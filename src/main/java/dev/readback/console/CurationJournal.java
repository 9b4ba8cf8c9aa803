package dev.readback.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.readback.bank.Banks;
import dev.readback.bank.OutputFile;
import dev.readback.diagnostic.InputException;
import dev.readback.json.JsonText;
import dev.readback.question.QuestionSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What was done to a bank and is not written yet: a file beside it, replaced as a whole after every
 * step, so that a kill at any moment loses at most the step being typed.
 */
final class CurationJournal {
  private static final String ENDING = ".curating";

  private final Path file;
  private final String original;

  private CurationJournal(Path file, String original) {
    this.file = file;
    this.original = original;
  }

  /**
   * The journal beside {@code bank}.
   *
   * @param original hash of the questions one starts from
   */
  static CurationJournal beside(Path bank, String original) {
    return new CurationJournal(bank.resolveSibling(bank.getFileName() + ENDING), original);
  }

  Path file() {
    return file;
  }

  /**
   * Where one stopped, else the beginning.
   *
   * @throws InputException if the journal belongs to other questions or cannot be read
   */
  Curation load(QuestionSet set) {
    if (!Files.exists(file)) {
      return new Curation(set, 0, 0, 0, 0);
    }
    JsonNode saved = JsonText.parse(Banks.bytes(file), file.toString(), "a curation journal");
    if (!saved.path("original").asText().equals(original)) {
      throw InputException.of(
          "journal-of-another",
          file.toString(),
          "what was done belongs to another version of the bank; expected the bank unchanged;"
              + " forget it with --restart, or bring the bank back");
    }
    byte[] bank = JsonText.print(saved.path("bank"));
    return new Curation(
        Banks.read(bank, file.toString()).value(),
        saved.path("at").asInt(),
        saved.path("dropped").asInt(),
        saved.path("edited").asInt(),
        saved.path("added").asInt());
  }

  void save(Curation curation) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("original", original);
    json.put("at", curation.at());
    json.put("dropped", curation.dropped());
    json.put("edited", curation.edited());
    json.put("added", curation.added());
    json.set("bank", JsonText.parse(Banks.toBytes(curation.set()), "the bank", "a bank"));
    OutputFile.write(file, JsonText.print(json), true);
  }

  void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw InputException.of(
          "journal-undeletable",
          file.toString(),
          "the journal cannot be deleted; expected a folder that can be written to; delete it");
    }
  }
}
