package dev.readback.analysis.entities;

import dev.readback.analysis.EntityType;
import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import dev.readback.analysis.entities.Mentions.Placed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Tells which body "it" and "its" mean: the subject that goes on as subject, with no other thing
 * between.
 */
final class Things {

  private final Mentions mentions;

  Things(Mentions mentions) {
    this.mentions = mentions;
  }

  Optional<Chain> antecedent(Sentence sentence, Token pronoun) {
    String word = pronoun.text().toLowerCase(Locale.ROOT);
    if (word.equals("its") || word.equals("itself")) {
      return own(sentence, pronoun);
    }
    if (!word.equals("it") || !pronoun.is("nsubj", "nsubjpass") || isEmpty(sentence, pronoun)) {
      return Optional.empty();
    }
    Optional<Chain> reporting = reporting(sentence, pronoun);
    return reporting.isPresent() ? reporting : subjectBefore(sentence, pronoun);
  }

  /** "It is likely that", "it rained": nothing is meant. */
  private static boolean isEmpty(Sentence sentence, Token it) {
    Token verb = it.head() < 0 ? it : sentence.tokens().get(it.head());
    boolean clause =
        sentence.children(verb, "ccomp", "csubj", "xcomp", "acomp", "attr").stream()
            .anyMatch(
                c ->
                    c.is("ccomp", "csubj")
                        || sentence.child(c, "ccomp").isPresent()
                        || sentence.child(c, "xcomp").isPresent());
    boolean be = verb.lemma().equals("be") || verb.lemma().equals("become");
    boolean weather =
        Set.of(
                "rain", "snow", "seem", "appear", "turn", "happen", "take", "mean", "emerge",
                "follow")
            .contains(verb.lemma());
    boolean passive = sentence.child(verb, "auxpass").isPresent() && clause;
    return (be && clause) || weather || passive;
  }

  /** "The bank cut its forecast": the subject of the same clause. */
  private Optional<Chain> own(Sentence sentence, Token pronoun) {
    Token at = pronoun;
    while (at.head() >= 0) {
      at = sentence.tokens().get(at.head());
      if (!at.isVerb()) {
        continue;
      }
      Optional<Token> subject = sentence.child(at, "nsubj", "nsubjpass");
      if (subject.isPresent() && at.lemma().equals("be")) {
        return Optional.empty(); // "Britain is its third biggest market"
      }
      if (subject.isPresent()) {
        return subject
            .filter(s -> s.index() < pronoun.index())
            .filter(s -> noThing(sentence, s, pronoun))
            .flatMap(s -> body(sentence, s));
      }
    }
    return Optional.empty();
  }

  /** "The bank said it had won": the subject of the clause right above. */
  private Optional<Chain> reporting(Sentence sentence, Token pronoun) {
    if (pronoun.head() < 0) {
      return Optional.empty();
    }
    Token verb = sentence.tokens().get(pronoun.head());
    if (!verb.is("ccomp") || verb.head() < 0) {
      return Optional.empty();
    }
    Token above = sentence.tokens().get(verb.head());
    while (sentence.child(above, "nsubj").isEmpty() && above.is("conj") && above.head() >= 0) {
      above = sentence.tokens().get(above.head());
    }
    return sentence
        .child(above, "nsubj")
        .filter(s -> s.index() < pronoun.index())
        .filter(s -> noThing(sentence, s, pronoun))
        .flatMap(s -> body(sentence, s));
  }

  /** The main subject of the sentence before, for a main subject with nothing before it. */
  private Optional<Chain> subjectBefore(Sentence sentence, Token pronoun) {
    Token verb = sentence.tokens().get(Math.max(pronoun.head(), 0));
    if (verb.head() >= 0 || pronoun.index() > 0 || sentence.index() == 0) {
      return Optional.empty();
    }
    Sentence before = mentions.sentences.get(sentence.index() - 1);
    if (before.block() != sentence.block()) {
      return Optional.empty();
    }
    return before
        .root()
        .flatMap(r -> before.child(r, "nsubj", "nsubjpass"))
        .filter(s -> !mentions.quoted(s))
        .filter(s -> rivals(before, s).isEmpty())
        .flatMap(s -> body(before, s));
  }

  private Optional<Chain> body(Sentence sentence, Token subject) {
    if (sentence.child(subject, "conj").isPresent() || subject.tag().endsWith("S")) {
      return Optional.empty();
    }
    return mentions.all().stream()
        .filter(p -> p.sentence().index() == sentence.index() && p.head() == subject.index())
        .map(Placed::chain)
        .filter(c -> c.type == EntityType.ORGANIZATION || c.type == EntityType.PLACE)
        .findFirst();
  }

  /** No other subject and no other body stands between subject and pronoun. */
  private boolean noThing(Sentence sentence, Token subject, Token pronoun) {
    Optional<Chain> own = mentions.at(sentence, subject);
    boolean body =
        mentions.all().stream()
            .filter(p -> p.sentence().index() == sentence.index())
            .filter(p -> p.from() > subject.index() && p.to() <= pronoun.index())
            .filter(p -> p.chain().type == EntityType.ORGANIZATION)
            .anyMatch(p -> own.isPresent() && p.chain() != own.get());
    if (body) {
      return false;
    }
    List<Token> between = sentence.tokens().subList(subject.index() + 1, pronoun.index());
    return between.stream()
        .noneMatch(
            t -> t.is("nsubj", "nsubjpass") && t.isNoun() && !sentence.dominates(subject, t));
  }

  /** Other bodies that the sentence names outside its subject. */
  private List<Placed> rivals(Sentence sentence, Token subject) {
    Optional<Chain> own = mentions.at(sentence, subject);
    return mentions.all().stream()
        .filter(p -> p.sentence().index() == sentence.index())
        .filter(p -> p.chain().type == EntityType.ORGANIZATION)
        .filter(p -> own.isEmpty() || p.chain() != own.get())
        .toList();
  }
}
