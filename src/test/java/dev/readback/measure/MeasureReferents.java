package dev.readback.measure;

import dev.readback.analysis.Analysis;
import dev.readback.analysis.AnalysisEngine;
import dev.readback.analysis.Entity;
import dev.readback.analysis.Layer;
import dev.readback.analysis.Layers;
import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import dev.readback.analysis.engines.Analyzer;
import dev.readback.article.Article;
import dev.readback.fact.Argument;
import dev.readback.fact.Fact;
import dev.readback.fact.FactFinder;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts how many subjects and objects of trusted clauses are pronouns or bare "the ..." phrases,
 * and how many of these are resolved; prints each for reading.
 *
 * <p>Arguments: the folder with the articles, a cache folder, then article ids.
 */
final class MeasureReferents {

  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private MeasureReferents() {}

  /** What was found before, as an engine. */
  private record Replay(String id, Layers layers) implements AnalysisEngine {
    @Override
    public Set<Layer> provides() {
      return EnumSet.allOf(Layer.class);
    }

    @Override
    public void load() {}

    @Override
    public Layers analyse(Article article) {
      return layers;
    }

    @Override
    public List<Sentence> parse(String text) {
      return List.of();
    }
  }

  public static void main(String[] arguments) {
    LayerStore store = new LayerStore(Path.of(arguments[0]), Path.of(arguments[1]));
    Map<String, int[]> counts = new LinkedHashMap<>();
    for (String id : List.of(arguments).subList(2, arguments.length)) {
      Article article = store.article(id);
      List<Layers> layers = store.layers(id, article);
      Layers parse = layers.get(0);
      Layers bare = new Layers(parse.sentences(), List.of(), parse.times(), parse.clauses());
      Analysis analysis =
          new Analyzer(List.of(new Replay("nlp4j", bare), new Replay("corenlp", layers.get(1))))
              .analyse(article);
      OUT.println("#### " + id);
      for (Fact fact : FactFinder.find(analysis)) {
        if (!fact.trusted()) {
          continue;
        }
        List<Token> heads = new ArrayList<>(List.of(fact.subjectHead()));
        fact.argument(Argument.Role.OBJECT).ifPresent(o -> heads.add(o.head()));
        for (Token head : heads) {
          count(analysis, fact.sentence(), head, counts);
        }
      }
    }
    counts.forEach((kind, c) -> OUT.println(kind + ": " + c[1] + " of " + c[0]));
  }

  private static void count(
      Analysis analysis, Sentence sentence, Token head, Map<String, int[]> counts) {
    String kind = kind(sentence, head);
    if (kind.isEmpty()) {
      return;
    }
    String found = "";
    for (Entity each : analysis.entities()) {
      boolean mentioned = each.mentions().stream().anyMatch(m -> m.span().contains(head.span()));
      found = mentioned ? "= " + each.name() : found;
    }
    int[] c = counts.computeIfAbsent(kind, unused -> new int[2]);
    c[0]++;
    c[1] += found.isEmpty() ? 0 : 1;
    String text = analysis.article().text();
    OUT.println(
        (found.isEmpty() ? "  - " : "  + ")
            + kind
            + " ["
            + Sentence.spanOf(sentence.subtree(head)).cut(text).replace('\n', ' ')
            + "] "
            + found
            + " | S"
            + sentence.index()
            + " "
            + sentence.span().cut(text).replace('\n', ' '));
  }

  private static String kind(Sentence sentence, Token head) {
    if (head.tag().equals("PRP")) {
      return "pronoun " + head.lemma();
    }
    boolean the =
        sentence.child(head, "det").filter(d -> d.text().equalsIgnoreCase("the")).isPresent();
    boolean more =
        sentence.children(head).stream()
            .anyMatch(
                c ->
                    c.is("prep", "relcl", "acl", "appos", "poss")
                        || (c.is("compound", "nmod") && c.isProperNoun()));
    return the && !more && !head.isProperNoun() ? "bare the" : "";
  }
}
