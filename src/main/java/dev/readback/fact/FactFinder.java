package dev.readback.fact;

import dev.readback.analysis.Analysis;
import dev.readback.analysis.Clause;
import dev.readback.analysis.Entity;
import dev.readback.analysis.EntityType;
import dev.readback.analysis.Sentence;
import dev.readback.analysis.Statement;
import dev.readback.analysis.TimeExpression;
import dev.readback.analysis.Token;
import dev.readback.article.Attribution;
import dev.readback.article.Certainty;
import dev.readback.article.Span;
import dev.readback.fact.Argument.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Clauses to facts: arguments sorted by what they do, with who says so and how sure it is. */
public final class FactFinder {
  private static final Set<String> HEDGING_MODALS =
      Set.of("may", "might", "could", "would", "should");
  private static final Set<String> HEDGING_ADVERBS =
      Set.of(
          "reportedly",
          "allegedly",
          "possibly",
          "perhaps",
          "probably",
          "apparently",
          "supposedly",
          "purportedly",
          "seemingly",
          "likely",
          "maybe",
          "presumably",
          "potentially");
  private static final Set<String> HEDGING_VERBS =
      Set.of(
          "expect",
          "believe",
          "think",
          "allege",
          "suspect",
          "report",
          "accuse",
          "charge",
          "rumor",
          "rumour",
          "estimate",
          "predict",
          "suppose",
          "say",
          "seem",
          "appear",
          "plan",
          "set",
          "due",
          "likely",
          "able",
          "want",
          "hope",
          "wish",
          "intend",
          "aim",
          "threaten",
          "claim");

  /** "After the dam broke", "because it broke": what these introduce did happen. */
  private static final Set<String> FACTIVE_MARKS =
      Set.of("after", "because", "although", "though", "since", "whereas", "when");

  /** Participles that describe rather than tell what happened: "statues located on the coast". */
  private static final Set<String> STATIVE =
      Set.of(
          "locate",
          "situate",
          "base",
          "call",
          "name",
          "know",
          "dub",
          "title",
          "entitle",
          "design",
          "intend",
          "aim",
          "relate",
          "involve",
          "concern",
          "associate",
          "connect",
          "link",
          "interest",
          "compare",
          "own",
          "dress",
          "cover",
          "equip",
          "fill",
          "surround",
          "dedicate",
          "need",
          "require",
          "include",
          "label",
          "give",
          "make",
          "see",
          "use",
          "estimate",
          "set",
          "suppose",
          "propose",
          "plan",
          "expect",
          "wear",
          "allow",
          "want",
          "believe",
          "bear");

  private static final Set<String> CONDITION_MARKS = Set.of("if", "unless", "whether", "provided");
  private static final Set<String> WH = Set.of("WDT", "WP", "WP$", "WRB");
  private static final Set<String> REASON_MARKS = Set.of("because", "since");
  private static final Set<String> DISCOURSE =
      Set.of(
          "also",
          "however",
          "meanwhile",
          "moreover",
          "furthermore",
          "instead",
          "therefore",
          "thus",
          "additionally",
          "besides",
          "nevertheless",
          "nonetheless",
          "too",
          "further",
          "then",
          "now",
          "still",
          "so",
          "yet",
          "but",
          "and",
          "indeed",
          "similarly",
          "likewise",
          "already",
          "currently",
          "recently",
          "today",
          "yesterday",
          "tomorrow",
          "tonight",
          "earlier",
          "later",
          "ago",
          "previously",
          "separately",
          "otherwise",
          "again",
          "finally",
          "eventually",
          "subsequently",
          "here",
          "there",
          "afterwards",
          "afterward",
          "elsewhere",
          "consequently",
          "hence",
          "fortunately",
          "unfortunately",
          "interestingly",
          "notably",
          "before");

  private final Analysis analysis;
  private final String text;

  private FactFinder(Analysis analysis) {
    this.analysis = analysis;
    this.text = analysis.article().text();
  }

  /** The facts of an article, in text order. */
  public static List<Fact> find(Analysis analysis) {
    return new FactFinder(analysis).find();
  }

  private List<Fact> find() {
    List<Fact> facts = new ArrayList<>();
    for (Clause clause : analysis.clauses()) {
      Sentence sentence = analysis.sentences().get(clause.sentence());
      Token verb = sentence.tokens().get(clause.verb());
      Fact fact = fact(facts.size(), sentence, verb, clause);
      if (fact != null) {
        facts.add(fact);
      }
    }
    return facts;
  }

  private @Nullable Fact fact(int id, Sentence sentence, Token verb, Clause clause) {
    if (!verb.isVerb()) {
      return null;
    }
    Optional<Token> subject = subject(sentence, verb);
    if (subject.isEmpty()) {
      return null;
    }
    Token subjectHead = subject.get();
    if (!standsAlone(sentence, verb, subjectHead)) {
      return null;
    }
    boolean reduced = reduced(sentence, verb);
    boolean relative =
        (verb.is("relcl") || reduced)
            && sentence.head(verb).filter(h -> h.equals(subjectHead)).isPresent();
    List<Token> subjectTokens =
        relative ? Phrases.without(sentence, subjectHead, verb) : Phrases.of(sentence, subjectHead);
    Token opening = subjectTokens.get(0);
    boolean participle =
        Set.of("VBN", "VBG").contains(opening.tag())
            && !opening.equals(subjectHead)
            && !opening.is("nmod", "compound", "amod");
    if (participle
        || Set.of("CD", "DT", "PDT", "JJ", "JJR", "JJS").contains(subjectHead.tag())
        || subjectTokens.stream().anyMatch(t -> WH.contains(t.tag()))) {
      return null;
    }
    boolean odd =
        sentence.children(subjectHead).stream()
            .filter(t -> t.index() > subjectHead.index() && subjectTokens.contains(t))
            .anyMatch(
                t ->
                    t.is(
                        "dep",
                        "npadvmod",
                        "nsubj",
                        "dobj",
                        "ccomp",
                        "parataxis",
                        "advmod",
                        "xcomp"));
    if (odd) {
      return null;
    }
    List<Token> group = group(sentence, verb);
    List<Argument> arguments = new ArrayList<>();
    boolean hedged = false;
    boolean conditional = false;
    for (Token child : sentence.children(verb)) {
      boolean afterThere = subjectHead.tag().equals("EX") && child.is("nsubj");
      if (afterThere) {
        arguments.add(new Argument(Role.COMPLEMENT, child, Phrases.of(sentence, child), false));
        continue;
      }
      if (group.contains(child)
          || child.equals(subjectHead)
          || child.is(
              "nsubj",
              "nsubjpass",
              "csubj",
              "csubjpass",
              "expl",
              "mark",
              "punct",
              "cc",
              "conj",
              "preconj",
              "meta",
              "parataxis",
              "discourse",
              "intj",
              "vocative",
              "case")) {
        continue;
      }
      if (child.tag().equals("WRB") && verb.is("advcl") && child.lemma().equals("when")) {
        continue;
      }
      Role role = role(sentence, child);
      String lemma = child.lemma();
      if (role == Role.CONDITION) {
        conditional = true;
      }
      if (role == Role.ADVERB && HEDGING_ADVERBS.contains(lemma)) {
        hedged = true;
      }
      if (droppable(sentence, child, role)) {
        continue;
      }
      if (child.is("ccomp") && child.index() < subjectHead.index()) {
        return null;
      }
      if (sentence.subtree(child).stream()
          .anyMatch(t -> WH.contains(t.tag()) && ownClause(sentence, t, verb))) {
        return null;
      }
      arguments.add(
          new Argument(
              role, child, Phrases.of(sentence, child), child.index() < subjectHead.index()));
    }
    for (Token each : group) {
      boolean reported =
          statementAround(verb.span()) != null && Set.of("would", "should").contains(each.text());
      if (HEDGING_MODALS.contains(each.lemma()) && each.tag().equals("MD") && !reported) {
        hedged = true;
      }
      if (each.is("advmod") && HEDGING_ADVERBS.contains(each.lemma())) {
        hedged = true;
      }
    }
    // "is expected to rise", "is believed to be": the infinitive is no plain fact
    if (verb.is("xcomp") || HEDGING_VERBS.contains(verb.lemma())) {
      hedged |=
          sentence.children(verb).stream().anyMatch(t -> t.is("xcomp") || t.is("oprd"))
              && passiveGroup(group);
    }
    for (Token up = verb; up.head() >= 0; ) {
      if (sentence.children(up).stream()
          .anyMatch(t -> t.is("mark") && CONDITION_MARKS.contains(t.lemma()))) {
        conditional = true;
      }
      Token head = sentence.tokens().get(up.head());
      if (head.index() == up.index()) {
        break;
      }
      up = head;
    }
    Statement statement = statementAround(verb.span());
    Attribution attribution = attribution(sentence, statement, hedged, conditional);
    return new Fact(
        id,
        sentence,
        verb,
        group,
        subjectHead,
        subjectTokens,
        arguments,
        attribution,
        statement,
        clause,
        clause.tidy()
            || (clause.plain() && says(statement))
            || sharesTidySubject(sentence, verb, arguments)
            || (reduced && !arguments.isEmpty() && !analysis.quoted(verb.span())),
        reduced);
  }

  /**
   * Whether the words are a named speaker's own, so that they can be told as what he or she says.
   */
  private static boolean says(@Nullable Statement statement) {
    return statement != null
        && statement.kind() == Statement.Kind.DIRECT
        && statement.entity() >= 0
        && !statement.unnamed();
  }

  /**
   * "A petition filed by Jo Doe": a participle right after its noun says what was done, as long as
   * nothing above it is denied, possible or still to come.
   */
  private static boolean reduced(Sentence sentence, Token verb) {
    boolean participle = verb.is("acl") && verb.tag().equals("VBN");
    if (!participle
        || STATIVE.contains(verb.lemma())
        || verb.head() != verb.index() - 1
        || sentence.child(verb, "aux", "auxpass", "nsubj", "nsubjpass").isPresent()) {
      return false;
    }
    Token noun = sentence.tokens().get(verb.head());
    boolean open =
        sentence.children(noun).stream()
            .anyMatch(
                t ->
                    t.is("det")
                        && Set.of("no", "any", "every", "each", "all", "some").contains(t.lemma()));
    if (open || !noun.isNoun()) {
      return false;
    }
    for (Token up = noun; up.head() >= 0; ) {
      up = sentence.tokens().get(up.head());
      if (up.isVerb()
          && sentence.children(up).stream()
              .anyMatch(t -> t.is("neg") || t.tag().equals("MD") || t.tag().equals("TO"))) {
        return false;
      }
    }
    return true;
  }

  private static boolean factive(Sentence sentence, Token verb) {
    boolean marked =
        sentence.children(verb).stream()
            .anyMatch(
                t -> (t.is("mark") || t.tag().equals("WRB")) && FACTIVE_MARKS.contains(t.lemma()));
    boolean past =
        verb.tag().equals("VBD")
            || sentence.children(verb, "aux", "auxpass").stream()
                .anyMatch(t -> t.tag().equals("VBD"));
    return marked && past;
  }

  /**
   * Whether the relative or interrogative word belongs to {@code verb} and not to a clause below
   * it.
   */
  private static boolean ownClause(Sentence sentence, Token wh, Token verb) {
    for (Token up = wh; up.head() >= 0; up = sentence.tokens().get(up.head())) {
      if (up.head() == verb.index()) {
        return true;
      }
      if (sentence.tokens().get(up.head()).isVerb()) {
        return false;
      }
    }
    return false;
  }

  /**
   * "It opened in May and closed in June": the second verb is as tidy as the first, but for the
   * subject.
   */
  private boolean sharesTidySubject(Sentence sentence, Token verb, List<Argument> arguments) {
    boolean bare = verb.is("conj") && sentence.child(verb, "nsubj", "nsubjpass").isEmpty();
    boolean oneObject = arguments.stream().filter(a -> a.role() == Role.OBJECT).count() <= 1;
    return bare
        && oneObject
        && !analysis.quoted(verb.span())
        && analysis.clauses().stream()
            .anyMatch(
                c ->
                    c.sentence() == sentence.index()
                        && c.verb() == verb.head()
                        && c.tidy()
                        && !c.disputed());
  }

  private static boolean passiveGroup(List<Token> group) {
    return group.stream().anyMatch(t -> t.is("auxpass"));
  }

  /**
   * Whether the clause says something by itself: a main clause, what somebody says, or a relative
   * clause about somebody or something named. "When the dam broke" and "fears that it will" do not.
   */
  private boolean standsAlone(Sentence sentence, Token verb, Token subjectHead) {
    Token top = verb;
    while (top.is("conj") && top.head() >= 0 && sentence.tokens().get(top.head()).isVerb()) {
      top = sentence.tokens().get(top.head());
    }
    if (top.head() < 0) {
      return true;
    }
    if (top.is("relcl")) {
      return subjectHead.isProperNoun()
          && sentence.head(top).filter(subjectHead::equals).isPresent();
    }
    if (reduced(sentence, verb) || (top.is("advcl") && factive(sentence, top))) {
      return true;
    }
    Statement around = statementAround(verb.span());
    return top.is("ccomp", "parataxis") && around != null;
  }

  /**
   * The verb's own subject, the one it shares with the verb it is coordinated with, or its
   * antecedent.
   */
  private static Optional<Token> subject(Sentence sentence, Token verb) {
    Optional<Token> there = sentence.child(verb, "expl");
    if (there.isPresent() && there.get().tag().equals("EX") && verb.lemma().equals("be")) {
      return there;
    }
    Optional<Token> own = sentence.child(verb, "nsubj", "nsubjpass");
    if (own.isPresent()) {
      Token head = own.get();
      if (verb.is("relcl") && Set.of("WP", "WDT").contains(head.tag())) {
        return sentence.head(verb);
      }
      return Set.of("WP", "WDT", "WRB").contains(head.tag()) ? Optional.empty() : own;
    }
    if (sentence.child(verb, "csubj", "csubjpass", "expl").isPresent()) {
      return Optional.empty();
    }
    if (reduced(sentence, verb)) {
      return sentence.head(verb);
    }
    if (verb.is("conj")) {
      Optional<Token> first = sentence.head(verb);
      // a shared subject only where nothing of its own suggests otherwise, and voice is the same
      if (first.isPresent() && first.get().isVerb()) {
        boolean passive = sentence.child(verb, "auxpass").isPresent();
        boolean firstPassive = sentence.child(first.get(), "auxpass").isPresent();
        boolean finite =
            Set.of("VBD", "VBZ", "VBP").contains(verb.tag())
                || sentence.child(verb, "aux", "auxpass").isPresent();
        if (finite && passive == firstPassive) {
          return subject(sentence, first.get());
        }
      }
    }
    return Optional.empty();
  }

  private static List<Token> group(Sentence sentence, Token verb) {
    List<Token> group = new ArrayList<>();
    group.add(verb);
    for (Token child : sentence.children(verb)) {
      boolean innerAdverb =
          child.is("advmod")
              && child.index() < verb.index()
              && sentence.children(child).isEmpty()
              && sentence.children(verb).stream()
                  .anyMatch(
                      t ->
                          t.is("aux", "auxpass", "nsubj", "nsubjpass") && t.index() < child.index())
              && !DISCOURSE.contains(child.lemma())
              && !HEDGING_ADVERBS.contains(child.lemma());
      if (child.is("aux", "auxpass", "neg", "prt") || innerAdverb) {
        group.add(child);
      }
    }
    group.sort(Comparator.comparingInt(Token::index));
    return group;
  }

  private Role role(Sentence sentence, Token child) {
    return switch (child.relation()) {
      case "dobj" -> Role.OBJECT;
      case "dative" -> child.isNoun() || child.isPronoun() ? Role.RECIPIENT : Role.OTHER;
      case "attr", "acomp", "oprd" -> Role.COMPLEMENT;
      case "agent" -> Role.AGENT;
      case "ccomp", "xcomp" -> Role.CLAUSE;
      case "advcl" -> adverbialClause(sentence, child);
      case "npadvmod" ->
          time(Sentence.spanOf(sentence.subtree(child))).isPresent() ? Role.TIME : Role.ADVERB;
      case "advmod" -> time(child.span()).isPresent() ? Role.TIME : Role.ADVERB;
      case "prep" -> preposition(sentence, child);
      default -> Role.OTHER;
    };
  }

  private static Role adverbialClause(Sentence sentence, Token child) {
    Optional<Token> mark = sentence.child(child, "mark");
    String lemma = mark.map(Token::lemma).orElse("");
    if (CONDITION_MARKS.contains(lemma)) {
      return Role.CONDITION;
    }
    if (REASON_MARKS.contains(lemma) && lemma.equals("because")) {
      return Role.REASON;
    }
    boolean to =
        sentence.child(child, "aux").filter(t -> t.tag().equals("TO")).isPresent()
            && child.tag().equals("VB");
    return to ? Role.PURPOSE : Role.OTHER;
  }

  private Role preposition(Sentence sentence, Token prep) {
    Optional<Token> object = sentence.child(prep, "pobj");
    String lemma = prep.lemma();
    if (lemma.equals("because") || lemma.equals("due")) {
      return Role.REASON;
    }
    if (object.isEmpty()) {
      return Role.OTHER;
    }
    Span phrase = Sentence.spanOf(sentence.subtree(object.get()));
    if (prep.text().equalsIgnoreCase("according")) {
      return Role.OTHER;
    }
    Optional<TimeExpression> time = time(phrase);
    if (time.isPresent()
        && object.get().index() >= 0
        && time.get().span().overlaps(object.get().span())) {
      return Role.TIME;
    }
    Set<String> placing =
        Set.of(
            "in", "at", "near", "on", "outside", "inside", "from", "to", "into", "across", "off",
            "around");
    if (placing.contains(lemma) && placeHead(object.get())) {
      return Role.PLACE;
    }
    if (Set.of("after", "before", "during", "until", "since", "by").contains(lemma)
        && time.isPresent()) {
      return Role.TIME;
    }
    return Role.OTHER;
  }

  private boolean placeHead(Token noun) {
    return analysis.entities().stream()
        .filter(e -> e.type() == EntityType.PLACE)
        .flatMap(e -> e.mentions().stream())
        .anyMatch(m -> m.form() == Entity.Form.NAME && m.span().contains(noun.span()));
  }

  private Optional<TimeExpression> time(Span phrase) {
    return analysis.times().stream()
        .filter(t -> t.kind() == TimeExpression.Kind.DATE || t.kind() == TimeExpression.Kind.TIME)
        .filter(t -> phrase.contains(t.span()) || t.span().contains(phrase))
        .findFirst();
  }

  /** What a fact can do without: discourse adverbs, asides between commas, reporting phrases. */
  private static boolean droppable(Sentence sentence, Token child, Role role) {
    if (role == Role.ADVERB) {
      return DISCOURSE.contains(child.lemma());
    }
    if (child.is("prep") && child.text().equalsIgnoreCase("according")) {
      return true;
    }
    if (role == Role.OTHER && child.is("advcl")) {
      return asideComma(sentence, child);
    }
    return child.is("dep");
  }

  /** Whether a comma stands right before or right after the phrase. */
  private static boolean asideComma(Sentence sentence, Token head) {
    List<Token> all = sentence.subtree(head);
    int before = all.get(0).index() - 1;
    int after = all.get(all.size() - 1).index() + 1;
    return isComma(sentence, before) || isComma(sentence, after) || isComma(sentence, after - 1);
  }

  private static boolean isComma(Sentence sentence, int index) {
    return index >= 0
        && index < sentence.tokens().size()
        && sentence.tokens().get(index).text().equals(",");
  }

  private @Nullable Statement statementAround(Span verb) {
    Statement best = null;
    for (Statement each : analysis.statements()) {
      if (each.content().contains(verb)
          && !clauseBetween(each, verb)
          && (best == null || each.content().length() < best.content().length())) {
        best = each;
      }
    }
    return best;
  }

  /** "A denied it; B claimed that ...": the semicolon ends what the second source answers for. */
  private boolean clauseBetween(Statement statement, Span verb) {
    Span other = statement.cue() != null ? statement.cue() : statement.source();
    if (statement.kind() == Statement.Kind.DIRECT || other == null) {
      return false;
    }
    int from = Math.min(other.end(), verb.end());
    int to = Math.max(other.start(), verb.start());
    return from < to && text.substring(from, to).contains(";");
  }

  private Attribution attribution(
      Sentence sentence, @Nullable Statement statement, boolean hedged, boolean conditional) {
    Certainty own =
        sentence.tokens().get(sentence.tokens().size() - 1).text().equals("?")
            ? Certainty.QUESTION
            : conditional ? Certainty.CONDITIONAL : hedged ? Certainty.HEDGED : Certainty.ASSERTED;
    if (statement == null) {
      return new Attribution(Attribution.Kind.NARRATOR, null, null, own);
    }
    Certainty certainty =
        statement.certainty() == Certainty.ATTRIBUTED && own != Certainty.ASSERTED
            ? own
            : statement.certainty();
    String source =
        statement.sourceName() != null
            ? statement.sourceName()
            : statement.source() == null ? null : statement.source().cut(text);
    return new Attribution(
        statement.unnamed() || source == null ? Attribution.Kind.UNNAMED : Attribution.Kind.SPEAKER,
        source,
        statement.cue() == null ? null : statement.cue().cut(text),
        certainty);
  }
}
