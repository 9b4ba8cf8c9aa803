package dev.readback.statistics.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readback.question.Question;
import dev.readback.question.Response;
import dev.readback.statistics.ClassReport;
import dev.readback.statistics.Classes;
import dev.readback.statistics.ItemAnalysis;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class ReportFormatTest {
  private static final String HOSTILE =
      "=HYPERLINK(\"x\")<script>alert(1)</script>' onload=\"x\u202e\u001b[31m\r\n&amp;";

  private static final Question QUESTION = Classes.choice("=q", HOSTILE);

  private static final ClassReport REPORT =
      ItemAnalysis.of(
          List.of(
              Classes.answer(HOSTILE, QUESTION, new Response.Chosen(Set.of("a"))),
              Classes.answer("Ben", QUESTION, new Response.Chosen(Set.of("b")))),
          List.of(QUESTION));

  private static String written(ReportFormat format) {
    return new String(format.write(REPORT, HOSTILE), StandardCharsets.UTF_8);
  }

  @Test
  void thePageRunsNothingAndLoadsNothing() {
    String page = written(ReportFormat.HTML);
    Document document = Jsoup.parse(page);
    assertThat(document.select("script, iframe, object, link, img, form")).isEmpty();
    assertThat(document.getAllElements())
        .allSatisfy(
            element ->
                assertThat(element.attributes())
                    .noneMatch(
                        a ->
                            a.getKey().startsWith("on")
                                || a.getKey().equals("style")
                                || a.getKey().equals("href")
                                || a.getKey().equals("src")));
    assertThat(document.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .matches(
            "default-src 'none'; style-src 'sha256-[A-Za-z0-9+/=]{44}'; base-uri 'none';"
                + " form-action 'none'");
    assertThat(document.select("td.words").eachText())
        .contains("=HYPERLINK(\"x\")<script>alert(1)</script>' onload=\"x[31m &amp;");
    assertThat(page).doesNotContain("\u202e", "\u001b", "\r");
  }

  @Test
  void noCellIsAFormula() {
    String[] lines = written(ReportFormat.CSV).split("\n");
    assertThat(lines).hasSize(2);
    assertThat(lines[1])
        .startsWith(
            "'=q,\"'=HYPERLINK(\"\"x\"\")<script>alert(1)</script>' onload=\"\"x[31m &amp;\",2,0.5,"
                + "0.707107,,,1,1,0.333333,");
  }

  @Test
  void whatCannotBeToldIsNull() {
    assertThat(written(ReportFormat.JSON))
        .contains("\"alpha\": null")
        .contains("\"refused\": \"needs 100 students or more and has 2\"")
        .doesNotContain("NaN");
  }

  @Test
  void theSameReportIsTheSameBytes() {
    for (ReportFormat format : ReportFormat.values()) {
      byte[] once = format.write(REPORT, "t");
      byte[] again = format.write(REPORT, "t");
      assertThat(again).isEqualTo(once);
    }
  }

  @Test
  void theNameTellsTheFormat() {
    assertThat(ReportFormat.ofFile("a.HTM")).contains(ReportFormat.HTML);
    assertThat(ReportFormat.ofFile("a.csv")).contains(ReportFormat.CSV);
    assertThat(ReportFormat.ofFile("a.txt")).isEmpty();
  }
}
