package dev.readback.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.readback.analysis.Analysis;
import dev.readback.analysis.engines.recorded.Recorded;
import dev.readback.fact.FactFinder;
import dev.readback.generate.Material;
import dev.readback.generate.QuestionRule;
import dev.readback.generate.RuleExample;
import dev.readback.generate.rules.Rules;
import dev.readback.lexicon.Lexicon;
import dev.readback.question.Draft;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Scores, on the drafts that the rules' examples make. */
final class RankerTest {
  private final Ranker ranker = new Ranker();

  @Test
  void theScoreIsTheLogisticOfTheSumOfItsParts() {
    assertThat(drafts())
        .isNotEmpty()
        .allSatisfy(
            draft -> {
              Ranked ranked = ranker.rank(draft);
              double sum = ranked.parts().values().stream().mapToDouble(d -> d).sum();
              assertThat(ranked.score()).isCloseTo(1 / (1 + Math.exp(-sum)), within(0.001));
            });
  }

  @Test
  void everyWeightIsOfAFeatureThatDraftsHave() throws IOException {
    Set<String> known = new HashSet<>(Set.of("bias"));
    drafts().forEach(draft -> known.addAll(ranker.features(draft).keySet()));

    try (InputStream in = Ranker.class.getResourceAsStream("weights.tsv")) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines())
          .filteredOn(line -> !line.startsWith("#"))
          .extracting(line -> line.split("\t")[0])
          .contains("bias", "rule who-said", "typed")
          .isSubsetOf(known);
    }
  }

  @Test
  void whoSaidWhatPassesAndAClaimSwappedBetweenSpeakersDoesNot() {
    assertThat(drafts())
        .filteredOn(d -> d.rule().equals("who-said") && d.stem().startsWith("Who said: “"))
        .isNotEmpty()
        .allMatch(d -> ranker.rank(d).score() >= Ranker.THRESHOLD);
    assertThat(drafts())
        .filteredOn(d -> d.rule().equals("true-false"))
        .isNotEmpty()
        .allMatch(d -> ranker.rank(d).score() < Ranker.THRESHOLD);
  }

  private static List<Draft> drafts() {
    return Rules.all().stream().flatMap(r -> r.examples().stream().flatMap(e -> of(r, e))).toList();
  }

  private static Stream<Draft> of(QuestionRule rule, RuleExample example) {
    Analysis analysis = Recorded.analysis(example.text());
    return rule
        .draft(new Material(analysis, FactFinder.find(analysis), Lexicon.wordNet(), 1))
        .stream();
  }
}
