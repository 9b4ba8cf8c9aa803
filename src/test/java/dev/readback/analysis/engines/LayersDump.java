package dev.readback.analysis.engines;

import dev.readback.analysis.Layers;
import dev.readback.analysis.engines.corenlp.CoreNlpEngine;
import dev.readback.article.Article;
import dev.readback.article.Span;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * For developers: prints what CoreNLP makes of text files in the form of {@link ParseDump}. The
 * first argument is the date of publication, or "-".
 */
final class LayersDump {

  private LayersDump() {}

  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    CoreNlpEngine engine = new CoreNlpEngine();
    long start = System.nanoTime();
    engine.load();
    out.printf("loaded in %.1f s%n", (System.nanoTime() - start) / 1e9);
    for (int i = 1; i < arguments.length; i++) {
      Article article = ParseDump.article(Files.readString(Path.of(arguments[i])));
      if (!arguments[0].equals("-")) {
        article = article.withPublished(LocalDate.parse(arguments[0]));
      }
      String text = article.text();
      Layers layers = engine.analyse(article);
      layers.names().forEach(n -> out.println(n.type() + "\t" + n.span().cut(text)));
      layers
          .times()
          .forEach(t -> out.println(t.kind() + "\t" + t.span().cut(text) + "\t" + t.value()));
      layers
          .clauses()
          .forEach(
              c ->
                  out.println(
                      cut(c.verb(), text)
                          + "\tsubject "
                          + cut(c.subject(), text)
                          + "\tpassive "
                          + cut(c.passiveSubject(), text)
                          + "\tobjects "
                          + c.objects().stream().map(o -> o.cut(text)).toList()
                          + "\tagent "
                          + cut(c.agent(), text)));
    }
  }

  private static String cut(@Nullable Span span, String text) {
    return span == null ? "-" : span.cut(text);
  }
}
