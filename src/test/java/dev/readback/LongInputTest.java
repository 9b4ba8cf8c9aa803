package dev.readback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.readback.article.readers.ArticleFormat;
import dev.readback.article.readers.ArticleReader;
import dev.readback.article.readers.ReadingOptions;
import dev.readback.bank.BankCheck;
import dev.readback.bank.BankFormat;
import dev.readback.bank.Banks;
import dev.readback.bank.WriteOptions;
import dev.readback.bank.formats.BankFormats;
import dev.readback.diagnostic.InputException;
import dev.readback.question.QuestionSet;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A hundred thousand times the same: no pattern goes over it again and again, and none runs out of
 * stack. What is quadratic in this takes minutes, what is not takes a second.
 */
class LongInputTest {
  private static final int LENGTH = 100_000;
  private static final Duration LONG = Duration.ofSeconds(60);

  private static final String STORY =
      "The council of the town voted on Monday to close the dam, and nobody was surprised. It had"
          + " leaked for years, and the mayor said that she had no choice. Work will begin soon.";

  /** What patterns and parsers begin with, go on with, or back off from. */
  private static final List<String> UNITS =
      List.of(
          " ",
          "\n",
          "\n ",
          "\t",
          "a",
          "A",
          "A ",
          "a ",
          "a\n",
          "A b\n",
          "\u0301",
          "\u0327\u0301",
          "(",
          "[",
          "{",
          "<",
          "\"",
          "“",
          "'",
          "’",
          ".",
          ". ",
          "A.",
          "- ",
          "-",
          "=",
          "_",
          "*",
          "#",
          "> ",
          "|",
          ", ",
          ": ",
          "1",
          "1.",
          "1,",
          "A, ",
          "A/",
          "A-a ",
          "By A ",
          "<!--",
          "<p",
          "<p ",
          "<p>",
          "<div>",
          "<b>",
          "<a ",
          "<li>",
          "<?xml",
          "&",
          "&#",
          "&amp;",
          "\\",
          "{{",
          "{1:",
          "{=",
          "{=a ~",
          "=a~b",
          "%",
          "->",
          "//",
          "// a\n",
          "$",
          "\u001b[",
          "\u001b]",
          "\u00a0",
          "http://",
          "@",
          "…",
          "!",
          "Photo: ",
          "ANSWER: ",
          "Tags: ",
          "12:00 ",
          "---\n",
          "a: b\n",
          "```\n",
          "[a](",
          "![",
          "a,\"",
          "\ud800",
          "\ufffd",
          "U.S. ");

  static Stream<String> units() {
    return UNITS.stream();
  }

  private static void article(String text, ArticleFormat format) {
    try {
      ReadingOptions options = ReadingOptions.DEFAULT;
      ArticleReader.fromText(text, "file", format == null ? options : options.withFormat(format));
    } catch (InputException e) {
      PlainLines.check(e.diagnostics());
    }
  }

  /** What once took minutes, or all of the stack, at this length. */
  @Test
  void whatWasSlowIsReadInGoodTime() {
    assertTimeoutPreemptively(
        LONG,
        () -> {
          for (String unit : List.of(" ", "\n ", "-", "=", "<p", "<p ", "[a](", "<div>")) {
            article(unit.repeat(LENGTH / unit.length()) + STORY, null);
          }
          article("e" + "\u0327\u0301".repeat(LENGTH / 2) + STORY, ArticleFormat.TEXT);
          article(
              "<p class=\"" + "\u0301".repeat(LENGTH) + "\">" + STORY + "</p>", ArticleFormat.HTML);
          read("gift", "@ {=a ~b}", "{=");
          read("gift", "Who? {@}", "=a~b");
          read("moodle-xml", TEMPLATES.get(9).get(1), " ");
          read("gift", "Who? {=@}", "By A ");
          read("gift", "Who? {=painter @ b}", "A");
        });
  }

  @ParameterizedTest
  @MethodSource("units")
  @Tag("slow")
  void articlesAreReadInGoodTime(String unit) {
    String run = unit.repeat(LENGTH / unit.length());
    String quoted = run.replace("\"", "&quot;").replace("<", "&lt;");
    String page =
        "<html><head><title>"
            + quoted
            + "</title></head><body><p class=\""
            + quoted
            + "\">"
            + quoted
            + "</p><p>"
            + STORY
            + "</p></body></html>";
    assertTimeoutPreemptively(
        LONG,
        () -> {
          for (String text : List.of(run, run + STORY, "Title\n\nBy " + run + "\n\n" + STORY)) {
            article(text, null);
            article(text, ArticleFormat.TEXT);
            article(text, ArticleFormat.MARKDOWN);
          }
          article(run + STORY, ArticleFormat.HTML);
          article(page, ArticleFormat.HTML);
        });
  }

  /** Where words stand in each format; @ is what is long. */
  private static final List<List<String>> TEMPLATES =
      List.of(
          List.of("gift", "@"),
          List.of("gift", "@ {=a ~b}"),
          List.of("gift", "Who? {@}"),
          List.of("gift", "Who? {=@ ~b#@}"),
          List.of("gift", "// [id:@]\n::@::Who? {=a ~b}"),
          List.of("aiken", "@\nA. a\nB. @\nANSWER: A\n"),
          List.of("csv", "question,correct,option 1,option 2,tags\n@,1,@,b,@\n"),
          List.of("csv", "type,question,correct,text\ngap,q,1,@\nnumber,q,@,\n"),
          List.of("tsv", "question\tcorrect\toption 1\toption 2\n@\t1\ta\tb\n"),
          List.of(
              "moodle-xml",
              "<quiz><question type=\"multichoice\"><questiontext><text><![CDATA[@]]></text>"
                  + "</questiontext><answer fraction=\"100\"><text>a</text></answer>"
                  + "<answer fraction=\"0\"><text>b</text></answer></question></quiz>"),
          List.of(
              "moodle-xml",
              "<quiz><question type=\"cloze\"><questiontext><text><![CDATA[{1:SA:=@} @]]></text>"
                  + "</questiontext></question></quiz>"),
          List.of(
              "opentdb",
              "{\"response_code\":0,\"results\":[{\"category\":\"c\",\"type\":\"multiple\","
                  + "\"difficulty\":\"easy\",\"question\":\"@\",\"correct_answer\":\"a\","
                  + "\"incorrect_answers\":[\"@\"]}]}"));

  @ParameterizedTest
  @MethodSource("units")
  @Tag("slow")
  void importsAreReadWrittenAndCheckedInGoodTime(String unit) {
    assertTimeoutPreemptively(
        LONG, () -> TEMPLATES.forEach(template -> read(template.get(0), template.get(1), unit)));
  }

  private static void read(String name, String template, String unit) {
    String run = unit.repeat(LENGTH / unit.length() / 4);
    if (name.equals("opentdb")) {
      run = run.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ");
    } else if (name.equals("moodle-xml")) {
      run = run.replace('\u001b', ' ');
    }
    byte[] bytes = template.replace("@", run).getBytes(StandardCharsets.UTF_8);
    BankFormats.byContent(bytes);
    BankFormat format = BankFormats.named(name).orElseThrow();
    try {
      QuestionSet set = format.reader().orElseThrow().read(bytes, "file", true).value();
      assertThat(BankCheck.check(Banks.open(Banks.toBytes(set), "file").value(), Optional.empty()))
          .isNotNull();
      for (String other : List.of("gift", "moodle-xml", "csv", "html", "markdown", "print")) {
        BankFormats.named(other).orElseThrow().write(set, WriteOptions.DEFAULT);
      }
    } catch (InputException e) {
      PlainLines.check(e.diagnostics());
    }
  }
}
