package dev.readback.analysis.engines.recorded;

import dev.readback.analysis.AnalysisEngine;
import dev.readback.analysis.Layer;
import dev.readback.analysis.Layers;
import dev.readback.analysis.Sentence;
import dev.readback.article.Article;
import dev.readback.article.Block;
import dev.readback.article.BlockKind;
import dev.readback.article.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Replays what an engine found; with the real engine at hand it records what is missing. */
final class RecordedEngine implements AnalysisEngine {
  private final Recordings recordings;
  private final String id;
  private final Set<Layer> provides;
  private final @Nullable AnalysisEngine real;

  RecordedEngine(
      Recordings recordings, String id, Set<Layer> provides, @Nullable AnalysisEngine real) {
    this.recordings = recordings;
    this.id = id;
    this.provides = Set.copyOf(provides);
    this.real = real;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Set<Layer> provides() {
    return provides;
  }

  /** Does nothing: there is no model. */
  @Override
  public void load() {}

  /**
   * @throws IllegalStateException if the text was not recorded
   */
  @Override
  public Layers analyse(Article article) {
    Optional<Layers> recorded = recordings.find(article, id);
    if (recorded.isPresent()) {
      return recorded.get();
    }
    if (real == null) {
      throw new IllegalStateException(recordings.missing(article.text(), id));
    }
    Layers found = real.analyse(article);
    recordings.save(article, id, found);
    return found;
  }

  /**
   * A text of our own counts as an article of one paragraph.
   *
   * @throws IllegalStateException if it was not recorded
   */
  @Override
  public List<Sentence> parse(String text) {
    if (!provides.contains(Layer.PARSE)) {
      throw new UnsupportedOperationException(id + " provides no parse; ask nlp4j");
    }
    Block all = new Block(BlockKind.PARAGRAPH, new Span(0, text.length()));
    return analyse(new Article(text, text, List.of(all), Article.Source.UNKNOWN)).sentences();
  }
}
