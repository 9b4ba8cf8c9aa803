package dev.readback.measure;

import dev.readback.GenerateOptions;
import dev.readback.Generation;
import dev.readback.Readback;
import dev.readback.analysis.Analysis;
import dev.readback.article.Article;
import dev.readback.bank.Banks;
import dev.readback.question.ComprehensionProcess;
import dev.readback.question.Interaction.Choice;
import dev.readback.question.Interaction.Option;
import dev.readback.question.Question;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Generates a bank for every article of a folder and prints the figures that need no judge.
 * Arguments: the folder with the articles as text, the folder for the banks, and perhaps {@code
 * --nlp4j} for NLP4J alone.
 */
final class QualityFigures {
  /** Pearson's chi-square at 5 % for 2 and 3 degrees of freedom. */
  private static final Map<Integer, Double> CRITICAL = Map.of(3, 5.991, 4, 7.815);

  private final List<Integer> yields = new ArrayList<>();
  private final List<Integer> middling = new ArrayList<>();
  private final Map<String, Integer> rules = new TreeMap<>();
  private final Map<Integer, int[]> places = new TreeMap<>();
  private int beyondRetrieve;
  private int choices;
  private int longest;
  private int again;
  private int failed;

  private QualityFigures() {}

  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Path banks = Files.createDirectories(Path.of(arguments[1]));
    boolean alone = List.of(arguments).contains("--nlp4j");
    Readback readback = Measured.readback(alone);
    QualityFigures figures = new QualityFigures();
    try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        figures.add(readback, file, banks);
      }
    }
    figures.print(out);
  }

  private void add(Readback readback, Path file, Path banks) throws IOException {
    Article article = GenerateDump.article(file);
    Generation generation;
    Generation second;
    try {
      Analysis analysis = readback.analyse(article);
      generation = readback.generate(analysis, GenerateOptions.defaults());
      second = readback.generate(analysis, GenerateOptions.defaults());
    } catch (RuntimeException e) {
      failed++;
      return;
    }
    again += generation.set().equals(second.set()) ? 1 : 0;
    String name = file.getFileName().toString().replaceFirst("\\.txt$", ".json");
    Banks.write(generation.set(), banks.resolve(name), true);
    List<Question> questions = generation.set().questions();
    yields.add(questions.size());
    int words = article.text().split("\\s+").length;
    if (words >= 400 && words <= 700) {
      middling.add(questions.size());
    }
    questions.forEach(this::add);
  }

  private void add(Question question) {
    rules.merge(question.provenance().rule(), 1, Integer::sum);
    beyondRetrieve += question.process() == ComprehensionProcess.RETRIEVE ? 0 : 1;
    if (question.interaction() instanceof Choice choice) {
      choices++;
      List<Option> options = choice.options();
      int key = options.indexOf(options.stream().filter(Option::correct).findFirst().orElseThrow());
      int length = options.get(key).text().length();
      boolean only =
          options.stream().filter(o -> !o.correct()).allMatch(o -> o.text().length() < length);
      longest += only ? 1 : 0;
      places.computeIfAbsent(options.size(), n -> new int[n])[key]++;
    }
  }

  private void print(PrintStream out) {
    int items = yields.stream().mapToInt(Integer::intValue).sum();
    out.printf("articles            %d, %d could not be used%n", yields.size(), failed);
    out.printf("items               %d%n", items);
    out.printf("items an article    median %s, %s%n", median(yields), yields);
    out.printf("of 400 to 700 words median %s, %s%n", median(middling), middling);
    out.printf("by rule             %s%n", rules);
    out.printf("beyond retrieve     %s%n", share(beyondRetrieve, items));
    out.printf("key the longest     %s of the choices%n", share(longest, choices));
    places.forEach(
        (n, counts) ->
            out.printf(
                Locale.ROOT,
                "key's place of %d    %s, chi-square %.2f (%.2f at 5 %%)%n",
                n,
                java.util.Arrays.toString(counts),
                chiSquare(counts),
                CRITICAL.getOrDefault(n, Double.NaN)));
    out.printf("the same again      %s of the articles%n", share(again, yields.size()));
  }

  private static double chiSquare(int[] counts) {
    double expected = java.util.Arrays.stream(counts).average().orElse(0);
    double sum = 0;
    for (int each : counts) {
      sum += (each - expected) * (each - expected) / expected;
    }
    return sum;
  }

  private static String median(List<Integer> values) {
    List<Integer> sorted = values.stream().sorted().toList();
    int n = sorted.size();
    return n == 0
        ? "-"
        : String.format(Locale.ROOT, "%.1f", (sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2.0);
  }

  private static String share(int part, int whole) {
    return String.format(
        Locale.ROOT, "%d of %d (%.0f %%)", part, whole, whole == 0 ? 0 : 100.0 * part / whole);
  }
}
