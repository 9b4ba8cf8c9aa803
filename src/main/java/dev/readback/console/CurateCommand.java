package dev.readback.console;

import dev.readback.bank.BankFile;
import dev.readback.bank.Banks;
import dev.readback.bank.OutputFile;
import dev.readback.diagnostic.Outcome;
import dev.readback.question.QuestionSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A teacher goes through a bank before class. */
@Command(
    name = "curate",
    description = {
      "Go through a bank item by item: keep, drop, edit, move, ask for another one.",
      "Every edit is checked at once. Each step is saved beside the bank; the bank",
      "itself changes only when you write it. Several banks become one."
    },
    footer = {
      "  readback curate quiz.json                     then write quiz.json anew",
      "  readback curate a.json b.gift -o both.json    several become one",
      "",
      "While it asks: ? shows the commands, w writes the bank, q stops and keeps",
      "everything for the next time."
    })
final class CurateCommand implements Callable<Integer> {

  private final Environment environment;

  @SuppressWarnings("UnusedVariable")
  @Mixin
  private CommonOptions common;

  @Parameters(arity = "1..*", paramLabel = "BANK", description = "Banks in any readable format.")
  private List<String> banks;

  @Option(
      names = "-o",
      paramLabel = "FILE",
      description = "Where to write. Default: the bank itself, where there is one only.")
  private @Nullable String output;

  @Option(
      names = "--engine",
      description = "For another item, both: NLP4J and CoreNLP; nlp4j: NLP4J alone.")
  private AnalysisOptions.Engine engine = AnalysisOptions.Engine.both;

  @Option(names = "--restart", description = "Forget what was done to the bank and not written.")
  private boolean restart;

  @Option(names = "--plain", description = "For screen readers: no colours.")
  private boolean plain;

  @Option(names = "--force", description = "Replace an existing file of another name.")
  private boolean force;

  CurateCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    Path file = target();
    Terminal terminal = new Terminal(environment, plain);
    List<QuestionSet> sets = new ArrayList<>();
    for (String bank : banks) {
      Outcome<QuestionSet> read = BankFiles.read("curate", bank, null, false);
      read.diagnostics().forEach(terminal::note);
      sets.add(read.value());
    }
    QuestionSet set = QuestionSets.join(sets);
    CurationJournal journal = CurationJournal.beside(file, Banks.sha256(set));
    if (restart) {
      journal.delete();
    }
    Curation curation = journal.load(set);
    Another another = new Another(environment, terminal, engine.name());
    boolean write =
        new Curating(terminal, new LineSource(environment.in()), journal, another).run(curation);
    if (!write) {
      terminal.note(
          "stopped; everything is kept in " + journal.file() + ": curate again to go on.");
      return Main.DONE;
    }
    write(file, curation);
    journal.delete();
    int count = curation.set().questions().size();
    terminal.unwrapped(
        count
            + (count == 1 ? " item" : " items")
            + " written to "
            + file
            + curation.summary()
            + ".");
    return Main.DONE;
  }

  /** With the fields that only the original bank knows, where it is one bank of ours. */
  private void write(Path file, Curation curation) {
    Path only = Inputs.path(banks.get(0));
    if (banks.size() == 1 && !BankFiles.isForeign(only)) {
      BankFile bank = Banks.open(only).value();
      Banks.write(bank.with(curation.set()), file, true);
    } else {
      Banks.write(curation.set(), file, true);
    }
  }

  private Path target() {
    if (output != null) {
      Path file = Inputs.path(output);
      OutputFile.check(file, force || isInput(file));
      return file;
    }
    Path only = Inputs.path(banks.get(0));
    if (banks.size() > 1) {
      throw new UsageException("curate", "Several banks become one: add -o FILE");
    }
    if (BankFiles.isForeign(only)) {
      throw new UsageException("curate", "A bank of another format is not changed: add -o FILE");
    }
    if (Files.exists(only)) {
      OutputFile.check(only, true);
    }
    return only;
  }

  private boolean isInput(Path file) {
    return banks.stream()
        .anyMatch(b -> Inputs.path(b).toAbsolutePath().equals(file.toAbsolutePath()));
  }
}
