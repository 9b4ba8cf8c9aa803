package dev.readback.analysis.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.readback.analysis.AnalysisEngine;
import dev.readback.analysis.Layer;
import dev.readback.analysis.Layers;
import dev.readback.analysis.Name;
import dev.readback.analysis.Sentence;
import dev.readback.analysis.TimeExpression;
import dev.readback.analysis.Token;
import dev.readback.analysis.engines.corenlp.CoreNlpEngine;
import dev.readback.analysis.engines.nlp4j.Nlp4jEngine;
import dev.readback.analysis.engines.recorded.Recorded;
import dev.readback.analysis.engines.recorded.Recordings;
import dev.readback.article.Article;
import dev.readback.article.Block;
import dev.readback.article.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every engine keeps to, tried on the real models. */
@Tag("engine")
final class EngineContractTest {
  private static final String STORY =
      """
      Ferry line returns to Nordvik

      Ferries are back in Nordvik after “twelve dull years”, as Mayor Liv Dahl put it on Friday. \
      The first boat, the Solveig, carried 214 passengers from Oslo; it wasn’t full. “Who needs a \
      bridge?” she asked. Her party was beaten by the Greens in 2015.

      The Harbour Company paid €3.5m — about half of the cost — and the U.N. gave the rest, \
      officials told the Nordvik Post. Engineer Tom O’Neill, 41, said he’d been there "since May"…
      """;

  private static final List<String> ODD =
      List.of(
          "",
          "   \n\n  \n",
          "Title only",
          "T\n\n\uD83D\uDE00\uD83D\uDE00 !!! ... \u2026 \u200b\u00ad \u00a0",
          "T\n\n\"\"\" ''' “”‘’ (((",
          "T\n\nno end and no capital letter",
          "T\n\n" + "word ".repeat(700),
          "T\n\nEnd.\u2028Line.\u2029Page. A\u0000B. \uD83D lone.",
          "T\n\n中文句子。Ещё одно предложение. مرحبا");

  private static final AnalysisEngine PARSER = Nlp4jEngine.parserOnly();
  private static final AnalysisEngine NAMES = Nlp4jEngine.withNames();
  private static final AnalysisEngine CORENLP = new CoreNlpEngine();

  static Stream<AnalysisEngine> engines() {
    return Stream.of(PARSER, NAMES, CORENLP);
  }

  @ParameterizedTest
  @MethodSource("engines")
  void promisedLayersAreThereAndOthersAreEmpty(AnalysisEngine engine) {
    Layers layers = engine.analyse(story());

    assertThat(!layers.sentences().isEmpty()).isEqualTo(engine.provides().contains(Layer.PARSE));
    assertThat(!layers.names().isEmpty()).isEqualTo(engine.provides().contains(Layer.NAMES));
    assertThat(!layers.times().isEmpty()).isEqualTo(engine.provides().contains(Layer.TIMES));
    assertThat(!layers.clauses().isEmpty()).isEqualTo(engine.provides().contains(Layer.CLAUSES));
  }

  @ParameterizedTest
  @MethodSource("engines")
  void everySpanLiesInTheBody(AnalysisEngine engine) {
    for (Article article : articles()) {
      Layers layers = engine.analyse(article);
      List<Span> spans = new ArrayList<>();
      layers.sentences().forEach(s -> spans.add(s.span()));
      layers.names().forEach(n -> spans.add(n.span()));
      layers.times().forEach(t -> spans.add(t.span()));
      layers.clauses().forEach(c -> spans.add(c.verb()));
      List<Span> body =
          article.blocks().stream().filter(b -> b.kind().isBody()).map(Block::span).toList();
      assertThat(spans)
          .allMatch(span -> span.length() > 0 && body.stream().anyMatch(b -> b.contains(span)));
    }
  }

  @Test
  void tokensTileTheBody() {
    for (Article article : articles()) {
      List<Sentence> sentences = PARSER.analyse(article).sentences();
      for (int i = 0; i < article.blocks().size(); i++) {
        Block block = article.blocks().get(i);
        int index = i;
        List<Token> tokens =
            sentences.stream()
                .filter(s -> s.block() == index)
                .flatMap(s -> s.tokens().stream())
                .toList();
        if (!block.kind().isBody()) {
          assertThat(tokens).isEmpty();
          continue;
        }
        StringBuilder rest = new StringBuilder(article.textOf(block));
        int last = block.span().start();
        for (Token token : tokens) {
          assertThat(token.text()).isEqualTo(token.span().cut(article.text())).isNotBlank();
          assertThat(token.span().start()).isGreaterThanOrEqualTo(last);
          last = token.span().end();
          for (int at = token.span().start(); at < last; at++) {
            rest.setCharAt(at - block.span().start(), ' ');
          }
        }
        assertThat(rest.chars().filter(EngineContractTest::visible)).isEmpty();
      }
    }
  }

  private static boolean visible(int c) {
    return !Character.isWhitespace(c) && !Character.isSpaceChar(c) && !Character.isISOControl(c);
  }

  @Test
  void sentencesAreNumberedAndTheirHeadsLieWithin() {
    List<Sentence> sentences = PARSER.analyse(story()).sentences();
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      assertThat(sentence.index()).isEqualTo(i);
      assertThat(sentence.span()).isEqualTo(Sentence.spanOf(sentence.tokens()));
      assertThat(sentence.root()).isPresent();
      assertThat(sentence.tokens())
          .allMatch(t -> t.head() >= -1 && t.head() < sentence.tokens().size());
      assertThat(sentence.tokens()).extracting(Token::lemma).noneMatch(l -> l.startsWith("#"));
    }
    assertThat(sentences)
        .extracting(s -> s.span().cut(STORY))
        .contains(
            "“Who needs a bridge?” she asked.", "Her party was beaten by the Greens in 2015.");
  }

  @ParameterizedTest
  @MethodSource("engines")
  void theSameComesOutTwiceAndInTwoThreads(AnalysisEngine engine) throws Exception {
    List<Article> articles = articles();
    List<Layers> first = articles.stream().map(engine::analyse).toList();
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<List<Layers>>> again = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        again.add(threads.submit(() -> articles.stream().map(engine::analyse).toList()));
      }
      for (Future<List<Layers>> each : again) {
        assertThat(each.get()).isEqualTo(first);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void namesAreFoundWithoutArticleAndPossessive() {
    assertThat(names(CORENLP)).contains("Liv Dahl PERSON", "Nordvik PLACE", "U.N. ORGANIZATION");
    assertThat(names(NAMES))
        .contains("Tom O’Neill PERSON", "Nordvik PLACE", "U.N. ORGANIZATION", "Greens GROUP");
  }

  @Test
  void datesNeedTheDateOfPublication() {
    Article dated = story().withPublished(LocalDate.of(2020, 9, 9));

    assertThat(times(story())).contains("Friday null", "May null", "2015 2015");
    assertThat(times(dated)).contains("Friday 2020-09-04", "May 2020-05", "2015 2015");
  }

  /**
   * The verb beside the other article's Thursday moved the Thursdays of all that were read next.
   */
  @Test
  void whatWasReadBeforeMovesNoWeekday() {
    LocalDate tuesday = LocalDate.of(2025, 10, 14);
    Article article =
        Recorded.article(
                "Pool stays open\n\nAnother, Raymond Goss, resigned shortly before the vote, saying he had learned of"
                    + " the plan from the Harrowmere Echo on Thursday.")
            .withPublished(tuesday);
    Article before =
        Recorded.article(
                "Opera found\n\nThree volumes are the score of an opera last heard in 1755, scholars announced on"
                    + " Thursday — but they cannot agree on who composed it.")
            .withPublished(tuesday);

    List<TimeExpression> alone = CORENLP.analyse(article).times();
    List<TimeExpression> others = CORENLP.analyse(before).times();

    assertThat(CORENLP.analyse(article).times()).isEqualTo(alone).hasSize(1);
    assertThat(others)
        .extracting(TimeExpression::value)
        .contains("2025-10-09")
        .doesNotContain(alone.get(0).value());
  }

  @Test
  void textOfOurOwnIsParsedByOneEngineOnly() {
    assertThat(PARSER.parse("Who paid for the ferry? Nobody."))
        .extracting(Sentence::block)
        .containsExactly(0, 0);
    assertThatThrownBy(() -> CORENLP.parse("Who paid?"))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage("corenlp gives a second opinion on clauses, no parse; ask nlp4j");
  }

  /** Drift is a report: only when much of it differs does it say that nobody recorded anew. */
  @Test
  void recordingsStillAgree(TestReporter reporter) {
    Recordings recordings = Recordings.in(Recorded.FOLDER, Recorded.COMMAND);
    List<Article> recorded = recordings.articles();
    int differing = 0;
    for (Article article : recorded) {
      for (AnalysisEngine engine : List.of(PARSER, CORENLP)) {
        Layers now = engine.analyse(article);
        if (recordings.find(article, engine.id()).filter(old -> !old.equals(now)).isPresent()) {
          differing++;
          reporter.publishEntry("drift", engine.id() + ": " + article.title());
        }
      }
    }
    reporter.publishEntry("drift", differing + " of " + 2 * recorded.size());
    assertThat(recorded).isNotEmpty();
    assertThat(differing)
        .as(
            "analyses that differ from their recordings; record anew: delete %s and run %s",
            Recorded.FOLDER, Recorded.COMMAND)
        .isLessThanOrEqualTo(recorded.size() / 5);
  }

  private static List<String> names(AnalysisEngine engine) {
    List<String> names = new ArrayList<>();
    for (Name each : engine.analyse(story()).names()) {
      names.add(each.span().cut(STORY) + " " + each.type());
    }
    return names;
  }

  private static List<String> times(Article article) {
    List<String> times = new ArrayList<>();
    for (TimeExpression each : CORENLP.analyse(article).times()) {
      times.add(each.span().cut(STORY) + " " + each.value());
    }
    return times;
  }

  private static Article story() {
    return Recorded.article(STORY);
  }

  private static List<Article> articles() {
    List<Article> articles = new ArrayList<>(List.of(story()));
    ODD.forEach(text -> articles.add(Recorded.article(text)));
    return articles;
  }
}
