package dev.readback.generate.rules;

import dev.readback.analysis.Entity;
import dev.readback.analysis.EntityType;
import dev.readback.analysis.Sentence;
import dev.readback.analysis.Statement;
import dev.readback.analysis.Token;
import dev.readback.article.Attribution;
import dev.readback.article.Certainty;
import dev.readback.article.Evidence;
import dev.readback.article.Span;
import dev.readback.generate.Material;
import dev.readback.generate.english.Categories;
import dev.readback.generate.english.Unwordable;
import dev.readback.generate.english.Wording;
import dev.readback.generate.english.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What somebody says, in words that stand on their own. */
final class Sayings {

  /**
   * A statement that a question may rest on.
   *
   * @param speaker who says it, named
   * @param words a quotation without its marks, or a clause without full stop
   * @param sentence the first that says it
   * @param last the last that says it
   * @param direct whether the words are the speaker's own
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
      Sentence last,
      Set<Integer> named,
      boolean speakerPronoun,
      @Nullable Entity about,
      boolean phrase) {

    /** The sentences that say it, in one piece. */
    Evidence evidence(Material material) {
      Span span = new Span(sentence.span().start(), last.span().end());
      return material.analysis().article().evidence(span);
    }

    /** The sentences that say it, the one that says by whom, and one that names the speaker. */
    List<Evidence> proof(Material material) {
      return Drafts.evidence(material, statement, sentence, last);
    }
  }

  /** Who speaks for a country, a town or a body. */
  private static final Set<String> OFFICES =
      Set.of(
          "president",
          "minister",
          "premier",
          "chancellor",
          "mayor",
          "governor",
          "leader",
          "chief",
          "king",
          "queen",
          "prince",
          "princess",
          "ambassador",
          "secretary",
          "spokesman",
          "spokeswoman",
          "spokesperson");

  /** "The country", "on Saturday": which one, the article says elsewhere. */
  private static final Pattern NEEDS_ITS_PLACE =
      Pattern.compile(
          "\\b(?:[Tt]he (?:country|nation|city|town|state|region|company|group|team|pair)\\b(?! of)"
              + "|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b)");

  /** What the speaker lets somebody else say. */
  private static final Pattern INNER_QUOTATION =
      Pattern.compile(
          "(?<![\\p{L}\\d])['‘](?=[\\p{L}\\d]).*?(?<=[\\p{L}\\d,.!?])['’](?![\\p{L}\\d])");

  private static final Pattern FIRST_PERSON =
      Pattern.compile("(?<!\\p{Lu}\\p{Ll}{1,15} )\\bI\\b|\\b(?:[Mm]e|[Mm]y|myself)\\b");

  /** Whoever the headline is about does not speak so of himself. */
  private static final Pattern THIRD_PERSON = Pattern.compile("\\b(?i:he|she|his|her|him)\\b");

  private static final Comparator<Saying> IN_TEXT_ORDER =
      Comparator.comparingInt(s -> s.sentence().index());

  private static final int SHORTEST_REPORT = 7;
  private static final int LONGEST_REPORT = 30;

  private Sayings() {}

  /** The word by which a speaker means himself or herself; "Well I" is a number. */
  static Optional<String> firstPerson(String words) {
    return FIRST_PERSON
        .matcher(INNER_QUOTATION.matcher(words).replaceAll("x"))
        .results()
        .map(MatchResult::group)
        .findFirst();
  }

  /** Everything that a named speaker says in the article and that can be put into words. */
  static List<Saying> of(Material material) {
    return Stream.concat(quoted(material).stream(), reported(material).stream())
        .sorted(IN_TEXT_ORDER)
        .toList();
  }

  /** Those that the article quotes. */
  static List<Saying> quoted(Material material) {
    return quoted(material, Speech::passages);
  }

  /** Those that the article reports. */
  static List<Saying> reported(Material material) {
    return statements(material)
        .filter(s -> s.kind() != Statement.Kind.DIRECT)
        .flatMap(s -> reported(material, s).stream())
        .sorted(IN_TEXT_ORDER)
        .toList();
  }

  /** Words that the article quotes, also those that a reader understands who knows the speaker. */
  static List<Saying> besideSpeaker(Material material) {
    return quoted(material, Speech::besideSpeaker);
  }

  /** Quoted words that need their place in the article to be understood, but not to be known. */
  static List<Saying> spoken(Material material) {
    return quoted(material, Speech::spoken);
  }

  /** Quoted words in which the speaker says "I". */
  static List<Saying> firstPerson(Material material) {
    return quoted(material, Speech::firstPerson);
  }

  private static List<Saying> quoted(
      Material material, Function<Speech, List<Speech.Passage>> passages) {
    return speeches(material).stream()
        .flatMap(s -> passages.apply(s).stream().map(p -> quoted(material, s, p)))
        .sorted(IN_TEXT_ORDER)
        .toList();
  }

  private static List<Speech> speeches(Material material) {
    Map<Entity, List<Statement>> quotations =
        statements(material)
            .filter(s -> s.kind() == Statement.Kind.DIRECT)
            .collect(
                Collectors.groupingBy(
                    s -> speaker(material, s), LinkedHashMap::new, Collectors.toList()));
    return quotations.entrySet().stream()
        .flatMap(e -> Speech.of(material, e.getKey(), e.getValue()).stream())
        .toList();
  }

  /** What somebody says who is named, neither denied nor only supposed. */
  private static Stream<Statement> statements(Material material) {
    return material.analysis().statements().stream()
        .filter(s -> s.certainty() == Certainty.ATTRIBUTED || s.certainty() == Certainty.HEDGED)
        .filter(s -> !s.unnamed())
        .filter(s -> material.entity(s.entity()).filter(e -> canSpeak(material, e)).isPresent())
        .filter(s -> isPlainlyTheirs(material, s));
  }

  /**
   * Not "she says" in a paragraph that names nobody, after one that names two whom it could mean.
   */
  private static boolean isPlainlyTheirs(Material material, Statement statement) {
    Span source = statement.source();
    if (source == null || !THIRD_PERSON.matcher(material.cut(source)).matches()) {
      return true;
    }
    Entity speaker = speaker(material, statement);
    int block = block(material, source);
    return isNamedIn(material, speaker, block)
        || material.people().stream()
                .filter(e -> e.gender() == null || e.gender() == speaker.gender())
                .filter(e -> isNamedIn(material, e, block - 1))
                .count()
            <= 1;
  }

  private static int block(Material material, Span span) {
    return material.analysis().sentenceAt(span.start()).map(Sentence::block).orElse(-1);
  }

  private static boolean isNamedIn(Material material, Entity entity, int block) {
    return entity.mentions().stream()
        .anyMatch(m -> m.form() == Entity.Form.NAME && block(material, m.span()) == block);
  }

  private static Entity speaker(Material material, Statement statement) {
    return material.entity(statement.entity()).orElseThrow();
  }

  private static Saying quoted(Material material, Speech speech, Speech.Passage passage) {
    Set<Integer> named = new HashSet<>();
    passage.spans().forEach(s -> named.addAll(material.wording().entitiesIn(s)));
    if (passage.about() != null) {
      named.add(passage.about().id());
    }
    return new Saying(
        passage.statement(),
        speech.speaker(),
        passage.words(),
        true,
        passage.first(),
        passage.last(),
        named,
        false,
        passage.about(),
        passage.phrase());
  }

  /**
   * A body, somebody who is a person for sure, or who is quoted under a full name, if the article
   * says at least once that they say so.
   */
  private static boolean canSpeak(Material material, Entity entity) {
    // "Lemnos Mayor" is a post, not a name
    String last = entity.name().substring(entity.name().lastIndexOf(' ') + 1);
    if (OFFICES.contains(last.toLowerCase(Locale.ROOT))) {
      return false;
    }
    if (material.speakers().getOrDefault(entity, List.of()).stream()
        .allMatch(s -> s.cue() == null)) {
      return false;
    }
    return entity.type() == EntityType.ORGANIZATION
        || (entity.type() == EntityType.PERSON
            && !standsAsPlace(material, entity)
            && (material.sure(entity)
                || (entity.name().contains(" ") && isQuoted(material, entity))));
  }

  /** "Houses in Saraf Jidad": no person, whatever the engines say. */
  private static boolean standsAsPlace(Material material, Entity entity) {
    return entity.mentions().stream()
        .filter(m -> m.form() == Entity.Form.NAME)
        .anyMatch(
            m -> {
              Sentence sentence = material.analysis().sentences().get(m.sentence());
              return sentence.tokensIn(m.span()).stream()
                  .filter(t -> t.is("pobj"))
                  .flatMap(t -> sentence.head(t).stream())
                  .anyMatch(p -> Set.of("in", "near", "outside", "around").contains(p.lemma()));
            });
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

  /** Reported words, as the article has them but for the names, where they stand alone. */
  private static Optional<Saying> reported(Material material, Statement statement) {
    Entity speaker = speaker(material, statement);
    Optional<Sentence> sentence = material.analysis().sentenceAt(statement.content().start());
    if (speaker.type() != EntityType.PERSON
        || sentence.isEmpty()
        || !sentence.get().span().contains(statement.content())
        || !new QuotedSentence(material, sentence.get(), statement.content()).isTellingReport()) {
      return Optional.empty();
    }
    try {
      Wording.Draft draft = material.wording().draft().reporting(speaker);
      String words = draft.phrase(sentence.get(), sentence.get().tokensIn(statement.content()));
      int count = Words.count(words);
      boolean fits =
          count >= SHORTEST_REPORT
              && count <= LONGEST_REPORT
              && sentence.get().index() > 0
              && !NEEDS_ITS_PLACE.matcher(words).find()
              && tellsWhatItIsAbout(material, sentence.get(), statement.content());
      return !fits || draft.named().contains(speaker.id())
          ? Optional.empty()
          : Optional.of(
              new Saying(
                  statement,
                  speaker,
                  words.replaceFirst("[.,;]+$", ""),
                  false,
                  sentence.get(),
                  sentence.get(),
                  draft.named(),
                  draft.hasSpeakerPronoun(),
                  null,
                  false));
    } catch (Unwordable declined) {
      return Optional.empty();
    }
  }

  /** Somebody or something named, or two of the words that the article is about. */
  private static boolean tellsWhatItIsAbout(Material material, Sentence sentence, Span words) {
    boolean named =
        material.wording().entitiesIn(words).stream()
            .flatMap(id -> material.entity(id).stream())
            .anyMatch(
                e ->
                    e.mentions().stream()
                        .anyMatch(
                            m ->
                                m.form() == Entity.Form.NAME
                                    && words.contains(m.span())
                                    && sentence.tokensIn(m.span()).stream()
                                        .anyMatch(Token::isNoun)));
    long topical =
        sentence.tokensIn(words).stream()
            .map(t -> t.lemma().toLowerCase(Locale.ROOT))
            .filter(material.topics()::contains)
            .distinct()
            .count();
    return named || topical >= 2;
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
    // a witness among ministers is told at once
    List<Entity> same =
        alike.stream().filter(e -> holdsOffice(e) == holdsOffice(saying.speaker())).toList();
    Set<Entity> others = new LinkedHashSet<>(same.size() >= 2 ? same : alike);
    if (others.size() < 2 && saying.speaker().type() == EntityType.PERSON) {
      material.people().stream()
          .filter(e -> material.acts(e) && !material.accused(e) && e.name().contains(" "))
          .filter(e -> couldHaveSaid(material, saying, e))
          .forEach(others::add);
    }
    if (others.size() < 2 && firstPerson(saying.words()).isEmpty()) {
      sources.stream().filter(e -> isQuoted(material, e) || !saying.direct()).forEach(others::add);
    }
    return List.copyOf(others);
  }

  /** Whether the article has words of its own; who only reports is no likely speaker. */
  private static boolean isQuoted(Material material, Entity source) {
    return material.speakers().getOrDefault(source, List.of()).stream()
        .anyMatch(s -> s.kind() == Statement.Kind.DIRECT);
  }

  private static boolean couldHaveSaid(Material material, Saying saying, Entity other) {
    return other.id() != saying.speaker().id()
        && !saying.named().contains(other.id())
        && !Rivals.overlapping(other, saying.speaker())
        && !betrayed(saying, other)
        && !addressed(material, saying, other)
        && !spokenOf(material, saying.named(), other)
        && !speaksFor(other, saying.speaker())
        && !speaksFor(saying.speaker(), other)
        && (!material.isDead(other) || material.isDead(saying.speaker()))
        && !(THIRD_PERSON.matcher(saying.words()).find()
            && saying.about() == null
            && inHeadline(material, other))
        && (!material.accused(other) || material.accused(saying.speaker()));
  }

  /**
   * "I count on Turkey": the president of Turkey, the Turkish president did not say it; nor would
   * Harry Dunn's mother send her thoughts to the family of Harry Dunn.
   */
  static boolean spokenOf(Material material, Set<Integer> named, Entity other) {
    Set<String> names = new HashSet<>();
    for (int each : named) {
      material
          .entity(each)
          .ifPresent(
              e -> {
                names.add(e.name());
                names.addAll(e.aliases());
              });
    }
    return other.descriptions().stream()
        .map(Entity.Description::text)
        .filter(
            d ->
                OFFICES.contains(Categories.descriptionHead(d).toLowerCase(Locale.ROOT))
                    || material.lexicon().hyponymOf(Categories.descriptionHead(d), "relative"))
        .anyMatch(
            description ->
                names.stream().anyMatch(n -> Words.holds(description, n))
                    || Stream.of(description.split("[^\\p{L}]+"))
                        .filter(w -> !w.isEmpty() && Character.isUpperCase(w.charAt(0)))
                        .anyMatch(
                            w -> names.stream().anyMatch(n -> material.lexicon().pertains(w, n))));
  }

  /** Whether the article gives somebody a post in which one speaks for others. */
  static boolean holdsOffice(Entity person) {
    return person.descriptions().stream()
        .flatMap(d -> Stream.of(d.text().toLowerCase(Locale.ROOT).split("[^\\p{L}]+")))
        .anyMatch(OFFICES::contains);
  }

  /** The only minister among witnesses, the only witness among ministers: a choice tells them. */
  static boolean isOneOfAKind(Entity speaker, List<Entity> others) {
    return others.stream().limit(3).noneMatch(e -> holdsOffice(e) == holdsOffice(speaker));
  }

  /** "The boss of the NRA" and the NRA are one source. */
  private static boolean speaksFor(Entity person, Entity body) {
    return person.descriptions().stream()
        .anyMatch(
            d ->
                Stream.concat(Stream.of(body.name()), body.aliases().stream())
                    .anyMatch(n -> Words.holds(d.text(), n)));
  }

  /** Whether the headline names somebody, by full name or surname. */
  static boolean inHeadline(Material material, Entity person) {
    String name = person.name();
    return Words.holds(
        material.analysis().article().title(), name.substring(name.lastIndexOf(' ') + 1));
  }

  /** "Said that she had seen it" rules every man out. */
  private static boolean betrayed(Saying saying, Entity other) {
    return saying.speakerPronoun() && other.gender() != saying.speaker().gender();
  }

  /** "We asked the president": the president did not say it. */
  private static boolean addressed(Material material, Saying saying, Entity other) {
    String text = saying.words().toLowerCase(Locale.ROOT);
    return material
        .wording()
        .names()
        .title(other)
        .map(t -> t.substring(t.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT))
        .filter(t -> Words.holds(text, t))
        .isPresent();
  }
}
