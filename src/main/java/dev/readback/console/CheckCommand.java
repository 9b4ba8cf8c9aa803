package dev.readback.console;

import dev.readback.article.Article;
import dev.readback.bank.BankCheck;
import dev.readback.bank.BankFile;
import dev.readback.bank.Banks;
import dev.readback.diagnostic.Diagnostic;
import dev.readback.diagnostic.InputException;
import dev.readback.diagnostic.Outcome;
import dev.readback.diagnostic.Severity;
import dev.readback.question.QuestionSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks banks: form, offsets, markers, and whether they still fit their article. */
@Command(
    name = "check",
    description = {
      "Check banks: their form, that every offset cuts the words it stands for, that",
      "every key is marked right, and what gives keys away. One line a problem; the",
      "exit code is 1 where one of them is an error."
    },
    footer = {"  readback check quiz.json", "  readback check shared.json --article article.txt"})
final class CheckCommand implements Callable<Integer> {

  private final Environment environment;

  @SuppressWarnings("UnusedVariable")
  @Mixin
  private CommonOptions common;

  @Parameters(arity = "1..*", paramLabel = "BANK", description = "Bank files.")
  private List<String> banks;

  @Option(
      names = "--article",
      paramLabel = "FILE",
      description = "The article that the banks are about, to be compared with them.")
  private @Nullable String article;

  @Option(
      names = "--notes",
      description = "Also show what is no problem: what a blind guess earns on each question.")
  private boolean notes;

  CheckCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    Terminal terminal = new Terminal(environment, false);
    Optional<String> text =
        Optional.ofNullable(article)
            .map(a -> Inputs.article(environment, a, null).value())
            .map(Article::text);
    boolean error = false;
    for (String bank : banks) {
      List<Diagnostic> found =
          check(bank, text).stream().filter(d -> notes || d.severity() != Severity.NOTE).toList();
      for (Diagnostic diagnostic : found) {
        terminal.unwrapped(
            diagnostic.severity() == Severity.ERROR
                ? diagnostic.line()
                : diagnostic.line() + " (" + Wire.name(diagnostic.severity()) + ")");
        error |= diagnostic.severity() == Severity.ERROR;
      }
      if (found.stream().allMatch(d -> d.severity() == Severity.NOTE)) {
        terminal.note(bank + ": no problem found.");
      }
    }
    return error ? Main.UNUSABLE : Main.DONE;
  }

  private static List<Diagnostic> check(String bank, Optional<String> text) {
    if (!BankFiles.isForeign(Inputs.path(bank))) {
      return BankCheck.check(Inputs.path(bank), text);
    }
    try {
      Outcome<QuestionSet> read = BankFiles.read("check", bank, null, false);
      BankFile converted = Banks.open(Banks.toBytes(read.value()), bank).value();
      List<Diagnostic> all = new ArrayList<>(read.diagnostics());
      all.addAll(BankCheck.check(converted, text));
      return all;
    } catch (InputException e) {
      return e.diagnostics();
    }
  }
}
