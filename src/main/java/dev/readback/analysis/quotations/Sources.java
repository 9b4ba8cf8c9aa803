package dev.readback.analysis.quotations;

import dev.readback.analysis.Entity;
import dev.readback.analysis.Entity.Gender;
import dev.readback.analysis.EntityType;
import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import dev.readback.article.Article;
import dev.readback.article.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells who the subject of a reporting clause is. */
final class Sources {

  /** Nouns of bodies that speak as one without a name. */
  private static final Set<String> COLLECTIVE =
      Set.of(
          "government",
          "police",
          "court",
          "army",
          "military",
          "ministry",
          "company",
          "firm",
          "council",
          "party",
          "university",
          "hospital",
          "church",
          "parliament",
          "administration",
          "embassy",
          "committee",
          "team",
          "union",
          "website",
          "newspaper",
          "agency",
          "department",
          "office",
          "bank",
          "authority",
          "judge",
          "president",
          "minister",
          "mayor",
          "family");

  private final Article article;
  private final List<Sentence> sentences;
  private final List<Entity> entities;
  private final List<Span> quotations;

  Sources(Article article, List<Sentence> sentences, List<Entity> entities, List<Span> quotations) {
    this.article = article;
    this.sentences = sentences;
    this.entities = entities;
    this.quotations = quotations;
  }

  /** The source that a reporting clause gives, after what was said so far. */
  Source of(Frame frame, SaidSoFar said) {
    return of(frame.sentence(), frame.subject(), said);
  }

  Source of(Sentence sentence, @Nullable Token subject, SaidSoFar said) {
    return of(sentence, subject, said.lastSource(sentence), said.earlierSource(sentence));
  }

  /**
   * @param last the source of the statement before in this paragraph; null where there is none
   * @param earlier the last source of the paragraph before; null where there is none
   */
  Source of(
      Sentence sentence, @Nullable Token subject, @Nullable Source last, @Nullable Source earlier) {
    if (subject == null || subject.tag().startsWith("W")) {
      return Source.NOBODY;
    }
    if (isAddress(subject)) {
      return new Source(subject.span(), subject.text(), -1, false, false);
    }
    Optional<Entity> entity = at(subject);
    if (subject.isPronoun()) {
      return pronoun(sentence, subject, entity, last, earlier);
    }
    List<Token> partners =
        sentence.children(subject, "conj").stream().filter(Token::isNoun).toList();
    if (!partners.isEmpty()) {
      return several(sentence, subject, partners);
    }
    if (entity.isPresent()) {
      return named(entity.get(), mention(entity.get(), subject));
    }
    for (Token each : sentence.children(subject, "appos")) {
      if (isAddress(each)) {
        return new Source(each.span(), each.text(), -1, false, false);
      }
      Optional<Entity> apposed = at(each);
      if (apposed.isPresent() && speaks(apposed.get())) {
        return named(apposed.get(), mention(apposed.get(), each));
      }
    }
    return beforeComma(sentence, subject)
        .or(() -> atEnd(sentence, subject))
        .orElseGet(() -> phrase(sentence, subject, last));
  }

  /** "Acme.com". */
  private static boolean isAddress(Token token) {
    return token.text().matches("[\\p{L}\\p{N}-]+(\\.[a-z]{2,4})+");
  }

  /** "the director of Acme Jo Doe": the person whose name ends the phrase. */
  private Optional<Source> atEnd(Sentence sentence, Token noun) {
    List<Token> words = words(sentence, noun, true);
    Token end = words.get(words.size() - 1);
    Optional<Entity> person = at(end).filter(e -> e.type() == EntityType.PERSON);
    if (person.isEmpty() || end.equals(noun)) {
      return Optional.empty();
    }
    Span name = mention(person.get(), end);
    List<Token> before = words.stream().filter(t -> t.span().end() <= name.start()).toList();
    boolean body =
        !before.isEmpty()
            && Cues.isPerson(noun)
            && at(before.get(before.size() - 1))
                .filter(e -> e.type() != EntityType.PERSON)
                .isPresent();
    return body ? Optional.of(named(person.get(), name)) : Optional.empty();
  }

  /** "Jo Doe, a lawyer, said" with "lawyer" read as the subject. */
  private Optional<Source> beforeComma(Sentence sentence, Token noun) {
    int left = words(sentence, noun, true).get(0).index();
    if (left < 2 || !sentence.tokens().get(left - 1).text().equals(",") || !noun.isNoun()) {
      return Optional.empty();
    }
    Token before = sentence.tokens().get(left - 2);
    boolean indefinite =
        sentence.child(noun, "det").filter(d -> d.lemma().startsWith("a")).isPresent();
    return at(before)
        .filter(e -> e.type() == EntityType.PERSON && indefinite && !quoted(before))
        .map(e -> named(e, mention(e, before)));
  }

  private static boolean speaks(Entity entity) {
    return entity.type() == EntityType.PERSON || entity.type() == EntityType.ORGANIZATION;
  }

  private static Source named(Entity entity, Span mention) {
    boolean group = entity.type() == EntityType.GROUP;
    return new Source(mention, entity.name(), entity.id(), group, entity.plural());
  }

  private Optional<Entity> at(Token token) {
    return entities.stream()
        .filter(e -> e.mentions().stream().anyMatch(m -> m.span().contains(token.span())))
        .findFirst();
  }

  private static Span mention(Entity entity, Token token) {
    return entity.mentions().stream()
        .map(Entity.Mention::span)
        .filter(s -> s.contains(token.span()))
        .findFirst()
        .orElse(token.span());
  }

  private Source pronoun(
      Sentence sentence,
      Token pronoun,
      Optional<Entity> entity,
      @Nullable Source last,
      @Nullable Source earlier) {
    if (entity.isPresent()) {
      return named(entity.get(), pronoun.span());
    }
    Source unknown = new Source(pronoun.span(), null, -1, false, false);
    String word = pronoun.text().toLowerCase(Locale.ROOT);
    if (last != null && last.known()) {
      boolean fits =
          switch (word) {
            case "he" -> isPerson(last, Gender.MALE);
            case "she" -> isPerson(last, Gender.FEMALE);
            case "they" -> last.plural() || isBody(last);
            case "it" -> isBody(last);
            default -> false;
          };
      if (fits) {
        return last.at(pronoun.span());
      }
    }
    if (word.equals("he") || word.equals("she")) {
      Gender gender = word.equals("he") ? Gender.MALE : Gender.FEMALE;
      return person(sentence, pronoun, gender, earlier)
          .map(e -> named(e, pronoun.span()))
          .orElse(unknown);
    }
    if (word.equals("they")
        && earlier != null
        && earlier.known()
        && earlier.plural()
        && isFirst(sentence)) {
      return earlier.at(pronoun.span());
    }
    if (word.equals("they") || word.equals("it")) {
      return subjectBefore(sentence, pronoun, word.equals("they"))
          .map(s -> s.at(pronoun.span()))
          .orElse(unknown);
    }
    return unknown;
  }

  /**
   * The subject of the clause that holds the pronoun's, else of the sentence before in this
   * paragraph: several for "they", a body for "it".
   */
  private Optional<Source> subjectBefore(Sentence sentence, Token pronoun, boolean several) {
    Optional<Token> here =
        sentence
            .root()
            .flatMap(r -> sentence.child(r, "nsubj", "nsubjpass"))
            .filter(s -> s.index() < pronoun.index() && !quoted(s));
    if (here.isPresent()) {
      return continued(sentence, here.get(), several);
    }
    if (isFirst(sentence)) {
      return Optional.empty();
    }
    Sentence before = sentences.get(sentence.index() - 1);
    return before
        .root()
        .flatMap(r -> before.child(r, "nsubj", "nsubjpass"))
        .filter(s -> !quoted(s))
        .flatMap(s -> continued(before, s, several));
  }

  private Optional<Source> continued(Sentence sentence, Token subject, boolean several) {
    if (subject.isPronoun() || !subject.isNoun()) {
      return Optional.empty();
    }
    Source source = of(sentence, subject, null, null);
    boolean people =
        source.plural() && (source.entity() < 0 ? Cues.isPerson(subject) : isBody(source));
    return Optional.of(source).filter(s -> several ? people : isBody(s));
  }

  private boolean isFirst(Sentence sentence) {
    return sentence.index() == 0 || sentences.get(sentence.index() - 1).block() != sentence.block();
  }

  /** Who of the persons spoken of before, in this paragraph or the nearest one with any. */
  private Optional<Entity> person(
      Sentence sentence, Token pronoun, Gender gender, @Nullable Source earlier) {
    int lowest = Math.max(0, sentence.block() - 2);
    for (int block = sentence.block(); block >= lowest; block--) {
      List<Entity> there = new ArrayList<>();
      for (Sentence each : sentences) {
        if (each.block() != block) {
          continue;
        }
        for (Token token : each.tokens()) {
          boolean before = token.span().start() < pronoun.span().start();
          Optional<Entity> entity = before ? at(token) : Optional.empty();
          if (entity.isPresent()
              && fits(entity.get(), gender)
              && !quoted(token)
              && !there.contains(entity.get())) {
            there.add(entity.get());
          }
        }
      }
      if (there.size() == 1) {
        return Optional.of(there.get(0)).filter(e -> !isPassedOver(sentence, pronoun, e));
      }
      if (there.size() > 1) {
        return block == sentence.block()
            ? mainSubject(sentence.index() - 1, sentence.block()).filter(there::contains)
            : Optional.ofNullable(earlier)
                .filter(e -> e.entity() >= 0)
                .map(e -> entities.get(e.entity()))
                .filter(there::contains);
      }
    }
    return Optional.empty();
  }

  /**
   * Whether somebody without a name is the subject of a sentence between the last mention and the
   * pronoun: "the former hotel worker", who may be meant.
   */
  private boolean isPassedOver(Sentence sentence, Token pronoun, Entity entity) {
    int last =
        entity.mentions().stream()
            .mapToInt(m -> m.span().start())
            .filter(at -> at < pronoun.span().start())
            .max()
            .orElse(0);
    for (Sentence each : sentences.subList(0, sentence.index() + 1)) {
      boolean stranger =
          each.span().end() > last
              && each.tokens().stream()
                  .anyMatch(
                      t ->
                          t.is("nsubj", "nsubjpass")
                              && t.tag().equals("NN")
                              && t.span().start() > last
                              && t.span().start() < pronoun.span().start()
                              && !quoted(t)
                              && Cues.isPerson(t)
                              && !isDescription(entity, t)
                              && at(t).isEmpty());
      if (stranger) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDescription(Entity entity, Token token) {
    return entity.descriptions().stream().anyMatch(d -> d.span().contains(token.span()));
  }

  private boolean quoted(Token token) {
    return quotations.stream().anyMatch(q -> q.overlaps(token.span()));
  }

  private static boolean fits(Entity entity, Gender gender) {
    return entity.type() == EntityType.PERSON
        && (entity.gender() == null || entity.gender() == gender);
  }

  /** The person who is the subject of a sentence's main clause. */
  Optional<Entity> mainSubject(int index, int block) {
    if (index < 0 || sentences.get(index).block() != block) {
      return Optional.empty();
    }
    Sentence sentence = sentences.get(index);
    return sentence
        .root()
        .flatMap(root -> sentence.child(root, "nsubj", "nsubjpass"))
        .filter(s -> !quoted(s))
        .flatMap(this::at)
        .filter(e -> e.type() == EntityType.PERSON);
  }

  private boolean isPerson(Source source, Gender gender) {
    return source.entity() < 0 ? !source.plural() : fits(entities.get(source.entity()), gender);
  }

  private boolean isBody(Source source) {
    return source.entity() >= 0 && entities.get(source.entity()).type() == EntityType.ORGANIZATION;
  }

  private Source several(Sentence sentence, Token first, List<Token> others) {
    List<Token> all = new ArrayList<>(List.of(first));
    all.addAll(others);
    List<String> names = new ArrayList<>();
    boolean named = true;
    for (Token each : all) {
      Optional<Entity> entity = at(each).or(() -> personIn(sentence, each));
      named &= entity.isPresent();
      names.add(entity.isPresent() ? entity.get().name() : name(words(sentence, each, false)));
    }
    Span span =
        Sentence.spanOf(words(sentence, first, false))
            .union(Sentence.spanOf(words(sentence, others.get(others.size() - 1), false)));
    return new Source(span, String.join(" and ", names), -1, !named, true);
  }

  /** "the chair of the committee Jo Doe": the person inside the phrase. */
  private Optional<Entity> personIn(Sentence sentence, Token noun) {
    return sentence.subtree(noun).stream()
        .filter(t -> t.index() >= noun.index())
        .map(this::at)
        .flatMap(Optional::stream)
        .filter(e -> e.type() == EntityType.PERSON)
        .findFirst();
  }

  private Source phrase(Sentence sentence, Token noun, @Nullable Source last) {
    if (!noun.isNoun()) {
      boolean who =
          noun.tag().equals("DT")
              || noun.tag().equals("CD")
              || noun.tag().startsWith("JJ")
              || noun.tag().equals("PDT");
      if (!who) {
        return Source.NOBODY;
      }
      List<Token> words = words(sentence, noun, true);
      boolean bare = noun.tag().equals("DT") && sentence.child(noun, "prep").isEmpty();
      return new Source(
          Sentence.spanOf(words), bare ? null : name(words), -1, true, !noun.lemma().equals("one"));
    }
    List<Token> words = words(sentence, noun, true);
    Span span = Sentence.spanOf(words);
    if (Cues.isSpokesperson(noun.lemma()) && words.size() <= 2 && last != null && isBody(last)) {
      return last.at(span);
    }
    boolean collective = COLLECTIVE.contains(noun.lemma()) && !noun.tag().equals("NNS");
    boolean plural = noun.tag().endsWith("S");
    return new Source(span, name(words), -1, !collective && !noun.isProperNoun(), plural);
  }

  /**
   * The phrase as it can stand after "according to": "the mayor", and "Jo Doe's lawyer" for "her
   * lawyer" where she is known.
   */
  private String name(List<Token> words) {
    Span span = Sentence.spanOf(words);
    String text = span.cut(article.text()).replaceAll("\\s+", " ");
    Token first = words.get(0);
    if (first.tag().equals("PRP$")) {
      String rest = text.substring(first.text().length()).strip();
      return at(first).map(e -> genitive(e.name()) + " " + rest).orElse(rest);
    }
    boolean pointing = text.matches("(?i)(this|that|these|those) .*");
    if (pointing) {
      return "the " + text.replaceFirst("^\\S+ ", "");
    }
    boolean lower =
        first.index() == 0 && !first.isProperNoun() && !text.matches("\\p{Lu}\\p{Lu}.*");
    return lower && at(first).isEmpty()
        ? text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1)
        : text;
  }

  private static String genitive(String name) {
    return name + (name.endsWith("s") ? "'" : "'s");
  }

  /** The noun with what belongs to it, clauses and appositions left out, in one piece. */
  private static List<Token> words(Sentence sentence, Token noun, boolean whole) {
    List<Token> all = new ArrayList<>();
    for (Token each : sentence.subtree(noun)) {
      if (!below(sentence, noun, each, whole)) {
        all.add(each);
      }
    }
    int at = all.indexOf(noun);
    int from = at;
    while (from > 0 && all.get(from - 1).index() == all.get(from).index() - 1) {
      from--;
    }
    int to = at + 1;
    while (to < all.size() && all.get(to).index() == all.get(to - 1).index() + 1) {
      to++;
    }
    List<Token> piece = new ArrayList<>(all.subList(from, to));
    while (piece.size() > 1
        && (isPunctuation(piece.get(piece.size() - 1))
            || Set.of("POS", "IN").contains(piece.get(piece.size() - 1).tag()))) {
      piece.remove(piece.size() - 1);
    }
    while (piece.size() > 1 && isPunctuation(piece.get(0))) {
      piece.remove(0);
    }
    return piece;
  }

  private static boolean below(Sentence sentence, Token top, Token token, boolean whole) {
    Token at = token;
    while (at.index() != top.index() && at.head() >= 0) {
      boolean clause = at.is("relcl", "appos", "conj", "cc", "advcl", "ccomp", "parataxis");
      if (at.head() == top.index()
          && (clause || isTimed(sentence, at) || isReporting(at) || (!whole && at.is("acl")))) {
        return true;
      }
      at = sentence.tokens().get(at.head());
    }
    return false;
  }

  /** "studies suggesting that". */
  private static boolean isReporting(Token verb) {
    return verb.is("acl") && verb.tag().equals("VBG") && Cues.kind(verb).isPresent();
  }

  /** "the court on Friday". */
  private static boolean isTimed(Sentence sentence, Token preposition) {
    return preposition.is("prep")
        && sentence
            .child(preposition, "pobj")
            .filter(
                t ->
                    t.text().matches("(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[12][0-9]{3}")
                        || Set.of("week", "month", "year", "morning", "evening", "night")
                            .contains(t.lemma()))
            .isPresent();
  }

  private static boolean isPunctuation(Token token) {
    return token.text().chars().noneMatch(Character::isLetterOrDigit);
  }
}
