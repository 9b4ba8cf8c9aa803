package dev.readback.generate.english;

import dev.readback.analysis.Analysis;
import dev.readback.analysis.Entity;
import dev.readback.analysis.EntityType;
import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import dev.readback.analysis.entities.Descriptions;
import dev.readback.article.Span;
import dev.readback.fact.Argument;
import dev.readback.fact.Fact;
import dev.readback.lexicon.Lexicon;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
  /** Nouns that "the" may introduce without anything said before: there is only one of them. */
  private static final Set<String> UNIQUE =
      Set.of(
          "police",
          "government",
          "public",
          "media",
          "press",
          "world",
          "internet",
          "sun",
          "moon",
          "earth",
          "sea",
          "sky",
          "weather",
          "economy",
          "environment",
          "army",
          "military",
          "navy",
          "parliament",
          "planet",
          "universe",
          "past",
          "future",
          "end",
          "time",
          "north",
          "south",
          "east",
          "west",
          "web",
          "opposition",
          "population",
          "climate",
          "atmosphere",
          "ground",
          "air",
          "law",
          "poor",
          "rich",
          "elderly",
          "coast",
          "capital",
          "ocean",
          "arctic",
          "market",
          "night",
          "morning",
          "evening",
          "afternoon",
          "weekend");

  /** Words that point at something said before. */
  private static final Set<String> POINTING =
      Set.of(
          "similar",
          "this",
          "that",
          "these",
          "those",
          "such",
          "same",
          "latter",
          "former",
          "aforementioned",
          "respective",
          "respectively",
          "here",
          "there",
          "above",
          "following",
          "previous",
          "other",
          "others",
          "another",
          "ones",
          "thereby",
          "therein",
          "herself",
          "ourselves",
          "myself",
          "yourself",
          "latest");

  /** Words before a name or title that keep their small letter. */
  private static final Set<String> LOWER_BEFORE_NAMES =
      Set.of(
          "former",
          "late",
          "then",
          "outgoing",
          "incoming",
          "acting",
          "new",
          "veteran",
          "fellow",
          "current",
          "ex",
          "young",
          "old",
          "nearby");

  private static final Set<String> DEICTIC_TIME =
      Set.of(
          "today",
          "yesterday",
          "tomorrow",
          "tonight",
          "now",
          "currently",
          "recently",
          "earlier",
          "later",
          "ago",
          "already",
          "so",
          "far",
          "still",
          "yet",
          "then",
          "soon",
          "again",
          "also",
          "too",
          "however",
          "meanwhile",
          "instead",
          "therefore",
          "previously",
          "since",
          "afterwards",
          "nevertheless",
          "thus");
  private static final Set<String> FIRST_SECOND =
      Set.of("i", "we", "you", "me", "us", "my", "our", "your", "mine", "ours", "yours");

  private static final String MONTHS =
      "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
  private static final Pattern DAY_FIRST = Pattern.compile("\\b\\d{1,2} " + MONTHS);
  private static final Pattern MONTH_FIRST = Pattern.compile(MONTHS + " \\d{1,2}\\b");

  private final Analysis analysis;
  private final String text;
  private final Names names;
  private final Lexicon lexicon;
  private final Descriptions descriptions;
  private final Set<String> capitalised = new HashSet<>();
  private final Map<Integer, Map<Integer, MentionAt>> mentions = new HashMap<>();

  private record MentionAt(Entity entity, Entity.Mention mention, int firstToken, int lastToken) {}

  public Wording(Analysis analysis, Lexicon lexicon) {
    this.analysis = analysis;
    this.text = analysis.article().text();
    this.names = new Names(analysis);
    this.descriptions = new Descriptions(analysis);
    this.lexicon = lexicon;
    for (Sentence sentence : analysis.sentences()) {
      for (Token token : sentence.tokens()) {
        if (token.index() > 1
            && Character.isUpperCase(token.text().charAt(0))
            && !analysis.quoted(token.span())) {
          capitalised.add(token.text());
        }
      }
    }
    for (Entity entity : analysis.entities()) {
      for (Entity.Mention mention : entity.mentions()) {
        Sentence sentence = analysis.sentences().get(mention.sentence());
        List<Token> covered =
            sentence.tokens().stream().filter(t -> mention.span().overlaps(t.span())).toList();
        if (covered.isEmpty()) {
          continue;
        }
        MentionAt at =
            new MentionAt(
                entity, mention, covered.get(0).index(), covered.get(covered.size() - 1).index());
        mentions
            .computeIfAbsent(sentence.index(), k -> new HashMap<>())
            .merge(at.firstToken(), at, (a, b) -> a.lastToken() >= b.lastToken() ? a : b);
      }
    }
  }

  public Names names() {
    return names;
  }

  /** One text in the making: knows whom it has named already. */
  public final class Draft {
    private final Set<Integer> named = new HashSet<>();
    private final Map<Token, String> replacements = new HashMap<>();

    /** The entities that the text names so far, by id. */
    public Set<Integer> named() {
      return Set.copyOf(named);
    }

    /** Says {@code words} in place of {@code token}. */
    public Draft replace(Token token, String words) {
      replacements.put(token, words);
      return this;
    }

    private final Set<String> described = new HashSet<>();
    private int speaker = -1;
    private boolean speakerPronoun;

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
      return Wording.this.phrase(sentence, new ArrayList<>(tokens), this);
    }
  }

  public Draft draft() {
    return new Draft();
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
    return Words.tidy(front + subject + " " + be + predicate);
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
    VerbGroup verbs = VerbGroup.of(fact);
    Inverted inverted = inverted(verbs);
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

  /** What stands before the subject of a question, and what that does to the rest. */
  private record Inverted(String front, Set<Token> moved, Map<Token, String> replacements) {}

  private static Inverted inverted(VerbGroup verbs) throws Unwordable {
    Token finite = verbs.finite();
    if (verbs.be() != null) {
      return new Inverted(verbs.be(), Set.of(), Map.of());
    }
    if (verbs.pluperfect() != null) {
      Token verb = verbs.pluperfect();
      return new Inverted("did", Set.of(finite), Map.of(verb, verb.lemma()));
    }
    if (finite.is("aux", "auxpass") || finite.tag().equals("MD") || verbs.linking()) {
      return new Inverted(contraction(finite), Set.of(finite), Map.of());
    }
    String front =
        switch (finite.tag()) {
          case "VBD" -> "did";
          case "VBZ" -> "does";
          case "VBP" -> "do";
          default -> throw new Unwordable("no finite verb");
        };
    return new Inverted(front, Set.of(), Map.of(finite, finite.lemma()));
  }

  private static String contraction(Token finite) throws Unwordable {
    String word = finite.text().toLowerCase(Locale.ROOT).replace('’', '\'');
    return switch (word) {
      case "'s", "'d" -> throw new Unwordable("a contraction");
      case "'re" -> "are";
      case "'ve" -> "have";
      case "'ll" -> "will";
      default -> word;
    };
  }

  private String subject(Fact fact, Draft draft) throws Unwordable {
    String subject = phrase(fact.sentence(), fact.subject(), draft);
    boolean list = fact.subject().stream().anyMatch(t -> t.is("conj"));
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
    return phrase(fact.sentence(), new ArrayList<>(tokens), draft);
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
          words.append(phrase(fact.sentence(), tokens, draft)).append(", ");
        }
      }
    }
    return words.toString();
  }

  /** The arguments that a wording can do without: times that only make sense on the day, asides. */
  public List<Argument> leftOut(Fact fact) {
    List<Argument> out = new ArrayList<>();
    for (Argument each : fact.arguments()) {
      boolean deictic =
          each.role() == Argument.Role.TIME
              && each.tokens().stream().anyMatch(Wording::deicticTime);
      boolean undated =
          each.role() == Argument.Role.TIME
              && each.tokens().stream()
                  .anyMatch(t -> Dates.isWeekday(t.text()) && dateOf(t).isEmpty());
      boolean absolute =
          each.head().is("prep")
              && each.head().lemma().equals("with")
              && fact.sentence().subtree(each.head()).stream()
                  .anyMatch(
                      t ->
                          Set.of("VBG", "VBN").contains(t.tag())
                              && t.is("acl", "relcl", "pcomp", "advcl"));
      boolean circumstance = each.role() == Argument.Role.OTHER && each.head().is("advcl");
      boolean aside = each.head().is("dep");
      boolean unwordable = each.role() == Argument.Role.TIME && !wordable(fact, each);
      boolean back = each.role() == Argument.Role.ADVERB && each.head().lemma().equals("back");
      if (deictic
          || back
          || aside
          || unwordable
          || undated
          || absolute
          || circumstance
          || (each.role() == Argument.Role.ADVERB && each.fronted())) {
        out.add(each);
      }
    }
    return out;
  }

  private boolean wordable(Fact fact, Argument argument) {
    try {
      Draft draft = draft();
      phrase(fact.sentence(), fact.subject(), draft);
      phrase(fact.sentence(), argument.tokens(), draft);
      return true;
    } catch (Unwordable declined) {
      return false;
    }
  }

  private static boolean deicticTime(Token token) {
    String word = token.text().toLowerCase(Locale.ROOT);
    return DEICTIC_TIME.contains(word)
        || Set.of("this", "last", "next", "past", "coming", "previous").contains(word);
  }

  private String phrase(Sentence sentence, List<Token> tokens, Draft draft) throws Unwordable {
    StringBuilder out = new StringBuilder();
    Map<Integer, MentionAt> at = mentions.getOrDefault(sentence.index(), Map.of());
    Set<Integer> present = new HashSet<>();
    tokens.forEach(t -> present.add(t.index()));
    int last = -2;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      String words = null;
      int consumed = token.index();
      MentionAt mention = at.get(token.index());
      String replacement = draft.replacements.get(token);
      if (replacement != null) {
        words = replacement;
      } else if (mention != null && allPresent(mention, present)) {
        words = mentionWords(sentence, mention, draft, present);
        if (words != null) {
          consumed = mention.lastToken();
        }
      }
      if (words == null && token.text().equalsIgnoreCase("the") && token.is("det")) {
        Optional<Token> noun = bareDefinite(sentence, token, present);
        if (noun.isPresent()) {
          words = described(sentence, noun.get(), draft);
          consumed = noun.get().index();
        }
      }
      if (words == null && passing(sentence, token)) {
        last = token.index();
        continue;
      }
      if (words == null) {
        words = dated(sentence, token);
      }
      if (words == null && mention == null && draft.speaker >= 0 && speakersPronoun(token)) {
        draft.speakerPronoun = true;
        words = casing(token, token.text());
      }
      if (words == null) {
        check(sentence, token, present);
        words = casing(token, token.text());
      }
      boolean adjacent =
          last == token.index() - 1
              && last >= 0
              && sentence.tokens().get(last).span().end() == token.span().start();
      boolean comma =
          last >= 0
              && token.index() - last == 2
              && sentence.tokens().get(last + 1).text().equals(",");
      if (comma) {
        out.append(',');
      }
      if (out.length() > 0 && !adjacent && !words.startsWith("'s") && !words.startsWith("’s")) {
        out.append(' ');
      }
      out.append(words);
      while (i + 1 < tokens.size() && tokens.get(i + 1).index() <= consumed) {
        i++;
      }
      last = tokens.get(i).index();
    }
    String result = Words.tidy(out.toString());
    if (!Words.balanced(result)) {
      throw new Unwordable("quotation marks or brackets without their other half");
    }
    return result;
  }

  /** "Now", "already": says something on its day only, and the rest holds without it. */
  private static boolean passing(Sentence sentence, Token token) {
    return token.is("advmod", "npadvmod")
        && Set.of("now", "already", "also", "currently", "today", "yesterday", "still", "meanwhile")
            .contains(token.lemma())
        && sentence.children(token).isEmpty();
  }

  /** A weekday as the date that it names here, where that is known. */
  private @Nullable String dated(Sentence sentence, Token token) {
    if (!Dates.isWeekday(token.text())) {
      return null;
    }
    boolean partOfDay =
        token.index() + 1 < sentence.tokens().size()
            && sentence.tokens().get(token.index() + 1).isNoun()
            && sentence.tokens().get(token.index() + 1).span().start() == token.span().end() + 1;
    return partOfDay ? null : dateOf(token).map(this::written).orElse(null);
  }

  private Optional<LocalDate> dateOf(Token weekday) {
    return analysis.times().stream()
        .filter(t -> t.span().contains(weekday.span()) && t.value() != null)
        .map(t -> t.value())
        .filter(v -> v.matches("\\d{4}-\\d{2}-\\d{2}"))
        .map(LocalDate::parse)
        .findFirst();
  }

  /** In the article's own order of day and month. */
  private String written(LocalDate date) {
    String month = date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    boolean dayFirst =
        DAY_FIRST.matcher(text).results().count() > MONTH_FIRST.matcher(text).results().count();
    return dayFirst ? date.getDayOfMonth() + " " + month : month + " " + date.getDayOfMonth();
  }

  /**
   * The unresolved subject of a reported clause is most often the speaker; the article's word
   * stays.
   */
  private static boolean speakersPronoun(Token token) {
    return token.is("nsubj", "nsubjpass")
        && Set.of("he", "she", "they", "it").contains(token.lemma());
  }

  private static boolean allPresent(MentionAt mention, Set<Integer> present) {
    for (int i = mention.firstToken(); i <= mention.lastToken(); i++) {
      if (!present.contains(i)) {
        return false;
      }
    }
    return true;
  }

  /** The words for a mention, or null where the article's own words serve. */
  private @Nullable String mentionWords(
      Sentence sentence, MentionAt at, Draft draft, Set<Integer> present) throws Unwordable {
    Entity entity = at.entity();
    boolean known = draft.named.contains(entity.id());
    Token first = sentence.tokens().get(at.firstToken());
    Token last = sentence.tokens().get(at.lastToken());
    switch (at.mention().form()) {
      case PRONOUN -> {
        boolean possessive = first.tag().equals("PRP$");
        if (entity.id() == draft.speaker && !FIRST_SECOND.contains(first.lemma())) {
          draft.speakerPronoun = true;
          return casing(first, first.text());
        }
        if (possessive && !known && boundPossessive(sentence, first, present)) {
          draft.named.add(entity.id());
          return casing(first, first.text());
        }
        if (known && (possessive || FIRST_SECOND.contains(first.lemma()))) {
          return FIRST_SECOND.contains(first.lemma())
              ? null
              : first.text().toLowerCase(Locale.ROOT);
        }
        if (known) {
          return casing(first, first.text());
        }
        draft.named.add(entity.id());
        return possessive ? possessive(names.introduced(entity)) : names.introduced(entity);
      }
      case NOMINAL -> {
        if (known) {
          return null;
        }
        draft.named.add(entity.id());
        return names.plain(entity);
      }
      case NAME -> {
        draft.named.add(entity.id());
        String said = at.mention().span().cut(text);
        boolean titled =
            at.firstToken() > 0
                && present.contains(at.firstToken() - 1)
                && (sentence.tokens().get(at.firstToken() - 1).is("compound", "nmod", "amod")
                    && sentence.tokens().get(at.firstToken() - 1).head() == last.index());
        if (entity.type() == EntityType.PERSON) {
          if (known) {
            return said;
          }
          return titled ? entity.name() : names.introduced(entity);
        }
        if (entity.type() == EntityType.ORGANIZATION
            && !known
            && !titled
            && !said.equals(entity.name())) {
          boolean the =
              at.firstToken() > 0
                  && present.contains(at.firstToken() - 1)
                  && sentence.tokens().get(at.firstToken() - 1).lemma().equals("the");
          boolean modifies = last.is("compound", "nmod");
          if (modifies) {
            return said;
          }
          String name =
              the && Names.startsWithThe(entity.name())
                  ? entity.name().substring(4)
                  : entity.name();
          String article =
              !the && names.takesThe(entity) && !Names.startsWithThe(entity.name()) ? "the " : "";
          return Names.isAcronym(said) ? article + name + " (" + said + ")" : article + name;
        }
        return said;
      }
    }
    return null;
  }

  private static String possessive(String name) {
    return name + (name.endsWith("s") ? "'" : "'s");
  }

  /** Throws where a word only makes sense in its place in the article. */
  private void check(Sentence sentence, Token token, Set<Integer> present) throws Unwordable {
    String word = token.text().toLowerCase(Locale.ROOT);
    if (token.isPronoun()) {
      boolean possessive = token.tag().equals("PRP$");
      boolean reflexive = word.endsWith("self") || word.endsWith("selves");
      if (FIRST_SECOND.contains(word) && !insideKeptQuote(token, sentence, present)) {
        throw new Unwordable("\"" + word + "\" has nobody to mean");
      }
      boolean bound = possessive && boundPossessive(sentence, token, present);
      if (!reflexive && !bound && !expletive(sentence, token)) {
        throw new Unwordable("\"" + word + "\" is not resolved");
      }
      return;
    }
    if (POINTING.contains(word)
        && !explained(sentence, token)
        && !(Set.of("that", "there").contains(word)
            && token.is("mark", "nsubj", "nsubjpass", "dobj", "pobj", "expl"))
        && !token.tag().startsWith("W")
        && !token.tag().equals("IN")) {
      throw new Unwordable("\"" + word + "\" points back");
    }
    if ((word.equals("this") || word.equals("that") || word.equals("these") || word.equals("those"))
        && token.tag().equals("DT")) {
      throw new Unwordable("\"" + word + "\" points back");
    }
    if (Set.of("today", "yesterday", "tomorrow", "tonight", "now", "ago", "recently")
        .contains(word)) {
      throw new Unwordable("\"" + word + "\" only holds on its day");
    }
    if (token.is("det") && Set.of("both", "neither", "either").contains(word)) {
      throw new Unwordable("\"" + word + "\" points back");
    }
  }

  /** "It is clear that prices rose", "it is a right to rest": nothing is meant by it. */
  private static boolean expletive(Sentence sentence, Token it) {
    if (!it.lemma().equals("it") || !it.is("nsubj", "nsubjpass", "expl")) {
      return false;
    }
    return sentence
        .head(it)
        .filter(v -> v.lemma().equals("be") || it.is("nsubjpass"))
        .flatMap(v -> sentence.child(v, "ccomp", "xcomp", "csubj", "advcl"))
        .filter(
            c ->
                c.index() > it.index()
                    && sentence.children(c).stream()
                        .anyMatch(t -> t.lemma().equals("that") || t.tag().equals("TO")))
        .isPresent();
  }

  /**
   * "Floods such as these", "strokes and other illnesses", "former members": what the word points
   * at stands beside it.
   */
  private static boolean explained(Sentence sentence, Token token) {
    Token before = token.index() > 0 ? sentence.tokens().get(token.index() - 1) : null;
    Token after =
        token.index() + 1 < sentence.tokens().size()
            ? sentence.tokens().get(token.index() + 1)
            : null;
    return switch (token.lemma()) {
      case "such" -> after != null && after.lemma().equals("as");
      case "other" ->
          before != null
              && before.is("cc")
              && after != null
              && !after.is("punct")
              && sentence.head(before).filter(h -> h.index() < before.index()).isPresent();
      case "former" -> token.is("amod", "nmod") && after != null && !after.is("punct");
      case "following" -> token.is("prep");
      default -> false;
    };
  }

  /** "The bridge", if no name, complement or restriction in the phrase tells which one. */
  private static Optional<Token> bareDefinite(Sentence sentence, Token the, Set<Integer> present)
      throws Unwordable {
    Optional<Token> noun = sentence.head(the);
    if (noun.isEmpty() || noun.get().index() < the.index()) {
      return Optional.empty();
    }
    Token head = noun.get();
    if (head.isProperNoun() || head.is("poss") || UNIQUE.contains(head.lemma()) || !head.isNoun()) {
      return Optional.empty();
    }
    List<Token> phrase =
        sentence.subtree(head).stream().filter(t -> present.contains(t.index())).toList();
    boolean told =
        phrase.stream()
            .anyMatch(
                t ->
                    (t.head() == head.index()
                            && (t.is("prep", "relcl", "acl", "appos", "poss")
                                || t.tag().equals("JJS")
                                || (t.is("compound", "nmod") && t.isNoun())
                                || t.lemma().equals("only")
                                || ordinalWithMore(t, phrase)))
                        || (t.isProperNoun() && t.index() < head.index()));
    if (told) {
      return Optional.empty();
    }
    // "the new record" is not the record spoken of before
    if (phrase.stream().anyMatch(t -> t.head() == head.index() && t.is("nmod", "compound"))) {
      throw new Unwordable("\"the ... " + head.text() + "\" is not named");
    }
    return noun;
  }

  /** The fuller phrase that the article used before, with "the" where it has no possessor. */
  private String described(Sentence sentence, Token noun, Draft draft) throws Unwordable {
    Optional<Descriptions.Description> fuller = descriptions.of(sentence, noun);
    if (fuller.isEmpty()) {
      throw new Unwordable("\"the " + noun.text() + "\" is not named");
    }
    Descriptions.Description description = fuller.get();
    if (!draft.described.add(noun.lemma())) {
      throw new Unwordable("\"the " + noun.text() + "\" twice");
    }
    String words = phrase(description.sentence(), description.tokens(), draft);
    return description.possessive() || Names.startsWithThe(words) ? words : "the " + words;
  }

  private static boolean ordinalWithMore(Token token, List<Token> phrase) {
    return Set.of("first", "second", "third", "last").contains(token.lemma()) && phrase.size() > 3;
  }

  private boolean insideKeptQuote(Token token, Sentence sentence, Set<Integer> present) {
    return analysis.quotations().stream()
        .filter(q -> q.contains(token.span()))
        .anyMatch(
            q ->
                sentence.span().contains(q)
                    && sentence.tokensIn(q).stream().allMatch(t -> present.contains(t.index())));
  }

  /**
   * "The company cut its forecast": the possessive after a subject of the same number, in one
   * clause.
   */
  private boolean boundPossessive(Sentence sentence, Token possessive, Set<Integer> present) {
    String word = possessive.lemma();
    boolean plural = possessive.text().equalsIgnoreCase("their");
    boolean thing = possessive.text().equalsIgnoreCase("its");
    for (Token up = possessive; up.head() >= 0; up = sentence.tokens().get(up.head())) {
      if (up.isVerb()) {
        Optional<Token> subject = sentence.child(up, "nsubj", "nsubjpass");
        if (subject.isPresent()) {
          Token s = subject.get();
          if (s.index() >= possessive.index() || !present.contains(s.index()) || s.isPronoun()) {
            return false;
          }
          boolean person =
              lexicon.nounSupersenses(s.lemma()).stream().limit(1).anyMatch("noun.person"::equals);
          boolean pluralSubject =
              s.tag().equals("NNS")
                  || s.tag().equals("NNPS")
                  || sentence.child(s, "conj").isPresent();
          if (plural) {
            return pluralSubject;
          }
          return thing
              ? !pluralSubject && !person && !personName(sentence, s)
              : !pluralSubject && (person || personName(sentence, s));
        }
      }
    }
    return word.isEmpty();
  }

  private boolean personName(Sentence sentence, Token head) {
    return mentions.getOrDefault(sentence.index(), Map.of()).values().stream()
        .anyMatch(
            m ->
                m.firstToken() <= head.index()
                    && head.index() <= m.lastToken()
                    && m.entity().type() == EntityType.PERSON);
  }

  /** The first word of a sentence loses its capital elsewhere, unless it is a name. */
  private String casing(Token token, String words) {
    char before = token.span().start() == 0 ? ' ' : text.charAt(token.span().start() - 1);
    boolean first = token.index() == 0 || before == '"' || before == '“';
    if (!first || token.isProperNoun() || token.text().equals("I")) {
      return words;
    }
    boolean name =
        analysis.entities().stream()
            .flatMap(e -> e.mentions().stream())
            .anyMatch(m -> m.form() == Entity.Form.NAME && m.span().contains(token.span()));
    boolean adjective =
        token.tag().startsWith("JJ")
            && Character.isUpperCase(words.charAt(0))
            && lexicon.nounSupersenses(token.lemma()).isEmpty()
            && !lexicon.isWord(words.toLowerCase(Locale.ROOT));
    Token next = following(token);
    boolean title =
        next != null
            && next.isProperNoun()
            && token.is("nmod", "compound", "amod")
            && !LOWER_BEFORE_NAMES.contains(token.lemma());
    boolean proper = token.tag().startsWith("JJ") && lexicon.capitalisedAdjective(words);
    boolean capitals = words.length() > 1 && words.equals(words.toUpperCase(Locale.ROOT));
    if (name
        || adjective
        || title
        || proper
        || capitals
        || (token.isNoun() && capitalised.contains(words))) {
      return words;
    }
    return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
  }

  private @Nullable Token following(Token token) {
    return analysis
        .sentenceAt(token.span().start())
        .filter(s -> token.index() + 1 < s.tokens().size())
        .map(s -> s.tokens().get(token.index() + 1))
        .orElse(null);
  }

  /** The entity whose name or pronoun has its head at {@code head}; names and pronouns only. */
  public Optional<Entity> entityOf(Sentence sentence, Token head) {
    return mentions.getOrDefault(sentence.index(), Map.of()).values().stream()
        .filter(m -> m.firstToken() <= head.index() && head.index() <= m.lastToken())
        .filter(m -> m.lastToken() == head.index() || m.mention().form() != Entity.Form.NOMINAL)
        .map(MentionAt::entity)
        .findFirst();
  }

  /** The entities that some span of the article names. */
  public Set<Integer> entitiesIn(Span span) {
    Set<Integer> found = new HashSet<>();
    for (Entity entity : analysis.entities()) {
      if (entity.mentions().stream().anyMatch(m -> span.overlaps(m.span()))) {
        found.add(entity.id());
      }
    }
    return found;
  }
}
