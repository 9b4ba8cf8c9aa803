package dev.readback.analysis.engines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readback.analysis.Analysis;
import dev.readback.analysis.Clause;
import dev.readback.analysis.engines.recorded.Recorded;
import dev.readback.article.Article;
import dev.readback.article.Block;
import dev.readback.article.readers.ArticleReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The seed articles, from their recorded analyses. */
final class SeedAnalysesTest {

  static List<Path> seeds() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("seeds"))) {
      return files.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyLayerIsThereAndMostTidyClausesAreAgreedOn(Path seed) {
    Article article = ArticleReader.read(seed).value();
    Analysis analysis = Recorded.analyzer().analyse(article);

    for (int i = 0; i < article.blocks().size(); i++) {
      Block block = article.blocks().get(i);
      int index = i;
      assertThat(analysis.sentences().stream().anyMatch(s -> s.block() == index))
          .as("sentences in %s", block)
          .isEqualTo(block.kind().isBody());
    }
    assertThat(analysis.entities()).isNotEmpty();
    assertThat(analysis.times()).isNotEmpty();
    List<Clause> tidy = analysis.clauses().stream().filter(Clause::tidy).toList();
    assertThat(tidy).hasSizeGreaterThan(5);
    assertThat(tidy.stream().filter(c -> !c.disputed()).count()).isGreaterThan(tidy.size() / 2);
  }
}
