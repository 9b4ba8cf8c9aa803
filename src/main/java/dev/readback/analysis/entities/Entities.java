package dev.readback.analysis.entities;

import dev.readback.analysis.Entity;
import dev.readback.analysis.Layers;
import dev.readback.analysis.Sentence;
import dev.readback.analysis.quotations.Quotations;
import dev.readback.article.Article;
import java.util.ArrayList;
import java.util.Comparator;
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
    List<NameMention> names = NameFinder.find(article, sentences, layersFirstIsPrimary);
    List<Chain> chains = new ArrayList<>(Grouping.group(names));
    Describer describer = new Describer(article);
    chains.forEach(describer::describe);
    new Referents(sentences, chains, Quotations.spans(article)).link();
    chains.sort(Comparator.comparingInt(Chain::start));
    List<Entity> entities = new ArrayList<>();
    for (Chain each : chains) {
      entities.add(each.toEntity(entities.size()));
    }
    return List.copyOf(entities);
  }
}
