package dev.readback.generate.rules;

import dev.readback.analysis.Entity;
import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import dev.readback.fact.Argument;
import dev.readback.fact.Fact;
import dev.readback.generate.Material;
import dev.readback.generate.english.Unwordable;
import dev.readback.generate.english.Wording;
import dev.readback.generate.english.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is done in an article, in the plain form of the verb: "withdraw 40 troops from Dunrick". */
final class VerbPhrases {

  /**
   * Something done.
   *
   * @param doer who does it by the article, where that is known
   * @param words starting with the verb's plain form
   */
  record VerbPhrase(
      Sentence sentence, Token verb, @Nullable Entity doer, String words, Set<Integer> named) {}

  private VerbPhrases() {}

  /** Everything that trusted facts and their infinitives say was done or to be done. */
  static List<VerbPhrase> of(Material material) {
    List<VerbPhrase> phrases = new ArrayList<>();
    for (Fact fact : material.facts()) {
      if (fact.clause().disputed() || fact.negated()) {
        continue;
      }
      Entity doer = material.wording().entityOf(fact.sentence(), fact.subjectHead()).orElse(null);
      if (doer != null
          && !fact.passive()
          && !fact.verb().lemma().equals("be")
          && !Drafts.reports(fact)
          && !Drafts.empty(fact)
          && fact.arguments().stream().noneMatch(a -> a.head().is("ccomp"))) {
        done(material, fact, doer).ifPresent(phrases::add);
      }
      for (Argument argument : fact.arguments()) {
        if (argument.head().is("xcomp") || argument.role() == Argument.Role.PURPOSE) {
          infinitive(fact.sentence(), argument, doer, material.wording().draft())
              .ifPresent(phrases::add);
        }
      }
    }
    return phrases;
  }

  private static Optional<VerbPhrase> done(Material material, Fact fact, @Nullable Entity doer) {
    TreeSet<Token> tokens = new TreeSet<>(Comparator.comparingInt(Token::index));
    tokens.add(fact.verb());
    List<Argument> without = material.wording().leftOut(fact);
    for (Argument each : fact.arguments()) {
      if (!each.fronted() && !without.contains(each) && each.role() != Argument.Role.TIME) {
        tokens.addAll(each.tokens());
      }
    }
    fact.group().stream().filter(t -> t.is("prt")).forEach(tokens::add);
    Wording.Draft draft = material.wording().draft();
    if (doer != null) {
      draft.knows(doer);
    }
    draft.replace(fact.verb(), fact.verb().lemma());
    return phrase(fact.sentence(), fact.verb(), List.copyOf(tokens), doer, draft);
  }

  /** The words of "to withdraw ..." without the "to". */
  static Optional<VerbPhrase> infinitive(
      Sentence sentence, Argument argument, @Nullable Entity doer, Wording.Draft draft) {
    Token verb = argument.head();
    Optional<Token> to =
        sentence.children(verb, "aux").stream().filter(t -> t.tag().equals("TO")).findFirst();
    if (to.isEmpty() || !verb.tag().equals("VB") || verb.lemma().equals("be")) {
      return Optional.empty();
    }
    List<Token> tokens =
        argument.tokens().stream().filter(t -> t.index() > to.get().index()).toList();
    if (doer != null) {
      draft.knows(doer);
    }
    return phrase(sentence, verb, tokens, doer, draft);
  }

  private static Optional<VerbPhrase> phrase(
      Sentence sentence,
      Token verb,
      List<Token> tokens,
      @Nullable Entity doer,
      Wording.Draft draft) {
    if (tokens.isEmpty() || !tokens.get(0).equals(verb)) {
      return Optional.empty();
    }
    try {
      String words = draft.phrase(sentence, tokens);
      int count = Words.count(words);
      boolean plain =
          count >= 3
              && count <= 13
              && !words.contains("“")
              && !words.matches(".*, (?:an?|the) .*")
              && !words.contains("\"")
              && !words.matches("(?i).*\\b(?:he|she|they|him|his|her|their|them|its|it)\\b.*");
      return plain
          ? Optional.of(new VerbPhrase(sentence, verb, doer, words, draft.named()))
          : Optional.empty();
    } catch (Unwordable declined) {
      return Optional.empty();
    }
  }
}
