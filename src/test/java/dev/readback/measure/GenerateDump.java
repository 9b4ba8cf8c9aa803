package dev.readback.measure;

import dev.readback.GenerateOptions;
import dev.readback.Generation;
import dev.readback.Readback;
import dev.readback.analysis.Analysis;
import dev.readback.article.Article;
import dev.readback.question.Interaction;
import dev.readback.question.Question;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * For developers: generates questions for text files and prints them for reading. {@code
 * -Dbanks=FOLDER} writes the banks too, {@code -Dcount=N} sets their size, {@code -Drules=IDS} the
 * rules, {@code -Dcache=FOLDER} keeps what the engines find so that the next run needs no model.
 */
final class GenerateDump {
  private GenerateDump() {}

  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    boolean alone = arguments[0].equals("--nlp4j");
    Readback readback = Measured.readback(alone);
    GenerateOptions options = GenerateOptions.defaults().withCount(Integer.getInteger("count", 12));
    if (System.getProperty("rules") != null) {
      options = options.withRules(Set.of(System.getProperty("rules").split(",")));
    }
    for (String each : arguments) {
      if (each.startsWith("--")) {
        continue;
      }
      Article article = article(Path.of(each));
      Analysis analysis;
      try {
        analysis = readback.analyse(article);
      } catch (RuntimeException e) {
        out.println("CRASH " + each + " " + e);
        continue;
      }
      out.println(
          "\n################ "
              + Path.of(each).getFileName()
              + " entities "
              + analysis.entities().size()
              + " statements "
              + analysis.statements().size()
              + " clauses "
              + analysis.clauses().size());
      Generation generation = readback.generate(analysis, options);
      String banks = System.getProperty("banks");
      if (banks != null) {
        Files.createDirectories(Path.of(banks));
        dev.readback.bank.Banks.write(
            generation.set(),
            Path.of(banks, Path.of(each).getFileName().toString().replace(".txt", ".json")),
            true);
      }
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

  /** The article with the date that its metadata gives, where there is some beside it. */
  static Article article(Path file) throws java.io.IOException {
    Article article = dev.readback.article.readers.ArticleReader.read(file).value();
    Path meta = file.resolveSibling(file.getFileName().toString().replaceFirst("\\.txt$", ".json"));
    if (Files.exists(meta)) {
      var date =
          new com.fasterxml.jackson.databind.ObjectMapper()
              .readTree(meta.toFile())
              .path("date")
              .asText("");
      if (date.matches("\\d{4}-\\d{2}-\\d{2}")) {
        return article.withPublished(java.time.LocalDate.parse(date));
      }
    }
    return article;
  }
}
