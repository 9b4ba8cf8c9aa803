package dev.readback.analysis.entities;

import dev.readback.analysis.Entity;
import dev.readback.analysis.Layers;
import dev.readback.analysis.Sentence;
import dev.readback.article.Article;
import java.util.List;

/** Groups the names that engines found to entities. */
public final class Entities {

  private Entities() {}

  /**
   * The entities of an article, in order of first mention.
   *
   * @param layersFirstIsPrimary what each engine found; the parse is the first one's
   */
  public static List<Entity> group(
      Article article, List<Sentence> sentences, List<Layers> layersFirstIsPrimary) {
    return List.of();
  }
}
