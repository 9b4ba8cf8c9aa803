package dev.readback.measure;

import dev.readback.GenerateOptions;
import dev.readback.Generation;
import dev.readback.Readback;
import dev.readback.analysis.Analysis;
import dev.readback.analysis.AnalysisEngine;
import dev.readback.analysis.engines.Analyzer;
import dev.readback.analysis.engines.corenlp.CoreNlpEngine;
import dev.readback.analysis.engines.nlp4j.Nlp4jEngine;
import dev.readback.article.Article;
import dev.readback.article.Block;
import dev.readback.article.BlockKind;
import dev.readback.article.Span;
import dev.readback.question.Interaction;
import dev.readback.question.Question;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** For developers: generates questions for text files and prints them for reading. */
final class GenerateDump {
  private GenerateDump() {}

  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    boolean alone = arguments[0].equals("--nlp4j");
    List<AnalysisEngine> engines =
        alone
            ? List.of(Nlp4jEngine.withNames())
            : List.of(Nlp4jEngine.parserOnly(), new CoreNlpEngine());
    Readback readback = Readback.over(new Analyzer(engines));
    for (String each : arguments) {
      if (each.startsWith("--")) {
        continue;
      }
      Article article = article(Files.readString(Path.of(each)));
      Analysis analysis = readback.analyse(article);
      out.println(
          "\n################ "
              + Path.of(each).getFileName()
              + " entities "
              + analysis.entities().size()
              + " statements "
              + analysis.statements().size()
              + " clauses "
              + analysis.clauses().size());
      Generation generation = readback.generate(analysis, GenerateOptions.defaults());
      int n = 0;
      for (Question q : generation.set().questions()) {
        out.println(++n + ". [" + q.provenance().rule() + " " + q.score() + "] " + q.stem());
        print(q.interaction(), out);
        out.println("      <- " + q.provenance().evidence().get(0).text().replaceAll("\\s+", " "));
      }
      if (List.of(arguments).contains("--rejected")) {
        for (Generation.Rejection r : generation.rejections()) {
          out.println("  - " + r.rule() + ": " + r.stem() + " " + r.reasons());
        }
      }
      if (List.of(arguments).contains("--facts")) {
        dev.readback.generate.english.Wording wording =
            new dev.readback.generate.english.Wording(
                analysis, dev.readback.lexicon.Lexicon.wordNet());
        for (dev.readback.fact.Fact f : readback.facts(analysis)) {
          String words;
          try {
            words = wording.statement(f);
          } catch (dev.readback.generate.english.Unwordable e) {
            words = "!! " + e.getMessage();
          }
          out.println(
              "  f"
                  + f.sentence().index()
                  + " "
                  + (f.clause().tidy() ? "tidy" : "-")
                  + " "
                  + f.clause().agreeing()
                  + "/"
                  + f.clause().engines()
                  + " "
                  + f.attribution().kind()
                  + " "
                  + f.attribution().certainty()
                  + " | "
                  + words
                  + " | "
                  + f.arguments().stream().map(a -> a.role() + "").toList());
        }
        analysis
            .sentences()
            .forEach(
                x ->
                    out.println(
                        "  S"
                            + x.index()
                            + " "
                            + x.span().cut(article.text()).replaceAll("\\s+", " ")));
      }
      if (List.of(arguments).contains("--entities")) {
        analysis
            .entities()
            .forEach(
                e ->
                    out.println(
                        "  e "
                            + e.id()
                            + " "
                            + e.type()
                            + " "
                            + e.name()
                            + " "
                            + e.aliases()
                            + " sure="
                            + e.sure()
                            + " "
                            + e.mentions().size()
                            + " "
                            + e.descriptions().stream().map(d -> d.text()).toList()));
        analysis
            .statements()
            .forEach(
                s ->
                    out.println(
                        "  s "
                            + s.kind()
                            + " "
                            + s.sourceName()
                            + " e"
                            + s.entity()
                            + " "
                            + s.certainty()
                            + ": "
                            + s.content().cut(article.text())));
      }
    }
  }

  private static void print(Interaction interaction, PrintStream out) {
    if (interaction instanceof Interaction.Choice c) {
      c.options().forEach(o -> out.println("     " + (o.correct() ? "*" : " ") + " " + o.text()));
    } else if (interaction instanceof Interaction.TrueFalse t) {
      out.println("     " + t.answer() + (t.correction() == null ? "" : " -> " + t.correction()));
    } else if (interaction instanceof Interaction.TextEntry t) {
      out.println("     typed: " + t.accepted().stream().map(a -> a.text()).toList());
    } else if (interaction instanceof Interaction.Gap g) {
      out.println("     " + g.text() + " = " + g.gaps().get(0).accepted().get(0).text());
    } else {
      out.println("     " + interaction);
    }
  }

  static Article article(String text) {
    List<Block> blocks = new ArrayList<>();
    Matcher matcher = Pattern.compile("(?s)\\S.*?(?=\\n\\s*\\n|\\s*\\z)").matcher(text);
    java.time.LocalDate date = null;
    while (matcher.find()) {
      BlockKind kind = blocks.isEmpty() ? BlockKind.HEADLINE : BlockKind.PARAGRAPH;
      Matcher dated =
          Pattern.compile("\\w+day, (?:(\\w+) (\\d+)|(\\d+) (\\w+)),? (\\d{4})")
              .matcher(matcher.group());
      if (blocks.size() == 1 && dated.matches()) {
        kind = BlockKind.DATELINE;
        String month = dated.group(1) != null ? dated.group(1) : dated.group(4);
        String day = dated.group(2) != null ? dated.group(2) : dated.group(3);
        date =
            java.time.LocalDate.of(
                Integer.parseInt(dated.group(5)),
                java.time.Month.valueOf(month.toUpperCase(java.util.Locale.ROOT)),
                Integer.parseInt(day));
      }
      blocks.add(new Block(kind, new Span(matcher.start(), matcher.end())));
    }
    return new Article(
        blocks.get(0).span().cut(text), text, blocks, Article.Source.UNKNOWN.withPublished(date));
  }
}
