package dev.readback.console;

import static java.util.Objects.requireNonNull;

import dev.readback.GenerateOptions;
import dev.readback.Generation;
import dev.readback.Readback;
import dev.readback.article.Article;
import dev.readback.bank.BankFormat;
import dev.readback.bank.Banks;
import dev.readback.bank.Losses;
import dev.readback.bank.OutputFile;
import dev.readback.bank.WriteOptions;
import dev.readback.bank.formats.BankFormats;
import dev.readback.diagnostic.Diagnostic;
import dev.readback.diagnostic.InputException;
import dev.readback.diagnostic.Outcome;
import dev.readback.question.QuestionSet;
import dev.readback.question.SourceArticle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes question banks from articles. */
@Command(
    name = "generate",
    description = "Make a bank of questions from an article, or one from each of several.",
    footer = {
      "  readback generate article.txt -o quiz.json",
      "  readback generate articles/ -o banks/       a bank for each article in a folder",
      "  readback generate article.txt -o quiz.xml    questions for Moodle",
      "  readback generate article.txt -n 5 --rules who-said,true-false > quiz.json"
    })
final class GenerateCommand implements Callable<Integer> {

  /** What may lie in a folder of articles. */
  private static final List<String> EXTENSIONS =
      List.of(".txt", ".md", ".markdown", ".html", ".htm");

  private final Environment environment;

  @SuppressWarnings("UnusedVariable")
  @Mixin
  private CommonOptions common;

  @Mixin private final AnalysisOptions analysis = new AnalysisOptions("generate");

  @Parameters(
      arity = "1..*",
      paramLabel = "ARTICLE|FOLDER",
      description = "Articles as text, Markdown or HTML; folders of them; - is standard input.")
  private List<String> inputs;

  @Option(
      names = "-o",
      paramLabel = "FILE|FOLDER",
      description = "Where to write. Several articles need a folder. Default: standard output.")
  private @Nullable String output;

  @Option(
      names = "--to",
      paramLabel = "FORMAT",
      description = "Format to write. Default: what the extension tells, else a bank.")
  private @Nullable String to;

  @Option(
      names = "-n",
      paramLabel = "N",
      defaultValue = "12",
      description = "At most N questions an article. Default: 12.")
  private int count;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "Another seed gives another set. Default: 1.")
  private long seed;

  @Option(
      names = "--rules",
      paramLabel = "RULE",
      split = ",",
      description = "Only these kinds of question, separated by commas.")
  private @Nullable List<String> rules;

  @Option(
      names = "--options",
      paramLabel = "N",
      defaultValue = "4",
      description = "At most 3 or 4 options a choice. Default: 4.")
  private int options;

  @Option(names = "--no-text", description = "Leave the article's text out of the bank.")
  private boolean noText;

  @Option(
      names = "--explain",
      description = "Tell on standard error which drafts were rejected, and why.")
  private boolean explain;

  @Option(names = "--force", description = "Replace existing files.")
  private boolean force;

  private BankFormat format = BankOutput.named("generate", "readback");

  /** An article to read and where its bank goes; null is standard output. */
  private record Job(String input, @Nullable Path output) {}

  GenerateCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    Terminal terminal = new Terminal(environment, false);
    analysis.checkUsage();
    GenerateOptions options = options();
    format = outputFormat();
    List<String> articles = articles();
    boolean folder = isFolder(articles);
    List<Job> jobs = jobs(articles, folder);
    return folder ? many(terminal, jobs, options) : one(terminal, jobs.get(0), options);
  }

  private BankFormat outputFormat() {
    if (to != null) {
      if (output == null && !to.equals("readback")) {
        throw wrong("--to " + to + " needs a file: add -o FILE");
      }
      return BankOutput.format("generate", to, output == null ? "" : output);
    }
    boolean named = output != null && !BankFormats.byExtension(output).isEmpty();
    return named
        ? BankOutput.format("generate", null, String.valueOf(output))
        : BankOutput.named("generate", "readback");
  }

  private GenerateOptions options() {
    if (count < 1) {
      throw wrong("-n is " + count + ": expected 1 or more");
    }
    if (options != 3 && options != 4) {
      throw wrong("--options is " + options + ": expected 3 or 4");
    }
    Set<String> chosen = new LinkedHashSet<>(rules == null ? List.of() : rules);
    List<String> known = Readback.ruleIds();
    for (String rule : chosen) {
      if (!known.contains(rule)) {
        throw wrong(
            "There is no rule \"" + rule + "\": expected some of " + String.join(", ", known));
      }
    }
    return GenerateOptions.defaults()
        .withCount(count)
        .withSeed(seed)
        .withOptions(options)
        .withRules(chosen);
  }

  private static UsageException wrong(String message) {
    return new UsageException("generate", message);
  }

  /** The articles that the inputs stand for, folders opened. */
  private List<String> articles() {
    List<String> articles = new ArrayList<>();
    for (String input : inputs) {
      if (input.equals(Inputs.STANDARD_INPUT) || !Files.isDirectory(Inputs.path(input))) {
        articles.add(input);
        continue;
      }
      if (output == null) {
        throw wrong("The banks of a folder need a folder: add -o FOLDER");
      }
      List<String> found = inFolder(input);
      if (found.isEmpty()) {
        throw InputException.of(
            "empty-folder",
            input,
            "there is no article in it; expected files ending in " + String.join(", ", EXTENSIONS));
      }
      articles.addAll(found);
    }
    return articles;
  }

  private static List<String> inFolder(String folder) {
    try (Stream<Path> files = Files.list(Inputs.path(folder))) {
      return files
          .filter(f -> Files.isRegularFile(f))
          .map(Path::toString)
          .filter(f -> EXTENSIONS.stream().anyMatch(f.toLowerCase(Locale.ROOT)::endsWith))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw InputException.of(
          "input-unreadable",
          folder,
          "the folder cannot be read; expected a folder of articles; check its permissions");
    }
  }

  private boolean isFolder(List<String> articles) {
    if (output == null) {
      if (articles.size() > 1) {
        throw wrong("The banks of several articles need a folder: add -o FOLDER");
      }
      return false;
    }
    boolean folder =
        output.endsWith("/")
            || output.endsWith("\\")
            || Files.isDirectory(Inputs.path(output))
            || inputs.stream()
                .anyMatch(
                    i -> !i.equals(Inputs.STANDARD_INPUT) && Files.isDirectory(Inputs.path(i)));
    if (!folder && articles.size() > 1) {
      if (Files.exists(Inputs.path(output))) {
        throw wrong("-o " + output + " is a file: the banks of several articles need a folder");
      }
      return true;
    }
    return folder;
  }

  private List<Job> jobs(List<String> articles, boolean folder) {
    if (!folder) {
      Path file = output == null ? null : Inputs.path(output);
      if (file != null) {
        OutputFile.check(file, force);
      }
      return List.of(new Job(articles.get(0), file));
    }
    Path target = Inputs.path(String.valueOf(output));
    try {
      Files.createDirectories(target);
    } catch (IOException e) {
      throw InputException.of(
          "output-unwritable",
          target.toString(),
          "the folder cannot be made; expected one that can be written to; check permissions");
    }
    if (!Files.isWritable(target)) {
      throw InputException.of(
          "output-unwritable",
          target.toString(),
          "the folder cannot be written to; expected a writable one; check its permissions");
    }
    Map<Path, String> taken = new HashMap<>();
    List<Job> jobs = new ArrayList<>();
    for (String article : articles) {
      Path bank = target.resolve(bankName(article));
      String other = taken.put(bank, article);
      if (other != null) {
        throw wrong(other + " and " + article + " would both become " + bank + ": rename one");
      }
      jobs.add(new Job(article, bank));
    }
    return jobs;
  }

  private String bankName(String article) {
    boolean typed = article.equals(Inputs.STANDARD_INPUT);
    return (typed ? "standard-input" : BankOutput.baseName(article)) + format.extensions().get(0);
  }

  private int one(Terminal terminal, Job job, GenerateOptions options) {
    Outcome<Article> read = read(job);
    read.diagnostics().forEach(terminal::note);
    terminal.progress("loading the language models ...");
    Analyst analyst = environment.models().apply(analysis.engine());
    analyst.load();
    Generation generation = analyst.generate(read.value(), options);
    report(terminal, job, generation);
    byte[] bank = bytes(terminal, finished(generation));
    if (job.output() == null) {
      terminal.document(new String(bank, StandardCharsets.UTF_8));
    } else {
      OutputFile.write(job.output(), bank, force);
      terminal.line(questions(generation.set()) + " written to " + job.output() + ".");
      if (format.reader().isPresent()) {
        terminal.line("Take them with: readback quiz " + job.output());
      }
    }
    return Main.DONE;
  }

  /** The set in the format asked for; what that leaves out is told. */
  private byte[] bytes(Terminal terminal, QuestionSet set) {
    Outcome<byte[]> written = format.write(set, WriteOptions.DEFAULT.withSeed(seed));
    Losses.summary(format.name(), written.diagnostics()).forEach(terminal::note);
    return written.value();
  }

  private Outcome<Article> read(Job job) {
    return Inputs.article(environment, job.input(), analysis.published());
  }

  private void report(Terminal terminal, Job job, Generation generation) {
    for (Diagnostic diagnostic : generation.diagnostics()) {
      terminal.note(diagnostic.origin() == null ? diagnostic.in(job.input()) : diagnostic);
    }
    if (explain) {
      for (Generation.Rejection rejection : generation.rejections()) {
        terminal.note(
            "rejected "
                + rejection.rule()
                + " \""
                + rejection.stem()
                + "\": "
                + String.join("; ", rejection.reasons()));
      }
    }
  }

  private QuestionSet finished(Generation generation) {
    QuestionSet set = generation.set();
    return noText
        ? new QuestionSet(
            set.title(),
            set.articles().stream().map(SourceArticle::withoutText).toList(),
            set.questions(),
            set.generated())
        : set;
  }

  private static String questions(QuestionSet set) {
    int count = set.questions().size();
    return count + (count == 1 ? " question" : " questions");
  }

  /** A bank for each article; what fails is told in the table and does not stop the others. */
  private int many(Terminal terminal, List<Job> jobs, GenerateOptions options) {
    Map<Job, String> failures = new HashMap<>();
    Map<Job, Article> articles = new HashMap<>();
    for (Job job : jobs) {
      try {
        Outcome<Article> read = read(job);
        read.diagnostics().forEach(terminal::note);
        articles.put(job, read.value());
      } catch (InputException e) {
        failures.put(job, e.diagnostics().get(0).message());
      }
    }
    Analyst analyst = environment.models().apply(analysis.engine());
    boolean loaded = false;
    List<String> table = new ArrayList<>();
    for (Job job : jobs) {
      Article article = articles.get(job);
      if (article == null) {
        table.add(job.input() + ": not used: " + failures.get(job));
        continue;
      }
      try {
        Path file = requireNonNull(job.output());
        QuestionSet done = done(file, article, options.settings(analyst.engine()));
        if (done != null) {
          table.add(job.input() + ": " + questions(done) + ", already in " + file);
          continue;
        }
        if (format.name().equals("readback")) {
          OutputFile.check(file, force);
        }
        if (!loaded) {
          terminal.progress(
              "loading the language models, then " + articles.size() + " articles ...");
          analyst.load();
          loaded = true;
        }
        terminal.progress(job.input() + " ...");
        Generation generation = analyst.generate(article, options);
        report(terminal, job, generation);
        QuestionSet set = finished(generation);
        table.add(job.input() + ": " + questions(set) + ", " + write(terminal, file, set));
      } catch (InputException e) {
        failures.put(job, e.diagnostics().get(0).message());
        table.add(job.input() + ": not written: " + job.output() + ": " + failures.get(job));
      }
    }
    table.forEach(terminal::line);
    return failures.isEmpty() ? Main.DONE : Main.UNUSABLE;
  }

  /** Writes a file; one that is there already with the same bytes counts as written. */
  private String write(Terminal terminal, Path file, QuestionSet set) {
    byte[] bytes = bytes(terminal, set);
    try {
      if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), bytes)) {
        return "already in " + file;
      }
    } catch (IOException e) {
      // Writing says what is wrong with it.
    }
    OutputFile.write(file, bytes, force);
    return "written to " + file;
  }

  /** The set in a bank that is there already and would come out again; null where there is none. */
  private @Nullable QuestionSet done(Path file, Article article, Map<String, String> settings) {
    if (force || !Files.isRegularFile(file)) {
      return null;
    }
    QuestionSet set;
    try {
      set = Banks.read(file).value();
    } catch (InputException e) {
      // Something else: writing tells that it is in the way.
      return null;
    }
    SourceArticle wanted = SourceArticle.of("", article);
    boolean same =
        set.generated().equals(settings)
            && set.articles().size() == 1
            && set.articles().get(0).sha256().equals(wanted.sha256())
            && Objects.equals(set.articles().get(0).published(), wanted.published())
            && (set.articles().get(0).text() == null) == noText;
    return same ? set : null;
  }
}
