package dev.readback.analysis;

import dev.readback.article.Article;
import java.util.List;
import java.util.Set;

/**
 * Language analysis by some library. Implementations are thread-safe and load their models once,
 * when first used or in {@link #load}.
 */
public interface AnalysisEngine {

  /** {@return name for messages and options, such as {@code nlp4j}} */
  String id();

  /** {@return the layers that {@link #analyse} fills} */
  Set<Layer> provides();

  /** Loads the models now; does nothing where they are loaded. */
  void load();

  /**
   * Analyses the article block by block; no sentence crosses a block. Offsets are the article's.
   *
   * @param article the article
   * @return the layers that this engine provides
   * @throws java.util.concurrent.CancellationException if the thread is interrupted, soon after
   */
  Layers analyse(Article article);

  /**
   * Parses text of our own, such as a question; offsets are into {@code text}, block is 0.
   *
   * @param text sentences of our own, not of an article
   * @return the sentences in order
   * @throws UnsupportedOperationException if this engine provides no {@link Layer#PARSE}
   */
  List<Sentence> parse(String text);
}
