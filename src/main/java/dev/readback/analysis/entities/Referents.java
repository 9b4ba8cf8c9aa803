package dev.readback.analysis.entities;

import dev.readback.analysis.Entity.Description;
import dev.readback.analysis.Entity.Form;
import dev.readback.analysis.Entity.Gender;
import dev.readback.analysis.Entity.Mention;
import dev.readback.analysis.EntityType;
import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import dev.readback.article.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Links pronouns and definite noun phrases where only one entity can be meant. */
final class Referents {

  private final List<Sentence> sentences;
  private final List<Chain> chains;
  private final List<Span> quotations;
  private final List<Placed> placed = new ArrayList<>();

  /** A mention in its sentence: tokens from {@code from} on, {@code head} the one that counts. */
  private record Placed(Chain chain, Sentence sentence, int from, int to, int head, Form form) {
    int start() {
      return sentence.tokens().get(from).span().start();
    }
  }

  Referents(List<Sentence> sentences, List<Chain> chains, List<Span> quotations) {
    this.sentences = sentences;
    this.chains = chains;
    this.quotations = quotations;
    for (Chain chain : chains) {
      for (NameMention name : chain.names) {
        placed.add(
            new Placed(
                chain, name.sentence(), name.from(), name.to(), name.head().index(), Form.NAME));
      }
    }
    sort();
  }

  private void sort() {
    placed.sort(Comparator.comparingInt(Placed::start));
  }

  void link() {
    for (Sentence sentence : sentences) {
      for (Token token : sentence.tokens()) {
        if (quoted(token)) {
          continue;
        }
        Optional<Gender> gender = pronounGender(token);
        if (gender.isPresent()) {
          Chain chain = antecedent(sentence, token, gender.get());
          if (chain != null) {
            chain.gender = chain.gender == null ? gender.get() : chain.gender;
            add(chain, sentence, token.index(), token.index() + 1, token.index(), Form.PRONOUN);
          }
        } else if (isDefinite(sentence, token)) {
          nominal(sentence, token);
        }
      }
    }
  }

  private void add(Chain chain, Sentence sentence, int from, int to, int head, Form form) {
    Span span = Sentence.spanOf(sentence.tokens().subList(from, to));
    chain.others.add(new Mention(span, form, sentence.index()));
    placed.add(new Placed(chain, sentence, from, to, head, form));
    sort();
  }

  private boolean quoted(Token token) {
    return quotations.stream().anyMatch(q -> q.overlaps(token.span()));
  }

  // Pronouns

  private static Optional<Gender> pronounGender(Token token) {
    if (!token.isPronoun()) {
      return Optional.empty();
    }
    return switch (token.text().toLowerCase(Locale.ROOT)) {
      case "he", "him", "his", "himself" -> Optional.of(Gender.MALE);
      case "she", "her", "hers", "herself" -> Optional.of(Gender.FEMALE);
      default -> Optional.empty();
    };
  }

  private @Nullable Chain antecedent(Sentence sentence, Token pronoun, Gender gender) {
    Chain governing = governingSubject(sentence, pronoun, gender);
    List<Placed> before = before(sentence, pronoun, gender);
    Set<Chain> candidates = new HashSet<>();
    before.forEach(each -> candidates.add(each.chain()));
    if (governing != null
        && (candidates.size() <= 1 || governing.gender == gender || pronoun.tag().equals("PRP$"))) {
      return governing;
    }
    if (candidates.size() == 1) {
      Chain only = candidates.iterator().next();
      return boundAway(sentence, pronoun, only)
              || strangerBetween(sentence, pronoun, gender, last(before))
          ? null
          : only;
    }
    if (candidates.size() > 1) {
      return salient(sentence, pronoun, gender, before);
    }
    return acrossParagraph(sentence, pronoun, gender);
  }

  private static Placed last(List<Placed> some) {
    return some.get(some.size() - 1);
  }

  /** Persons of that gender named before the pronoun in its paragraph. */
  private List<Placed> before(Sentence sentence, Token pronoun, Gender gender) {
    int at = pronoun.span().start();
    return placed.stream()
        .filter(p -> p.sentence().block() == sentence.block() && p.start() < at)
        .filter(p -> fits(p.chain(), gender))
        .filter(p -> !quoted(p.sentence().tokens().get(p.head())))
        .toList();
  }

  private static boolean fits(Chain chain, Gender gender) {
    return chain.type == EntityType.PERSON && (chain.gender == null || chain.gender == gender);
  }

  /** The subject of a clause above the pronoun: "Doe said that he", "Doe left his house". */
  private @Nullable Chain governingSubject(Sentence sentence, Token pronoun, Gender gender) {
    boolean object = isObject(pronoun);
    Chain bound = null;
    boolean own = true;
    Token at = pronoun;
    while (at.head() >= 0) {
      at = sentence.tokens().get(at.head());
      if (!at.isVerb()) {
        continue;
      }
      Optional<Token> subject = sentence.child(at, "nsubj", "nsubjpass");
      if (subject.isEmpty()) {
        continue;
      }
      Token noun = antecedent(sentence, subject.get());
      boolean first = own;
      own = false;
      if (first && object) {
        bound = at(sentence, noun).orElse(null);
        continue;
      }
      if (noun.index() >= pronoun.index()) {
        continue;
      }
      Optional<Chain> chain = at(sentence, noun);
      if (chain.isPresent() && fits(chain.get(), gender) && chain.get() != bound) {
        return rivalBetween(sentence, noun, pronoun, gender, chain.get()) ? null : chain.get();
      }
      if (chain.isEmpty() && isPersonNoun(noun)) {
        return null;
      }
    }
    return null;
  }

  private static boolean isObject(Token pronoun) {
    return pronoun.tag().equals("PRP")
        && pronoun.is("dobj", "pobj", "iobj", "dative")
        && !pronoun.text().toLowerCase(Locale.ROOT).endsWith("self");
  }

  /** The noun before "who". */
  private static Token antecedent(Sentence sentence, Token subject) {
    if ((!subject.tag().equals("WP") && !subject.tag().equals("WDT")) || subject.head() < 0) {
      return subject;
    }
    Token verb = sentence.tokens().get(subject.head());
    return verb.is("relcl") && verb.head() >= 0 ? sentence.tokens().get(verb.head()) : subject;
  }

  /** "Doe helped Roe with his": another person stands between. */
  private boolean rivalBetween(
      Sentence sentence, Token noun, Token pronoun, Gender gender, Chain chain) {
    boolean possessive = pronoun.tag().equals("PRP$");
    return possessive
        && placed.stream()
            .anyMatch(
                p ->
                    p.sentence().index() == sentence.index()
                        && p.from() > noun.index()
                        && p.head() < pronoun.index()
                        && p.chain() != chain
                        && fits(p.chain(), gender));
  }

  private Optional<Chain> at(Sentence sentence, Token noun) {
    return placed.stream()
        .filter(
            p ->
                p.sentence().index() == sentence.index()
                    && p.from() <= noun.index()
                    && noun.index() < p.to())
        .map(Placed::chain)
        .findFirst();
  }

  /** "Doe saw him": the object is not the subject. */
  private boolean boundAway(Sentence sentence, Token pronoun, Chain chain) {
    if (!pronoun.tag().equals("PRP")
        || !pronoun.is("dobj", "pobj", "iobj", "dative")
        || pronoun.text().toLowerCase(Locale.ROOT).endsWith("self")) {
      return false;
    }
    Token at = pronoun;
    while (at.head() >= 0) {
      at = sentence.tokens().get(at.head());
      if (at.isVerb()) {
        Optional<Token> subject = sentence.child(at, "nsubj", "nsubjpass");
        if (subject.isPresent()) {
          return at(sentence, subject.get()).filter(c -> c == chain).isPresent();
        }
      }
    }
    return false;
  }

  private static boolean isPersonNoun(Token token) {
    return token.tag().equals("NN")
        && (Words.isTitle(token.lemma()) || PERSONS.contains(token.lemma()));
  }

  private static final Set<String> PERSONS =
      Set.of(
          "person",
          "man",
          "woman",
          "boy",
          "girl",
          "child",
          "student",
          "worker",
          "official",
          "victim",
          "suspect",
          "attacker",
          "assailant",
          "defendant",
          "teenager",
          "tourist",
          "passenger",
          "visitor",
          "resident",
          "witness",
          "neighbour",
          "neighbor",
          "friend",
          "colleague",
          "source",
          "expert",
          "scientist",
          "soldier",
          "fan",
          "player",
          "patient",
          "customer",
          "parent",
          "individual",
          "member",
          "aide",
          "adviser",
          "advisor",
          "owner",
          "baby",
          "toddler",
          "youth",
          "employee",
          "politician",
          "farmer",
          "fisherman",
          "pensioner");

  /** Whether somebody without a name, who could be meant too, stands between. */
  private boolean strangerBetween(Sentence sentence, Token pronoun, Gender gender, Placed from) {
    for (Sentence each : sentences) {
      if (each.block() != sentence.block()
          || each.index() < from.sentence().index()
          || each.index() > sentence.index()) {
        continue;
      }
      for (Token token : each.tokens()) {
        boolean between =
            token.span().start() > from.start()
                && token.span().start() < pronoun.span().start()
                && token.index() >= (each.index() == from.sentence().index() ? from.to() : 0);
        if (between
            && isPersonNoun(token)
            && !quoted(token)
            && token.is("nsubj", "nsubjpass", "agent", "dobj", "pobj")
            && !isDescription(token)
            && at(each, token).isEmpty()
            && !(gender == Gender.MALE
                ? Words.isFemale(token.lemma())
                : Words.isMale(token.lemma()))
            && token.is("nsubj", "nsubjpass")) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isDescription(Token token) {
    return chains.stream()
        .flatMap(c -> c.descriptions.stream())
        .anyMatch(d -> d.span().contains(token.span()));
  }

  /**
   * Of several, the one who is the subject of the sentence before, if the pronoun is a subject too
   * and nobody else who fits came after.
   */
  private @Nullable Chain salient(
      Sentence sentence, Token pronoun, Gender gender, List<Placed> before) {
    if (!pronoun.is("nsubj", "nsubjpass", "poss")) {
      return null;
    }
    List<Placed> recent =
        before.stream()
            .filter(p -> p.sentence().index() >= sentence.index() - 1)
            .filter(p -> p.chain().gender == gender)
            .toList();
    Set<Chain> near = new HashSet<>();
    recent.forEach(each -> near.add(each.chain()));
    boolean unknownNear =
        before.stream()
            .anyMatch(
                p -> p.sentence().index() >= sentence.index() - 1 && p.chain().gender == null);
    if (near.size() == 1 && !unknownNear) {
      Placed only = last(recent);
      return boundAway(sentence, pronoun, only.chain())
              || strangerBetween(sentence, pronoun, gender, only)
          ? null
          : only.chain();
    }
    List<Placed> subjects =
        before.stream()
            .filter(p -> p.sentence().index() == sentence.index() - 1)
            .filter(p -> isMainSubject(p.sentence(), p.head()))
            .toList();
    if (subjects.size() == 1
        && subjects.get(0).chain().gender == gender
        && recent.stream().noneMatch(p -> p.sentence().index() == sentence.index())
        && pronoun.is("nsubj", "nsubjpass")
        && isMainSubject(sentence, pronoun.index())) {
      return subjects.get(0).chain();
    }
    return null;
  }

  private static boolean isMainSubject(Sentence sentence, int index) {
    Token token = sentence.tokens().get(index);
    if (!token.is("nsubj", "nsubjpass") || token.head() < 0) {
      return false;
    }
    return sentence.tokens().get(token.head()).head() < 0;
  }

  /** At the beginning of a paragraph: the only one who fits in the paragraph before. */
  private @Nullable Chain acrossParagraph(Sentence sentence, Token pronoun, Gender gender) {
    boolean first =
        sentence.index() == 0 || sentences.get(sentence.index() - 1).block() != sentence.block();
    if (!first || sentence.index() == 0 || !pronoun.is("nsubj", "nsubjpass", "poss")) {
      return null;
    }
    int block = sentences.get(sentence.index() - 1).block();
    Set<Chain> there = new HashSet<>();
    Placed latest = null;
    for (Placed each : placed) {
      if (each.sentence().block() == block && fits(each.chain(), gender)) {
        there.add(each.chain());
        latest = each;
      }
    }
    boolean known = there.size() == 1 && there.iterator().next().gender == gender;
    if (!known || latest == null) {
      return null;
    }
    return there.iterator().next();
  }

  // Noun phrases

  private static boolean isDefinite(Sentence sentence, Token token) {
    if (!token.isNoun() || token.tag().endsWith("S")) {
      return false;
    }
    return sentence.child(token, "det").filter(d -> d.text().equalsIgnoreCase("the")).isPresent();
  }

  private void nominal(Sentence sentence, Token noun) {
    if (at(sentence, noun).isPresent() || isDescription(noun)) {
      return;
    }
    int from = sentence.child(noun, "det").orElseThrow().index();
    if (from > noun.index()
        || sentence
                .children(noun, "prep", "relcl", "appos", "conj", "poss", "acl", "advcl", "case")
                .size()
            > 0) {
      return;
    }
    List<String> modifiers = new ArrayList<>();
    for (int i = from + 1; i < noun.index(); i++) {
      modifiers.add(sentence.tokens().get(i).text().toLowerCase(Locale.ROOT));
    }
    if (noun.index() + 1 < sentence.tokens().size()
        && sentence.tokens().get(noun.index() + 1).isNoun()
        && sentence.tokens().get(noun.index() + 1).index() == noun.head()) {
      return;
    }
    int at = noun.span().start();
    List<Chain> meant = chains.stream().filter(c -> isCalled(c, noun, modifiers, at)).toList();
    if (meant.isEmpty() && modifiers.isEmpty() && COMPANIES.contains(noun.lemma())) {
      meant = companyNear(sentence, at);
    }
    if (meant.size() == 1 && !otherKind(noun, at)) {
      add(meant.get(0), sentence, from, noun.index() + 1, noun.index(), Form.NOMINAL);
    }
  }

  private static final Set<String> COMPANIES = Set.of("company", "firm");

  /** The only company named in this paragraph before, or else in the one before it. */
  private List<Chain> companyNear(Sentence sentence, int at) {
    for (int block = sentence.block(); block >= Math.max(0, sentence.block() - 1); block--) {
      Set<Chain> near = new HashSet<>();
      for (Placed each : placed) {
        if (each.sentence().block() == block
            && each.start() < at
            && each.chain().type == EntityType.ORGANIZATION
            && each.chain().names.size() > 1) {
          near.add(each.chain());
        }
      }
      if (!near.isEmpty()) {
        boolean body = near.stream().anyMatch(c -> Words.isBody(Describer.headWord(c.fullest())));
        return near.size() == 1 && !body ? List.copyOf(near) : List.of();
      }
    }
    return List.of();
  }

  /** Whether a description or the last word of a body's name, before {@code at}, is this noun. */
  private static boolean isCalled(Chain chain, Token noun, List<String> modifiers, int at) {
    for (Description each : chain.descriptions) {
      if (each.span().start() < at
          && sameNoun(Describer.headWord(each.text()), noun)
          && words(each.text()).containsAll(modifiers)) {
        return true;
      }
    }
    if (chain.type == EntityType.ORGANIZATION && chain.start() < at) {
      String name = chain.fullest();
      return name.contains(" ")
          && Words.isBody(Describer.headWord(name))
          && sameNoun(Describer.headWord(name), noun)
          && words(name).containsAll(modifiers);
    }
    return false;
  }

  private static Set<String> words(String text) {
    return new HashSet<>(List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}'’-]+")));
  }

  private static boolean sameNoun(String word, Token noun) {
    String lower = word.toLowerCase(Locale.ROOT);
    return lower.equals(noun.lemma()) || lower.equals(noun.text().toLowerCase(Locale.ROOT));
  }

  /** "a court in X", "another airline" before it: then more than one can be meant. */
  private boolean otherKind(Token noun, int at) {
    for (Sentence sentence : sentences) {
      for (Token token : sentence.tokens()) {
        if (token.span().start() >= at) {
          return false;
        }
        if (token.isNoun()
            && token.lemma().equals(noun.lemma())
            && at(sentence, token).isEmpty()
            && !isDescription(token)
            && sentence
                .child(token, "det")
                .filter(d -> !d.text().equalsIgnoreCase("the"))
                .isPresent()) {
          return true;
        }
      }
    }
    return false;
  }
}
