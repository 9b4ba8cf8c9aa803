package dev.readback.generate.rules;

import dev.readback.analysis.Entity;
import dev.readback.analysis.EntityType;
import dev.readback.analysis.Sentence;
import dev.readback.analysis.Statement;
import dev.readback.article.Certainty;
import dev.readback.article.Span;
import dev.readback.fact.Fact;
import dev.readback.generate.Material;
import dev.readback.generate.english.Unwordable;
import dev.readback.generate.english.Wording;
import dev.readback.generate.english.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What somebody says, in words that stand on their own. */
final class Sayings {

  /**
   * A statement that a question may rest on.
   *
   * @param speaker who says it, named
   * @param words a quotation without its marks, or a clause without full stop
   * @param direct whether the words are the speaker's own
   * @param fact the clause; null for quotations
   * @param named entities that the words name
   * @param speakerPronoun whether a pronoun in the words stands for the speaker
   */
  record Saying(
      Statement statement,
      Entity speaker,
      String words,
      boolean direct,
      Sentence sentence,
      @Nullable Fact fact,
      Set<Integer> named,
      boolean speakerPronoun) {}

  private Sayings() {}

  /** Everything that a named speaker says in the article and that can be put into words. */
  static List<Saying> of(Material material) {
    List<Saying> sayings = new ArrayList<>();
    for (Statement statement : material.analysis().statements()) {
      if ((statement.certainty() != Certainty.ATTRIBUTED
              && statement.certainty() != Certainty.HEDGED)
          || statement.unnamed()) {
        continue;
      }
      Optional<Entity> speaker = material.entity(statement.entity());
      if (speaker.isEmpty()
          || speaker.get().type() == EntityType.PLACE
          || speaker.get().type() == EntityType.GROUP
          || speaker.get().type() == EntityType.OTHER
          || (speaker.get().type() == EntityType.PERSON && !material.sure(speaker.get()))) {
        continue;
      }
      if (statement.kind() == Statement.Kind.DIRECT) {
        sayings.addAll(quotations(material, statement, speaker.get()));
      } else {
        clause(material, statement, speaker.get()).ifPresent(sayings::add);
      }
    }
    return sayings;
  }

  private static List<Saying> quotations(Material material, Statement statement, Entity speaker) {
    List<Saying> sayings = new ArrayList<>();
    for (Sentence sentence : material.analysis().sentences()) {
      if (sentence.span().overlaps(statement.content())) {
        Span part =
            new Span(
                Math.max(sentence.span().start(), statement.content().start()),
                Math.min(sentence.span().end(), statement.content().end()));
        quoted(material, statement, speaker, sentence, part).ifPresent(sayings::add);
      }
    }
    return sayings;
  }

  /** One sentence of a quotation, where it can stand without the others. */
  private static Optional<Saying> quoted(
      Material material, Statement statement, Entity speaker, Sentence sentence, Span part) {
    QuotedSentence quoted = new QuotedSentence(material, sentence, part);
    return quoted.standsAlone()
        ? Optional.of(
            new Saying(
                statement,
                speaker,
                quoted.words(),
                true,
                sentence,
                null,
                material.wording().entitiesIn(part),
                false))
        : Optional.empty();
  }

  /** The topmost clause of the reported words. */
  private static Optional<Saying> clause(Material material, Statement statement, Entity speaker) {
    for (Fact fact : material.facts()) {
      if (fact.statement() == null || !fact.statement().equals(statement)) {
        continue;
      }
      boolean top =
          fact.sentence()
              .head(fact.verb())
              .filter(h -> statement.content().contains(h.span()))
              .isEmpty();
      if (!top
          || fact.clause().disputed()
          || (fact.attribution().certainty() != Certainty.ATTRIBUTED
              && fact.attribution().certainty() != Certainty.HEDGED)) {
        continue;
      }
      try {
        Wording.Draft words = material.wording().draft().reporting(speaker);
        String text = material.wording().statement(fact, words, material.wording().leftOut(fact));
        if (Words.count(text) < (words.hasSpeakerPronoun() ? 9 : 6) || Words.count(text) > 28) {
          return Optional.empty();
        }
        return Optional.of(
            new Saying(
                statement,
                speaker,
                text,
                false,
                fact.sentence(),
                fact,
                words.named(),
                words.hasSpeakerPronoun()));
      } catch (Unwordable declined) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Other named sources of the article, of the same kind first, none of whose names overlap. */
  static List<Entity> otherSpeakers(Material material, Saying saying) {
    List<Entity> others = new ArrayList<>();
    for (Entity each : material.speakers().keySet()) {
      if (each.type() == EntityType.PLACE
          || each.type() == EntityType.GROUP
          || each.type() == EntityType.OTHER) {
        continue;
      }
      boolean sure = each.type() != EntityType.PERSON || material.sure(each);
      boolean fits = each.type() == saying.speaker().type();
      if (sure
          && fits
          && each.id() != saying.speaker().id()
          && !saying.named().contains(each.id())
          && !Rivals.overlapping(each, saying.speaker())) {
        others.add(each);
      }
    }
    if (saying.speaker().type() == EntityType.PERSON) {
      for (Entity each : material.people()) {
        if (material.acts(each)
            && !others.contains(each)
            && each.id() != saying.speaker().id()
            && !saying.named().contains(each.id())
            && each.name().contains(" ")
            && !Rivals.overlapping(each, saying.speaker())) {
          others.add(each);
        }
      }
    } else {
      for (Entity each : material.speakers().keySet()) {
        if (each.type() == EntityType.PLACE
            || each.type() == EntityType.GROUP
            || each.type() == EntityType.OTHER) {
          continue;
        }
        boolean sure = each.type() != EntityType.PERSON || material.sure(each);
        if (sure
            && !others.contains(each)
            && each.id() != saying.speaker().id()
            && !saying.named().contains(each.id())
            && !Rivals.overlapping(each, saying.speaker())) {
          others.add(each);
        }
      }
    }
    return others;
  }
}
