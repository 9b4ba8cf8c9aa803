package dev.readback.article.readers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readback.article.Article;
import dev.readback.diagnostic.InputException;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever comes in, an article or one line of complaint comes out. */
class HostileTextTest {
  private static final List<String> SCRAPS =
      List.of(
          "The council voted on Monday. ",
          "It leaked, she said. ",
          "“We had no choice,” ",
          "\n",
          "\n\n",
          "\r\n",
          "\r",
          "By Jo Doe",
          "March 3, 2021",
          "Tuesday, October 45, 2019",
          "Photo: Max Roe/AFP",
          "- item",
          "• ",
          "1. ",
          "> ",
          ">>>> ",
          "# ",
          "## Sources\n",
          "Sources\n",
          "---\n",
          "```\n",
          "~~~",
          "| a | b |\n",
          "<p>",
          "</p>",
          "<div class='ad comment'>",
          "<table><tr><td>",
          "<blockquote>",
          "<h1>",
          "<br><br>",
          "<script>",
          "</script>",
          "<!--",
          "-->",
          "<![CDATA[",
          "]]>",
          "<figure><figcaption>",
          "<article>",
          "<script type=application/ld+json>{\"@type\":\"Article\",\"headline\":[{}],\"author\":",
          "<meta charset=utf-16>",
          "<meta property=og:title content='a",
          "<title>",
          "&amp;",
          "&#0;",
          "&#x202e;",
          "&#128;",
          "&bogus;",
          "\u0000",
          "\u0007",
          "\u001b[31m",
          "\u001b]8;;x\u0007",
          "\u202e",
          "\u2066",
          "\u200b",
          "\ufeff",
          "\u00ad",
          "\ufb01",
          "\ufffd",
          "\ud83d\ude00",
          "\ud800",
          "\udc00",
          "a\u0301\u0301\u0301",
          "ï¿½",
          "â€™",
          "\"",
          "'",
          "{",
          "}",
          "[x](",
          "![",
          "](y)",
          "*",
          "**",
          "_",
          "LONDON (Newswire) — ",
          "Read more: x",
          "A, B, C",
          "Tags: a",
          "…",
          ".",
          "?",
          "!",
          ":",
          "said: ",
          "(",
          ")",
          "[1]",
          "@",
          "/",
          "Getty Images",
          "© ",
          "https://example.org/?a=b",
          "\t",
          "    ",
          "الخبر ",
          "新闻。",
          "x".repeat(300),
          "W ".repeat(60));

  private static final String STORY =
      """
      The council of the town voted on Monday to close the dam, and nobody was surprised. It had
      leaked for years, and the mayor said that she had no choice.

      Work will begin in the spring. "It is old," said the man who had looked after it.

      """;

  private static String text(Random random) {
    StringBuilder out = new StringBuilder();
    for (int i = random.nextInt(4); i > 0; i--) {
      out.append(STORY);
    }
    int scraps = random.nextInt(80);
    for (int i = 0; i < scraps; i++) {
      out.append(SCRAPS.get(random.nextInt(SCRAPS.size())));
      if (random.nextInt(10) == 0) {
        out.append((char) random.nextInt(0x3000));
      }
    }
    return out.toString();
  }

  private static Optional<Article> read(Supplier<Article> reading) {
    try {
      return Optional.of(reading.get());
    } catch (InputException e) {
      assertThat(e.getMessage()).doesNotContain("\n").hasSizeLessThan(400);
      return Optional.empty();
    }
  }

  @ParameterizedTest
  @EnumSource(ArticleFormat.class)
  void hostileTextGivesAnArticleOrOneLine(ArticleFormat format) {
    Random random = new Random(20_191_015);
    ReadingOptions options = ReadingOptions.DEFAULT.withFormat(format);
    int articles = 0;
    for (int i = 0; i < 200; i++) {
      String text = text(random);
      Optional<Article> article =
          read(() -> ArticleReader.fromText(text, "hostile", options).value());
      article.ifPresent(ArticleContract::check);
      articles += article.isPresent() ? 1 : 0;
    }
    // Else the checks above would have seen nothing.
    assertThat(articles).isGreaterThan(60);
  }

  @Test
  void hostileBytesGiveAnArticleOrOneLine() {
    Random random = new Random(7);
    List<Charset> charsets =
        List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16,
            StandardCharsets.UTF_16LE,
            Charset.forName("windows-1252"),
            Charset.forName("Shift_JIS"));
    for (int i = 0; i < 200; i++) {
      byte[] bytes = text(random).getBytes(charsets.get(random.nextInt(charsets.size())));
      for (int k = random.nextInt(4); k > 0 && bytes.length > 0; k--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      read(() -> ArticleReader.read(new ByteArrayInputStream(bytes), "hostile").value())
          .ifPresent(ArticleContract::check);
    }
  }

  @Test
  void deepNestingEnds() {
    String body = "The council voted. It leaked. That was all of it.";
    for (String text :
        List.of(
            "<div>".repeat(600) + "<p>" + body,
            "<blockquote>".repeat(600) + body,
            "<table><tr><td>".repeat(300) + body,
            "<b>".repeat(600) + body,
            ">".repeat(3_000) + " " + body,
            "- ".repeat(20_000) + body,
            "[".repeat(3_000) + body,
            "*".repeat(20_000) + body,
            "(".repeat(3_000) + body,
            "A, ".repeat(3_000) + body,
            "a/".repeat(3_000) + body,
            "A ".repeat(3_000) + body,
            "X/Y ".repeat(3_000) + "\n" + body,
            "\"".repeat(3_000) + body,
            "1) ".repeat(3_000) + body)) {
      for (ArticleFormat format : ArticleFormat.values()) {
        ReadingOptions options = ReadingOptions.DEFAULT.withFormat(format);
        read(() -> ArticleReader.fromText(text, "deep", options).value())
            .ifPresent(ArticleContract::check);
      }
    }
  }
}
