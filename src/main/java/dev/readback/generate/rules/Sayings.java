package dev.readback.generate.rules;

import dev.readback.analysis.Entity;
import dev.readback.analysis.EntityType;
import dev.readback.analysis.Sentence;
import dev.readback.analysis.Statement;
import dev.readback.article.Attribution;
import dev.readback.article.Certainty;
import dev.readback.article.Span;
import dev.readback.fact.Fact;
import dev.readback.generate.Material;
import dev.readback.generate.english.Unwordable;
import dev.readback.generate.english.Wording;
import dev.readback.generate.english.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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
   * @param about whom "he" or "she" in quoted words means; null where there is none
   * @param phrase whether the words are less than a sentence
   */
  record Saying(
      Statement statement,
      Entity speaker,
      String words,
      boolean direct,
      Sentence sentence,
      @Nullable Fact fact,
      Set<Integer> named,
      boolean speakerPronoun,
      @Nullable Entity about,
      boolean phrase) {}

  private static final Pattern FIRST_PERSON = Pattern.compile("\\b(?:I|[Mm]e|[Mm]y|myself)\\b");

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
      if (speaker.filter(e -> canSpeak(material, e)).isEmpty()) {
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

  /** A body, or somebody who is a person for sure. */
  private static boolean canSpeak(Material material, Entity entity) {
    return entity.type() == EntityType.ORGANIZATION
        || (entity.type() == EntityType.PERSON && material.sure(entity));
  }

  /** Who says it, and by which word of the article. */
  static Attribution attribution(Material material, Saying saying) {
    Span cue = saying.statement().cue();
    return new Attribution(
        Attribution.Kind.SPEAKER,
        saying.speaker().name(),
        cue == null ? null : material.cut(cue),
        Certainty.ATTRIBUTED);
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
    boolean phrase = quoted.isTellingPhrase();
    Optional<Entity> about = Optional.empty();
    if (!phrase && !quoted.standsAlone()) {
      about =
          quoted
              .personMeant()
              .filter(g -> quoted.withPersonKnown().standsAlone())
              .flatMap(g -> Talked.about(material, statement, speaker, g));
      if (about.isEmpty()) {
        return Optional.empty();
      }
    }
    Set<Integer> named = new HashSet<>(material.wording().entitiesIn(part));
    about.ifPresent(e -> named.add(e.id()));
    return Optional.of(
        new Saying(
            statement,
            speaker,
            quoted.words(),
            true,
            sentence,
            null,
            named,
            false,
            about.orElse(null),
            phrase));
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
        if (words.named().isEmpty() || datedAfterSource(fact, statement)) {
          return Optional.empty();
        }
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
                words.hasSpeakerPronoun(),
                null,
                false));
      } catch (Unwordable declined) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "The sale, according to the Herald in March, is off": the month dates the report. */
  private static boolean datedAfterSource(Fact fact, Statement statement) {
    Span source = statement.source();
    return source != null
        && source.end() < fact.verb().span().start()
        && statement.content().start() < source.start()
        && fact.sentence().tokens().stream()
            .filter(t -> t.span().start() >= source.end())
            .findFirst()
            .filter(t -> t.is("prep"))
            .isPresent();
  }

  /**
   * Others who could have said it: sources of the same kind; where there are too few, also people
   * who act in the article, then sources of the other kind that it quotes. None whose name overlaps
   * or whose post the words name.
   */
  static List<Entity> otherSpeakers(Material material, Saying saying) {
    List<Entity> sources =
        material.speakers().keySet().stream()
            .filter(e -> canSpeak(material, e))
            .filter(e -> couldHaveSaid(material, saying, e))
            .toList();
    List<Entity> alike =
        new ArrayList<>(sources.stream().filter(e -> e.type() == saying.speaker().type()).toList());
    // not the same ones each time: who never is a distractor would be known as a key
    Collections.rotate(alike, -material.pick(saying.words(), Math.max(1, alike.size())));
    Set<Entity> others = new LinkedHashSet<>(alike);
    if (others.size() < 2 && saying.speaker().type() == EntityType.PERSON) {
      material.people().stream()
          .filter(e -> material.acts(e) && !material.accused(e) && e.name().contains(" "))
          .filter(e -> couldHaveSaid(material, saying, e))
          .forEach(others::add);
    }
    if (others.size() < 2 && !FIRST_PERSON.matcher(saying.words()).find()) {
      sources.stream().filter(e -> quoted(material, e) || !saying.direct()).forEach(others::add);
    }
    return List.copyOf(others);
  }

  /** Whether the article has words of its own; who only reports is no likely speaker. */
  private static boolean quoted(Material material, Entity source) {
    return material.speakers().get(source).stream()
        .anyMatch(s -> s.kind() == Statement.Kind.DIRECT);
  }

  private static boolean couldHaveSaid(Material material, Saying saying, Entity other) {
    return other.id() != saying.speaker().id()
        && !saying.named().contains(other.id())
        && !Rivals.overlapping(other, saying.speaker())
        && !betrayed(saying, other)
        && !addressed(material, saying, other);
  }

  /** "Said that she had seen it" rules every man out. */
  private static boolean betrayed(Saying saying, Entity other) {
    return saying.speakerPronoun() && other.gender() != saying.speaker().gender();
  }

  /** How many people the article names as a source. */
  static long people(Material material) {
    return material.speakers().keySet().stream()
        .filter(e -> e.type() == EntityType.PERSON && canSpeak(material, e))
        .count();
  }

  /** "We asked the president": the president did not say it. */
  private static boolean addressed(Material material, Saying saying, Entity other) {
    String words = saying.words().toLowerCase(Locale.ROOT);
    return material
        .wording()
        .names()
        .title(other)
        .map(t -> t.substring(t.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT))
        .filter(t -> words.matches(".*\\b" + Pattern.quote(t) + "\\b.*"))
        .isPresent();
  }
}
