package dev.readback.measure;

import dev.readback.analysis.Layers;
import dev.readback.analysis.Name;
import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import dev.readback.article.Article;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Prints the parse and the names of articles, one word a line. */
final class DumpParses {

  private DumpParses() {}

  /** Arguments: the folder with the articles, the cache, then article ids. */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    LayerStore store = new LayerStore(Path.of(arguments[0]), Path.of(arguments[1]));
    for (String id : List.of(arguments).subList(2, arguments.length)) {
      Article article = store.article(id);
      List<Layers> layers = store.layers(id, article);
      out.println("#### " + id);
      for (Sentence sentence : layers.get(0).sentences()) {
        out.println("# " + sentence.index() + " " + sentence.span().cut(article.text()));
        for (Token t : sentence.tokens()) {
          String names = "";
          for (Layers each : layers) {
            for (Name name : each.names()) {
              names += name.span().contains(t.span()) ? " " + name.type() : "";
            }
          }
          out.printf(
              "%3d %-16s %-14s %-5s %3d %s  %s%n",
              t.index(), t.text(), t.lemma(), t.tag(), t.head(), t.relation(), names);
        }
      }
    }
  }
}
