package dev.readback.console;

import dev.readback.GenerateOptions;
import dev.readback.Generation;
import dev.readback.Readback;
import dev.readback.analysis.Analysis;
import dev.readback.article.Article;
import dev.readback.fact.Fact;
import java.time.Duration;
import java.util.List;

/** What the commands ask of {@link Readback}; a seam, so that their tests need no model. */
interface Analyst {

  /** Which engines analyse, as sets that they were used for say. */
  String engine();

  /** Loads the models; does nothing where they are loaded. */
  void load();

  /** What the language analysis finds in the article. */
  Analysis analyse(Article article);

  /** What the article says, who says so, and how sure it is. */
  List<Fact> facts(Analysis analysis);

  /** Questions about the article. */
  Generation generate(Article article, GenerateOptions options);

  /**
   * Questions about the article, given up when they take longer.
   *
   * @throws dev.readback.diagnostic.InputException if the time did not do
   */
  Generation generate(Article article, GenerateOptions options, Duration limit);

  /** The real one. */
  static Analyst of(Readback readback) {
    return new Analyst() {
      @Override
      public String engine() {
        return readback.engine();
      }

      @Override
      public void load() {
        readback.load();
      }

      @Override
      public Analysis analyse(Article article) {
        return readback.analyse(article);
      }

      @Override
      public List<Fact> facts(Analysis analysis) {
        return readback.facts(analysis);
      }

      @Override
      public Generation generate(Article article, GenerateOptions options) {
        return readback.generate(article, options);
      }

      @Override
      public Generation generate(Article article, GenerateOptions options, Duration limit) {
        return readback.generate(article, options, limit);
      }
    };
  }
}
