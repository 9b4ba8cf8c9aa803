package dev.readback.generate.english;

import dev.readback.analysis.Analysis;
import dev.readback.analysis.Entity;
import dev.readback.analysis.EntityType;
import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a mention becomes: a full name at first, then the article's own words. */
final class MentionWords {

  private final String text;
  private final Names names;
  private final Casing casing;
  private final BoundPossessive possessives;

  MentionWords(Analysis analysis, Names names, Casing casing, BoundPossessive possessives) {
    this.text = analysis.article().text();
    this.names = names;
    this.casing = casing;
    this.possessives = possessives;
  }

  /**
   * The words for a mention; empty where the article's own words serve.
   *
   * @param present the words that are said, by index
   */
  Optional<String> of(
      Sentence sentence, Mentions.MentionAt at, Wording.Draft draft, Set<Integer> present) {
    return switch (at.mention().form()) {
      case PRONOUN -> pronoun(sentence, at, draft, present);
      case NOMINAL ->
          draft.names(at.entity()) ? Optional.of(names.plain(at.entity())) : Optional.empty();
      case NAME -> Optional.of(name(sentence, at, draft, present));
    };
  }

  private Optional<String> pronoun(
      Sentence sentence, Mentions.MentionAt at, Wording.Draft draft, Set<Integer> present) {
    Entity entity = at.entity();
    Token word = sentence.tokens().get(at.firstToken());
    boolean self = LeaningWords.isFirstOrSecondPerson(word.lemma());
    if (draft.isSpeaker(entity) && !self) {
      draft.keepSpeakerPronoun();
      return Optional.of(casing.of(word));
    }
    boolean possessive = word.tag().equals("PRP$");
    if (!draft.names(entity)) {
      if (self) {
        return Optional.empty();
      }
      return Optional.of(possessive ? word.text().toLowerCase(Locale.ROOT) : casing.of(word));
    }
    if (possessive && possessives.isBound(sentence, word, present)) {
      return Optional.of(casing.of(word));
    }
    String name = names.introduced(entity);
    return Optional.of(possessive ? genitive(name) : name);
  }

  private static String genitive(String name) {
    return name + (name.endsWith("s") ? "'" : "'s");
  }

  private String name(
      Sentence sentence, Mentions.MentionAt at, Wording.Draft draft, Set<Integer> present) {
    Entity entity = at.entity();
    String said = at.mention().span().cut(text);
    if (!draft.names(entity)) {
      return said;
    }
    Token last = sentence.tokens().get(at.lastToken());
    Optional<Token> before =
        at.firstToken() > 0 && present.contains(at.firstToken() - 1)
            ? Optional.of(sentence.tokens().get(at.firstToken() - 1))
            : Optional.empty();
    boolean titled =
        before
            .filter(t -> t.is("compound", "nmod", "amod") && t.head() == last.index())
            .isPresent();
    if (entity.type() == EntityType.PERSON) {
      return titled ? entity.name() : names.introduced(entity);
    }
    boolean own =
        entity.type() != EntityType.ORGANIZATION
            || titled
            || said.equals(entity.name())
            || last.is("compound", "nmod");
    return own ? said : body(entity, said, before.filter(t -> t.lemma().equals("the")).isPresent());
  }

  /** "the World Health Organization (WHO)", without its article where "the" stands before. */
  private String body(Entity entity, String said, boolean the) {
    String name =
        the && Names.startsWithThe(entity.name()) ? entity.name().substring(4) : entity.name();
    String article =
        !the && names.takesThe(entity) && !Names.startsWithThe(entity.name()) ? "the " : "";
    return Names.isAcronym(said) ? article + name + " (" + said + ")" : article + name;
  }
}
