package dev.readback.generate.rules;

import dev.readback.analysis.Entity;
import dev.readback.analysis.EntityType;
import dev.readback.analysis.Sentence;
import dev.readback.generate.Material;
import dev.readback.generate.english.Categories;
import dev.readback.generate.english.Names;
import dev.readback.question.OptionRole;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/**
 * Distractors from the article: entities of the key's kind that are not the key, nor part of it.
 */
final class Rivals {
  private static final DamerauLevenshteinDistance DISTANCE = new DamerauLevenshteinDistance();

  private Rivals() {}

  /** The rivals of {@code key}, likeliest first: most mentioned, nearest to the evidence. */
  static List<Entity> of(Material material, Entity key, Sentence evidence, Set<Integer> named) {
    Optional<String> category = Categories.of(key, material.lexicon());
    List<Entity> rivals = new ArrayList<>();
    for (Entity other : material.analysis().entities()) {
      boolean sameKind =
          other.type() == key.type()
              && (key.type() == EntityType.PERSON
                  ? material.sure(other)
                      && material.acts(other)
                      && other.name().contains(" ") == key.name().contains(" ")
                  : material.sure(other)
                      && (Categories.of(other, material.lexicon()).equals(category)
                          || (category.isEmpty()
                              && key.type() == EntityType.ORGANIZATION
                              && (other.name().contains(" ")
                                  || other.name().equals(other.name().toUpperCase(Locale.ROOT))))));
      if (other.id() != key.id()
          && sameKind
          && !named.contains(other.id())
          && !overlapping(other, key)
          && other.mentions().stream().anyMatch(m -> m.form() == Entity.Form.NAME)) {
        rivals.add(other);
      }
    }
    rivals.sort(
        Comparator.comparingInt((Entity e) -> e.descriptions().isEmpty() ? 1 : 0)
            .thenComparingInt(e -> -Math.min(4, e.mentions().size()))
            .thenComparingInt(e -> distance(e, evidence))
            .thenComparingInt(Entity::id));
    return rivals;
  }

  /** Whether one name holds the other: a part, a wider place, an alias that was not linked. */
  static boolean overlapping(Entity a, Entity b) {
    for (String x : Names.forms(a)) {
      for (String y : Names.forms(b)) {
        if (x.equals(y)
            || sameEnds(x, y)
            || misspelt(x, y)
            || initials(x, y)
            || initials(y, x)
            || (" " + x + " ").contains(" " + y + " ")
            || (" " + y + " ").contains(" " + x + " ")) {
          return true;
        }
      }
    }
    return false;
  }

  /** "Robert Mugabe" beside "Robert Gabriel Mugabe". */
  private static boolean sameEnds(String a, String b) {
    String[] x = a.split(" ");
    String[] y = b.split(" ");
    return x.length > 1
        && y.length > 1
        && x[0].equals(y[0])
        && x[x.length - 1].equals(y[y.length - 1]);
  }

  /** "Said Bakar" beside "Said Bacar": two people of such names are rare. */
  private static boolean misspelt(String a, String b) {
    int x = a.lastIndexOf(' ');
    int y = b.lastIndexOf(' ');
    return x > 0
        && y > 0
        && a.length() - x > 4
        && a.substring(0, x).equals(b.substring(0, y))
        && DISTANCE.apply(a.substring(x), b.substring(y)) <= 1;
  }

  /** "WHO" beside "World Health Organization". */
  private static boolean initials(String shortForm, String longForm) {
    StringBuilder initials = new StringBuilder();
    for (String word : longForm.split("[\\s-]+")) {
      if (!word.isEmpty()
          && !word.equals("of")
          && !word.equals("the")
          && !word.equals("and")
          && !word.equals("for")) {
        initials.append(word.charAt(0));
      }
    }
    return initials.length() > 1 && initials.toString().equals(shortForm.replace(".", ""));
  }

  private static int distance(Entity entity, Sentence sentence) {
    return entity.mentions().stream()
        .mapToInt(m -> Math.abs(m.sentence() - sentence.index()))
        .min()
        .orElse(99);
  }

  /** A rival in the same sentence misreads it; one elsewhere is true elsewhere. */
  static OptionRole role(Material material, Entity rival, Sentence evidence) {
    return material.wording().entitiesIn(evidence.span()).contains(rival.id())
        ? OptionRole.MISREADS_EVIDENCE
        : OptionRole.TRUE_ELSEWHERE;
  }
}
