package dev.readback.measure;

import dev.readback.analysis.Entity;
import dev.readback.analysis.Layers;
import dev.readback.analysis.Sentence;
import dev.readback.analysis.Statement;
import dev.readback.analysis.entities.Entities;
import dev.readback.analysis.quotations.Quotations;
import dev.readback.analysis.quotations.Statements;
import dev.readback.article.Article;
import dev.readback.article.Span;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Prints the entities of articles, their sentences with the statements found in each, and the
 * quotations that are none.
 */
final class DumpStatements {

  private DumpStatements() {}

  /** Arguments: the folder with the articles, the cache, then article ids. */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    LayerStore store = new LayerStore(Path.of(arguments[0]), Path.of(arguments[1]));
    for (String id : List.of(arguments).subList(2, arguments.length)) {
      Article article = store.article(id);
      List<Layers> layers = store.layers(id, article);
      List<Sentence> sentences = layers.get(0).sentences();
      List<Entity> entities = Entities.group(article, sentences, layers);
      List<Span> quotations = Quotations.spans(article);
      List<Statement> statements = Statements.find(article, sentences, entities, quotations);
      out.println("#### " + id);
      for (Entity each : entities) {
        out.println(
            "E "
                + each.id()
                + " "
                + each.type()
                + (each.sure() ? " sure " : " ? ")
                + each.name()
                + " = "
                + each.aliases()
                + " "
                + each.gender()
                + (each.plural() ? " plural " : " ")
                + each.descriptions().stream()
                    .map(d -> (d.title() ? "T:" : "A:") + d.text())
                    .toList()
                + " "
                + each.mentions().stream()
                    .filter(m -> m.form() != Entity.Form.NAME)
                    .map(m -> m.span().cut(article.text()) + "@" + m.span().start())
                    .toList());
      }
      for (Sentence sentence : sentences) {
        out.println(
            "  " + sentence.index() + " " + sentence.span().cut(article.text()).replace('\n', ' '));
        for (Statement s : statements) {
          if (sentence.span().contains(s.content().start())) {
            print(out, article, s);
          }
        }
      }
      for (Span each : quotations) {
        if (statements.stream().noneMatch(s -> s.content().overlaps(each))) {
          int from = Math.max(0, each.start() - 60);
          int to = Math.min(article.text().length(), each.end() + 60);
          out.println("Q " + article.text().substring(from, to).replace('\n', ' '));
        }
      }
    }
  }

  private static void print(PrintStream out, Article article, Statement s) {
    String cue = s.cue() == null ? "" : s.cue().cut(article.text());
    String source = s.source() == null ? "" : s.source().cut(article.text());
    String content = s.content().cut(article.text());
    out.println(
        "      S "
            + s.kind()
            + " {"
            + source
            + " = "
            + s.sourceName()
            + "} <"
            + cue
            + "> "
            + s.certainty()
            + (s.unnamed() ? " unnamed" : "")
            + ": "
            + content);
  }
}
