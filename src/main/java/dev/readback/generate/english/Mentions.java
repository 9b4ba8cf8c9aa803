package dev.readback.generate.english;

import dev.readback.analysis.Analysis;
import dev.readback.analysis.Entity;
import dev.readback.analysis.EntityType;
import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import dev.readback.article.Span;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The mentions of entities by the words that they cover. */
final class Mentions {

  private final List<Entity> entities;

  /** By sentence, then by first word; of several from one word the longest. */
  private final Map<Integer, Map<Integer, MentionAt>> mentions = new HashMap<>();

  /**
   * A mention with the entity that it means.
   *
   * @param firstToken index of its first word in the sentence
   * @param lastToken index of its last word, inclusive
   */
  record MentionAt(Entity entity, Entity.Mention mention, int firstToken, int lastToken) {

    boolean covers(Token token) {
      return firstToken <= token.index() && token.index() <= lastToken;
    }

    /** Whether all its words are among these. */
    boolean isWithin(Set<Integer> present) {
      for (int i = firstToken; i <= lastToken; i++) {
        if (!present.contains(i)) {
          return false;
        }
      }
      return true;
    }
  }

  Mentions(Analysis analysis) {
    this.entities = analysis.entities();
    for (Entity entity : entities) {
      for (Entity.Mention mention : entity.mentions()) {
        add(analysis.sentences().get(mention.sentence()), entity, mention);
      }
    }
  }

  private void add(Sentence sentence, Entity entity, Entity.Mention mention) {
    List<Token> covered =
        sentence.tokens().stream().filter(t -> mention.span().overlaps(t.span())).toList();
    if (covered.isEmpty()) {
      return;
    }
    MentionAt at =
        new MentionAt(
            entity, mention, covered.get(0).index(), covered.get(covered.size() - 1).index());
    mentions
        .computeIfAbsent(sentence.index(), k -> new HashMap<>())
        .merge(at.firstToken(), at, (a, b) -> a.lastToken() >= b.lastToken() ? a : b);
  }

  /** The mention that begins with this word. */
  Optional<MentionAt> from(Sentence sentence, Token first) {
    return Optional.ofNullable(in(sentence).get(first.index()));
  }

  private Map<Integer, MentionAt> in(Sentence sentence) {
    return mentions.getOrDefault(sentence.index(), Map.of());
  }

  private Stream<MentionAt> over(Sentence sentence, Token token) {
    return in(sentence).values().stream().filter(m -> m.covers(token));
  }

  /** The entity whose name or pronoun has its head at {@code head}; names and pronouns only. */
  Optional<Entity> entityOf(Sentence sentence, Token head) {
    return over(sentence, head)
        .filter(m -> m.lastToken() == head.index() || m.mention().form() != Entity.Form.NOMINAL)
        .map(MentionAt::entity)
        .findFirst();
  }

  /** Whether the word stands in a mention of a person. */
  boolean isPerson(Sentence sentence, Token head) {
    return over(sentence, head).anyMatch(m -> m.entity().type() == EntityType.PERSON);
  }

  /** Whether the word stands in a mention of a place. */
  boolean isPlace(Sentence sentence, Token word) {
    return over(sentence, word).anyMatch(m -> m.entity().type() == EntityType.PLACE);
  }

  /** Whether the word stands in a name. */
  boolean isNamed(Token token) {
    return entities.stream()
        .flatMap(e -> e.mentions().stream())
        .anyMatch(m -> m.form() == Entity.Form.NAME && m.span().contains(token.span()));
  }

  /** The entities that some span of the article names, by id. */
  Set<Integer> entitiesIn(Span span) {
    Set<Integer> found = new HashSet<>();
    for (Entity entity : entities) {
      if (entity.mentions().stream().anyMatch(m -> span.overlaps(m.span()))) {
        found.add(entity.id());
      }
    }
    return found;
  }
}
