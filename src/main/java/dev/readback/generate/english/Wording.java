package dev.readback.generate.english;

import dev.readback.analysis.Analysis;
import dev.readback.analysis.Entity;
import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import dev.readback.article.Span;
import dev.readback.fact.Argument;
import dev.readback.fact.Fact;
import dev.readback.lexicon.Lexicon;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts facts into words that stand on their own: pronouns and short names become full names, words
 * that only make sense in their place in the article are left out, and what then still leans on it
 * makes the wording fail.
 */
public final class Wording {
  /** "It only opened in May" is no answer to when it opened. */
  private static final Set<String> FOCUSING = Set.of("only", "just", "even", "first", "once");

  /** "Had offered 300,000 euros, a figure". */
  private static final Pattern LOOSE_APPOSITION = Pattern.compile(", (?:an?|the) \\p{L}+$");

  private final Names names;
  private final Mentions mentions;
  private final Phrases phrases;
  private final LeftOut leftOut;

  public Wording(Analysis analysis, Lexicon lexicon) {
    this.names = new Names(analysis);
    this.mentions = new Mentions(analysis);
    this.phrases = new Phrases(analysis, names, mentions, lexicon);
    this.leftOut = new LeftOut(phrases);
  }

  /** Whether there is only one of it, so that "the" needs nothing said before: "the sun". */
  public static boolean unique(String noun) {
    return DefiniteNouns.isUnique(noun);
  }

  public Names names() {
    return names;
  }

  /** One text in the making: knows whom it has named already. */
  public static final class Draft {
    private final Phrases phrases;
    private final Set<Integer> named = new HashSet<>();
    private final Map<Token, String> replacements = new HashMap<>();
    private final Set<String> described = new HashSet<>();
    private int speaker = -1;
    private boolean speakerPronoun;

    Draft(Phrases phrases) {
      this.phrases = phrases;
    }

    /** The entities that the text names so far, by id. */
    public Set<Integer> named() {
      return Set.copyOf(named);
    }

    /** Says {@code words} in place of {@code token}. */
    public Draft replace(Token token, String words) {
      replacements.put(token, words);
      return this;
    }

    /** Leaves the speaker's pronouns as they are: "said that he would stay". */
    public Draft reporting(Entity speaker) {
      this.speaker = speaker.id();
      return this;
    }

    /** Whether a pronoun stands for the speaker. */
    public boolean hasSpeakerPronoun() {
      return speakerPronoun;
    }

    /** Takes {@code entity} as named already. */
    public Draft knows(Entity entity) {
      named.add(entity.id());
      return this;
    }

    /** The words of some tokens of one sentence, in the order given. */
    public String phrase(Sentence sentence, Collection<Token> tokens) throws Unwordable {
      return phrases.of(sentence, List.copyOf(tokens), this);
    }

    Optional<String> replacement(Token token) {
      return Optional.ofNullable(replacements.get(token));
    }

    /** Names an entity; false where it was named before. */
    boolean names(Entity entity) {
      return named.add(entity.id());
    }

    /** Describes what a noun means; false where that was done before. */
    boolean describes(Token noun) {
      return described.add(noun.lemma());
    }

    boolean hasSpeaker() {
      return speaker >= 0;
    }

    boolean isSpeaker(Entity entity) {
      return entity.id() == speaker;
    }

    void keepSpeakerPronoun() {
      speakerPronoun = true;
    }
  }

  public Draft draft() {
    return new Draft(phrases);
  }

  /** The fact as a statement, without final stop: "Jo Doe opened the bridge in March". */
  public String statement(Fact fact, Draft draft, Collection<Argument> without) throws Unwordable {
    for (Argument each : fact.arguments()) {
      Token last = each.tokens().get(each.tokens().size() - 1);
      boolean end = !each.fronted() && !without.contains(each) && each.tokens().size() > 1;
      if (end
          && Set.of("VBD", "VBZ", "VBP", "IN", "TO", "DT", "CC").contains(last.tag())
          && !last.is("prt")) {
        throw new Unwordable("it breaks off at \"" + last.text() + "\"");
      }
    }
    String front = fronted(fact, draft, null, without);
    String subject = subject(fact, draft);
    VerbGroup verbs = VerbGroup.of(fact);
    verbs.replacements().forEach(draft::replace);
    String be = verbs.be() == null ? "" : verbs.be() + " ";
    String predicate = predicate(fact, draft, verbs.dropped(), null, without);
    boolean perfect =
        fact.group().stream().anyMatch(t -> t.lemma().equals("have") && t.tag().matches("VB[ZP]"));
    boolean dated =
        fact.arguments().stream()
            .anyMatch(a -> a.role() == Argument.Role.TIME && !without.contains(a));
    if (perfect && dated && !fact.clause().quoted()) {
      throw new Unwordable("a perfect tense with a date");
    }
    String statement = Words.tidy(front + subject + " " + be + predicate);
    if (LOOSE_APPOSITION.matcher(statement).find()) {
      throw new Unwordable("an apposition without the rest of it");
    }
    return statement;
  }

  public String statement(Fact fact) throws Unwordable {
    return statement(fact, draft(), leftOut(fact));
  }

  /** A question for the subject: {@code wh} takes its place. */
  public String subjectQuestion(Fact fact, String wh, Draft draft, Collection<Argument> without)
      throws Unwordable {
    VerbGroup verbs = VerbGroup.of(fact);
    if (verbs.plural()) {
      throw new Unwordable("the verb is in the plural");
    }
    verbs.replacements().forEach(draft::replace);
    verbs.simplePast().forEach(draft::replace);
    Set<Token> dropped = new HashSet<>(verbs.dropped());
    if (verbs.pluperfect() != null) {
      dropped.add(verbs.pluperfect());
    }
    String front = fronted(fact, draft, null, without);
    String be = verbs.be() == null ? "" : verbs.be() + " ";
    return Words.question(front + wh + " " + be + predicate(fact, draft, dropped, null, without));
  }

  /**
   * A question for {@code gap}, or with an argument of its own where {@code gap} is null: {@code
   * wh} goes to the front, the finite verb before the subject.
   *
   * @param gapTokens what {@code wh} stands for; the rest of the gap's argument stays
   */
  public String question(
      Fact fact, String wh, Collection<Token> gapTokens, Draft draft, Collection<Argument> without)
      throws Unwordable {
    if (fact.negated()) {
      throw new Unwordable("a negated question");
    }
    if (fact.group().stream().anyMatch(t -> FOCUSING.contains(t.lemma()))) {
      throw new Unwordable("an adverb that the question would turn on");
    }
    VerbGroup verbs = VerbGroup.of(fact);
    Inversion inverted = Inversion.of(verbs);
    Set<Integer> gap = new HashSet<>();
    gapTokens.forEach(t -> gap.add(t.index()));
    String before = fronted(fact, draft, gap, without);
    String subject = subject(fact, draft);
    verbs.replacements().forEach(draft::replace);
    inverted.replacements().forEach(draft::replace);
    Set<Token> moved = new HashSet<>(verbs.dropped());
    moved.addAll(inverted.moved());
    String predicate = predicate(fact, draft, moved, gap, without);
    return Words.question(before + wh + " " + inverted.front() + " " + subject + " " + predicate);
  }

  private String subject(Fact fact, Draft draft) throws Unwordable {
    String subject = draft.phrase(fact.sentence(), fact.subject());
    boolean list = fact.subject().stream().anyMatch(t -> t.is("cc"));
    if (!list && subject.chars().filter(c -> c == ',').count() % 2 == 1) {
      throw new Unwordable("an aside that does not end");
    }
    return subject;
  }

  private String predicate(
      Fact fact,
      Draft draft,
      Set<Token> moved,
      @Nullable Set<Integer> gap,
      Collection<Argument> without)
      throws Unwordable {
    TreeSet<Token> tokens = new TreeSet<>(Comparator.comparingInt(Token::index));
    tokens.addAll(fact.group());
    tokens.removeAll(moved);
    for (Argument each : fact.arguments()) {
      if (!each.fronted() && !without.contains(each)) {
        tokens.addAll(each.tokens());
      }
    }
    if (gap != null) {
      tokens.removeIf(t -> gap.contains(t.index()));
    }
    if (tokens.isEmpty()) {
      return "";
    }
    for (int i = tokens.first().index(); i < tokens.last().index(); i++) {
      Token between = fact.sentence().tokens().get(i);
      boolean joins = between.is("cc") || Set.of("–", "—", "--").contains(between.text());
      if (joins && !tokens.contains(between) && (gap == null || !gap.contains(i))) {
        throw new Unwordable("a conjunction would be lost");
      }
    }
    return draft.phrase(fact.sentence(), tokens);
  }

  /** What stands before the subject, with its comma; empty where nothing does. */
  private String fronted(
      Fact fact, Draft draft, @Nullable Set<Integer> gap, Collection<Argument> without)
      throws Unwordable {
    StringBuilder words = new StringBuilder();
    for (Argument each : fact.arguments()) {
      if (each.fronted() && !without.contains(each)) {
        List<Token> tokens =
            each.tokens().stream().filter(t -> gap == null || !gap.contains(t.index())).toList();
        if (!tokens.isEmpty()) {
          words.append(draft.phrase(fact.sentence(), tokens)).append(", ");
        }
      }
    }
    return words.toString();
  }

  /** The arguments that a wording can do without: times that only make sense on the day, asides. */
  public List<Argument> leftOut(Fact fact) {
    return leftOut.of(fact);
  }

  /** The entity whose name or pronoun has its head at {@code head}; names and pronouns only. */
  public Optional<Entity> entityOf(Sentence sentence, Token head) {
    return mentions.entityOf(sentence, head);
  }

  /** The entities that some span of the article names. */
  public Set<Integer> entitiesIn(Span span) {
    return mentions.entitiesIn(span);
  }
}
