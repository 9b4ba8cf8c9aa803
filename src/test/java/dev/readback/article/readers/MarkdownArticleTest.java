package dev.readback.article.readers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readback.article.Article;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MarkdownArticleTest {
  private static Article read(String text) {
    return ArticleReader.fromText(text, "story.md").value();
  }

  @Test
  void markupIsTakenOffAndBlocksAreToldApart() {
    Article article =
        read(
            """
            # Ardale to close its dam

            *By Jo Doe*

            **The vote ends a dispute of nine years and pleases nobody**

            ![The dam](dam.jpg)
            *The dam above Ardale. Photo: Max Roe*

            The council of [Ardale](https://example.org/a) voted on **Monday** to close the old
            dam. Work will begin in spring.

            > It was a good dam.
            > — Tom Harl

            ## A long dispute

            “We had no choice,” said Mayor Lena Ortiz. The dam has leaked since 2011.

            - Cost: 12 million
            - The board will build a new canal by 2024.

            | a | b |
            |---|---|
            | 1 | 2 |

            <script>alert("x")</script>

            ## Sources

            - [Jo Doe](x), Ardale Post
            """);
    assertThat(Shapes.of(article))
        .containsExactly(
            "HEADLINE Ardale to close its dam",
            "BYLINE By Jo Doe",
            "STANDFIRST The vote ends a dispute of nine years and pleases nobody",
            "CAPTION The dam above Ardale.",
            "CREDIT Photo: Max Roe",
            "PARAGRAPH",
            "QUOTE It was a good dam. — Tom Harl",
            "SUBHEADING A long dispute",
            "PARAGRAPH",
            "LIST Cost: 12 million",
            "PARAGRAPH");
    assertThat(Shapes.paragraphs(article).get(0))
        .isEqualTo(
            "The council of Ardale voted on Monday to close the old dam. Work will begin in"
                + " spring.");
    assertThat(article.source().byline()).isEqualTo("Jo Doe");
    assertThat(article.source().credit()).isEqualTo("Max Roe");
  }

  @Test
  void frontMatterTellsTheOrigin() {
    Article article =
        read(
            """
            ---
            title: "Ardale to close its dam"
            date: 2021-03-02
            author: Jo Doe
            url: https://example.org/dam
            license: CC BY 4.0
            ---
            The council voted to close the dam. It leaked. Nobody was surprised by the vote.
            """);
    assertThat(article.title()).isEqualTo("Ardale to close its dam");
    assertThat(article.source())
        .isEqualTo(
            new Article.Source(
                "Jo Doe",
                LocalDate.of(2021, 3, 2),
                "https://example.org/dam",
                null,
                null,
                "CC BY 4.0",
                "en"));
  }

  @Test
  void blocksStandApartByBlankLinesInTheText() {
    Article article = read("# Dam to close\n\nThe *dam* will close. It leaked.\n\nThat is so.");
    assertThat(article.text())
        .isEqualTo("Dam to close\n\nThe dam will close. It leaked.\n\nThat is so.\n");
  }

  @Test
  void markdownIsToldByItsContentToo() {
    String text = "# Dam to close\n\nThe *dam* will close. It leaked.\n\nThat is so.";
    assertThat(ArticleReader.fromText(text, "standard input").value().text())
        .startsWith("Dam to close\n\nThe dam");
    assertThat(ArticleReader.fromText(text, "dam.txt").value().text()).isEqualTo(text);
    ReadingOptions options = ReadingOptions.DEFAULT.withFormat(ArticleFormat.MARKDOWN);
    assertThat(ArticleReader.fromText(text, "dam.txt", options).value().text())
        .startsWith("Dam to close\n\nThe dam");
  }
}
