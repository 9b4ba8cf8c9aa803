package dev.readback.analysis.engines;

import dev.readback.analysis.Analysis;
import dev.readback.analysis.AnalysisEngine;
import dev.readback.analysis.Clause;
import dev.readback.analysis.ClauseOpinion;
import dev.readback.analysis.Entity;
import dev.readback.analysis.Layer;
import dev.readback.analysis.Layers;
import dev.readback.analysis.Name;
import dev.readback.analysis.Sentence;
import dev.readback.analysis.TimeExpression;
import dev.readback.analysis.entities.Entities;
import dev.readback.analysis.quotations.Quotations;
import dev.readback.analysis.quotations.Statements;
import dev.readback.article.Article;
import dev.readback.article.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/**
 * Analyses articles with one or more engines and joins what they find. The first engine that parses
 * is the primary one: sentences are its sentences. Thread-safe if the engines are.
 */
public final class Analyzer {
  private final List<AnalysisEngine> engines;
  private final AnalysisEngine primary;
  private volatile boolean loaded;

  /**
   * @param engines to ask; of two that fill the same layer the first counts
   * @throws IllegalArgumentException if no engine provides a parse
   */
  public Analyzer(List<AnalysisEngine> engines) {
    this.primary =
        engines.stream()
            .filter(e -> e.provides().contains(Layer.PARSE))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "none of "
                            + engines.stream().map(AnalysisEngine::id).toList()
                            + " provides a parse; add one that does, such as nlp4j"));
    List<AnalysisEngine> ordered = new ArrayList<>(engines);
    ordered.remove(primary);
    ordered.add(0, primary);
    this.engines = List.copyOf(ordered);
  }

  /** {@return the engines by their ids, the primary one first: {@code nlp4j+corenlp}} */
  public String id() {
    return engines.stream().map(AnalysisEngine::id).collect(Collectors.joining("+"));
  }

  /**
   * Loads the models of all engines, in parallel; does nothing where they are loaded.
   *
   * @throws CancellationException if the thread is interrupted meanwhile
   */
  public void load() {
    if (loaded) {
      return;
    }
    ExecutorService threads = Executors.newCachedThreadPool(Analyzer::daemon);
    try {
      List<Future<?>> loading = new ArrayList<>();
      for (AnalysisEngine engine : engines) {
        loading.add(threads.submit(engine::load));
      }
      for (Future<?> each : loading) {
        each.get();
      }
      loaded = true;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("given up: the thread was interrupted");
    } finally {
      threads.shutdownNow();
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "readback-loader");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * {@return everything that the engines find in the article}
   *
   * @param article the article
   */
  public Analysis analyse(Article article) {
    List<Layers> layers = engines.stream().map(e -> e.analyse(article)).toList();
    List<Sentence> sentences = layers.get(0).sentences();
    List<Span> quotations = Quotations.spans(article);
    List<Entity> entities = Entities.group(article, sentences, layers);
    return new Analysis(
        article,
        sentences,
        clauses(sentences, layers, quotations),
        entities,
        times(layers),
        quotations,
        Statements.find(article, sentences, entities, quotations));
  }

  private List<Clause> clauses(
      List<Sentence> sentences, List<Layers> layers, List<Span> quotations) {
    List<List<ClauseOpinion>> others = new ArrayList<>();
    List<Name> names = new ArrayList<>();
    for (int i = 0; i < engines.size(); i++) {
      names.addAll(layers.get(i).names());
      if (i > 0 && engines.get(i).provides().contains(Layer.CLAUSES)) {
        others.add(layers.get(i).clauses());
      }
    }
    return new Clauses(others, names, quotations).of(sentences);
  }

  /**
   * Parses text of our own with the primary engine; offsets are into {@code text}.
   *
   * @param text sentences of our own, not of an article
   * @return the sentences in order
   */
  public List<Sentence> parse(String text) {
    return primary.parse(text);
  }

  /** One expression for each place: one with a value before one without, then the longer one. */
  private static List<TimeExpression> times(List<Layers> layers) {
    List<TimeExpression> all = new ArrayList<>();
    layers.forEach(each -> all.addAll(each.times()));
    all.sort(
        Comparator.comparing((TimeExpression t) -> t.value() == null)
            .thenComparing(t -> -t.span().length()));
    List<TimeExpression> kept = new ArrayList<>();
    for (TimeExpression each : all) {
      if (kept.stream().noneMatch(k -> k.span().overlaps(each.span()))) {
        kept.add(each);
      }
    }
    kept.sort(Comparator.comparing(TimeExpression::span));
    return kept;
  }
}
