package dev.readback.analysis.engines;

import dev.readback.analysis.AnalysisEngine;
import dev.readback.analysis.Layers;
import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import dev.readback.analysis.engines.nlp4j.Nlp4jEngine;
import dev.readback.article.Article;
import dev.readback.article.Block;
import dev.readback.article.BlockKind;
import dev.readback.article.Span;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * For developers: prints what NLP4J makes of text files, or of the lines of standard input. Blocks
 * are parted by blank lines; the first block of a file is its headline and is left out.
 */
final class ParseDump {
  private static final Pattern BLOCK = Pattern.compile("(?s)\\S.*?(?=\\n\\s*\\n|\\s*\\z)");

  private ParseDump() {}

  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    AnalysisEngine engine = Nlp4jEngine.withNames();
    if (arguments.length == 0) {
      String text = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
      text.lines().forEach(line -> print(engine.parse(line), out));
    }
    for (String each : arguments) {
      Layers layers = engine.analyse(article(Files.readString(Path.of(each))));
      print(layers.sentences(), out);
      layers.names().forEach(out::println);
      layers.times().forEach(out::println);
    }
  }

  /** The first block is the headline, the others are paragraphs. */
  static Article article(String text) {
    List<Block> blocks = new ArrayList<>();
    Matcher matcher = BLOCK.matcher(text);
    while (matcher.find()) {
      BlockKind kind = blocks.isEmpty() ? BlockKind.HEADLINE : BlockKind.PARAGRAPH;
      blocks.add(new Block(kind, new Span(matcher.start(), matcher.end())));
    }
    String title = blocks.isEmpty() ? "" : blocks.get(0).span().cut(text);
    return new Article(title, text, blocks, Article.Source.UNKNOWN);
  }

  private static void print(List<Sentence> sentences, PrintStream out) {
    for (Sentence sentence : sentences) {
      out.println("# " + sentence.index() + " block " + sentence.block());
      for (Token t : sentence.tokens()) {
        out.printf(
            "%3d %-18s %-16s %-5s %3d %s%n",
            t.index(), t.text(), t.lemma(), t.tag(), t.head(), t.relation());
      }
    }
  }
}
