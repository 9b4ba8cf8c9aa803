package dev.readback.bank.formats;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.readback.bank.BankFormat;
import dev.readback.bank.Banks;
import dev.readback.bank.WriteOptions;
import dev.readback.bank.formats.parts.Selection;
import dev.readback.bank.formats.parts.Texts;
import dev.readback.bank.formats.xapi.Answered;
import dev.readback.bank.formats.xapi.XapiStatements;
import dev.readback.diagnostic.Diagnostic;
import dev.readback.diagnostic.Outcome;
import dev.readback.json.JsonText;
import dev.readback.marking.Markers;
import dev.readback.question.Question;
import dev.readback.question.QuestionSet;
import dev.readback.question.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes sets in every format for readers that are not ours: a folder a set with {@code bank.json},
 * a file a format, and for each what the writer says that it left out. {@code src/proof/run} starts
 * this and the readers.
 */
final class ProofFiles {

  private ProofFiles() {}

  /** Writes to the folder that the one argument names. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    List<QuestionSet> sets = new ArrayList<>(HostileSets.all().toList());
    try (Stream<Path> banks = Files.list(Path.of("question-banks"))) {
      banks.sorted().forEach(bank -> sets.add(Banks.read(bank).value()));
    }
    int number = 0;
    for (QuestionSet set : sets) {
      write(set, folder.resolve(String.format("set%03d", ++number)));
    }
  }

  private static void write(QuestionSet set, Path folder) throws IOException {
    Files.createDirectories(folder);
    QuestionSet clean =
        new QuestionSet(
            set.title(),
            set.articles(),
            set.questions().stream().map(q -> Texts.map(q, Selection::clean)).toList());
    Files.write(folder.resolve("bank.json"), Banks.toBytes(clean));
    for (BankFormat format : BankFormats.all()) {
      Outcome<byte[]> written = format.write(set, WriteOptions.DEFAULT);
      Files.write(folder.resolve(format.name() + format.extensions().get(0)), written.value());
      Files.write(
          folder.resolve(format.name() + ".losses"), JsonText.print(losses(written.diagnostics())));
    }
    Files.write(folder.resolve("xapi.statements"), XapiStatements.write(set, answers(set)));
  }

  private static ObjectNode losses(List<Diagnostic> diagnostics) {
    Map<String, List<String>> byQuestion = new LinkedHashMap<>();
    for (Diagnostic diagnostic : diagnostics) {
      if (diagnostic.origin() != null) {
        byQuestion
            .computeIfAbsent(diagnostic.origin(), q -> new ArrayList<>())
            .add(diagnostic.code());
      }
    }
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    byQuestion.forEach(
        (question, codes) -> {
          var array = json.putArray(question);
          codes.forEach(array::add);
        });
    return json;
  }

  /** Each question answered right by one student, and skipped by one without a name. */
  private static List<Answered> answers(QuestionSet set) {
    List<Answered> answers = new ArrayList<>();
    for (Question question : set.questions()) {
      answers.add(new Answered("Ida <b> \"x\"", question.id(), Markers.key(question), 1, 12.5));
      answers.add(new Answered(null, question.id(), new Response.Skipped(), 0, null));
    }
    return answers;
  }
}
