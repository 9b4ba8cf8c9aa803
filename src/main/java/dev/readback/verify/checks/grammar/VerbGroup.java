package dev.readback.verify.checks.grammar;

import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A verb with its auxiliaries.
 *
 * @param members in text order
 */
record VerbGroup(Sentence sentence, Token verb, List<Token> members) {
  private static final Set<String> FINITE = Set.of("MD", "VBD", "VBZ", "VBP");

  static VerbGroup of(Sentence sentence, Token verb) {
    List<Token> members = new ArrayList<>(sentence.children(verb, "aux", "auxpass", "modal"));
    members.add(verb);
    members.sort(Comparator.comparingInt(Token::index));
    return new VerbGroup(sentence, verb, List.copyOf(members));
  }

  /** The group of every verb that is not an auxiliary. */
  static List<VerbGroup> all(Sentence sentence) {
    List<VerbGroup> groups = new ArrayList<>();
    for (Token each : sentence.tokens()) {
      if (each.isVerb() && !each.is("aux", "auxpass", "modal")) {
        groups.add(of(sentence, each));
      }
    }
    return groups;
  }

  /** The inflected verb, which is the first of the group; empty for "to go" and "going". */
  Optional<Token> finite() {
    Token first = members.get(0);
    return FINITE.contains(first.tag()) ? Optional.of(first) : Optional.empty();
  }

  /** Its own and those that the parser hangs on an auxiliary. */
  List<Token> subjects() {
    List<Token> subjects = new ArrayList<>();
    for (Token each : sentence.tokens()) {
      if (each.is("nsubj", "nsubjpass")
          && members.stream().anyMatch(m -> m.index() == each.head())
          && members.stream().noneMatch(m -> m.index() == each.index())
          && !afterPreposition(each)) {
        subjects.add(each);
      }
    }
    return subjects;
  }

  /** "On which day": parsers take the day for a subject where the preposition hangs elsewhere. */
  private boolean afterPreposition(Token subject) {
    Token first = sentence.subtree(subject).get(0);
    return first.index() > 0
        && first.tag().startsWith("W")
        && sentence.tokens().get(first.index() - 1).tag().matches("IN|TO");
  }

  /** The only subject. */
  Optional<Token> subject() {
    List<Token> all = subjects();
    return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
  }
}
