package dev.readback.analysis.entities;

import dev.readback.analysis.Entity.Gender;
import dev.readback.analysis.EntityType;
import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import dev.readback.analysis.entities.Mentions.Placed;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells which person "he" and "she" mean, where only one can be meant. */
final class Pronouns {

  private final Mentions mentions;

  Pronouns(Mentions mentions) {
    this.mentions = mentions;
  }

  static Optional<Gender> gender(Token token) {
    if (!token.isPronoun()) {
      return Optional.empty();
    }
    return switch (token.text().toLowerCase(Locale.ROOT)) {
      case "he", "him", "his", "himself" -> Optional.of(Gender.MALE);
      case "she", "her", "hers", "herself" -> Optional.of(Gender.FEMALE);
      default -> Optional.empty();
    };
  }

  @Nullable Chain antecedent(Sentence sentence, Token pronoun, Gender gender) {
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
      Chain salient = salient(sentence, pronoun, gender, before);
      return salient != null ? salient : goesOn(sentence, pronoun, gender);
    }
    Chain ahead = ahead(sentence, pronoun, gender);
    if (ahead != null) {
      return ahead;
    }
    Chain across = acrossParagraph(sentence, pronoun, gender);
    return across != null ? across : onlyOne(sentence, pronoun, gender);
  }

  /** The main subject of the sentence before goes on as main subject, if no rival is known. */
  private @Nullable Chain goesOn(Sentence sentence, Token pronoun, Gender gender) {
    if (sentence.index() == 0 || !isMainSubject(sentence, pronoun.index())) {
      return null;
    }
    Sentence before = mentions.sentences.get(sentence.index() - 1);
    if (before.block() != sentence.block()) {
      return null;
    }
    Chain subject = null;
    boolean unsure = false;
    for (Placed each : mentions.all()) {
      int at = each.sentence().index();
      boolean near =
          at == before.index() || (at == sentence.index() && each.head() < pronoun.index());
      if (!near || !fits(each.chain(), gender)) {
        continue;
      }
      if (at == before.index() && isMainSubject(before, each.head())) {
        subject = each.chain();
      } else if (each.chain() != subject
          && (each.chain().gender == gender || at == sentence.index())) {
        return null;
      } else if (each.chain() != subject) {
        unsure = true;
      }
    }
    return subject != null && subject.gender == null && unsure ? null : subject;
  }

  /** "After losing her seat, Doe left": the subject that follows. */
  private @Nullable Chain ahead(Sentence sentence, Token pronoun, Gender gender) {
    Optional<Token> root = sentence.root();
    Optional<Token> subject = root.flatMap(r -> sentence.child(r, "nsubj", "nsubjpass"));
    if (subject.isEmpty() || subject.get().index() < pronoun.index()) {
      return null;
    }
    boolean fronted =
        sentence.children(root.get(), "prep", "advcl").stream()
            .anyMatch(c -> sentence.dominates(c, pronoun));
    return mentions
        .at(sentence, subject.get())
        .filter(c -> fronted && fits(c, gender) && !sentence.dominates(subject.get(), pronoun))
        .orElse(null);
  }

  /** The only person of that gender in the whole article, spoken of not long ago. */
  private @Nullable Chain onlyOne(Sentence sentence, Token pronoun, Gender gender) {
    List<Chain> all = mentions.chains.stream().filter(c -> fits(c, gender)).toList();
    if (all.size() != 1 || all.get(0).gender != gender) {
      return null;
    }
    Placed last = null;
    for (Placed each : mentions.all()) {
      if (each.chain() == all.get(0) && each.start() < pronoun.span().start()) {
        last = each;
      }
    }
    boolean near = last != null && last.sentence().block() >= sentence.block() - 2;
    return near && !strangerSince(sentence, pronoun, gender, last) ? all.get(0) : null;
  }

  /** Whether somebody without a name, who could be meant too, came after {@code from}. */
  private boolean strangerSince(Sentence sentence, Token pronoun, Gender gender, Placed from) {
    for (Sentence each : mentions.sentences) {
      if (each.index() < from.sentence().index() || each.index() > sentence.index()) {
        continue;
      }
      for (Token token : each.tokens()) {
        boolean between =
            token.span().start() > from.start()
                && token.index() >= (each.index() == from.sentence().index() ? from.to() : 0)
                && token.span().start() < pronoun.span().start();
        boolean other =
            gender == Gender.MALE ? Words.isFemale(token.lemma()) : Words.isMale(token.lemma());
        if (between
            && !other
            && Nouns.isPerson(token)
            && !token.is("compound", "nmod", "appos", "attr", "poss")
            && !mentions.quoted(token)
            && !mentions.isDescription(token)
            && mentions.at(each, token).isEmpty()) {
          return true;
        }
      }
    }
    return false;
  }

  private static Placed last(List<Placed> some) {
    return some.get(some.size() - 1);
  }

  /** Persons of that gender named before the pronoun in its paragraph. */
  private List<Placed> before(Sentence sentence, Token pronoun, Gender gender) {
    int at = pronoun.span().start();
    return mentions.all().stream()
        .filter(p -> p.sentence().block() == sentence.block() && p.start() < at)
        .filter(p -> fits(p.chain(), gender))
        .filter(p -> !mentions.quoted(p.sentence().tokens().get(p.head())))
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
        bound = mentions.at(sentence, noun).orElse(null);
        continue;
      }
      if (noun.index() >= pronoun.index()) {
        continue;
      }
      Optional<Chain> chain = mentions.at(sentence, noun);
      if (chain.isPresent() && fits(chain.get(), gender) && chain.get() != bound) {
        return rivalBetween(sentence, noun, pronoun, gender, chain.get()) ? null : chain.get();
      }
      if (chain.isEmpty() && Nouns.isPerson(noun)) {
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
        && mentions.all().stream()
            .anyMatch(
                p ->
                    p.sentence().index() == sentence.index()
                        && p.from() > noun.index()
                        && p.head() < pronoun.index()
                        && p.chain() != chain
                        && fits(p.chain(), gender));
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
          return mentions.at(sentence, subject.get()).filter(c -> c == chain).isPresent();
        }
      }
    }
    return false;
  }

  /** Whether somebody without a name, who could be meant too, stands between. */
  private boolean strangerBetween(Sentence sentence, Token pronoun, Gender gender, Placed from) {
    for (Sentence each : mentions.sentences) {
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
            && Nouns.isPerson(token)
            && !mentions.quoted(token)
            && token.is("nsubj", "nsubjpass", "agent", "dobj", "pobj")
            && !mentions.isDescription(token)
            && mentions.at(each, token).isEmpty()
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

  /** Whether the paragraph says nothing of its own before the sentence: {@code "...," she said}. */
  private boolean opens(Sentence sentence) {
    return mentions.sentences.stream()
        .filter(s -> s.block() == sentence.block() && s.index() < sentence.index())
        .flatMap(s -> s.tokens().stream())
        .allMatch(t -> mentions.quoted(t) || Describer.isPunctuation(t));
  }

  /** At the beginning of a paragraph: the only one who fits in the paragraph before. */
  private @Nullable Chain acrossParagraph(Sentence sentence, Token pronoun, Gender gender) {
    if (!opens(sentence) || sentence.index() == 0 || !pronoun.is("nsubj", "nsubjpass", "poss")) {
      return null;
    }
    int block =
        mentions.sentences.stream()
            .mapToInt(Sentence::block)
            .filter(b -> b < sentence.block())
            .max()
            .orElse(-1);
    Set<Chain> there = new HashSet<>();
    Placed latest = null;
    for (Placed each : mentions.all()) {
      if (each.sentence().block() == block && fits(each.chain(), gender)) {
        there.add(each.chain());
        latest = each;
      }
    }
    boolean known = there.size() == 1 && there.iterator().next().gender == gender;
    if (!known || latest == null || strangerSince(sentence, pronoun, gender, latest)) {
      return null;
    }
    return there.iterator().next();
  }
}
