package dev.readback.article.readers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readback.article.Article;
import dev.readback.article.BlockKind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlainTextArticleTest {
  private static final String BODY =
      """
      The council of Ardale voted on Monday to close the old dam. Work will begin in spring.

      "We had no choice," said Mayor Lena Ortiz. The dam has leaked since 2011.
      """;

  static Article read(String text) {
    return ArticleReader.fromText(text, "story.txt").value();
  }

  static List<String> blocks(Article article) {
    return article.blocks().stream()
        .map(b -> b.kind() + " " + article.textOf(b).replace('\n', '/'))
        .toList();
  }

  static List<String> shapes(Article article) {
    return article.blocks().stream()
        .map(
            b ->
                b.kind().isBody()
                    ? b.kind().toString()
                    : b.kind() + " " + article.textOf(b).replace('\n', '/'))
        .toList();
  }

  @Test
  void aCleanTextKeepsEveryCharacterAndEveryOffset() {
    String text = "Ardale to close its dam\n\n“Curly” – and —dashes… stay as they are. " + BODY;
    Article article = read(text);
    assertThat(article.text()).isEqualTo(text);
    assertThat(article.blocks())
        .allSatisfy(block -> assertThat(text).contains(article.textOf(block)));
  }

  @Test
  void byteOrderMarkAndLineEndsChangeAndNothingElse() {
    String text = "Ardale to close its dam\n\n" + BODY;
    assertThat(read("\ufeff" + text.replace("\n", "\r\n")).text()).isEqualTo(text);
    assertThat(read(text.replace("\n", "\r")).text()).isEqualTo(text);
  }

  @Test
  void aShortFirstLineWithoutFullStopIsTheHeadline() {
    Article article = read("Ardale to close its dam\n\n" + BODY);
    assertThat(article.title()).isEqualTo("Ardale to close its dam");
    assertThat(shapes(article))
        .containsExactly("HEADLINE Ardale to close its dam", "PARAGRAPH", "PARAGRAPH");
  }

  @Test
  void aFirstSentenceIsAParagraphAndGivesTheTitle() {
    Article article = read(BODY);
    assertThat(shapes(article)).containsExactly("PARAGRAPH", "PARAGRAPH");
    assertThat(article.title())
        .isEqualTo("The council of Ardale voted on Monday to close the old dam");
  }

  @Test
  void bylineAndDateUnderTheHeadlineAreToldApart() {
    Article article =
        read(
            "Ardale to close its dam\nBy Jo Doe and Max Roe\nTuesday, October 15, 2019\n\n" + BODY);
    assertThat(shapes(article))
        .containsExactly(
            "HEADLINE Ardale to close its dam",
            "BYLINE By Jo Doe and Max Roe",
            "DATELINE Tuesday, October 15, 2019",
            "PARAGRAPH",
            "PARAGRAPH");
    assertThat(article.source().byline()).isEqualTo("Jo Doe and Max Roe");
    assertThat(article.published()).contains(LocalDate.of(2019, 10, 15));
  }

  @Test
  void theCallersDateWins() {
    ReadingOptions options = ReadingOptions.DEFAULT.withPublished(LocalDate.of(2020, 1, 2));
    Article article =
        ArticleReader.fromText("Dam closes\n\nOctober 15, 2019\n\n" + BODY, "a.txt", options)
            .value();
    assertThat(article.published()).contains(LocalDate.of(2020, 1, 2));
  }

  @Test
  void keywordsCaptionAndCreditAtTheEndStayOutOfTheBody() {
    Article article =
        read(
            "Ardale to close its dam\n\n"
                + BODY
                + "\nArdale, dam, water, council\n"
                + "Mayor Lena Ortiz is pictured at the dam in Ardale on May 2, 2018."
                + " Getty/JO DOE/AFP");
    assertThat(shapes(article))
        .containsExactly(
            "HEADLINE Ardale to close its dam",
            "PARAGRAPH",
            "PARAGRAPH",
            "KEYWORDS Ardale, dam, water, council",
            "CAPTION Mayor Lena Ortiz is pictured at the dam in Ardale on May 2, 2018.",
            "CREDIT Getty/JO DOE/AFP");
    assertThat(article.source().credit()).isEqualTo("Getty/JO DOE/AFP");
    assertThat(article.published()).isEmpty();
  }

  @Test
  void theAgencysDatelineIsCutOffTheFirstParagraph() {
    Article article = read("Dam to close\n\nARDALE, March 3, 2021 (Newswire) — " + BODY);
    assertThat(shapes(article))
        .containsExactly(
            "HEADLINE Dam to close",
            "DATELINE ARDALE, March 3, 2021 (Newswire) —",
            "PARAGRAPH",
            "PARAGRAPH");
    assertThat(article.published()).contains(LocalDate.of(2021, 3, 3));
    assertThat(article.textOf(article.blocks().get(2))).startsWith("The council of Ardale");
  }

  @Test
  void paragraphsMayStandOneALine() {
    Article article = read("Ardale to close its dam\n" + BODY.replace("\n\n", "\n"));
    assertThat(shapes(article))
        .containsExactly("HEADLINE Ardale to close its dam", "PARAGRAPH", "PARAGRAPH");
  }

  @Test
  void aParagraphBrokenAtAWidthStaysOneBlock() {
    String wrapped =
        """
        Ardale to close its dam

        The council of Ardale voted on Monday to close the old dam above the
        town. Work will begin in spring, when the snow has gone from the
        hills, and should last until the end of the year.

        "We had no choice," said Mayor Lena Ortiz. The dam has leaked since
        2011 and its wall is no longer safe.
        """;
    Article article = read(wrapped);
    assertThat(shapes(article))
        .containsExactly("HEADLINE Ardale to close its dam", "PARAGRAPH", "PARAGRAPH");
    assertThat(article.text()).isEqualTo(wrapped);
  }

  @Test
  void sourcesAndLinksAreNoBlocks() {
    Article article =
        read(
            "Ardale to close its dam\n\n"
                + BODY
                + "\nRead more: The dam in pictures\n\nSources\n\n"
                + "Jo Doe. \"Dam to close\". The Ardale Post, May 2, 2018. It was read that day.\n\n"
                + "https://example.org/dam\n");
    assertThat(shapes(article))
        .containsExactly("HEADLINE Ardale to close its dam", "PARAGRAPH", "PARAGRAPH");
  }

  @Test
  void listLinesAndDisplayedQuotationsAreNoParagraphs() {
    Article article =
        read(
            "Ardale to close its dam\n\n"
                + BODY
                + "\n• Water: 3 votes\n• Roads: 5 votes\n\n"
                + "\"It was a good dam.\" - Jo Doe\n\n"
                + "The mayor said in a statement:\n\n"
                + "We shall miss the dam. It served our town well.\n\n"
                + BODY.replace("Monday", "Friday"));
    assertThat(shapes(article).subList(3, 8))
        .containsExactly(
            "LIST • Water: 3 votes",
            "LIST • Roads: 5 votes",
            "QUOTE \"It was a good dam.\" - Jo Doe",
            "PARAGRAPH",
            "QUOTE We shall miss the dam. It served our town well.");
  }

  @Test
  void headingsInsideTheStoryAreSubheadings() {
    Article article =
        read(
            "Ardale to close its dam\n\n"
                + BODY
                + "\nA long dispute\n\n"
                + BODY.replace("Monday", "Friday")
                + "\nWhat happens next?\n\n"
                + BODY.replace("Monday", "Sunday"));
    assertThat(
            article.blocks().stream()
                .filter(b -> b.kind() == BlockKind.SUBHEADING)
                .map(article::textOf))
        .containsExactly("A long dispute", "What happens next?");
  }
}
