package dev.readback.analysis.engines.recorded;

import static java.util.Objects.requireNonNull;

import dev.readback.analysis.Layers;
import dev.readback.article.Article;
import dev.readback.article.Block;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What engines found in a text, with all of the text that they look at.
 *
 * @param published what relative times are counted from
 * @param layers by id of the engine
 */
record Recording(
    String text,
    List<Block> blocks,
    @Nullable LocalDate published,
    SortedMap<String, Layers> layers) {

  Recording {
    requireNonNull(text);
    blocks = List.copyOf(blocks);
    layers = new TreeMap<>(layers);
  }

  /** A recording without layers. */
  static Recording of(Article article) {
    return new Recording(
        article.text(), article.blocks(), article.source().published(), new TreeMap<>());
  }

  Article article() {
    Article.Source source = Article.Source.UNKNOWN.withPublished(published);
    String title = blocks.isEmpty() ? "" : blocks.get(0).span().cut(text);
    return new Article(title, text, blocks, source);
  }

  Recording with(String engine, Layers found) {
    SortedMap<String, Layers> more = new TreeMap<>(layers);
    more.put(engine, found);
    return new Recording(text, blocks, published, more);
  }

  /** Same text, body blocks and date: same key. */
  String key() {
    StringBuilder content = new StringBuilder(text);
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).kind().isBody()) {
        content.append('\0').append(i).append(blocks.get(i).span());
      }
    }
    content.append('\0').append(published);
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(digest.digest(content.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The layers by id of the engine, as an unmodifiable view. */
  Map<String, Layers> byEngine() {
    return Map.copyOf(layers);
  }
}
