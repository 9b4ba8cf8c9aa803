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
  private final List<Entity> entities;

  Sources(Article article, List<Entity> entities) {
    this.article = article;
    this.entities = entities;
  }

  /**
   * @param last the source of the statement before in this paragraph; null where there is none
   */
  Source of(Sentence sentence, @Nullable Token subject, @Nullable Source last) {
    if (subject == null || subject.tag().startsWith("W")) {
      return Source.NOBODY;
    }
    Optional<Entity> entity = at(subject);
    if (subject.isPronoun()) {
      return pronoun(subject, entity, last);
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
      Optional<Entity> apposed = at(each);
      if (apposed.isPresent() && speaks(apposed.get())) {
        return named(apposed.get(), mention(apposed.get(), each));
      }
    }
    return phrase(sentence, subject, last);
  }

  private static boolean speaks(Entity entity) {
    return entity.type() == EntityType.PERSON || entity.type() == EntityType.ORGANIZATION;
  }

  private static Source named(Entity entity, Span mention) {
    boolean group = entity.type() == EntityType.GROUP;
    return new Source(mention, entity.name(), entity.id(), group);
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

  private Source pronoun(Token pronoun, Optional<Entity> entity, @Nullable Source last) {
    if (entity.isPresent()) {
      return named(entity.get(), pronoun.span());
    }
    Source unknown = new Source(pronoun.span(), null, -1, false);
    if (last == null || !last.known()) {
      return unknown;
    }
    boolean fits =
        switch (pronoun.text().toLowerCase(Locale.ROOT)) {
          case "he" -> isPerson(last, Gender.MALE);
          case "she" -> isPerson(last, Gender.FEMALE);
          case "they" -> !isSinglePerson(last);
          case "it" -> isBody(last);
          default -> false;
        };
    return fits ? last.at(pronoun.span()) : unknown;
  }

  private boolean isPerson(Source source, Gender gender) {
    if (source.entity() < 0) {
      return !source.unnamed() || (source.span() != null && isSingular(source.name()));
    }
    Entity entity = entities.get(source.entity());
    return entity.type() == EntityType.PERSON
        && (entity.gender() == null || entity.gender() == gender);
  }

  private static boolean isSingular(@Nullable String name) {
    return name != null && !name.endsWith("s");
  }

  private boolean isSinglePerson(Source source) {
    return source.entity() >= 0
        ? entities.get(source.entity()).type() == EntityType.PERSON
        : source.name() != null && !source.name().endsWith("s") && !source.name().contains(" and ");
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
      Optional<Entity> entity = at(each);
      named &= entity.isPresent();
      names.add(
          entity.isPresent()
              ? entity.get().name()
              : bare(Sentence.spanOf(words(sentence, each, false))));
    }
    Span span =
        Sentence.spanOf(words(sentence, first, false))
            .union(Sentence.spanOf(words(sentence, others.get(others.size() - 1), false)));
    return new Source(span, String.join(" and ", names), -1, !named);
  }

  private Source phrase(Sentence sentence, Token noun, @Nullable Source last) {
    if (!noun.isNoun()) {
      boolean who = noun.tag().equals("DT") || noun.tag().equals("CD") || noun.tag().equals("JJ");
      return who
          ? new Source(Sentence.spanOf(words(sentence, noun, true)), null, -1, true)
          : Source.NOBODY;
    }
    List<Token> words = words(sentence, noun, true);
    Span span = Sentence.spanOf(words);
    if (Cues.isSpokesperson(noun.lemma()) && words.size() <= 2 && last != null && isBody(last)) {
      return last.at(span);
    }
    boolean collective = COLLECTIVE.contains(noun.lemma()) && !noun.tag().equals("NNS");
    return new Source(span, bare(span), -1, !collective && !noun.isProperNoun());
  }

  private String bare(Span span) {
    return span.cut(article.text())
        .replaceAll("\\s+", " ")
        .replaceFirst("^(?i)(the|a|an|its|their|his|her|this|that|these|those|one|another) ", "");
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
    while (piece.size() > 1 && isPunctuation(piece.get(piece.size() - 1))) {
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
      if (at.head() == top.index() && (clause || (!whole && at.is("acl")))) {
        return true;
      }
      at = sentence.tokens().get(at.head());
    }
    return false;
  }

  private static boolean isPunctuation(Token token) {
    return token.text().chars().noneMatch(Character::isLetterOrDigit);
  }
}
