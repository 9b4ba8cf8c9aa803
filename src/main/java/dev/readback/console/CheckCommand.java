package dev.readback.console;

import dev.readback.article.Article;
import dev.readback.article.Evidence;
import dev.readback.bank.Banks;
import dev.readback.diagnostic.Diagnostic;
import dev.readback.diagnostic.InputException;
import dev.readback.diagnostic.Outcome;
import dev.readback.diagnostic.Severity;
import dev.readback.question.Interaction;
import dev.readback.question.Question;
import dev.readback.question.QuestionSet;
import dev.readback.question.SourceArticle;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks banks: form, offsets, and whether they still fit their article. */
@Command(
    name = "check",
    description = "Check banks: their form, and that every offset cuts the words it stands for.",
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
      description = "The article that the banks are about, for banks without its text.")
  private @Nullable String article;

  CheckCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    Terminal terminal = new Terminal(environment, false);
    Article given = article == null ? null : Inputs.article(environment, article, null).value();
    int problems = 0;
    for (String bank : banks) {
      List<Diagnostic> found = check(bank, given);
      found.forEach(d -> terminal.line(d.line()));
      problems += found.size();
    }
    return problems == 0 ? Main.DONE : Main.UNUSABLE;
  }

  private List<Diagnostic> check(String bank, @Nullable Article given) {
    Outcome<QuestionSet> read;
    try {
      read = Banks.read(Inputs.path(bank));
    } catch (InputException e) {
      return e.diagnostics();
    }
    List<Diagnostic> found = new ArrayList<>();
    read.diagnostics().stream().filter(d -> d.severity() != Severity.NOTE).forEach(found::add);
    if (given != null) {
      compare(bank, read.value(), given, found);
    }
    return found;
  }

  /** Whether the bank's offsets hold in the article that the user has. */
  private void compare(String bank, QuestionSet set, Article given, List<Diagnostic> found) {
    String sha256 = given.sha256();
    List<SourceArticle> same =
        set.articles().stream().filter(a -> a.sha256().equals(sha256)).toList();
    if (same.isEmpty()) {
      found.add(
          Diagnostic.error(
              "other-article",
              bank,
              "none of its articles has the text of "
                  + article
                  + "; expected the very text that the bank was made from"));
      return;
    }
    for (SourceArticle source : same) {
      for (Question question : set.questions()) {
        if (source.id().equals(question.provenance().articleId())) {
          evidence(question)
              .filter(e -> !e.recuts(given.text()))
              .map(
                  e ->
                      Diagnostic.error(
                          "wrong-offsets",
                          bank,
                          "question "
                              + question.id()
                              + ": offsets "
                              + e.span().start()
                              + " to "
                              + e.span().end()
                              + " do not cut \""
                              + e.text()
                              + "\" from "
                              + article
                              + "; expected them to; make the bank again"))
              .forEach(found::add);
        }
      }
    }
  }

  private static Stream<Evidence> evidence(Question question) {
    Stream<Evidence> options =
        question.interaction() instanceof Interaction.Choice choice
            ? choice.options().stream().flatMap(o -> o.evidence().stream())
            : Stream.empty();
    return Stream.concat(question.provenance().evidence().stream(), options);
  }
}
