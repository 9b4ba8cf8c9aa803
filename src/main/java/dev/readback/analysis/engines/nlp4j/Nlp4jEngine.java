package dev.readback.analysis.engines.nlp4j;

import dev.readback.analysis.AnalysisEngine;
import dev.readback.analysis.Layer;
import dev.readback.analysis.Layers;
import dev.readback.analysis.Name;
import dev.readback.analysis.Sentence;
import dev.readback.analysis.TimeExpression;
import dev.readback.analysis.Token;
import dev.readback.article.Article;
import dev.readback.article.Span;
import dev.readback.diagnostic.Interruption;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * NLP4J: sentences, lemmas, tags and parse; names and times (without values) where asked for.
 *
 * <p>Its word embeddings are left out: they triple the loading time and change no parse.
 */
public final class Nlp4jEngine implements AnalysisEngine {
  private final boolean names;
  private volatile @Nullable Nlp4jModels models;

  private Nlp4jEngine(boolean names) {
    this.names = names;
  }

  /** With its own names and times: for use without another engine. */
  public static Nlp4jEngine withNames() {
    return new Nlp4jEngine(true);
  }

  /** Sentences and parse alone: for use beside an engine that knows names better. */
  public static Nlp4jEngine parserOnly() {
    return new Nlp4jEngine(false);
  }

  @Override
  public String id() {
    return names ? "nlp4j-names" : "nlp4j";
  }

  @Override
  public Set<Layer> provides() {
    return names
        ? Set.of(Layer.TOKENS, Layer.PARSE, Layer.NAMES, Layer.TIMES)
        : Set.of(Layer.TOKENS, Layer.PARSE);
  }

  @Override
  public void load() {
    models();
  }

  private Nlp4jModels models() {
    Nlp4jModels loaded = models;
    if (loaded == null) {
      synchronized (this) {
        loaded = models;
        if (loaded == null) {
          loaded = Nlp4jModels.load(names);
          models = loaded;
        }
      }
    }
    return loaded;
  }

  @Override
  public Layers analyse(Article article) {
    Nlp4jModels loaded = models();
    String text = article.text();
    List<Integer> body =
        IntStream.range(0, article.blocks().size())
            .filter(i -> article.blocks().get(i).kind().isBody())
            .boxed()
            .toList();
    Interruption interruption = Interruption.ofThisThread();
    // Blocks do not depend on each other, so they share the processors.
    List<List<NLPNode[]>> decoded =
        body.parallelStream()
            .map(i -> loaded.decode(text, article.blocks().get(i).span(), interruption))
            .toList();
    Reading reading = new Reading(text);
    for (int i = 0; i < body.size(); i++) {
      reading.add(body.get(i), decoded.get(i));
    }
    return new Layers(reading.sentences, reading.names, reading.times, List.of());
  }

  @Override
  public List<Sentence> parse(String text) {
    Reading reading = new Reading(text);
    reading.add(0, models().decode(text, new Span(0, text.length()), Interruption.ofThisThread()));
    return List.copyOf(reading.sentences);
  }

  /** What has been read of one text so far. */
  private static final class Reading {
    private final String text;
    private final List<Sentence> sentences = new ArrayList<>();
    private final List<Name> names = new ArrayList<>();
    private final List<TimeExpression> times = new ArrayList<>();

    Reading(String text) {
      this.text = text;
    }

    void add(int block, List<NLPNode[]> decoded) {
      for (NLPNode[] nodes : decoded) {
        add(block, nodes);
      }
    }

    private void add(int block, NLPNode[] nodes) {
      List<Token> tokens = new ArrayList<>();
      for (int i = 1; i < nodes.length; i++) {
        tokens.add(token(nodes[i]));
      }
      Span all = Sentence.spanOf(tokens);
      sentences.add(new Sentence(sentences.size(), block, all, tokens));
      for (Mentions.Mention each : Mentions.of(nodes, tokens)) {
        each.time().ifPresent(kind -> times.add(new TimeExpression(each.span(), kind, null)));
        each.name().ifPresent(type -> names.add(new Name(each.span(), type)));
      }
    }

    private Token token(NLPNode node) {
      Span span = new Span(node.getStartOffset(), node.getEndOffset());
      String word = span.cut(text);
      NLPNode head = node.getDependencyHead();
      return new Token(
          node.getID() - 1,
          span,
          word,
          Lemmas.of(word, node),
          node.getPartOfSpeechTag(),
          head == null ? -1 : head.getID() - 1,
          head == null ? "root" : node.getDependencyLabel());
    }
  }
}
