package dev.readback.article.readers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readback.article.Article;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class HtmlArticleTest {
  private static final String ONE =
      "The council of Ardale voted on Monday to close the old dam above the town.";
  private static final String TWO =
      "“We had no choice,” said Mayor Lena Ortiz, who had long defended the dam.";
  private static final String THREE = "Work will begin in spring. It will cost 12.5 million euros.";
  private static final String BODY = "<p>" + ONE + "</p>\n<p>" + TWO + "</p>\n<p>" + THREE + "</p>";

  private static Article read(String html) {
    return ArticleReader.fromText(html, "page.html").value();
  }

  private static void readsTheStory(Article article) {
    assertThat(article.title()).isEqualTo("Ardale to close its dam");
    assertThat(Shapes.paragraphs(article)).containsExactly(ONE, TWO, THREE);
  }

  @Test
  void aBlogPageWithEverythingAroundTheStory() {
    Article article =
        read(
            """
            <!DOCTYPE html><html lang="en-US"><head><title>Ardale to close its dam - The Post</title>
            <link rel="canonical" href="https://example.org/dam">
            <script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"x"},
              {"@type":["NewsArticle"],"headline":"Ardale to close its dam",
               "datePublished":"2021-03-02T23:30:00-05:00","license":"CC BY 4.0",
               "author":[{"name":"Jo Doe"},{"name":"Max Roe"}],"publisher":{"name":"The Post"}}]}
            </script><style>p {color: red}</style></head>
            <body class="single has-sidebar comments-open"><div id="page">
            <header><h1 class="site-title">The Post</h1><nav><ul><li>Home</li></ul></nav></header>
            <article><header><h2 class="entry-title">Ardale to close its dam</h2>
              <div class="entry-meta">Posted on <time>March 2, 2021</time>
                <span class="byline">by <a>Jo Doe</a></span></div></header>
              <figure><img><figcaption>The old dam. Photo: Kim Poe</figcaption></figure>
            """
                + BODY.replace(
                    TWO + "</p>",
                    TWO
                        + "</p><h3>A long dispute</h3><div class=ad-slot><p>Buy"
                        + " our pumps now, they are the best that money can buy.</p></div>")
                + """
                  <blockquote><p>It was a good dam.</p><cite>Tom Harl</cite></blockquote>
                  <ul><li>Cost: 12.5 million</li></ul>
                  <div class="sharedaddy"><h3>Share this:</h3><ul><li>Mail</li></ul></div>
                  <footer>Tagged <a>dam</a></footer></article>
                <div id="comments"><p>I have said for years that this mayor is wrong about it.</p>
                <p>Nobody listens to people like me, and that is the truth about this town.</p></div>
                <aside><p>Something else happened in another town, it was said there.</p></aside>
                <footer>© 2021 The Post. All rights reserved.</footer></div></body></html>
                """);
    readsTheStory(article);
    assertThat(Shapes.of(article))
        .containsExactly(
            "HEADLINE Ardale to close its dam",
            "BYLINE Posted on March 2, 2021 by Jo Doe",
            "CAPTION The old dam.",
            "CREDIT Photo: Kim Poe",
            "PARAGRAPH",
            "PARAGRAPH",
            "SUBHEADING A long dispute",
            "PARAGRAPH",
            "QUOTE It was a good dam.",
            "QUOTE Tom Harl",
            "LIST Cost: 12.5 million");
    assertThat(article.source())
        .isEqualTo(
            new Article.Source(
                "Jo Doe, Max Roe",
                LocalDate.of(2021, 3, 2),
                "https://example.org/dam",
                "The Post",
                "Kim Poe",
                "CC BY 4.0",
                "en-US"));
  }

  @Test
  void aPageLaidOutInTables() {
    readsTheStory(
        read(
            "<html><title>Ardale to close its dam</title><table><tr><td><a>Home</a><br><a>News</a>"
                + "</td><td><font size=6>Ardale to close its dam</font><br><br><i>By Jo Doe</i><br>"
                + "March 2, 2021<br><br>"
                + ONE
                + "<br><br>"
                + TWO
                + "<br><br>"
                + THREE
                + "</td><td><a>River rises</a><br><a>Farmers ask for water</a></td></tr></table>"));
  }

  @Test
  void paragraphsEachInBoxesOfTheirOwn() {
    readsTheStory(
        read(
            "<html><head><meta property='og:title' content='Ardale to close its dam'></head><body>"
                + "<div>".repeat(30)
                + "<h1>Ardale to close its dam</h1>"
                + BODY.replace("<p>", "<div class=x><div><p>").replace("</p>", "</p></div></div>")
                + "</body>"));
  }

  @Test
  void boxesWithOtherStoriesBesideIt() {
    String box =
        "<div class=box><h3><a>Another story</a></h3><p>Something happened elsewhere on that day,"
            + " and it was said by many people who live there.</p></div>";
    readsTheStory(
        read(
            "<html><head><title>Ardale to close its dam</title></head><body><div class=l>"
                + "<h1>Ardale to close its dam</h1>"
                + BODY.replace("p>", "div>")
                + "</div><div class=r>"
                + box.repeat(5)
                + "</div></body>"));
  }

  @Test
  void unclosedTags() {
    readsTheStory(
        read(
            "<html><head><title>Ardale to close its dam</title><body><h1>Ardale to close its dam<p>"
                + ONE
                + "<p>"
                + TWO
                + "<div><p>"
                + THREE.replace("It will", "<b>It <i>will</b>")));
  }

  @Test
  void aPageFilledByAScriptTellsItsStoryInMetadata() {
    readsTheStory(
        read(
            "<html><head><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":"
                + "\"Ardale to close its dam\",\"articleBody\":\""
                + ONE
                + "\\n\\n"
                + TWO
                + "\\n\\n"
                + THREE
                + "\"}</script></head><body><div id=root></div></body></html>"));
  }

  @Test
  void footnoteMarksHiddenTextAndSoftHyphensAreNoWords() {
    Article article =
        read(
            "<html><body><h1>Dam to close now at last</h1><p>The coun&shy;cil<sup><a>[1]</a></sup>"
                + " voted<wbr>.<span style='display: none'>x</span> It <q>leaked</q>&nbsp;badly.</p>"
                + "<p class=sr-only>Skip this whole part of the page.</p><p>That is all of it.</p>");
    assertThat(Shapes.paragraphs(article))
        .containsExactly("The council voted. It “leaked” badly.", "That is all of it.");
  }

  @Test
  void aDisplayedQuotationIsNotTheNarrators() {
    Article article =
        read(
            "<html><body><article><h1>Dam to close now at last</h1>"
                + BODY
                + "<aside class=pullquote>We had no choice</aside><blockquote>The dam was safe.</blockquote>"
                + "<blockquote>“It was never safe,” said Tom Harl.</blockquote></article>");
    assertThat(Shapes.of(article).subList(4, 6))
        .containsExactly("QUOTE The dam was safe.", "PARAGRAPH");
  }

  @Test
  void aPageIsToldByItsContent() {
    readsTheStory(
        ArticleReader.fromText(
                "<!doctype html><html><title>Ardale to close its dam</title><body>" + BODY,
                "story.txt")
            .value());
  }
}
