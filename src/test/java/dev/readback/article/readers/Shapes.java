package dev.readback.article.readers;

import dev.readback.article.Article;
import dev.readback.article.BlockKind;
import java.util.List;

/** Articles as lists of lines, for asserting. */
final class Shapes {
  private Shapes() {}

  /** The kind of each block, with its words where it is no paragraph. */
  static List<String> of(Article article) {
    return article.blocks().stream()
        .map(
            block ->
                block.kind() == BlockKind.PARAGRAPH
                    ? "PARAGRAPH"
                    : block.kind() + " " + article.textOf(block).replace('\n', '/'))
        .toList();
  }

  /** The words of the paragraphs. */
  static List<String> paragraphs(Article article) {
    return article.blocks().stream()
        .filter(block -> block.kind() == BlockKind.PARAGRAPH)
        .map(article::textOf)
        .toList();
  }
}
