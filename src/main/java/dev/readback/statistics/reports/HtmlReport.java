package dev.readback.statistics.reports;

import dev.readback.statistics.Calibration;
import dev.readback.statistics.ClassReport;
import dev.readback.statistics.Flag;
import dev.readback.statistics.ItemStatistics;
import dev.readback.statistics.OptionStatistics;
import dev.readback.statistics.StudentScore;
import dev.readback.statistics.TestStatistics;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;

/** One page that needs nothing else: its policy lets it load and run nothing but its own style. */
final class HtmlReport {
  private static final String STYLE =
      ":root{color-scheme:light dark;--ink:#1b1b1b;--soft:#5a5a5a;--line:#8a8a8a;--paper:#fff;"
          + "--good:#1f6f43;--bad:#a33a1e;--bar:#3b6ea5}"
          + "@media(prefers-color-scheme:dark){:root{--ink:#ececec;--soft:#b5b5b5;--line:#7d7d7d;"
          + "--paper:#161616;--good:#7fd0a0;--bad:#f0a58c;--bar:#8db8e8}}"
          + "body{font:16px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper);"
          + "max-width:60rem;margin:0 auto;padding:1rem}"
          + "h1{font-size:1.5rem;line-height:1.25}h2{font-size:1.2rem;margin-top:2rem}"
          + "h3{font-size:1rem;margin:1.5rem 0 .25rem}h1,h3,li,td.words{overflow-wrap:anywhere}"
          + ".scroll{overflow-x:auto}table{border-collapse:collapse;width:100%}"
          + "th,td{padding:.3rem .5rem;text-align:left;border-bottom:1px solid var(--line);"
          + "vertical-align:top}th{font-weight:600}td.n,th.n{text-align:right}td,th{white-space:nowrap}td.words{white-space:normal}"
          + ".words{min-width:11rem}.note{color:var(--soft)}ul{padding-left:1.2rem;margin:.3rem 0}"
          + ".plot{width:100%;height:auto;min-width:30rem;max-width:40rem;display:block}"
          + ".plot text{font-size:12px;fill:var(--ink)}.middle{text-anchor:middle}"
          + ".end{text-anchor:end}.plot .number{fill:var(--paper);font-weight:600}"
          + ".axis{fill:none;stroke:var(--line)}.zero{stroke:var(--line);stroke-dasharray:4 4}"
          + ".bar,.point{fill:var(--bar)}.flagged{fill:var(--bad)}"
          + ".curve{fill:none;stroke:var(--bar);stroke-width:1.5}"
          + ".share{width:6rem;height:.7rem}.right{fill:var(--good)}.wrong{fill:var(--bar)}"
          + "@media print{body{max-width:none}}";

  private final ClassReport report;
  private final String title;
  private final StringBuilder out = new StringBuilder();

  HtmlReport(ClassReport report, String title) {
    this.report = report;
    this.title = title;
  }

  byte[] write() {
    head();
    summary();
    flags();
    plots();
    table();
    options();
    models();
    students();
    out.append("</main></body></html>\n");
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void head() {
    out.append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n")
        .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
        .append("style-src 'sha256-")
        .append(styleHash())
        .append("'; base-uri 'none'; form-action 'none'\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
        .append(Html.escape("Report: " + title))
        .append("</title>\n<style>")
        .append(STYLE)
        .append("</style></head>\n<body><main>\n<h1>")
        .append(Html.escape(title))
        .append("</h1>\n");
  }

  private static String styleHash() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(STYLE.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void summary() {
    TestStatistics test = report.test();
    out.append("<p>")
        .append(Html.escape(Wording.summary(test)))
        .append("</p>\n<p class=\"note\">")
        .append(Html.escape(Wording.alpha(test)))
        .append("</p>\n");
  }

  private void flags() {
    out.append("<h2>What to look at</h2>\n");
    boolean any = false;
    StringBuilder list = new StringBuilder("<ul>\n");
    for (int i = 0; i < report.items().size(); i++) {
      ItemStatistics item = report.items().get(i);
      for (Flag flag : item.flags()) {
        any = true;
        list.append("<li>Question ")
            .append(i + 1)
            .append(", <cite>")
            .append(Html.escape(item.stem()))
            .append("</cite> ")
            .append(Html.escape(flag.advice()))
            .append("</li>\n");
      }
    }
    out.append(
        any
            ? list.append("</ul>\n")
            : "<p>" + Html.escape(Wording.noFlags(report.test())) + "</p>\n");
  }

  private void plots() {
    out.append("<h2>Scores</h2>\n")
        .append(Svg.histogram(report))
        .append("\n<h2>Questions</h2>\n")
        .append(Svg.scatter(report.items()))
        .append("\n");
  }

  private void table() {
    out.append("<div class=\"scroll\" tabindex=\"0\"><table><thead><tr><th class=\"n\">No.</th>")
        .append("<th class=\"words\">Question</th><th class=\"n\">Answered</th>")
        .append("<th class=\"n\">Facility</th><th class=\"n\">Discrimination</th>")
        .append("<th class=\"n\">Efficiency</th><th class=\"n\">Weight</th></tr></thead><tbody>\n");
    for (int i = 0; i < report.items().size(); i++) {
      ItemStatistics item = report.items().get(i);
      out.append("<tr>");
      number(String.valueOf(i + 1));
      words(item.stem());
      number(String.valueOf(item.answered()));
      number(Wording.percent(item.facility()));
      number(Wording.decimal(item.discrimination()));
      number(Wording.decimal(item.efficiency()));
      number(Wording.percent(item.effectiveWeight()));
      out.append("</tr>\n");
    }
    out.append("</tbody></table></div>\n<p class=\"note\">")
        .append(Html.escape(Wording.COLUMNS))
        .append("</p>\n");
  }

  private void options() {
    boolean heading = false;
    for (int i = 0; i < report.items().size(); i++) {
      ItemStatistics item = report.items().get(i);
      if (item.options().isEmpty()) {
        continue;
      }
      out.append(heading ? "" : "<h2>Who chose what</h2>\n");
      heading = true;
      out.append("<h3>")
          .append(i + 1)
          .append(". ")
          .append(Html.escape(item.stem()))
          .append("</h3>\n<div class=\"scroll\" tabindex=\"0\"><table><thead><tr>")
          .append("<th class=\"words\">Option</th><th>Key</th><th class=\"n\">Chosen</th>")
          .append("<th>Share</th><th class=\"n\">Lowest third</th><th class=\"n\">Middle</th>")
          .append("<th class=\"n\">Highest</th><th class=\"n\">Discrimination</th>")
          .append("</tr></thead><tbody>\n");
      for (OptionStatistics option : item.options()) {
        out.append("<tr>");
        words(option.text());
        out.append("<td>").append(option.key() ? "key" : "").append("</td>");
        number(String.valueOf(option.chosen()));
        out.append("<td>")
            .append(Svg.bar(option))
            .append(' ')
            .append(Html.escape(Wording.percent(option.share())))
            .append("</td>");
        number(String.valueOf(option.low()));
        number(String.valueOf(option.middle()));
        number(String.valueOf(option.high()));
        number(Wording.decimal(option.discrimination()));
        out.append("</tr>\n");
      }
      out.append("</tbody></table></div>\n");
    }
  }

  private void models() {
    out.append("<h2>Difficulty on one scale</h2>\n");
    Calibration shown = report.twoPar().isFitted() ? report.twoPar() : report.onePar();
    if (shown.isFitted()) {
      out.append(Svg.curves(shown)).append("\n");
    }
    model(report.onePar());
    model(report.twoPar());
  }

  private void model(Calibration model) {
    out.append("<h3>").append(Html.escape(model.model())).append("</h3>\n");
    if (!model.isFitted()) {
      out.append("<p class=\"note\">Not fitted: it ")
          .append(Html.escape(model.refused()))
          .append(".</p>\n");
      return;
    }
    out.append(
            "<div class=\"scroll\" tabindex=\"0\"><table><thead><tr><th class=\"words\">Question</th>")
        .append("<th class=\"n\">Difficulty</th><th class=\"n\">± error</th>")
        .append("<th class=\"n\">Discrimination</th><th class=\"n\">± error</th>")
        .append("</tr></thead><tbody>\n");
    for (int i = 0; i < report.items().size(); i++) {
      Calibration.Item item = Models.of(model, report.items().get(i).id());
      out.append("<tr>");
      words((i + 1) + ". " + report.items().get(i).stem());
      number(Wording.decimal(item.difficulty()));
      number(Wording.decimal(item.difficultyError()));
      number(Wording.decimal(item.discrimination()));
      number(Wording.decimal(item.discriminationError()));
      out.append("</tr>\n");
    }
    out.append("</tbody></table></div>\n");
  }

  private void students() {
    out.append("<h2>Students</h2>\n<div class=\"scroll\" tabindex=\"0\"><table><thead><tr>")
        .append("<th class=\"words\">Student</th><th class=\"n\">Answered</th>")
        .append("<th class=\"n\">Points</th><th class=\"n\">Share</th></tr></thead><tbody>\n");
    for (StudentScore student : report.students()) {
      out.append("<tr>");
      words(student.student());
      number(String.valueOf(student.answered()));
      number(String.format(Locale.ROOT, "%.1f", student.points()));
      number(Wording.percent(student.points() / report.test().max()));
      out.append("</tr>\n");
    }
    out.append("</tbody></table></div>\n");
  }

  private void words(String words) {
    out.append("<td class=\"words\" dir=\"auto\">").append(Html.escape(words)).append("</td>");
  }

  private void number(String number) {
    out.append("<td class=\"n\">").append(Html.escape(number)).append("</td>");
  }
}
