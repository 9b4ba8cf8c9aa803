package dev.readback.analysis.entities;

import static java.util.Objects.requireNonNull;

import dev.readback.analysis.Analysis;
import dev.readback.analysis.EntityType;
import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import dev.readback.article.Span;
import dev.readback.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a bare "the bridge" stands for: the fuller phrase with the same noun that the article used
 * before, such as "a railway bridge" or "a bridge over the canal".
 *
 * <p>Where two phrases before it may be meant, none is given. What a noun phrase with the name of
 * an entity behind it stands for ("the airline") is a mention of that entity instead.
 */
public final class Descriptions {

  /**
   * A fuller phrase.
   *
   * @param sentence the sentence it stands in
   * @param tokens its words in text order, without determiner, not always in one piece
   * @param head its noun, one of {@code tokens}
   * @param possessive whether a possessor takes the determiner's place ("the mayor's house")
   */
  public record Description(Sentence sentence, List<Token> tokens, Token head, boolean possessive) {

    public Description {
      requireNonNull(sentence);
      requireNonNull(head);
      tokens = List.copyOf(tokens);
    }

    /** From its first word to its last. */
    public Span span() {
      return Sentence.spanOf(tokens);
    }
  }

  /** A phrase that says more than its noun, and the words that tell it from others. */
  private record Fuller(Description description, Set<String> words) {}

  /**
   * A noun wherever it is used: with what determiner, and whether that shows that it has rivals.
   */
  private record Use(Sentence sentence, Token noun, boolean another, boolean indefinite) {}

  /** Modifiers that tell nothing lasting. */
  private static final Set<String> PASSING =
      Set.of(
          "new",
          "first",
          "second",
          "third",
          "last",
          "own",
          "many",
          "several",
          "few",
          "more",
          "most",
          "other",
          "same",
          "such",
          "next",
          "recent",
          "previous",
          "further",
          "additional",
          "whole",
          "entire",
          "certain",
          "similar",
          "big",
          "large",
          "small",
          "good",
          "bad",
          "great",
          "separate",
          "different",
          "only",
          "early",
          "late",
          "current",
          "latest",
          "former",
          "alleged",
          "suspected",
          "possible",
          "potential",
          "proposed",
          "planned",
          "special",
          "major",
          "huge",
          "full",
          "total",
          "real",
          "long",
          "short",
          "high",
          "low",
          "old",
          "young",
          "main",
          "key",
          "top",
          "little",
          "ongoing",
          "tiny",
          "upcoming",
          "final");

  /** Determiners and adjectives with which there is more than one. */
  private static final Set<String> ANOTHER =
      Set.of(
          "another",
          "other",
          "first",
          "second",
          "third",
          "last",
          "next",
          "final",
          "latest",
          "each",
          "every",
          "any",
          "no",
          "different",
          "previous",
          "earlier",
          "later");

  /** Nouns that seldom point back to a phrase before. */
  private static final Set<String> LOOSE =
      Set.of(
          "way",
          "part",
          "end",
          "rest",
          "kind",
          "sort",
          "case",
          "fact",
          "world",
          "public",
          "issue",
          "problem",
          "thing",
          "reason",
          "result",
          "level",
          "side",
          "place",
          "point",
          "idea",
          "question",
          "move",
          "work",
          "use",
          "need",
          "matter",
          "situation",
          "lack",
          "chance",
          "risk",
          "effect",
          "impact",
          "majority",
          "amount",
          "number",
          "top",
          "back",
          "front",
          "future",
          "past",
          "state",
          "city",
          "country",
          "town",
          "series",
          "person",
          "man",
          "woman",
          "child",
          "people",
          "member",
          "government",
          "police",
          "law",
          "sun",
          "information");

  private static final Set<String> PREPOSITIONS =
      Set.of(
          "of", "with", "for", "on", "in", "between", "against", "at", "near", "over", "to",
          "about", "across", "under", "by");

  private static final int LONGEST = 7;

  /** How many sentences after the last time that the noun was used it still points back. */
  private static final int REACH = 6;

  /** What is introduced in so many first sentences is what the article is about. */
  private static final int LEAD = 4;

  private final Analysis analysis;
  private final Map<String, List<Fuller>> byNoun = new HashMap<>();
  private final Map<String, List<Use>> uses = new HashMap<>();

  public Descriptions(Analysis analysis) {
    this.analysis = requireNonNull(analysis);
    for (Sentence sentence : analysis.sentences()) {
      boolean told = analysis.article().blocks().get(sentence.block()).kind().isBody();
      for (Token token : sentence.tokens()) {
        boolean noun = token.isNoun() && !token.isProperNoun() && !token.is("compound", "nmod");
        if (noun && told && !analysis.quoted(token.span())) {
          add(sentence, token);
        }
      }
    }
  }

  private void add(Sentence sentence, Token noun) {
    boolean indefinite =
        sentence.child(noun, "det").filter(d -> Set.of("a", "an").contains(d.lemma())).isPresent();
    uses.computeIfAbsent(noun.lemma(), unused -> new ArrayList<>())
        .add(new Use(sentence, noun, isAnother(sentence, noun), indefinite));
    fuller(sentence, noun)
        .ifPresent(
            f ->
                byNoun
                    .computeIfAbsent(noun.lemma() + noun.tag(), unused -> new ArrayList<>())
                    .add(f));
  }

  /** "Two fires", "another fire", "both fires": then "the fire" may be either. */
  private static boolean isAnother(Sentence sentence, Token noun) {
    boolean several =
        noun.tag().equals("NNS")
            && sentence.children(noun).stream()
                .anyMatch(
                    c ->
                        c.tag().equals("CD")
                            || c.lemma().equals("the")
                            || c.lemma().equals("both"));
    return several
        || sentence.children(noun).stream()
            .anyMatch(c -> c.index() < noun.index() && ANOTHER.contains(c.lemma()));
  }

  private Optional<Fuller> fuller(Sentence sentence, Token head) {
    List<Token> before = new ArrayList<>();
    List<Token> after = new ArrayList<>();
    for (Token child : sentence.children(head)) {
      boolean apart =
          child.is("neg")
              || child.tag().startsWith("W")
              || child.tag().equals("JJS")
              || child.tag().equals("RBS");
      if (apart || (child.index() < head.index() && ANOTHER.contains(child.lemma()))) {
        return Optional.empty(); // "the world's oldest message": no such message without "oldest"
      }
      if (child.isPronoun() || child.tag().equals("CD") || child.is("qmod", "predet")) {
        continue;
      }
      List<Token> words = sentence.subtree(child);
      boolean modifier =
          child.index() < head.index()
              && child.is("compound", "nmod", "poss")
              && !PASSING.contains(child.lemma())
              && !PASSING.contains(child.text())
              && !Set.of("JJR", "JJS", "RBR", "DT", "PDT").contains(child.tag());
      if (modifier && words.size() <= 4 && isPlain(words)) {
        before.addAll(words);
      }
      boolean complement =
          child.index() > head.index()
              && ((child.is("prep") && PREPOSITIONS.contains(child.lemma()))
                  || (child.is("acl") && Set.of("VBG", "VBN").contains(child.tag())));
      if (complement && after.isEmpty() && words.size() <= LONGEST && isTold(words)) {
        for (Token each : words) {
          if (each.tag().equals("-LRB-") || "([–—".contains(each.text())) {
            break;
          }
          after.add(each);
        }
      }
    }
    boolean determined =
        sentence.children(head).stream()
            .anyMatch(c -> c.tag().equals("PRP$") || Set.of("a", "an", "the").contains(c.lemma()));
    boolean introduced = determined || before.stream().anyMatch(Token::isNoun) || !after.isEmpty();
    boolean plural = head.tag().equals("NNS");
    if (!introduced
        || (before.isEmpty() && after.isEmpty())
        || (plural && before.stream().noneMatch(Token::isNoun))) {
      return Optional.empty();
    }
    Set<String> words = new HashSet<>();
    before.forEach(t -> words.add(t.lemma()));
    after.stream().filter(t -> t.isNoun() || t.isVerb()).forEach(t -> words.add(t.lemma()));
    boolean possessive = before.stream().anyMatch(t -> t.is("poss"));
    List<Token> tokens = new ArrayList<>(before);
    tokens.add(head);
    if (before.stream().noneMatch(Token::isNoun)) {
      tokens.addAll(after);
    }
    tokens.sort(Comparator.comparingInt(Token::index));
    Token first = tokens.get(0);
    boolean compared =
        tokens.stream().anyMatch(t -> Set.of("JJS", "RBS", "JJR", "RBR").contains(t.tag()));
    boolean cut =
        first.isProperNoun()
            && first.index() > 0
            && (sentence.tokens().get(first.index() - 1).isProperNoun()
                || sentence.tokens().get(first.index() - 1).lemma().equals("of"));
    boolean quoted =
        tokens.stream().anyMatch(t -> analysis.quoted(t.span()) || "\"“”``''".contains(t.text()));
    if (compared || cut || quoted || describesName(head)) {
      return Optional.empty();
    }
    return Optional.of(new Fuller(new Description(sentence, tokens, head, possessive), words));
  }

  /** "Acme, a small airline": that is a description of Acme. */
  private boolean describesName(Token noun) {
    return analysis.entities().stream()
        .flatMap(e -> e.descriptions().stream())
        .anyMatch(d -> d.span().contains(noun.span()));
  }

  /** Words that mean the same elsewhere. */
  private static boolean isPlain(List<Token> words) {
    return words.stream()
        .noneMatch(
            t ->
                t.isPronoun()
                    || t.text().equals(",")
                    || t.tag().startsWith("W")
                    || Set.of("this", "that", "these", "those", "such").contains(t.lemma())
                    || (t.isVerb() && !t.tag().equals("VBN") && !t.tag().equals("VBG")));
  }

  /** The same, with nothing in it that itself needs telling ("in the area", "on Monday"). */
  private boolean isTold(List<Token> words) {
    boolean bare =
        words.stream()
            .anyMatch(
                t ->
                    t.lemma().equals("the")
                        && t.head() >= 0
                        && words.stream()
                            .filter(w -> w.index() == t.head())
                            .anyMatch(
                                w ->
                                    !w.isProperNoun()
                                        && words.stream()
                                            .noneMatch(
                                                m ->
                                                    m.head() == w.index()
                                                        && !m.is("det", "punct"))));
    boolean timed =
        words.stream()
            .anyMatch(
                t ->
                    t.isNoun()
                        && Lexicon.wordNet().nounSupersenses(t.lemma()).stream()
                            .limit(1)
                            .anyMatch("noun.time"::equals));
    return isPlain(words) && !bare && !timed;
  }

  /**
   * The fuller phrase for {@code noun}, used before it; empty where there is none, where it may
   * mean one of several, and where it is quoted.
   */
  public Optional<Description> of(Sentence sentence, Token noun) {
    if (analysis.quoted(noun.span())) {
      return Optional.empty();
    }
    int at = noun.span().start();
    List<Use> used =
        uses.getOrDefault(noun.lemma(), List.of()).stream()
            .filter(u -> u.noun().span().start() < at)
            .toList();
    List<Fuller> before =
        byNoun.getOrDefault(noun.lemma() + noun.tag(), List.of()).stream()
            .filter(f -> f.description().head().span().start() < at)
            .toList();
    if (before.isEmpty() || !areOne(before) || isLoose(noun.lemma())) {
      return Optional.empty();
    }
    Description first = before.get(0).description();
    boolean named = first.tokens().stream().anyMatch(Token::isProperNoun);
    boolean topic = first.sentence().index() < LEAD;
    boolean rival =
        used.stream().anyMatch(Use::another)
            || used.stream()
                .filter(u -> u.indefinite() && u.noun().tag().equals(noun.tag()))
                .anyMatch(u -> u.noun().span().start() > first.span().end());
    Sentence last = used.get(used.size() - 1).sentence();
    boolean near = topic || named || sentence.index() - last.index() <= REACH;
    return rival || !near || isOvershadowed(sentence, noun, last, topic)
        ? Optional.empty()
        : Optional.of(first);
  }

  /** Times, amounts and relations are seldom one thing over several sentences. */
  private static boolean isLoose(String lemma) {
    List<String> senses = Lexicon.wordNet().nounSupersenses(lemma);
    boolean passing =
        !senses.isEmpty()
            && Set.of("noun.time", "noun.quantity", "noun.shape", "noun.feeling")
                .contains(senses.get(0));
    return passing || LOOSE.contains(lemma);
  }

  /**
   * Whether a noun for a body or for persons was last used so long ago that some name since may be
   * meant: "the club" after another club's name.
   */
  private boolean isOvershadowed(Sentence sentence, Token noun, Sentence last, boolean topic) {
    boolean body = Nouns.isBody(noun.lemma());
    boolean people = Nouns.mayBePerson(noun.lemma()) && !body;
    if (people) {
      return !topic && (last.block() < sentence.block() - 1 || sentence.index() - last.index() > 2);
    }
    return body
        && (last.block() < sentence.block() - 1
            || analysis.entities().stream()
                .filter(e -> e.type() == EntityType.ORGANIZATION)
                .flatMap(e -> e.mentions().stream())
                .anyMatch(
                    m -> m.sentence() > last.index() && m.span().start() < noun.span().start()));
  }

  /** Whether all may be one thing: each says no more than the first, or is what was spoken of. */
  private static boolean areOne(List<Fuller> phrases) {
    Fuller first = phrases.get(0);
    return phrases.stream()
        .allMatch(
            p -> first.words().containsAll(p.words()) || p.words().containsAll(first.words()));
  }
}
