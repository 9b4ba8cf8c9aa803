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
    // Blocks do not depend on each other, so they share the processors.
    List<Layers> blocks =
        article.blocks().parallelStream()
            .filter(block -> block.kind().isBody())
            .map(block -> analyse(article, block, loaded, interruption))
            .toList();
    return new Layers(
        List.of(),
        blocks.stream().flatMap(each -> each.names().stream()).toList(),
        blocks.stream().flatMap(each -> each.times().stream()).toList(),
        blocks.stream().flatMap(each -> each.clauses().stream()).toList());
  }

  private static Layers analyse(
      Article article, Block block, CoreNlpModels models, Interruption interruption) {
    interruption.check();
    Offsets offsets = new Offsets(article.text(), block.span());
    Annotation annotation = models.annotate(article.textOf(block), article.published());
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
