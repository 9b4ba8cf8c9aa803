package dev.readback.console;

import dev.readback.GenerateOptions;
import dev.readback.Readback;
import dev.readback.article.Article;
import dev.readback.bank.BankFormat;
import dev.readback.bank.OutputFile;
import dev.readback.bank.formats.BankFormats;
import dev.readback.diagnostic.InputException;
import dev.readback.diagnostic.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
      description =
          "Only these kinds of question, separated by commas; all: also those that are off by"
              + " default.")
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

  @Option(
      names = "--time-limit",
      paramLabel = "M",
      defaultValue = "10",
      description = "Give an article up that takes longer than M minutes. Default: 10.")
  private int minutes;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "So many articles at a time. Default: as many as there are processors.")
  private @Nullable Integer threads;

  GenerateCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    Terminal terminal = new Terminal(environment, false);
    analysis.checkUsage();
    GenerateOptions options = options();
    BankFormat format = outputFormat();
    List<String> articles = articles();
    boolean folder = isFolder(articles);
    BankMaker maker = new BankMaker(environment, analysis, format, options, settings());
    if (!folder) {
      return one(terminal, maker, articles.get(0));
    }
    int atOnce = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    return new FolderRun(terminal, maker, force, atOnce)
        .run(Inputs.path(String.valueOf(output)), jobs(articles, format));
  }

  private BankMaker.Settings settings() {
    if (minutes < 1) {
      throw wrong("--time-limit is " + minutes + ": expected 1 or more minutes");
    }
    if (threads != null && threads < 1) {
      throw wrong("--threads is " + threads + ": expected 1 or more");
    }
    return new BankMaker.Settings(Duration.ofMinutes(minutes), noText, explain);
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
    List<String> known = new ArrayList<>(Readback.ruleIds());
    known.add(Readback.ALL_RULES);
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

  /** Where the bank of each article goes. */
  private Map<String, Path> jobs(List<String> articles, BankFormat format) {
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
    Map<String, Path> jobs = new LinkedHashMap<>();
    for (String article : articles) {
      Path bank = target.resolve(bankName(article, format));
      String other = taken.put(bank, article);
      if (other != null) {
        throw wrong(other + " and " + article + " would both become " + bank + ": rename one");
      }
      jobs.put(article, bank);
    }
    return jobs;
  }

  private static String bankName(String article, BankFormat format) {
    boolean typed = article.equals(Inputs.STANDARD_INPUT);
    return (typed ? "standard-input" : BankOutput.baseName(article)) + format.extensions().get(0);
  }

  private int one(Terminal terminal, BankMaker maker, String input) {
    Path file = output == null ? null : Inputs.path(output);
    if (file != null) {
      OutputFile.check(file, force);
    }
    Outcome<Article> read = maker.read(input);
    read.diagnostics().forEach(terminal::note);
    terminal.progress("loading the language models ...");
    maker.load();
    BankMaker.Made made = maker.make(input, read.value());
    made.notes().forEach(terminal::note);
    if (file == null) {
      terminal.document(new String(made.bytes(), StandardCharsets.UTF_8));
    } else {
      OutputFile.write(file, made.bytes(), force);
      terminal.line(BankMaker.questions(made.questions()) + " written to " + file + ".");
      if (made.readable()) {
        terminal.line(next(made.questions(), input, file));
      }
    }
    return Main.DONE;
  }

  /** What to do with the bank: take it, or where nothing is in it, ask for more. */
  static String next(int questions, String article, Path bank) {
    return questions > 0
        ? "Take them with: readback quiz " + bank
        : "For questions that need a second look: readback generate "
            + article
            + " --rules "
            + Readback.ALL_RULES
            + " -o "
            + bank
            + " --force";
  }
}
