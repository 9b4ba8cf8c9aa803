package dev.readback.analysis.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.readback.analysis.Analysis;
import dev.readback.analysis.Clause;
import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import dev.readback.analysis.engines.recorded.Recorded;
import dev.readback.article.Article;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AnalyzerTest {
  private static final String HARBOUR =
      "Harbour opens\n\n"
          + "Ada Berg, the mayor of Larkhaven, opened the new harbour on Monday. "
          + "The pier was built by three firms, and it cost the town 12 million crowns. "
          + "“We waited for years,” Berg said.\n\n"
          + "Berg wants her deputy to run the harbour. Fishing boats are in the old basin.";

  @Test
  void sentencesBelongToTheirBlocksAndTheHeadlineHasNone() {
    Analysis analysis = Recorded.analysis(HARBOUR);

    assertThat(analysis.sentences()).extracting(Sentence::block).containsExactly(1, 1, 1, 2, 2);
    assertThat(analysis.sentences())
        .extracting(s -> s.span().cut(HARBOUR))
        .element(2)
        .isEqualTo("“We waited for years,” Berg said.");
  }

  @Test
  void plainClausesAreTidyAndAgreedOn() {
    Analysis analysis = Recorded.analysis(HARBOUR);

    assertThat(described(analysis))
        .containsExactly(
            "opened tidy 2/2",
            "built tidy 2/2",
            "cost untidy 2/2",
            "waited untidy 2/2",
            "said tidy 2/2",
            "wants tidy 2/2",
            "run untidy 2/2",
            "are tidy 2/2");
  }

  @Test
  void timesAreCountedFromTheDateOfPublication() {
    Article article = Recorded.article(HARBOUR);
    Article dated = article.withPublished(LocalDate.of(2021, 6, 16));

    assertThat(Recorded.analyzer().analyse(article).times())
        .extracting(t -> t.span().cut(HARBOUR) + " " + t.value())
        .containsExactly("Monday null", "years null");
    assertThat(Recorded.analyzer().analyse(dated).times())
        .extracting(t -> t.span().cut(HARBOUR) + " " + t.value())
        .startsWith("Monday 2021-06-14");
  }

  @Test
  void oneEngineMustParse() {
    assertThatThrownBy(() -> new Analyzer(List.of()))
        .hasMessage("none of [] provides a parse; add one that does, such as nlp4j");
  }

  private static List<String> described(Analysis analysis) {
    return analysis.clauses().stream()
        .map(
            clause ->
                verb(analysis, clause).text()
                    + (clause.tidy() ? " tidy " : " untidy ")
                    + clause.agreeing()
                    + "/"
                    + clause.engines())
        .toList();
  }

  private static Token verb(Analysis analysis, Clause clause) {
    return analysis.sentences().get(clause.sentence()).tokens().get(clause.verb());
  }
}
