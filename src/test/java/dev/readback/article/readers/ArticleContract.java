package dev.readback.article.readers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readback.PlainLines;
import dev.readback.article.Article;
import dev.readback.article.Block;
import dev.readback.diagnostic.InputException;
import dev.readback.diagnostic.Outcome;
import java.io.ByteArrayInputStream;

/** Whatever comes in, a clean article or one line of complaint comes out. */
final class ArticleContract {
  private ArticleContract() {}

  /** Reads a file of this format, and looks at what came of it. */
  static void read(ArticleFormat format, byte[] bytes) {
    try {
      Outcome<Article> read =
          ArticleReader.read(
              new ByteArrayInputStream(bytes), "file", ReadingOptions.DEFAULT.withFormat(format));
      PlainLines.check(read.diagnostics());
      check(read.value());
    } catch (InputException e) {
      PlainLines.check(e.diagnostics());
    }
  }

  static void check(Article article) {
    String text = article.text();
    assertThat(article.title()).isNotBlank().doesNotContain("\n");
    assertThat(text.codePoints().noneMatch(ArticleContract::isDangerous)).as("clean").isTrue();
    assertThat(article.title().codePoints().noneMatch(ArticleContract::isDangerous))
        .as("clean title")
        .isTrue();
    int last = 0;
    for (Block block : article.blocks()) {
      assertThat(block.span().start()).isGreaterThanOrEqualTo(last);
      assertThat(block.span().length()).isPositive();
      String words = article.textOf(block);
      assertThat(words).isEqualTo(words.strip());
      last = block.span().end();
    }
    assertThat(last).isLessThanOrEqualTo(text.length());
    assertThat(article.blocks()).anyMatch(block -> block.kind().isBody());
  }

  private static boolean isDangerous(int c) {
    return (Character.isISOControl(c) && c != '\n')
        || (c >= 0x202a && c <= 0x202e)
        || (c >= 0x2066 && c <= 0x2069);
  }
}
