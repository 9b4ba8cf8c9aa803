package dev.readback.measure;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.readback.analysis.AnalysisEngine;
import dev.readback.analysis.Layers;
import dev.readback.analysis.engines.corenlp.CoreNlpEngine;
import dev.readback.analysis.engines.nlp4j.Nlp4jEngine;
import dev.readback.article.Article;
import dev.readback.article.readers.ArticleReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Articles and what the engines find in them, kept in a folder so that models load only once. */
final class LayerStore {

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

  Article article(String id) {
    return ArticleReader.read(articles.resolve(id + ".txt")).value();
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
