package dev.readback.analysis.engines.corenlp;

import dev.readback.analysis.AnalysisEngine;
import dev.readback.analysis.ClauseOpinion;
import dev.readback.analysis.Layer;
import dev.readback.analysis.Layers;
import dev.readback.analysis.Name;
import dev.readback.analysis.Sentence;
import dev.readback.article.Article;
import dev.readback.article.Block;
import dev.readback.diagnostic.Interruption;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * CoreNLP: names, times with values, and a second opinion on clauses.
 *
 * <p>Made by name ({@link dev.readback.analysis.engines.Engines}), so that Readback works where
 * CoreNLP is not on the class path.
 */
public final class CoreNlpEngine implements AnalysisEngine {
  private volatile @Nullable CoreNlpModels models;

  public CoreNlpEngine() {}

  @Override
  public String id() {
    return "corenlp";
  }

  @Override
  public Set<Layer> provides() {
    return Set.of(Layer.NAMES, Layer.TIMES, Layer.CLAUSES);
  }

  @Override
  public void load() {
    models();
  }

  private CoreNlpModels models() {
    CoreNlpModels loaded = models;
    if (loaded == null) {
      synchronized (this) {
        loaded = models;
        if (loaded == null) {
          loaded = CoreNlpModels.load();
          models = loaded;
        }
      }
    }
    return loaded;
  }

  @Override
  public Layers analyse(Article article) {
    CoreNlpModels loaded = models();
    Interruption interruption = Interruption.ofThisThread();
    List<Block> body = article.blocks().stream().filter(block -> block.kind().isBody()).toList();
    // Blocks do not depend on each other, so they share the processors.
    List<Annotation> annotated =
        body.parallelStream()
            .map(block -> annotate(article.textOf(block), loaded, interruption))
            .toList();
    loaded.addTimes(annotated, article.published(), interruption);
    List<Layers> blocks =
        IntStream.range(0, body.size())
            .parallel()
            .mapToObj(i -> analyse(article, body.get(i), annotated.get(i), loaded, interruption))
            .toList();
    return new Layers(
        List.of(),
        blocks.stream().flatMap(each -> each.names().stream()).toList(),
        blocks.stream().flatMap(each -> each.times().stream()).toList(),
        blocks.stream().flatMap(each -> each.clauses().stream()).toList());
  }

  private static Annotation annotate(
      String block, CoreNlpModels models, Interruption interruption) {
    interruption.check();
    return models.annotate(block);
  }

  private static Layers analyse(
      Article article,
      Block block,
      Annotation annotation,
      CoreNlpModels models,
      Interruption interruption) {
    Offsets offsets = new Offsets(article.text(), block.span());
    List<Name> names = new ArrayList<>();
    List<ClauseOpinion> clauses = new ArrayList<>();
    for (CoreMap sentence : annotation.get(CoreAnnotations.SentencesAnnotation.class)) {
      interruption.check();
      List<CoreLabel> tokens = sentence.get(CoreAnnotations.TokensAnnotation.class);
      names.addAll(Names.in(tokens, models.recognized(tokens), offsets));
      clauses.addAll(Opinions.in(tokens, models.parsed(sentence), offsets));
    }
    return new Layers(List.of(), names, Times.in(annotation, offsets, names), clauses);
  }

  @Override
  public List<Sentence> parse(String text) {
    throw new UnsupportedOperationException(
        "corenlp gives a second opinion on clauses, no parse; ask nlp4j");
  }
}
