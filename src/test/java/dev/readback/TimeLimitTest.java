package dev.readback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.readback.analysis.AnalysisEngine;
import dev.readback.analysis.Layer;
import dev.readback.analysis.Layers;
import dev.readback.analysis.Sentence;
import dev.readback.analysis.engines.Analyzer;
import dev.readback.article.Article;
import dev.readback.article.readers.ArticleReader;
import dev.readback.diagnostic.InputException;
import dev.readback.diagnostic.Interruption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class TimeLimitTest {

  private static final Article ARTICLE =
      ArticleReader.read(Path.of("seeds/harrowmere-pool-vote.txt")).value();

  /** Never ready, but for being interrupted. */
  private static final class Endless implements AnalysisEngine {
    @Override
    public String id() {
      return "endless";
    }

    @Override
    public Set<Layer> provides() {
      return Set.of(Layer.TOKENS, Layer.PARSE);
    }

    @Override
    public void load() {}

    @Override
    public Layers analyse(Article article) {
      Interruption interruption = Interruption.ofThisThread();
      while (true) {
        interruption.check();
        Thread.onSpinWait();
      }
    }

    @Override
    public List<Sentence> parse(String text) {
      return List.of();
    }
  }

  private final Readback endless = Readback.over(new Analyzer(List.of(new Endless())));

  @Test
  void anArticleThatTakesTooLongIsGivenUp() {
    assertThatThrownBy(
            () -> endless.generate(ARTICLE, GenerateOptions.defaults(), Duration.ofMillis(1)))
        .isInstanceOfSatisfying(
            InputException.class,
            e -> assertThat(e.diagnostics().get(0).code()).isEqualTo("too-slow"))
        .hasMessage(
            "given up after 0 seconds; expected an article that takes less; split it, or allow"
                + " more time");
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void whoIsInterruptedIsNotLate() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(
            () -> endless.generate(ARTICLE, GenerateOptions.defaults(), Duration.ofDays(1)))
        .isInstanceOf(CancellationException.class)
        .hasMessage("given up: the thread was interrupted");
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void whatIsInTimeIsKept() {
    String made =
        TimeLimit.within(Duration.ofDays(1), () -> "made", () -> new IllegalStateException("late"));
    assertThat(made).isEqualTo("made");
  }

  @Test
  void noTimeAtAllIsWrong() {
    assertThatThrownBy(() -> endless.generate(ARTICLE, GenerateOptions.defaults(), Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("limit PT0S: expected more than nothing");
  }
}
