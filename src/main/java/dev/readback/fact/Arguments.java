package dev.readback.fact;

import dev.readback.analysis.Analysis;
import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import dev.readback.fact.Argument.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the arguments of a clause, without what it can do without. */
final class Arguments {

  /** What hangs on a verb and is no argument of it. */
  private static final String[] NONE = {
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
    "case"
  };

  private final Roles roles;

  Arguments(Analysis analysis) {
    this.roles = new Roles(analysis);
  }

  /** In text order; empty where an argument asks, or stands before its subject as a clause. */
  Optional<List<Argument>> of(Sentence sentence, Token verb, Token subject) {
    List<Token> group = VerbPhrase.of(sentence, verb);
    List<Argument> arguments = new ArrayList<>();
    for (Token child : sentence.children(verb)) {
      if (subject.tag().equals("EX") && child.is("nsubj")) {
        // "there was a fire"
        arguments.add(new Argument(Role.COMPLEMENT, child, Phrases.of(sentence, child), false));
        continue;
      }
      boolean when = child.tag().equals("WRB") && verb.is("advcl") && child.lemma().equals("when");
      if (group.contains(child) || child.equals(subject) || child.is(NONE) || when) {
        continue;
      }
      Role role = roles.of(sentence, child);
      if (isSpare(sentence, child, role)) {
        continue;
      }
      boolean fronted = child.index() < subject.index();
      if ((fronted && child.is("ccomp")) || asks(sentence, child, verb)) {
        return Optional.empty();
      }
      arguments.add(new Argument(role, child, Phrases.of(sentence, child), fronted));
    }
    return Optional.of(arguments);
  }

  private static boolean asks(Sentence sentence, Token child, Token verb) {
    return sentence.subtree(child).stream()
        .anyMatch(t -> Reserve.isWh(t) && isOwn(sentence, t, verb));
  }

  /**
   * Whether the relative or interrogative word belongs to {@code verb} and not to a clause below
   * it.
   */
  private static boolean isOwn(Sentence sentence, Token wh, Token verb) {
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

  /** What a fact can do without: discourse adverbs, asides between commas, reporting phrases. */
  private static boolean isSpare(Sentence sentence, Token child, Role role) {
    if (role == Role.ADVERB) {
      return Adverbs.isDiscourse(child);
    }
    if (child.is("prep") && child.text().equalsIgnoreCase("according")) {
      return true;
    }
    if (role == Role.OTHER && child.is("advcl")) {
      return isAside(sentence, child);
    }
    return child.is("dep");
  }

  /** Whether a comma stands right before or right after the phrase. */
  private static boolean isAside(Sentence sentence, Token head) {
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
}
