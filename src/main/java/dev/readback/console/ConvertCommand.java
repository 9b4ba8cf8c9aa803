package dev.readback.console;

import dev.readback.bank.BankFormat;
import dev.readback.bank.Losses;
import dev.readback.bank.OutputFile;
import dev.readback.bank.formats.xapi.XapiStatements;
import dev.readback.diagnostic.Diagnostic;
import dev.readback.diagnostic.InputException;
import dev.readback.diagnostic.Outcome;
import dev.readback.diagnostic.Severity;
import dev.readback.question.QuestionSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Turns banks of one format into one of another. */
@Command(
    name = "convert",
    description = {
      "Turn question banks into another format; several become one. What the format",
      "cannot hold is told on standard error. readback formats lists them."
    },
    footer = {
      "  readback convert quiz.json -o quiz.xml               for Moodle",
      "  readback convert quiz.json --to qti12 -o quiz.zip    for Canvas",
      "  readback convert quiz.json -o quiz.html              a page to take",
      "  readback convert quiz.json -o quiz.pdf --versions 3  sheets A, B, C, with keys",
      "  readback convert a.gift b.csv -o both.json",
      "  readback convert quiz.json answers.jsonl --to xapi -o statements.json"
    })
final class ConvertCommand implements Callable<Integer> {

  /** Not a format of banks: what was answered, which needs a bank beside it. */
  private static final String XAPI = "xapi";

  private final Environment environment;

  @SuppressWarnings("UnusedVariable")
  @Mixin
  private CommonOptions common;

  @Mixin private SheetOptions sheets = new SheetOptions();

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Banks in any readable format.")
  private List<String> inputs;

  @Option(
      names = "-o",
      required = true,
      paramLabel = "FILE|FOLDER",
      description = "Where to write; a folder gets a file named like the first input.")
  private String output;

  @Option(
      names = "--from",
      paramLabel = "FORMAT",
      description = "Format of the inputs. Default: what name and content tell.")
  private @Nullable String from;

  @Option(
      names = "--to",
      paramLabel = "FORMAT",
      description = "Format to write. Default: what the extension tells.")
  private @Nullable String to;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "Decides orders that are drawn. Default: 1.")
  private long seed;

  @Option(
      names = "--strict",
      description = "Write nothing if a teacher or reader would miss something.")
  private boolean strict;

  @Option(names = "--lenient", description = "Leave out items that cannot be read, and name them.")
  private boolean lenient;

  @Option(names = "--force", description = "Replace an existing file.")
  private boolean force;

  ConvertCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    Terminal terminal = new Terminal(environment, false);
    return XAPI.equals(to) ? statements(terminal) : bank(terminal);
  }

  private int bank(Terminal terminal) {
    boolean folder = BankOutput.isFolder(output);
    if (folder && to == null) {
      throw new UsageException("convert", "-o " + output + " is a folder: add --to FORMAT");
    }
    BankFormat format = BankOutput.format("convert", to, output);
    Path file = file(folder, format.extensions().get(0));
    QuestionSet set = read(terminal, inputs);
    Outcome<byte[]> written = format.write(set, sheets.of("convert", seed));
    List<Diagnostic> losses = written.diagnostics();
    Losses.summary(format.name(), losses).forEach(terminal::note);
    long left = losses.stream().filter(d -> d.code().equals("lost-question")).count();
    int count = set.questions().size() - (int) left;
    if (count == 0) {
      throw InputException.of(
          "nothing-carried",
          file.toString(),
          format.name()
              + " carries none of the questions; expected one or more; choose another"
              + " format");
    }
    if (strict && losses.stream().anyMatch(d -> d.severity() != Severity.NOTE)) {
      throw InputException.of(
          "strict-loss",
          file.toString(),
          "something would be lost, and --strict was given; nothing is written; "
              + "choose another format, or leave --strict out");
    }
    OutputFile.write(file, written.value(), force);
    terminal.line(count + (count == 1 ? " question" : " questions") + " written to " + file + ".");
    return Main.DONE;
  }

  private Path file(boolean folder, String extension) {
    Path file = Inputs.path(output);
    if (folder) {
      try {
        Files.createDirectories(file);
      } catch (IOException e) {
        throw InputException.of(
            "output-unwritable",
            output,
            "the folder cannot be made; expected one that can be written to; check permissions");
      }
      file = file.resolve(BankOutput.baseName(inputs.get(0)) + extension);
    }
    OutputFile.check(file, force);
    return file;
  }

  private QuestionSet read(Terminal terminal, List<String> files) {
    List<QuestionSet> sets = new ArrayList<>();
    for (String input : files) {
      Outcome<QuestionSet> read = BankFiles.read("convert", input, from, lenient);
      read.diagnostics().forEach(terminal::note);
      sets.add(read.value());
    }
    return QuestionSets.join(sets);
  }

  private int statements(Terminal terminal) {
    List<String> responses =
        inputs.stream().filter(i -> i.toLowerCase(Locale.ROOT).endsWith(".jsonl")).toList();
    List<String> banks = inputs.stream().filter(i -> !responses.contains(i)).toList();
    if (responses.isEmpty() || banks.isEmpty()) {
      throw new UsageException(
          "convert", "xapi needs responses (.jsonl) and the bank they are about: name both");
    }
    Path file = file(BankOutput.isFolder(output), ".json");
    QuestionSet set = read(terminal, banks);
    var answered = ResponseLines.read(responses, set);
    OutputFile.write(file, XapiStatements.write(set, answered), force);
    terminal.line(
        answered.size()
            + (answered.size() == 1 ? " statement" : " statements")
            + " written to "
            + file
            + ".");
    return Main.DONE;
  }
}
