package dev.readback.analysis.engines.recorded;

import dev.readback.analysis.Analysis;
import dev.readback.analysis.AnalysisEngine;
import dev.readback.analysis.Layer;
import dev.readback.analysis.engines.Analyzer;
import dev.readback.analysis.engines.corenlp.CoreNlpEngine;
import dev.readback.analysis.engines.nlp4j.Nlp4jEngine;
import dev.readback.article.Article;
import dev.readback.article.Block;
import dev.readback.article.BlockKind;
import dev.readback.article.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Analyses for tests, without models. A text that was not recorded fails the test; {@code mvn test
 * -Precord} runs the same tests with the models and saves what is missing.
 */
public final class Recorded {
  public static final Path FOLDER = Path.of("src/test/resources/analyses");
  public static final String COMMAND = "mvn test -Precord";

  private static final Pattern BLOCK = Pattern.compile("(?s)\\S.*?(?=\\n\\s*\\n|\\s*\\z)");
  private static final Analyzer BOTH = both(Recordings.in(FOLDER, COMMAND));

  private Recorded() {}

  /** NLP4J and CoreNLP, as in the console. */
  public static Analyzer analyzer() {
    return BOTH;
  }

  /** The analysis of {@link #article}. */
  public static Analysis analysis(String text) {
    return BOTH.analyse(article(text));
  }

  /** Blocks are parted by blank lines; the first is the headline, the others are paragraphs. */
  public static Article article(String text) {
    List<Block> blocks = new ArrayList<>();
    Matcher matcher = BLOCK.matcher(text);
    while (matcher.find()) {
      BlockKind kind = blocks.isEmpty() ? BlockKind.HEADLINE : BlockKind.PARAGRAPH;
      blocks.add(new Block(kind, new Span(matcher.start(), matcher.end())));
    }
    String title = blocks.isEmpty() ? "" : blocks.get(0).span().cut(text);
    return new Article(title, text, blocks, Article.Source.UNKNOWN);
  }

  private static Analyzer both(Recordings recordings) {
    return new Analyzer(
        Boolean.getBoolean("readback.record")
            ? List.<AnalysisEngine>of(
                recordings.record(Nlp4jEngine.parserOnly()), recordings.record(new CoreNlpEngine()))
            : List.of(
                recordings.replay("nlp4j", Set.of(Layer.TOKENS, Layer.PARSE)),
                recordings.replay("corenlp", Set.of(Layer.NAMES, Layer.TIMES, Layer.CLAUSES))));
  }
}
