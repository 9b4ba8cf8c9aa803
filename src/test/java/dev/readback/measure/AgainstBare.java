package dev.readback.measure;

import dev.readback.GenerateOptions;
import dev.readback.Generation;
import dev.readback.Readback;
import dev.readback.analysis.Analysis;
import dev.readback.analysis.AnalysisEngine;
import dev.readback.analysis.Layer;
import dev.readback.analysis.Layers;
import dev.readback.analysis.Sentence;
import dev.readback.analysis.engines.Analyzer;
import dev.readback.analysis.engines.Engines;
import dev.readback.analysis.engines.corenlp.CoreNlpEngine;
import dev.readback.analysis.engines.nlp4j.Nlp4jEngine;
import dev.readback.article.Article;
import dev.readback.bank.Banks;
import dev.readback.fact.Fact;
import dev.readback.lexicon.Lexicon;
import dev.readback.question.QuestionSet;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * For developers: what Readback costs beside the bare engines. {@code src/bench/run} calls it.
 *
 * <ul>
 *   <li>{@code bare FILE} loads the engines, analyses the article once and ends, for timing whole
 *       processes against {@code readback generate}.
 *   <li>{@code phases FILE} tells where the time of a first article goes.
 *   <li>{@code warm ROUNDS FILE...} compares both in one process, article by article.
 *   <li>{@code threads ROUNDS COUNT FILE...} compares what a second thread gains for both.
 *   <li>{@code length ROUNDS FILE...} tells cost and memory a word as articles grow.
 *   <li>{@code many COUNT FILE...} tells the memory in use as articles go by.
 *   <li>{@code articles COUNT FOLDER FILE...} writes the articles that {@code many} uses.
 * </ul>
 *
 * Cost is processor time of this process where nothing else is said. Files are texts of paragraphs;
 * longer and more articles are put together from their paragraphs.
 */
final class AgainstBare {
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private static final int[] LENGTHS = {250, 500, 1_000, 2_500, 5_000, 10_000, 20_000};

  private AgainstBare() {}

  public static void main(String[] arguments) throws Exception {
    List<String> rest = Arrays.asList(arguments).subList(1, arguments.length);
    switch (arguments[0]) {
      case "bare" -> bare(Path.of(rest.get(0)));
      case "phases" -> phases(Path.of(rest.get(0)));
      case "warm" -> warm(Integer.parseInt(rest.get(0)), files(rest, 1));
      case "threads" ->
          threads(
              Integer.parseInt(rest.get(0)),
              PutTogether.of(files(rest, 2)).articles(Integer.parseInt(rest.get(1))));
      case "length" -> length(Integer.parseInt(rest.get(0)), PutTogether.of(files(rest, 1)));
      case "many" -> many(Integer.parseInt(rest.get(0)), PutTogether.of(files(rest, 1)));
      case "articles" -> {
        PutTogether texts = PutTogether.of(files(rest, 2));
        for (int i = 0; i < Integer.parseInt(rest.get(0)); i++) {
          Files.writeString(Path.of(rest.get(1), "article-" + i + ".txt"), texts.text(i));
        }
      }
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  private static List<Path> files(List<String> arguments, int from) {
    return arguments.subList(from, arguments.size()).stream().map(Path::of).toList();
  }

  private static void bare(Path file) throws Exception {
    Analyzer analyzer = Engines.both();
    analyzer.load();
    Lexicon.wordNet().isWord("word");
    analyzer.analyse(GenerateDump.article(file));
  }

  /** In the order that {@code generate} goes; the engines load one after the other here. */
  private static void phases(Path file) throws Exception {
    Phases phases = new Phases();
    phases.end("start of Java");
    Article article = GenerateDump.article(file);
    phases.end("read the article");
    AnalysisEngine parser = Nlp4jEngine.parserOnly();
    parser.load();
    phases.end("load NLP4J");
    AnalysisEngine second = new CoreNlpEngine();
    second.load();
    phases.end("load CoreNLP");
    Lexicon.wordNet().isWord("word");
    phases.end("open WordNet");
    Analyzer analyzer = new Analyzer(List.of(parser, second));
    Analysis analysis = analyzer.analyse(article);
    phases.end("analyse");
    Readback readback = Readback.over(analyzer);
    List<Fact> facts = readback.facts(analysis);
    phases.end("find " + facts.size() + " facts");
    QuestionSet set = readback.generate(analysis, GenerateOptions.defaults()).set();
    phases.end("facts again, questions, checks");
    Path bank = Files.createTempFile("bank", ".json");
    Banks.write(set, bank, true);
    Files.delete(bank);
    phases.end("write the bank");
  }

  private static final class Phases {
    private double wall = ManagementFactory.getRuntimeMXBean().getStartTime() / 1e3;
    private double processor;

    void end(String name) {
      double now = System.currentTimeMillis() / 1e3;
      double used = processor();
      OUT.printf("%-32s wall %6.2f s, cpu %6.2f s%n", name, now - wall, used - processor);
      wall = now;
      processor = used;
    }
  }

  private static void warm(int rounds, List<Path> files) throws Exception {
    Timed parser = new Timed(Nlp4jEngine.parserOnly());
    Analyzer analyzer = new Analyzer(List.of(parser, new CoreNlpEngine()));
    Readback readback = Readback.over(analyzer);
    List<Article> articles = new ArrayList<>();
    for (Path each : files) {
      articles.add(GenerateDump.article(each));
    }
    List<Double> ratios = new ArrayList<>();
    List<Double> own = new ArrayList<>();
    List<Double> bare = new ArrayList<>();
    int drafts = 0;
    int parsed = 0;
    for (int round = -1; round < rounds; round++) {
      for (Article article : articles) {
        double start = processor();
        Analysis analysis = analyzer.analyse(article);
        double analysed = processor();
        parser.nanos.set(0);
        Generation generation = readback.generate(analysis, GenerateOptions.defaults());
        double end = processor();
        double again = parser.nanos.get() / 1e9;
        // the first round warms up
        if (round >= 0) {
          ratios.add((end - start) / (analysed - start));
          own.add(Math.max(0, end - analysed - again) / (analysed - start));
          bare.add(analysed - start);
        }
        if (round == 0) {
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
    OUT.printf(
        "warm: %d runs, bare %.2f s, ours/bare %.3f, worst %.2f; own code outside engines %.3f,"
            + " worst %.2f%n",
        ratios.size(),
        median(bare),
        median(ratios),
        ratios.stream().max(Double::compare).orElseThrow(),
        median(own),
        own.stream().max(Double::compare).orElseThrow());
    OUT.printf("warm: %d articles, %d drafts, %d parsed again%n", articles.size(), drafts, parsed);
  }

  private static void threads(int rounds, List<Article> articles) throws Exception {
    Analyzer analyzer = Engines.both();
    analyzer.load();
    Readback readback = Readback.over(analyzer);
    Consumer<Article> bare = analyzer::analyse;
    Consumer<Article> ours = article -> readback.generate(article, GenerateOptions.defaults());
    // warms up
    seconds(2, articles, ours);
    List<Double> gains = new ArrayList<>();
    List<Double> bareGains = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      double bareOne = seconds(1, articles, bare);
      double oursOne = seconds(1, articles, ours);
      double oursTwo = seconds(2, articles, ours);
      double bareTwo = seconds(2, articles, bare);
      bareGains.add(bareOne / bareTwo);
      gains.add(oursOne / oursTwo);
      OUT.printf(
          "threads: %d articles, wall: bare %.1f s with one, %.1f s with two; ours %.1f s, %.1f s%n",
          articles.size(), bareOne, bareTwo, oursOne, oursTwo);
    }
    OUT.printf(
        "threads: gain of bare %.3f, of ours %.3f, ours/bare %.3f%n",
        median(bareGains), median(gains), median(gains) / median(bareGains));
  }

  /** Of the wall clock. */
  private static double seconds(int threads, List<Article> articles, Consumer<Article> work)
      throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      long start = System.nanoTime();
      List<Future<?>> all = new ArrayList<>();
      articles.forEach(article -> all.add(pool.submit(() -> work.accept(article))));
      for (Future<?> each : all) {
        each.get();
      }
      return (System.nanoTime() - start) / 1e9;
    } finally {
      pool.shutdownNow();
    }
  }

  private static void length(int rounds, PutTogether texts) throws Exception {
    Analyzer analyzer = Engines.both();
    analyzer.load();
    Readback readback = Readback.over(analyzer);
    for (int i = 0; i < 20; i++) {
      readback.generate(texts.article(i), GenerateOptions.defaults());
    }
    for (int words : LENGTHS) {
      List<Double> bare = new ArrayList<>();
      List<Double> own = new ArrayList<>();
      List<Double> memory = new ArrayList<>();
      // Short ones several times, from other places: a clock of 10 ms, and no text like another.
      int runs = Math.max(1, 5_000 / words);
      for (int round = 0; round < rounds; round++) {
        double analysing = 0;
        double generating = 0;
        List<Object> kept = new ArrayList<>();
        long before = used();
        for (int run = 0; run < runs; run++) {
          Article article = texts.ofLength(words, run);
          double start = processor();
          Analysis analysis = analyzer.analyse(article);
          double analysed = processor();
          kept.add(analysis);
          kept.add(readback.generate(analysis, GenerateOptions.defaults()));
          analysing += analysed - start;
          generating += processor() - analysed;
        }
        memory.add((used() - before) / (double) runs / words);
        bare.add(analysing / runs / words);
        own.add(generating / runs / words);
        if (kept.size() != 2 * runs) {
          throw new IllegalStateException();
        }
      }
      OUT.printf(
          "length: %6d words: bare %.3f ms a word, the rest %.3f ms, kept %.1f KB a word%n",
          words, median(bare) * 1e3, median(own) * 1e3, median(memory) / 1024);
    }
  }

  private static void many(int count, PutTogether texts) {
    Readback readback = Readback.create();
    readback.load();
    int questions = 0;
    for (int i = 1; i <= count; i++) {
      questions +=
          readback.generate(texts.article(i), GenerateOptions.defaults()).set().questions().size();
      if (i == 1 || i == 50 || i % 250 == 0 || i == count) {
        OUT.printf(
            "many: %5d articles, %d questions, heap in use %.1f MB, cpu %.0f s%n",
            i, questions, used() / 1048576.0, processor());
      }
    }
  }

  /** Bytes on the heap that something needs. */
  private static long used() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }

  private static double processor() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
  }

  /** An engine that adds up what its second parses take. */
  private static final class Timed implements AnalysisEngine {
    private final AnalysisEngine engine;
    private final AtomicLong nanos = new AtomicLong();

    Timed(AnalysisEngine engine) {
      this.engine = engine;
    }

    @Override
    public String id() {
      return engine.id();
    }

    @Override
    public Set<Layer> provides() {
      return engine.provides();
    }

    @Override
    public void load() {
      engine.load();
    }

    @Override
    public Layers analyse(Article article) {
      return engine.analyse(article);
    }

    @Override
    public List<Sentence> parse(String text) {
      var threads = ManagementFactory.getThreadMXBean();
      long start = threads.getCurrentThreadCpuTime();
      try {
        return engine.parse(text);
      } finally {
        nanos.addAndGet(threads.getCurrentThreadCpuTime() - start);
      }
    }
  }
}
