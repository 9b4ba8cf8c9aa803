package dev.readback.bank.formats.html;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.readback.bank.Banks;
import dev.readback.bank.SampleSets;
import dev.readback.bank.WriteOptions;
import dev.readback.bank.formats.HostileSets;
import dev.readback.json.JsonText;
import dev.readback.question.Provenance;
import dev.readback.question.Question;
import dev.readback.question.QuestionSet;
import dev.readback.session.Presentation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes what {@code src/proof/page.mjs} plays in a browser: pages to take, their banks, the orders
 * that the console shows, and the table of marked answers.
 */
final class PageFiles {

  private static final WriteOptions EXAM = WriteOptions.DEFAULT.withExam(true);

  private PageFiles() {}

  /**
   * Writes them.
   *
   * @param args the folder to write to
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    Files.createDirectories(folder);
    write(folder, "sample", SampleSets.everyKind());
    try (var banks = Files.list(Path.of("question-banks"))) {
      for (Path bank : banks.sorted().toList()) {
        String name = bank.getFileName().toString().replace(".json", "");
        write(folder, name, Banks.read(bank).value());
      }
    }
    int number = 0;
    for (QuestionSet set : HostileSets.all().toList()) {
      write(folder, "hostile" + ++number, set);
    }
    Files.write(folder.resolve("table.json"), JsonText.print(MarkedAnswers.table()));
  }

  private static void write(Path folder, String name, QuestionSet set) throws IOException {
    HtmlPage page = new HtmlPage();
    Files.write(folder.resolve(name + ".json"), Banks.toBytes(set));
    Files.write(folder.resolve(name + ".html"), page.write(set, WriteOptions.DEFAULT).value());
    Files.write(folder.resolve(name + "-exam.html"), page.write(set, EXAM).value());
    ArrayNode orders = JsonNodeFactory.instance.arrayNode();
    for (Question question : set.questions()) {
      QuestionSet shown = new QuestionSet("", List.of(), List.of(shown(question)));
      orders.add(
          JsonText.parse(Banks.toBytes(shown), name, "a bank").at("/questions/0/interaction"));
    }
    Files.write(folder.resolve(name + ".orders"), JsonText.print(orders));
  }

  /** As the console shows it; an order from here no longer tells the right one. */
  private static Question shown(Question q) {
    return new Question(
        q.id(),
        Provenance.IMPORTED,
        null,
        null,
        null,
        q.stem(),
        Presentation.shown(q, WriteOptions.DEFAULT.seed()),
        null,
        List.of(),
        null,
        List.of(),
        null,
        1);
  }
}
