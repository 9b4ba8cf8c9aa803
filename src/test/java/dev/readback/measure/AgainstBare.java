package dev.readback.measure;

import dev.readback.GenerateOptions;
import dev.readback.Generation;
import dev.readback.Readback;
import dev.readback.analysis.Analysis;
import dev.readback.analysis.engines.Analyzer;
import dev.readback.analysis.engines.Engines;
import dev.readback.article.Article;
import dev.readback.lexicon.Lexicon;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * For developers: what Readback costs beside the bare engines. {@code bare FILE} loads the engines,
 * analyses the article once and ends, for timing whole processes against {@code readback generate}.
 * {@code warm ROUNDS FILE...} compares both in one process, article by article, in processor time
 * of this process, and counts the drafts that were parsed again.
 */
final class AgainstBare {
  private AgainstBare() {}

  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Analyzer analyzer = Engines.both();
    analyzer.load();
    if (arguments[0].equals("bare")) {
      Lexicon.wordNet().isWord("word");
      analyzer.analyse(GenerateDump.article(Path.of(arguments[1])));
      return;
    }
    Readback readback = Readback.over(analyzer);
    List<Article> articles = new ArrayList<>();
    for (String each : Arrays.asList(arguments).subList(2, arguments.length)) {
      articles.add(GenerateDump.article(Path.of(each)));
    }
    List<Double> ratios = new ArrayList<>();
    List<Double> bare = new ArrayList<>();
    int drafts = 0;
    int parsed = 0;
    for (int round = 0; round <= Integer.parseInt(arguments[1]); round++) {
      for (Article article : articles) {
        double start = processor();
        Analysis analysis = analyzer.analyse(article);
        double analysed = processor();
        Generation generation = readback.generate(analysis, GenerateOptions.defaults());
        double end = processor();
        // the first round warms up
        if (round > 0) {
          ratios.add((end - start) / (analysed - start));
          bare.add(analysed - start);
        }
        if (round == 1) {
          drafts += generation.set().questions().size() + generation.rejections().size();
          parsed += generation.set().questions().size();
          parsed +=
              (int)
                  generation.rejections().stream()
                      .filter(r -> r.reasons().get(0).startsWith("grammar: "))
                      .count();
        }
      }
    }
    ratios.sort(null);
    bare.sort(null);
    out.printf(
        "%d runs: bare median %.2f s, ours against bare median %.2f, worst %.2f%n",
        ratios.size(),
        bare.get(bare.size() / 2),
        ratios.get(ratios.size() / 2),
        ratios.get(ratios.size() - 1));
    out.printf("%d articles: %d drafts, %d parsed again%n", articles.size(), drafts, parsed);
  }

  private static double processor() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
  }
}
