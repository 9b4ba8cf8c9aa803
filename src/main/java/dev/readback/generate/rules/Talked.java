package dev.readback.generate.rules;

import dev.readback.analysis.Entity;
import dev.readback.analysis.Entity.Gender;
import dev.readback.analysis.Sentence;
import dev.readback.analysis.Statement;
import dev.readback.generate.Material;
import java.util.List;
import java.util.Optional;

/** Whom "he" or "she" means in quoted words, which no engine resolves: only where it is plain. */
final class Talked {
  private Talked() {}

  /**
   * The person of that gender whom the article mentions most, if by far, or if nobody else is in
   * the paragraph of the quotation or the one before; nobody where the quotation itself brings in
   * somebody.
   */
  static Optional<Entity> about(
      Material material, Statement statement, Entity speaker, Gender gender) {
    if (bringsInSomebody(material, statement)) {
      return Optional.empty();
    }
    List<Entity> fitting =
        material.people().stream()
            .filter(e -> e.id() != speaker.id() && !Rivals.overlapping(e, speaker))
            .filter(e -> e.gender() == null || e.gender() == gender)
            .toList();
    List<Entity> near = fitting.stream().filter(e -> near(material, statement, e)).toList();
    return fitting.stream()
        .filter(e -> e.gender() == gender && e.name().contains(" "))
        .filter(e -> leads(e, fitting, near.equals(List.of(e)) ? 1 : 2))
        .findFirst();
  }

  /** "A man came, and he ...": whom the quotation itself speaks of. */
  private static boolean bringsInSomebody(Material material, Statement statement) {
    return material.analysis().sentences().stream()
        .filter(s -> s.span().overlaps(statement.content()))
        .flatMap(s -> s.tokensIn(statement.content()).stream())
        .anyMatch(
            t ->
                t.tag().equals("NN")
                    && t.is("nsubj", "dobj", "pobj", "nsubjpass")
                    && material.lexicon().isPerson(t.lemma(), 1));
  }

  private static boolean near(Material material, Statement statement, Entity entity) {
    List<Sentence> sentences = material.analysis().sentences();
    Optional<Sentence> here = material.analysis().sentenceAt(statement.content().start());
    return here.isPresent()
        && entity.mentions().stream()
            .filter(m -> m.span().start() < statement.content().start())
            .map(m -> sentences.get(m.sentence()).block())
            .anyMatch(b -> b == here.get().block() || b == here.get().block() - 1);
  }

  /** Whether all others who fit are mentioned less, by this factor. */
  private static boolean leads(Entity entity, List<Entity> fitting, int factor) {
    return fitting.stream()
        .filter(e -> e.id() != entity.id())
        .allMatch(e -> e.mentions().size() * factor < entity.mentions().size());
  }
}
