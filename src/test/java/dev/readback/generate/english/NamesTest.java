package dev.readback.generate.english;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readback.analysis.Analysis;
import dev.readback.analysis.engines.recorded.Recorded;
import org.junit.jupiter.api.Test;

/** Names as they stand in running text. */
final class NamesTest {

  @Test
  void theArticleOfTheNextNounIsNotTheNames() {
    assertThat(plain("Portugal")).isEqualTo("Portugal");
    assertThat(plain("United Nations")).isEqualTo("the United Nations");
  }

  private static String plain(String name) {
    Analysis analysis =
        Recorded.analysis(
            """
            Captain leaves

            The Portugal captain, Anna Keller, left the Portugal team on Sunday.

            Peter Langley works for the United Nations in Dunrick. He met the United Nations' \
            envoy.""");
    return analysis.entities().stream()
        .filter(e -> e.name().equals(name))
        .findFirst()
        .map(new Names(analysis)::plain)
        .orElseThrow();
  }
}
