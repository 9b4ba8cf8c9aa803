package dev.readback.measure;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.readback.analysis.AnalysisEngine;
import dev.readback.analysis.Layers;
import dev.readback.analysis.engines.corenlp.CoreNlpEngine;
import dev.readback.analysis.engines.nlp4j.Nlp4jEngine;
import dev.readback.article.Article;
import dev.readback.article.Block;
import dev.readback.article.BlockKind;
import dev.readback.article.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Articles and what the engines find in them, kept in a folder so that models load only once. */
final class LayerStore {

  private static final Pattern BLOCK = Pattern.compile("(?s)\\S.*?(?=\\n\\s*\\n|\\s*\\z)");

  private final Path articles;
  private final Path cache;
  private final ObjectMapper json =
      new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);
  private final List<AnalysisEngine> engines =
      List.of(Nlp4jEngine.withNames(), new CoreNlpEngine());

  LayerStore(Path shared, Path cache) {
    this.articles = shared.resolve("articles");
    this.cache = cache;
  }

  /** The first block is the headline, the others are paragraphs. */
  Article article(String id) {
    try {
      String text = Files.readString(articles.resolve(id + ".txt"));
      List<Block> blocks = new ArrayList<>();
      Matcher matcher = BLOCK.matcher(text);
      while (matcher.find()) {
        BlockKind kind = blocks.isEmpty() ? BlockKind.HEADLINE : BlockKind.PARAGRAPH;
        blocks.add(new Block(kind, new Span(matcher.start(), matcher.end())));
      }
      return new Article(blocks.get(0).span().cut(text), text, blocks, Article.Source.UNKNOWN);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What NLP4J (with names) and CoreNLP find, in this order. */
  List<Layers> layers(String id, Article article) {
    List<Layers> found = new ArrayList<>();
    for (AnalysisEngine engine : engines) {
      Path file = cache.resolve(id + "." + engine.id() + ".json");
      try {
        if (!Files.exists(file)) {
          Files.createDirectories(cache);
          json.writeValue(file.toFile(), engine.analyse(article));
        }
        found.add(json.readValue(file.toFile(), Layers.class));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return found;
  }
}
