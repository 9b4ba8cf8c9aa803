package dev.readback.generate;

import static dev.readback.generate.english.Categories.descriptionHead;

import dev.readback.analysis.Analysis;
import dev.readback.analysis.Entity;
import dev.readback.analysis.EntityType;
import dev.readback.analysis.Sentence;
import dev.readback.analysis.Statement;
import dev.readback.analysis.Token;
import dev.readback.article.Evidence;
import dev.readback.article.Span;
import dev.readback.fact.Fact;
import dev.readback.generate.english.Categories;
import dev.readback.generate.english.Wording;
import dev.readback.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What rules draw on: an analysed article, its facts, and the means to word them. */
public final class Material {
  private static final Set<String> COURTESY =
      Set.of("mr", "mrs", "ms", "miss", "mr.", "mrs.", "ms.", "dr", "dr.", "sir", "dame", "lord");
  private static final Set<String> COURT =
      Set.of("convict", "jail", "sentence", "arrest", "charge", "accuse", "imprison", "detain");
  private static final Set<String> FATAL = Set.of("kill", "die", "murder", "bury", "drown");

  private static final Set<String> DEATHS =
      Set.of("death", "suicide", "funeral", "body", "murder", "killing", "grave");

  /** Whoever does or suffers what the article tells of. */
  private static final Set<String> CRIME =
      Set.of("gunman", "shooter", "killer", "attacker", "bomber", "murderer", "suspect", "victim");

  private static final int TOPICS = 10;

  private final Analysis analysis;
  private final List<Fact> facts;
  private final Lexicon lexicon;
  private final Wording wording;
  private final long seed;
  private final Set<String> topics;
  private final Map<Entity, List<Statement>> speakers;
  private final List<Entity> people;

  public Material(Analysis analysis, List<Fact> facts, Lexicon lexicon, long seed) {
    this.analysis = analysis;
    this.facts = List.copyOf(facts);
    this.lexicon = lexicon;
    this.wording = new Wording(analysis, lexicon);
    this.seed = seed;
    this.topics = topics(analysis);
    this.speakers = Collections.unmodifiableMap(bySpeaker());
    this.people =
        analysis.entities().stream().filter(e -> e.type() == EntityType.PERSON && sure(e)).toList();
  }

  public Analysis analysis() {
    return analysis;
  }

  public List<Fact> facts() {
    return facts;
  }

  public Lexicon lexicon() {
    return lexicon;
  }

  public Wording wording() {
    return wording;
  }

  /** What the article is about: the nouns that it uses most, and those of its headline. */
  public Set<String> topics() {
    return topics;
  }

  private static Set<String> topics(Analysis analysis) {
    Map<String, Long> uses =
        analysis.sentences().stream()
            .flatMap(s -> s.tokens().stream())
            .filter(t -> t.isNoun() && t.text().length() > 2)
            .collect(
                Collectors.groupingBy(
                    t -> t.lemma().toLowerCase(Locale.ROOT), Collectors.counting()));
    Set<String> headline =
        Stream.of(analysis.article().title().toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
            .collect(Collectors.toSet());
    Set<String> topics =
        uses.entrySet().stream()
            .filter(e -> e.getValue() >= 3)
            .sorted(
                Map.Entry.<String, Long>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(TOPICS)
            .map(Map.Entry::getKey)
            .collect(Collectors.toCollection(HashSet::new));
    uses.keySet().stream().filter(headline::contains).forEach(topics::add);
    return Set.copyOf(topics);
  }

  /** A number that depends on the seed and {@code salt} alone, from 0 to {@code bound} - 1. */
  public int pick(String salt, int bound) {
    return Math.floorMod(((salt + "/" + seed).hashCode() * 0x9E3779B1) >>> 7, bound);
  }

  /** The evidence of a whole sentence. */
  public Evidence sentence(Sentence sentence) {
    return analysis.article().evidence(sentence.span());
  }

  /** The words of the article under {@code span}. */
  public String cut(Span span) {
    return span.cut(analysis.article().text());
  }

  /** The people that the article names, of whose kind the engines are sure. */
  public List<Entity> people() {
    return people;
  }

  /**
   * Whether the kind of the entity may be relied on: engines agree, or the article itself shows it.
   */
  public boolean sure(Entity entity) {
    if (entity.sure()) {
      return true;
    }
    boolean full = entity.name().contains(" ");
    boolean often =
        entity.mentions().stream().filter(m -> m.form() == Entity.Form.NAME).count() >= 2;
    boolean told = !entity.descriptions().isEmpty() || meant(entity);
    return switch (entity.type()) {
      case PERSON ->
          full
              && (often || told)
              && !entity.name().matches(".*\\b(?:Radio|TV|News|University|Bank|Street|Road)\\b.*");
      case ORGANIZATION, PLACE -> often || Categories.of(entity, lexicon).isPresent();
      default -> false;
    };
  }

  /** Whether the article goes on about the entity as "he" or "she". */
  private boolean meant(Entity entity) {
    return entity.mentions().stream()
        .anyMatch(
            m ->
                m.form() == Entity.Form.PRONOUN
                    && cut(m.span()).toLowerCase(Locale.ROOT).matches("he|she|him|her|his"));
  }

  /**
   * Whether the article shows that this is a person who could have done it: somebody who speaks, or
   * whom it calls a person and lets do something; no park, no building, nobody killed or who kills.
   */
  public boolean acts(Entity entity) {
    boolean shown =
        speakers.containsKey(entity)
            || (mentioned(entity, (token, head) -> head.isVerb() && token.is("nsubj"))
                && (isCalledAPerson(entity) || meant(entity)));
    return shown
        && !isCalled(entity, d -> CRIME.contains(descriptionHead(d).toLowerCase(Locale.ROOT)))
        && !isDead(entity);
  }

  private boolean isCalledAPerson(Entity entity) {
    return isCalled(
        entity,
        d ->
            COURTESY.contains(d.toLowerCase(Locale.ROOT))
                || lexicon.isPerson(descriptionHead(d), 2));
  }

  private static boolean isCalled(Entity entity, Predicate<String> so) {
    return entity.descriptions().stream().map(Entity.Description::text).anyMatch(so);
  }

  /** Whether the article tells of the person's death. */
  public boolean isDead(Entity entity) {
    return mentioned(
        entity,
        (token, head) ->
            (head.isVerb()
                    && token.is("nsubj", "nsubjpass", "dobj")
                    && FATAL.contains(head.lemma()))
                || (token.is("poss") && DEATHS.contains(head.lemma())));
  }

  /** Whether the article has the person arrested, charged or sentenced. */
  public boolean accused(Entity entity) {
    return mentioned(
        entity,
        (token, head) ->
            token.is("nsubjpass", "dobj", "conj", "appos") && COURT.contains(head.lemma()));
  }

  /** Whether some word of a mention, with its head, is so. */
  private boolean mentioned(Entity entity, BiPredicate<Token, Token> so) {
    return entity.mentions().stream()
        .anyMatch(
            mention -> {
              Sentence sentence = analysis.sentences().get(mention.sentence());
              return sentence.tokensIn(mention.span()).stream()
                  .anyMatch(t -> sentence.head(t).filter(h -> so.test(t, h)).isPresent());
            });
  }

  /** Whoever is named as the source of a statement, with what each says, in text order. */
  public Map<Entity, List<Statement>> speakers() {
    return speakers;
  }

  private Map<Entity, List<Statement>> bySpeaker() {
    Map<Entity, List<Statement>> speakers = new LinkedHashMap<>();
    for (Statement each : analysis.statements()) {
      entity(each.entity())
          .ifPresent(e -> speakers.computeIfAbsent(e, k -> new ArrayList<>()).add(each));
    }
    return speakers;
  }

  public Optional<Entity> entity(int id) {
    return id < 0
        ? Optional.empty()
        : analysis.entities().stream().filter(e -> e.id() == id).findFirst();
  }

  /** The sentence of the entity's first mention by name. */
  public Optional<Evidence> firstMention(Entity entity) {
    return entity.mentions().stream()
        .filter(m -> m.form() == Entity.Form.NAME)
        .findFirst()
        .map(m -> sentence(analysis.sentences().get(m.sentence())));
  }
}
