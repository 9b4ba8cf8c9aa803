package dev.readback.bank.formats.paper;

import dev.readback.bank.WriteOptions;
import dev.readback.bank.formats.paper.Version.Asked;
import dev.readback.bank.formats.parts.Explained;
import dev.readback.bank.formats.parts.Selection;
import dev.readback.bank.formats.parts.Xml;
import dev.readback.question.Question;
import dev.readback.question.QuestionSet;
import dev.readback.question.SourceArticle;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The sheets and keys of a set as one XHTML document, for a browser's printer or for PDF. */
final class Sheet {

  private Sheet() {}

  /** The document; questions have texts that XML can hold. */
  static String xhtml(QuestionSet set, List<Question> questions, WriteOptions options) {
    String title = Selection.clean(set.title()).replaceAll("\\s+", " ");
    Xml head =
        Xml.of("head")
            .add(
                Xml.of("meta").with("charset", "utf-8"),
                Xml.of("title").text(title),
                Xml.of("meta").with("name", "subject").with("content", "Questions on an article"),
                Xml.of("meta").with("name", "author").with("content", "Readback"),
                Xml.of("meta")
                    .with("http-equiv", "Content-Security-Policy")
                    .with("content", "default-src 'none'; style-src 'unsafe-inline'"),
                Xml.of("style").text(style(options)));
    List<Version> versions = Version.of(questions, options);
    Xml body = Xml.of("body");
    boolean first = true;
    for (Version version : versions) {
      body.add(questions(set, title, version, options, first));
      first = false;
    }
    if (!options.exam()) {
      versions.forEach(version -> body.add(key(set, title, version)));
    }
    return "<!DOCTYPE html>\n"
        + Xml.of("x").add(Xml.of("html").with("lang", "en").add(head, body)).inner()
        + "\n";
  }

  private static String style(WriteOptions options) {
    return resource()
        .replace("@page-size@", options.paper().name().toLowerCase(Locale.ROOT))
        .replace("@font-size@", options.largePrint() ? "18pt" : "11pt");
  }

  private static String resource() {
    try (InputStream in = Sheet.class.getResourceAsStream("sheet.css")) {
      if (in == null) {
        throw new IllegalStateException("sheet.css is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Xml questions(
      QuestionSet set, String title, Version version, WriteOptions options, boolean first) {
    Xml page = Xml.of("div").with("class", first ? "sheet" : "sheet new");
    page.add(Xml.of("h1").text(title + named(version)));
    page.add(
        Xml.of("p")
            .with("class", "name")
            .text(
                "Name ______________________   Date ____________   Points _____ of "
                    + points(version)));
    if (options.article()) {
      set.articles().forEach(article -> page.add(article(article)));
    }
    Xml list = Xml.of("div");
    int number = 0;
    for (Asked asked : version.questions()) {
      Question question = asked.question();
      number++;
      Xml item = Xml.of("div").with("class", "question");
      Xml stem =
          Xml.of("h2")
              .add(Xml.of("span").text(number + ". "), Xml.of("span").lines(question.stem()));
      if (question.points() != 1) {
        stem.text(" (" + amount(question.points()) + " points)");
      }
      list.add(item.add(stem).add(Task.of(asked)));
    }
    page.add(list);
    if (!options.article() || set.articles().stream().allMatch(a -> a.text() == null)) {
      set.articles().forEach(article -> page.add(source(article)));
    }
    return page;
  }

  private static String named(Version version) {
    return version.letter().isEmpty() ? "" : " \u2013 version " + version.letter();
  }

  private static String points(Version version) {
    return amount(version.questions().stream().mapToDouble(a -> a.question().points()).sum());
  }

  private static String amount(double points) {
    return points == Math.rint(points) ? String.valueOf((long) points) : String.valueOf(points);
  }

  private static Xml article(SourceArticle article) {
    Xml block = Xml.of("div").with("class", "article");
    String text = article.text();
    if (text != null) {
      boolean headline = true;
      for (String line : Selection.clean(text).split("\n+")) {
        if (!line.isBlank()) {
          block.add(Xml.of(headline ? "h2" : "p").text(line.strip()));
          headline = false;
        }
      }
      block.add(source(article));
    }
    return block;
  }

  private static Xml source(SourceArticle article) {
    return Xml.of("p").with("class", "source").text(Explained.source(article));
  }

  private static Xml key(QuestionSet set, String title, Version version) {
    Xml page = Xml.of("div").with("class", "key new");
    page.add(Xml.of("h1").text("Answers: " + title + named(version)));
    int number = 0;
    for (Asked asked : version.questions()) {
      Question question = asked.question();
      number++;
      Xml item = Xml.of("div").with("class", "answer");
      List<String> lines = Answer.of(asked);
      item.add(
          Xml.of("p")
              .add(Xml.of("b").text(number + ". "), Xml.of("b").lines(String.join("\n", lines))));
      if (question.explanation() != null) {
        item.add(Xml.of("p").lines(question.explanation()));
      }
      for (String words : Explained.unquoted(question)) {
        item.add(Xml.of("blockquote").add(Xml.of("p").lines("\u201c" + words + "\u201d")));
      }
      page.add(item);
    }
    set.articles().forEach(article -> page.add(source(article)));
    return page;
  }
}
