package dev.readback.console;

import dev.readback.bank.Banks;
import dev.readback.bank.OutputFile;
import dev.readback.diagnostic.Diagnostic;
import dev.readback.diagnostic.InputException;
import dev.readback.diagnostic.Outcome;
import dev.readback.json.JsonText;
import dev.readback.question.QuestionSet;
import dev.readback.statistics.ClassReport;
import dev.readback.statistics.GradedResponse;
import dev.readback.statistics.ItemAnalysis;
import dev.readback.statistics.ResponseFile;
import dev.readback.statistics.reports.ReportFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reports what the responses of a class tell about its questions. */
@Command(
    name = "report",
    description = {
      "Report what the responses of a class tell: scores, how hard each question is,",
      "how well it separates, who chose what, and what to look at.",
      "RESPONSES is a file of JSON lines with student, question and response, or a",
      "table in CSV with a row for each student and a column for each question id."
    },
    footer = {
      "  readback report class.jsonl --bank quiz.json",
      "  readback report class.csv --bank quiz.json -o report.html",
      "  readback report a.jsonl b.jsonl --bank quiz.json --to json > report.json"
    })
final class ReportCommand implements Callable<Integer> {

  private final Environment environment;

  @SuppressWarnings("UnusedVariable")
  @Mixin
  private CommonOptions common;

  @Parameters(
      arity = "1..*",
      paramLabel = "RESPONSES",
      description = "Files of responses, or - for standard input.")
  private List<String> files;

  @Option(
      names = "--bank",
      paramLabel = "BANK",
      required = true,
      arity = "1",
      description = "The bank that was taken; give the option again for each further one.")
  private List<String> banks;

  @Option(
      names = "--to",
      paramLabel = "FORMAT",
      description = "csv, json or html; without it the name of the output tells, or a table.")
  private @Nullable ReportFormat format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write the report to this file.")
  private @Nullable String output;

  @Option(names = "--force", description = "Replace an existing output.")
  private boolean force;

  ReportCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    Terminal terminal = new Terminal(environment, false);
    String file = output;
    ReportFormat wanted = wanted(file);
    if (file != null) {
      OutputFile.check(Inputs.path(file), force);
    }
    Map<String, QuestionSet> sets = new LinkedHashMap<>();
    for (String bank : banks) {
      Outcome<QuestionSet> read = BankFiles.read("report", bank, null, false);
      read.diagnostics().forEach(terminal::note);
      sets.put(Banks.sha256(read.value()), read.value());
    }
    QuestionSet questions = QuestionSets.join(List.copyOf(sets.values()));
    ClassReport report = ItemAnalysis.of(responses(terminal, sets), questions.questions());
    if (wanted == null) {
      new ReportTable(terminal, report, questions.title()).print();
      return Main.DONE;
    }
    byte[] bytes = wanted.write(report, questions.title());
    if (file == null) {
      terminal.document(new String(bytes, StandardCharsets.UTF_8));
    } else {
      OutputFile.write(Inputs.path(file), bytes, force);
      terminal.note(file + ": written.");
    }
    return Main.DONE;
  }

  /** Null for a table on the terminal. */
  private @Nullable ReportFormat wanted(@Nullable String file) {
    if (format != null || file == null) {
      return format;
    }
    return ReportFormat.ofFile(file)
        .orElseThrow(
            () ->
                new UsageException(
                    "report",
                    "The name "
                        + file
                        + " does not tell the format: expected --to csv, --to json or --to html."));
  }

  private List<GradedResponse> responses(Terminal terminal, Map<String, QuestionSet> sets) {
    List<GradedResponse> all = new ArrayList<>();
    List<Diagnostic> problems = new ArrayList<>();
    for (String file : files) {
      boolean standardInput = file.equals(Inputs.STANDARD_INPUT);
      String name = standardInput ? "standard input" : file;
      try {
        Outcome<List<GradedResponse>> read = ResponseFile.read(bytes(file, name), name, sets);
        read.diagnostics().forEach(terminal::note);
        all.addAll(read.value());
      } catch (InputException e) {
        problems.addAll(e.diagnostics());
      }
    }
    if (!problems.isEmpty()) {
      throw new InputException(problems);
    }
    if (all.isEmpty()) {
      throw InputException.of(
          "responses-empty",
          files.get(0),
          "nobody answered anything; expected one response or more; check the file");
    }
    return all;
  }

  private byte[] bytes(String file, String name) {
    try (InputStream in =
        file.equals(Inputs.STANDARD_INPUT)
            ? environment.in()
            : Files.newInputStream(Inputs.path(file))) {
      byte[] bytes = in.readNBytes(JsonText.MAX_BYTES + 1);
      if (bytes.length > JsonText.MAX_BYTES) {
        throw InputException.of("responses-too-large", name, JsonText.tooLarge(bytes.length));
      }
      return bytes;
    } catch (NoSuchFileException e) {
      throw InputException.of(
          "input-missing", name, "there is no such file; expected responses; check the name");
    } catch (IOException e) {
      throw InputException.of(
          "input-unreadable",
          name,
          "the file cannot be read; expected responses; check that it is a file you may read");
    }
  }
}
