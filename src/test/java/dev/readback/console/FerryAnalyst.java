package dev.readback.console;

import dev.readback.GenerateOptions;
import dev.readback.Generation;
import dev.readback.Readback;
import dev.readback.analysis.Analysis;
import dev.readback.analysis.engines.recorded.Recorded;
import dev.readback.article.Article;
import dev.readback.bank.Banks;
import dev.readback.diagnostic.Diagnostic;
import dev.readback.diagnostic.InputException;
import dev.readback.fact.Fact;
import dev.readback.question.QuestionSet;
import dev.readback.question.SourceArticle;
import java.time.Duration;
import java.util.List;

/** Analyses from recordings; whatever the article, the questions on the ferry. */
final class FerryAnalyst implements Analyst {

  private final boolean mayLoad;
  private final Readback readback = Readback.over(Recorded.analyzer());

  /**
   * @param mayLoad whether the models may be loaded
   */
  FerryAnalyst(boolean mayLoad) {
    this.mayLoad = mayLoad;
  }

  @Override
  public String engine() {
    return "ferry";
  }

  @Override
  public void load() {
    if (!mayLoad) {
      throw new AssertionError("no model may be loaded here");
    }
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
    QuestionSet all = Banks.read(Run.FERRY).value();
    int count = Math.min(options.count(), all.questions().size());
    return new Generation(
        new QuestionSet(
            all.title(),
            List.of(SourceArticle.of("a1", article)),
            all.questions().subList(0, count),
            options.settings(engine())),
        List.of(new Generation.Rejection("when", "When was it?", List.of("known: by everyone"))),
        count < options.count()
            ? List.of(Diagnostic.warning("short-set", null, "8 questions instead of 12"))
            : List.of());
  }

  /** An article with "endless" in its headline takes too long. */
  @Override
  public Generation generate(Article article, GenerateOptions options, Duration limit) {
    if (article.title().contains("endless")) {
      throw new InputException(
          Diagnostic.error("too-slow", null, "given up after " + limit.toSeconds() + " seconds"));
    }
    if (article.title().contains("defect")) {
      throw new IllegalStateException("a defect");
    }
    return generate(article, options);
  }
}
