package dev.readback.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.readback.analysis.Entity;
import dev.readback.analysis.Entity.Form;
import dev.readback.analysis.Entity.Mention;
import dev.readback.analysis.EntityType;
import dev.readback.analysis.Layers;
import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import dev.readback.analysis.entities.Entities;
import dev.readback.article.Article;
import dev.readback.article.Span;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Measures entity grouping against gold co-reference chains, learning and test half apart.
 *
 * <p>Arguments as for {@link MeasureAttribution}.
 */
final class MeasureEntities {

  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private MeasureEntities() {}

  private record GoldMention(int entity, String type, Span span, String form) {}

  public static void main(String[] arguments) throws IOException {
    Path shared = Path.of(arguments[0]);
    Path file = shared.resolve("gold/entities.jsonl");
    if (!Files.exists(file)) {
      OUT.println("no gold chains at " + file + "; nothing measured");
      return;
    }
    LayerStore store = new LayerStore(shared, Path.of(arguments[1]));
    Set<String> learning = new HashSet<>(Files.readAllLines(Path.of(arguments[2])));
    boolean errors = List.of(arguments).contains("errors");
    boolean only = errors || List.of(arguments).contains("learning");
    Map<String, List<GoldMention>> gold = read(file);
    Totals learn = new Totals();
    Totals test = new Totals();
    for (Map.Entry<String, List<GoldMention>> each : gold.entrySet()) {
      String id = each.getKey();
      boolean known = learning.contains(id);
      if (only && !known) {
        continue;
      }
      Article article = store.article(id);
      count(
          article,
          store.layers(id, article),
          each.getValue(),
          known ? learn : test,
          errors && known ? id : null);
    }
    learn.print("learning");
    if (!only) {
      test.print("test");
    }
  }

  private static Map<String, List<GoldMention>> read(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    Map<String, List<GoldMention>> found = new TreeMap<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode node = json.readTree(line);
      List<GoldMention> mentions =
          found.computeIfAbsent(node.get("article").asText(), unused -> new ArrayList<>());
      for (JsonNode mention : node.get("mentions")) {
        mentions.add(
            new GoldMention(
                node.get("entity").asInt(),
                node.get("type").asText(),
                new Span(mention.get("start").asInt(), mention.get("end").asInt()),
                mention.get("form").asText()));
      }
    }
    return found;
  }

  private static void count(
      Article article,
      List<Layers> layers,
      List<GoldMention> gold,
      Totals totals,
      @Nullable String show) {
    List<Sentence> sentences = layers.get(0).sentences();
    List<Entity> entities = Entities.group(article, sentences, layers);
    Map<Mention, GoldMention> paired = new HashMap<>();
    Map<Mention, Entity> owner = new HashMap<>();
    for (Entity entity : entities) {
      for (Mention mention : entity.mentions()) {
        owner.put(mention, entity);
        GoldMention match = pair(sentences.get(mention.sentence()), mention, gold);
        if (match != null) {
          paired.put(mention, match);
          totals.type(entity, match);
        }
      }
    }
    for (Entity entity : entities) {
      List<Mention> chain = entity.mentions().stream().filter(paired::containsKey).toList();
      for (int i = 1; i < chain.size(); i++) {
        // Each mention against every earlier one that it is put together with.
        boolean right = true;
        for (int j = 0; j < i; j++) {
          boolean same = paired.get(chain.get(i)).entity() == paired.get(chain.get(j)).entity();
          totals.pair(form(entity, chain.get(i), article), same);
          right &= same;
        }
        Mention nearest = null;
        for (Mention earlier : chain.subList(0, i)) {
          nearest = earlier.form() == Form.NAME ? earlier : nearest;
        }
        if (nearest != null) {
          right = paired.get(chain.get(i)).entity() == paired.get(nearest).entity();
          totals.pair("link to the name before, " + form(entity, chain.get(i), article), right);
        }
        if (!right && show != null) {
          OUT.println(
              show
                  + " WRONG "
                  + entity.name()
                  + " <- "
                  + chain.get(i).span().cut(article.text())
                  + " at "
                  + chain.get(i).span().start()
                  + " name before at "
                  + (nearest == null ? -1 : nearest.span().start()));
        }
      }
    }
    bCubed(paired, owner, totals);
    Set<Integer> persons = new HashSet<>();
    for (GoldMention each : gold) {
      if (each.type().equals("person") && each.form().equals("name")) {
        persons.add(each.entity());
      }
    }
    for (GoldMention each : gold) {
      if (persons.contains(each.entity())) {
        totals.recall(each.form(), paired.containsValue(each));
      }
    }
  }

  private static void bCubed(
      Map<Mention, GoldMention> paired, Map<Mention, Entity> owner, Totals totals) {
    for (Map.Entry<Mention, GoldMention> one : paired.entrySet()) {
      int mine = 0;
      int theirs = 0;
      int both = 0;
      for (Map.Entry<Mention, GoldMention> other : paired.entrySet()) {
        boolean together = owner.get(one.getKey()).id() == owner.get(other.getKey()).id();
        boolean same = one.getValue().entity() == other.getValue().entity();
        mine += together ? 1 : 0;
        theirs += same ? 1 : 0;
        both += together && same ? 1 : 0;
      }
      totals.mentions++;
      totals.precision += (double) both / mine;
      totals.recall += (double) both / theirs;
    }
  }

  private static String form(Entity entity, Mention mention, Article article) {
    if (mention.form() == Form.PRONOUN) {
      return "pronoun";
    }
    if (mention.form() == Form.NOMINAL) {
      return "nominal";
    }
    boolean full = mention.span().cut(article.text()).equals(entity.name());
    return full ? "full name" : "short name";
  }

  private static @Nullable GoldMention pair(
      Sentence sentence, Mention mention, List<GoldMention> gold) {
    for (GoldMention each : gold) {
      if (each.span().equals(mention.span())) {
        return each;
      }
    }
    Token head = head(sentence, mention.span());
    GoldMention best = null;
    for (GoldMention each : gold) {
      boolean inside = each.span().overlaps(mention.span()) && head != null;
      if (inside) {
        Token theirs = head(sentence, each.span());
        boolean same = theirs != null && theirs.index() == head.index();
        if (same && (best == null || each.span().length() < best.span().length())) {
          best = each;
        }
      }
    }
    return best;
  }

  private static @Nullable Token head(Sentence sentence, Span span) {
    Token found = null;
    for (Token each : sentence.tokensIn(span)) {
      boolean outside =
          each.head() < 0 || !span.contains(sentence.tokens().get(each.head()).span());
      if (outside && !each.is("punct") && (found == null || found.is("det"))) {
        found = each;
      }
    }
    return found;
  }

  /** Counts of one half. */
  private static final class Totals {
    private final Map<String, int[]> pairs = new TreeMap<>();
    private final Map<String, int[]> found = new TreeMap<>();
    private final Map<EntityType, Map<String, Integer>> types = new EnumMap<>(EntityType.class);
    private final Map<EntityType, Map<String, Integer>> sure = new EnumMap<>(EntityType.class);
    private int mentions;
    private double precision;
    private double recall;

    void pair(String form, boolean same) {
      int[] counts = pairs.computeIfAbsent(form, unused -> new int[2]);
      counts[0]++;
      counts[1] += same ? 1 : 0;
    }

    void recall(String form, boolean hit) {
      int[] counts = found.computeIfAbsent(form, unused -> new int[2]);
      counts[0]++;
      counts[1] += hit ? 1 : 0;
    }

    void type(Entity entity, GoldMention gold) {
      (entity.sure() ? sure : types)
          .computeIfAbsent(entity.type(), unused -> new TreeMap<>())
          .merge(gold.type(), 1, Integer::sum);
    }

    void print(String title) {
      OUT.println("== " + title);
      pairs.forEach((form, c) -> OUT.println("together, " + form + ": " + share(c[1], c[0])));
      found.forEach((form, c) -> OUT.println("person found, " + form + ": " + share(c[1], c[0])));
      OUT.printf(
          Locale.ROOT,
          "B-cubed over %d mentions: precision %.3f, recall %.3f%n",
          mentions,
          precision / mentions,
          recall / mentions);
      OUT.println("types, sure: " + sure);
      OUT.println("types, unsure: " + types);
    }

    private static String share(int part, int whole) {
      return String.format(Locale.ROOT, "%d/%d (%.1f %%)", part, whole, 100.0 * part / whole);
    }
  }
}
