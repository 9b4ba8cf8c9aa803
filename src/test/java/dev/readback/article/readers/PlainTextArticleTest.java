package dev.readback.article.readers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readback.article.Article;
import dev.readback.article.BlockKind;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PlainTextArticleTest {
  private static final String BODY =
      """
      The council of Ardale voted on Monday to close the old dam. Work will begin in spring.

      "We had no choice," said Mayor Lena Ortiz. The dam has leaked since 2011.
      """;

  private static Article read(String text) {
    return ArticleReader.fromText(text, "story.txt").value();
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
    assertThat(Shapes.of(article))
        .containsExactly("HEADLINE Ardale to close its dam", "PARAGRAPH", "PARAGRAPH");
  }

  @Test
  void aFirstSentenceIsAParagraphAndGivesTheTitle() {
    Article article = read(BODY);
    assertThat(Shapes.of(article)).containsExactly("PARAGRAPH", "PARAGRAPH");
    assertThat(article.title())
        .isEqualTo("The council of Ardale voted on Monday to close the old dam");
  }

  @Test
  void bylineAndDateUnderTheHeadlineAreToldApart() {
    Article article =
        read(
            "Ardale to close its dam\nBy Jo Doe and Max Roe\nTuesday, October 15, 2019\n\n" + BODY);
    assertThat(Shapes.of(article))
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
    assertThat(Shapes.of(article))
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
    assertThat(Shapes.of(article))
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
    assertThat(Shapes.of(article))
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
    assertThat(Shapes.of(article))
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
    assertThat(Shapes.of(article))
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
    assertThat(Shapes.of(article).subList(3, 8))
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

  @Test
  void whatAnAgencySaysBelowIsNoStory() {
    Article article =
        read(
            "Dam to close\n\nARDALE, Texas (Newswire) - "
                + BODY
                + "\n(He later said that he was sorry for it.)\n\n___\n\n"
                + "(Reporting by Jo Doe and Max Roe; Editing by Kim Poe)\n\n"
                + "Newswire writer Max Roe contributed to this report.\n\n"
                + "© 2021 Newswire. All rights reserved.\n");
    assertThat(Shapes.of(article))
        .containsExactly(
            "HEADLINE Dam to close",
            "DATELINE ARDALE, Texas (Newswire) -",
            "PARAGRAPH",
            "PARAGRAPH",
            "PARAGRAPH",
            "BYLINE (Reporting by Jo Doe and Max Roe; Editing by Kim Poe)",
            "BYLINE Newswire writer Max Roe contributed to this report.");
  }

  @Test
  void aNameBesideTheDateIsTheByline() {
    Article article =
        read(
            "Ardale to close its dam\n\nThe vote ends a dispute that has lasted for years\n\n"
                + "Jo Doe in Ardale\nTue 2 Mar 2021 18.05 GMT\n\n"
                + BODY);
    assertThat(Shapes.of(article).subList(1, 4))
        .containsExactly(
            "STANDFIRST The vote ends a dispute that has lasted for years",
            "BYLINE Jo Doe in Ardale",
            "DATELINE Tue 2 Mar 2021 18.05 GMT");
    assertThat(article.published()).contains(LocalDate.of(2021, 3, 2));
  }

  @Test
  void headerLinesTellTheOrigin() {
    String text =
        "Title: Ardale to close its dam\nAuthor: Jo Doe\nDate: 2 March 2021\n"
            + "URL: https://example.org/dam\n\n"
            + BODY;
    Article article = read(text);
    assertThat(article.text()).isEqualTo(text);
    assertThat(Shapes.of(article))
        .containsExactly("HEADLINE Ardale to close its dam", "PARAGRAPH", "PARAGRAPH");
    assertThat(article.source())
        .isEqualTo(
            new Article.Source(
                "Jo Doe",
                LocalDate.of(2021, 3, 2),
                "https://example.org/dam",
                null,
                null,
                null,
                "en"));
  }

  @Test
  void turnsOfAnInterviewAreQuotations() {
    Article article =
        read(
            "Ardale to close its dam\n\n"
                + BODY
                + "\nQ: Was there no other way?\n\nA: No. We looked at it for years.\n");
    assertThat(Shapes.of(article).subList(3, 5))
        .containsExactly(
            "QUOTE Q: Was there no other way?", "QUOTE A: No. We looked at it for years.");
  }

  @Test
  void anIndentedParagraphBeginsAnother() {
    Article article =
        read(
            """
            Ardale to close its dam

                The council of Ardale voted on Monday to close the old dam above
            the town, ending a dispute that has lasted for nine years.
                The mayor said that she had no choice, since the wall of the dam
            had leaked since 2011, and nobody wanted to pay for it.
                Work will begin in spring, when the snow has gone from the hills
            around the town.
            """);
    assertThat(Shapes.of(article))
        .containsExactly("HEADLINE Ardale to close its dam", "PARAGRAPH", "PARAGRAPH", "PARAGRAPH");
  }

  @Test
  void linksInTheMiddleDoNotEndTheStory() {
    Article article =
        read(
            "Ardale to close its dam\n\n"
                + BODY
                + "\nRelated\n\nThe dam in pictures\n\n"
                + BODY.replace("Monday", "Friday"));
    assertThat(Shapes.of(article))
        .containsExactly(
            "HEADLINE Ardale to close its dam", "PARAGRAPH", "PARAGRAPH", "PARAGRAPH", "PARAGRAPH");
  }

  @Test
  void aBrokenLineMayBeginLikeAListOrAByline() {
    Article article =
        read(
            """
            Ardale to close its dam

            The council of Ardale voted on Monday to close the dam – and the mill
            – by the end of the year. The plan was drawn up by a firm that the
            by Jo Doe family owns. The mill has stood since 1911, the dam since
            24. Nobody was surprised by the vote, since the wall has leaked for
            years and the mayor has said that it can not be mended any more.
            """);
    assertThat(Shapes.of(article)).containsExactly("HEADLINE Ardale to close its dam", "PARAGRAPH");
  }
}
