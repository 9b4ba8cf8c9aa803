package dev.readback.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.readback.analysis.Analysis;
import dev.readback.analysis.engines.Analyzer;
import dev.readback.analysis.engines.nlp4j.Nlp4jEngine;
import dev.readback.article.Article;
import dev.readback.article.Attribution;
import dev.readback.article.Evidence;
import dev.readback.article.Span;
import dev.readback.article.readers.ArticleReader;
import dev.readback.question.AnswerType;
import dev.readback.question.ComprehensionProcess;
import dev.readback.question.Draft;
import dev.readback.question.Focus;
import dev.readback.question.Interaction;
import dev.readback.verify.Subject;
import dev.readback.verify.checks.GrammarCheck;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How well the grammar check finds what judges call bad grammar or nonsense, on items that two
 * judges read each: totals only. Arguments: the folder with {@code quality}, {@code exemplars} and
 * {@code articles}; with {@code --wrong} also the stems that the check gets wrong. Where
 * LanguageTool is on the class path it is measured beside.
 */
final class GrammarFigures {
  private static final Set<String> FLAWS = Set.of("grammar", "nonsense");

  /**
   * An item and what was found.
   *
   * @param flagged by how many judges
   */
  private record Item(String source, String text, int flagged, boolean check, boolean tool) {}

  private final Path shared;
  private final ObjectMapper json = new ObjectMapper();
  private final Analyzer analyzer = new Analyzer(List.of(Nlp4jEngine.withNames()));
  private final GrammarCheck check = new GrammarCheck(analyzer::parse);
  private final @Nullable LanguageTool tool = LanguageTool.find();
  private final Map<String, Analysis> analyses = new HashMap<>();
  private final Map<String, Integer> toolRules = new TreeMap<>();
  private final List<String> wrong = new ArrayList<>();
  private long checkNanos;
  private long toolNanos;

  private GrammarFigures(Path shared) {
    this.shared = shared;
  }

  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    GrammarFigures figures = new GrammarFigures(Path.of(arguments[0]));
    figures.analyzer.load();
    List<Item> items = new ArrayList<>(figures.judged());
    items.addAll(figures.exemplars());
    out.printf(
        "%-10s %-10s %s%n", "items", "by", "found / flagged by both, by any; alarms on clean");
    for (String source : List.of("hs", "human", "exemplars", "")) {
      List<Item> some = items.stream().filter(i -> i.source().startsWith(source)).toList();
      print(out, source, "check", some.stream().filter(Item::check).toList(), some);
      if (figures.tool != null) {
        print(out, source, "tool", some.stream().filter(Item::tool).toList(), some);
        print(out, source, "both", some.stream().filter(i -> i.check() || i.tool()).toList(), some);
      }
    }
    out.printf("check %.1f ms an item%n", figures.checkNanos / 1e6 / items.size());
    if (figures.tool != null) {
      out.printf(
          "tool %.1f ms an item, %s%n",
          figures.toolNanos / 1e6 / items.size(), figures.tool.loaded());
      out.println(figures.toolRules);
    }
    if (List.of(arguments).contains("--wrong")) {
      figures.wrong.forEach(out::println);
    }
  }

  private static void print(
      PrintStream out, String source, String by, List<Item> found, List<Item> all) {
    out.printf(
        Locale.ROOT,
        "%-10s %-6s both %d / %d, any %d / %d, clean %d / %d; precision %.2f%n",
        source.isEmpty() ? "all" : source,
        by,
        found.stream().filter(i -> i.flagged() == 2).count(),
        all.stream().filter(i -> i.flagged() == 2).count(),
        found.stream().filter(i -> i.flagged() > 0).count(),
        all.stream().filter(i -> i.flagged() > 0).count(),
        found.stream().filter(i -> i.flagged() == 0).count(),
        all.stream().filter(i -> i.flagged() == 0).count(),
        found.stream().filter(i -> i.flagged() > 0).count() / (double) Math.max(1, found.size()));
  }

  private List<Item> judged() throws IOException {
    List<Item> items = new ArrayList<>();
    for (String line : Files.readAllLines(shared.resolve("quality/judged.jsonl"))) {
      JsonNode item = json.readTree(line);
      Interaction interaction = typed(item.get("key").asText());
      String stem = item.get("stem").asText();
      items.add(
          item(
              item.get("source").asText(),
              stem,
              interaction,
              analysis(item.get("article").asText()),
              flagged(item)));
    }
    return items;
  }

  private List<Item> exemplars() throws IOException {
    Map<String, Integer> flagged = new HashMap<>();
    for (String line : Files.readAllLines(shared.resolve("exemplars/verdicts.jsonl"))) {
      JsonNode item = json.readTree(line);
      flagged.put(item.get("stem").asText(), flagged(item));
    }
    List<Item> items = new ArrayList<>();
    try (Stream<Path> files = Files.list(shared.resolve("exemplars"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        JsonNode set = json.readTree(file.toFile());
        Analysis analysis = analyzer.analyse(text(set.at("/articles/0/text").asText()));
        for (JsonNode each : set.get("questions")) {
          String stem = each.get("stem").asText();
          items.add(
              item(
                  "exemplars",
                  stem,
                  interaction(each.get("interaction")),
                  analysis,
                  flagged.getOrDefault(stem, 0)));
        }
      }
    }
    return items;
  }

  /** As much of it as the check looks at: the exemplars are written in an older form. */
  private static Interaction interaction(JsonNode node) {
    switch (node.get("kind").asText()) {
      case "true-false" -> {
        String correction = node.path("correction").asText("");
        boolean answer = node.get("answer").asBoolean();
        return new Interaction.TrueFalse(answer, answer ? null : correction, null, null);
      }
      case "gap" -> {
        List<Interaction.Blank> gaps = new ArrayList<>();
        for (JsonNode each : node.get("gaps")) {
          Interaction.Accepted answer = Interaction.Accepted.of(each.at("/accepted/0").asText());
          gaps.add(
              new Interaction.Blank(
                  each.get("id").asText(),
                  AnswerType.OTHER,
                  List.of(answer),
                  List.of(),
                  List.of()));
        }
        return new Interaction.Gap(node.get("text").asText(), gaps);
      }
      case "order", "match" -> {
        List<Interaction.Item> all = new ArrayList<>();
        for (JsonNode each : node.path("items")) {
          all.add(new Interaction.Item(each.get("id").asText(), each.get("text").asText(), null));
        }
        while (all.size() < 2) {
          all.add(new Interaction.Item("i" + all.size(), "", null));
        }
        return new Interaction.Order(all);
      }
      case "choice" -> {
        List<Interaction.Option> options = new ArrayList<>();
        for (JsonNode each : node.get("options")) {
          options.add(
              new Interaction.Option(
                  each.get("id").asText(),
                  each.get("text").asText(),
                  options.isEmpty(),
                  null,
                  null,
                  List.of()));
        }
        return new Interaction.Choice(Interaction.Select.ONE, true, options);
      }
      default -> {
        return typed("");
      }
    }
  }

  private static Interaction typed(String answer) {
    return new Interaction.TextEntry(
        AnswerType.OTHER, List.of(Interaction.Accepted.of(answer)), List.of());
  }

  private static Article text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return ArticleReader.read(new ByteArrayInputStream(bytes), "article.txt").value();
  }

  private static int flagged(JsonNode item) {
    int judges = 0;
    for (JsonNode judge : item.get("judges")) {
      Set<String> flaws = new HashSet<>();
      judge.get("flaws").forEach(f -> flaws.add(f.asText()));
      flaws.retainAll(FLAWS);
      judges += flaws.isEmpty() ? 0 : 1;
    }
    return judges;
  }

  private Analysis analysis(String slug) throws IOException {
    Analysis known = analyses.get(slug);
    if (known != null) {
      return known;
    }
    String wanted = slug.replace("-", "");
    Path file;
    try (Stream<Path> files = Files.list(shared.resolve("articles"))) {
      file =
          files
              .filter(f -> f.toString().endsWith(".txt"))
              .filter(f -> similar(f.getFileName().toString(), wanted))
              .findFirst()
              .orElseThrow(() -> new IOException("no article for " + slug));
    }
    Analysis analysis = analyzer.analyse(ArticleReader.read(file).value());
    analyses.put(slug, analysis);
    return analysis;
  }

  private static boolean similar(String file, String wanted) {
    String name = file.replaceFirst("\\.txt$", "").replaceFirst("^[^-]+-", "").replace("-", "");
    int length = Math.min(18, Math.min(name.length(), wanted.length()));
    return name.regionMatches(0, wanted, 0, length);
  }

  private Item item(
      String source, String stem, Interaction interaction, Analysis analysis, int flagged) {
    Draft draft =
        new Draft(
            "measured",
            Focus.WHAT,
            ComprehensionProcess.RETRIEVE,
            0.5,
            stem,
            interaction,
            "",
            List.of(Evidence.cut(analysis.article().text(), new Span(0, 1))),
            Attribution.NARRATOR,
            "",
            Set.of(),
            Set.of(),
            Map.of());
    long start = System.nanoTime();
    var fault = check.inspect(draft, new Subject(analysis, List.of()));
    checkNanos += System.nanoTime() - start;
    boolean byTool = false;
    if (tool != null) {
      long toolStart = System.nanoTime();
      String text =
          interaction instanceof Interaction.Gap gap
              ? gap.text().replace("{{1}}", gap.gaps().get(0).accepted().get(0).text())
              : stem;
      List<String> rules = tool.rules(text);
      toolNanos += System.nanoTime() - toolStart;
      byTool = !rules.isEmpty();
      for (String rule : rules) {
        toolRules.merge(rule + (flagged > 0 ? "" : " (clean)"), 1, Integer::sum);
      }
    }
    if (fault.isPresent() != flagged > 0) {
      wrong.add(source + " " + flagged + " " + fault.orElse("missed") + " <- " + stem);
    }
    return new Item(source, stem, flagged, fault.isPresent(), byTool);
  }
}
