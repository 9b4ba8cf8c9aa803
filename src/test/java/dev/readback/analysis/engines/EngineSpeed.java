package dev.readback.analysis.engines;

import dev.readback.article.Article;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * For developers: what loading and analysing cost. Arguments: {@code both} or {@code nlp4j}, how
 * often, and text files.
 */
final class EngineSpeed {

  private EngineSpeed() {}

  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Analyzer analyzer = arguments[0].equals("both") ? Engines.both() : Engines.nlp4jOnly();
    List<Article> articles = new ArrayList<>();
    for (int i = 2; i < arguments.length; i++) {
      articles.add(ParseDump.article(Files.readString(Path.of(arguments[i]))));
    }
    long start = System.nanoTime();
    analyzer.load();
    out.printf("load %.2f s, %.2f s of processor time in all%n", seconds(start), processor());
    start = System.nanoTime();
    analyzer.analyse(articles.get(0));
    out.printf("first article %.2f s%n", seconds(start));
    out.printf(
        "process start to first analysis %.2f s%n",
        (System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime()) / 1e3);
    out.printf("%.2f s of processor time so far%n", processor());
    double before = processor();
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
      for (Article each : articles) {
        start = System.nanoTime();
        analyzer.analyse(each);
        times.add(seconds(start));
      }
    }
    Collections.sort(times);
    out.printf("warm %.3f s of processor time an article%n", (processor() - before) / times.size());
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    out.printf(
        "warm median %.3f s an article; live heap %d MB%n",
        times.get(times.size() / 2), (runtime.totalMemory() - runtime.freeMemory()) >> 20);
  }

  private static double processor() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
