package dev.readback.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.readback.analysis.Entity;
import dev.readback.analysis.Layers;
import dev.readback.analysis.Sentence;
import dev.readback.analysis.Statement;
import dev.readback.analysis.Statement.Kind;
import dev.readback.analysis.entities.Entities;
import dev.readback.analysis.quotations.Quotations;
import dev.readback.analysis.quotations.Statements;
import dev.readback.article.Article;
import dev.readback.article.Certainty;
import dev.readback.article.Span;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Measures who-says-what against labelled statements, learning and test half apart.
 *
 * <p>Arguments: the folder with {@code attribution} and {@code articles}, a cache folder, a file
 * with the ids of the learning half, and perhaps {@code learning} to measure that half alone, or
 * {@code errors} to list its errors too.
 */
final class MeasureAttribution {

  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private MeasureAttribution() {}

  record Gold(
      String article,
      Span span,
      String content,
      @Nullable Kind kind,
      @Nullable String name,
      @Nullable String other,
      @Nullable Span source,
      @Nullable String certainty,
      @Nullable Boolean unnamed) {}

  public static void main(String[] arguments) throws IOException {
    Path shared = Path.of(arguments[0]);
    if (!Files.isDirectory(shared.resolve("attribution"))) {
      OUT.println("no labelled statements at " + shared + "; nothing measured");
      return;
    }
    LayerStore store = new LayerStore(shared, Path.of(arguments[1]));
    Set<String> learning = new HashSet<>(Files.readAllLines(Path.of(arguments[2])));
    boolean errors = List.of(arguments).contains("errors");
    boolean only = errors || List.of(arguments).contains("learning");
    Map<String, List<Gold>> gold = read(shared.resolve("attribution/gold.jsonl"));
    Map<String, List<Gold>> open = read(shared.resolve("attribution/open.jsonl"));
    for (List<Integer> use : List.of(List.of(1), List.of(0))) {
      Totals learn = new Totals();
      Totals test = new Totals();
      for (String id : gold.keySet()) {
        if (only && !learning.contains(id)) {
          continue;
        }
        Article article = store.article(id);
        List<Layers> all = store.layers(id, article);
        List<Layers> layers = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
          Layers each = all.get(i);
          layers.add(
              use.contains(i)
                  ? each
                  : new Layers(each.sentences(), List.of(), each.times(), each.clauses()));
        }
        boolean show = errors && learning.contains(id) && use.contains(1);
        count(
            article,
            layers,
            gold.get(id),
            open.getOrDefault(id, List.of()),
            learning.contains(id) ? learn : test,
            show ? id : null);
      }
      String names = use.contains(0) ? "NLP4J" : "CoreNLP";
      learn.print("learning, names of " + names);
      if (!only) {
        test.print("test, names of " + names);
      }
    }
  }

  private static Map<String, List<Gold>> read(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    Map<String, List<Gold>> found = new TreeMap<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode node = json.readTree(line);
      String kind = text(node, "kind");
      JsonNode source = node.path("source");
      JsonNode unnamed = node.path("unnamed");
      found
          .computeIfAbsent(node.get("article").asText(), unused -> new ArrayList<>())
          .add(
              new Gold(
                  node.get("article").asText(),
                  new Span(node.get("start").asInt(), node.get("end").asInt()),
                  node.get("content").asText(),
                  kind == null ? null : Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                  text(node, "source_name"),
                  text(node, "other_name"),
                  source.isObject()
                      ? new Span(source.get("start").asInt(), source.get("end").asInt())
                      : null,
                  text(node, "certainty"),
                  unnamed.isBoolean() ? unnamed.asBoolean() : null));
    }
    return found;
  }

  private static @Nullable String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isTextual() ? value.asText() : null;
  }

  private static void count(
      Article article,
      List<Layers> layers,
      List<Gold> gold,
      List<Gold> open,
      Totals totals,
      @Nullable String show) {
    List<Sentence> sentences = layers.get(0).sentences();
    List<Entity> entities = Entities.group(article, sentences, layers);
    List<Statement> statements =
        Statements.find(article, sentences, entities, Quotations.spans(article));
    Set<Statement> used = new HashSet<>();
    for (Gold each : gold) {
      Statement best = null;
      double score = 0;
      for (Statement s : statements) {
        double overlap = overlap(each.span(), s.content());
        if (used.contains(s) || overlap <= 0.5) {
          continue;
        }
        double value =
            overlap
                + (s.certainty().name().equalsIgnoreCase(each.certainty()) ? 0.3 : 0)
                + (sameName(each, s) ? 0.5 : 0);
        if (value > score) {
          score = value;
          best = s;
        }
      }
      if (best != null) {
        used.add(best);
      }
      totals.add(each, best);
      if (show != null) {
        explain(article, show, each, best);
      }
    }
    for (Statement s : statements) {
      if (used.contains(s)) {
        totals.called++;
        totals.right++;
        continue;
      }
      boolean neither =
          open.stream().anyMatch(o -> overlap(o.span(), s.content()) > 0.3)
              || article.blocks().get(0).span().overlaps(s.content());
      if (!neither) {
        totals.called++;
        if (show != null) {
          OUT.println(show + " FALSE " + line(article, s));
        }
      }
    }
  }

  private static String line(Article article, Statement s) {
    return s.kind()
        + " ["
        + s.sourceName()
        + "] <"
        + (s.cue() == null ? "" : s.cue().cut(article.text()))
        + "> "
        + s.certainty()
        + " "
        + s.unnamed()
        + ": "
        + s.content().cut(article.text());
  }

  private static void explain(Article article, String id, Gold gold, @Nullable Statement s) {
    String wanted =
        gold.kind() + " [" + gold.name() + "] " + gold.certainty() + ": " + gold.content();
    if (s == null) {
      OUT.println(id + " MISSED " + wanted);
      return;
    }
    if (gold.name() != null && s.sourceName() == null) {
      OUT.println(id + " SILENT " + wanted);
    } else if ((gold.name() != null && !sameName(gold, s))
        || (gold.name() == null && s.sourceName() != null)) {
      OUT.println(id + " WRONG-SPEAKER " + wanted + "\n    got " + line(article, s));
    }
    if (gold.certainty() != null && !s.certainty().name().equalsIgnoreCase(gold.certainty())) {
      OUT.println(id + " CERTAINTY " + wanted + "\n    got " + line(article, s));
    }
  }

  private static double overlap(Span a, Span b) {
    int common = Math.min(a.end(), b.end()) - Math.max(a.start(), b.start());
    return common <= 0 ? 0 : (double) common / Math.max(a.length(), b.length());
  }

  private static boolean sameName(Gold gold, Statement s) {
    return same(gold.name(), s.sourceName()) || same(gold.other(), s.sourceName());
  }

  private static boolean same(@Nullable String a, @Nullable String b) {
    if (a == null || b == null) {
      return false;
    }
    List<String> one = List.of(plain(a).split(" "));
    List<String> two = List.of(plain(b).split(" "));
    return one.containsAll(two) || two.containsAll(one);
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .replaceAll("\\b(the|a|an|of|and|s) ", "")
        .strip();
  }

  /** Counts of one half. */
  private static final class Totals {
    private final Map<Kind, int[]> kinds = new TreeMap<>();
    private int called;
    private int right;
    private int named;
    private int namedRight;
    private int certainty;
    private int certaintyRight;
    private int hedged;
    private int hedgedRight;
    private int unnamed;
    private int unnamedRight;

    void add(Gold gold, @Nullable Statement s) {
      Kind kind = gold.kind() == null ? Kind.INDIRECT : gold.kind();
      int[] counts = kinds.computeIfAbsent(kind, unused -> new int[5]);
      counts[0]++;
      if (gold.name() != null) {
        counts[3]++;
      }
      if (gold.certainty() != null && gold.certainty().equals("hedged")) {
        hedged++;
        if (s != null && s.certainty() == Certainty.HEDGED) {
          hedgedRight++;
        }
      }
      if (s == null) {
        return;
      }
      counts[1]++;
      if (gold.name() != null && s.sourceName() != null) {
        counts[2]++;
        if (sameName(gold, s)) {
          counts[4]++;
        }
      }
      if (s.sourceName() != null && !s.unnamed()) {
        named++;
        if (sameName(gold, s)) {
          namedRight++;
        }
      }
      if (gold.certainty() != null) {
        certainty++;
        if (s.certainty().name().equalsIgnoreCase(gold.certainty())) {
          certaintyRight++;
        }
      }
      if (gold.unnamed() != null && s.sourceName() != null) {
        unnamed++;
        if (gold.unnamed() == s.unnamed()) {
          unnamedRight++;
        }
      }
    }

    void print(String title) {
      OUT.println("== " + title);
      for (Map.Entry<Kind, int[]> each : kinds.entrySet()) {
        int[] c = each.getValue();
        OUT.printf(
            "%-9s %3d  found %s  speaker given %s  right %s%n",
            each.getKey(), c[0], share(c[1], c[0]), share(c[2], c[3]), share(c[4], c[2]));
      }
      OUT.printf(
          "is a statement %s  named speaker right %s  certainty %s  hedged %s  unnamed %s%n",
          share(right, called),
          share(namedRight, named),
          share(certaintyRight, certainty),
          share(hedgedRight, hedged),
          share(unnamedRight, unnamed));
    }

    private static String share(int part, int whole) {
      return String.format(
          Locale.ROOT, "%d/%d (%.0f %%)", part, whole, whole == 0 ? 0.0 : 100.0 * part / whole);
    }
  }
}
