package dev.readback.analysis.engines;

import dev.readback.analysis.Clause;
import dev.readback.analysis.ClauseOpinion;
import dev.readback.analysis.Name;
import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import dev.readback.article.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Compares the primary engine's clauses with the opinions of others, by the heads of the arguments.
 * Parsers are right on about 80 % of clauses, and on 95 % of the tidy ones on which two agree.
 */
final class Clauses {
  private final List<List<ClauseOpinion>> others;
  private final List<Name> names;
  private final List<Span> quotations;

  /**
   * @param others the opinions of each further engine
   * @param names from all engines: two heads inside one name count as the same
   * @param quotations a verb inside one is not tidy
   */
  Clauses(List<List<ClauseOpinion>> others, List<Name> names, List<Span> quotations) {
    this.others = others;
    this.names = names;
    this.quotations = quotations;
  }

  /** A clause for each verb of the sentences that is no auxiliary, in text order. */
  List<Clause> of(List<Sentence> sentences) {
    List<Clause> clauses = new ArrayList<>();
    for (Sentence sentence : sentences) {
      for (Token verb : Opinions.verbs(sentence)) {
        ClauseOpinion own = Opinions.of(sentence, verb);
        int agreeing = 1;
        for (List<ClauseOpinion> each : others) {
          if (agrees(sentence, own, each)) {
            agreeing++;
          }
        }
        clauses.add(
            new Clause(
                sentence.index(),
                verb.index(),
                plain(sentence, verb),
                quotations.stream().anyMatch(q -> q.overlaps(verb.span())),
                1 + others.size(),
                agreeing));
      }
    }
    return clauses;
  }

  private static boolean plain(Sentence sentence, Token verb) {
    int subjects =
        Opinions.subjects(sentence, verb).size() + sentence.children(verb, "nsubjpass").size();
    return subjects == 1
        && Opinions.objects(sentence, verb).size() <= 1
        && Opinions.finite(sentence, verb);
  }

  private boolean agrees(Sentence sentence, ClauseOpinion own, List<ClauseOpinion> opinions) {
    Optional<ClauseOpinion> other =
        opinions.stream().filter(o -> o.verb().overlaps(own.verb())).findFirst();
    return other.isPresent() && agrees(sentence, own, other.get());
  }

  private boolean agrees(Sentence sentence, ClauseOpinion own, ClauseOpinion other) {
    if (own.objects().size() != other.objects().size()) {
      return false;
    }
    for (int i = 0; i < own.objects().size(); i++) {
      if (!same(sentence, own.objects().get(i), other.objects().get(i))) {
        return false;
      }
    }
    return same(sentence, own.subject(), other.subject())
        && same(sentence, own.passiveSubject(), other.passiveSubject())
        && same(sentence, own.agent(), other.agent());
  }

  private boolean same(Sentence sentence, @Nullable Span own, @Nullable Span other) {
    if (own == null || other == null) {
      return Objects.equals(own, other);
    }
    return own.overlaps(other) || phrase(sentence, own).overlaps(other);
  }

  /** The whole name around a head, with the title or noun before it: "actor Jo Doe". */
  private Span phrase(Sentence sentence, Span head) {
    Span phrase = head;
    for (Name name : names) {
      if (name.span().contains(head)) {
        phrase = phrase.union(name.span());
      }
    }
    for (Token token : sentence.tokens()) {
      if (token.span().equals(head) && token.isProperNoun()) {
        for (Token part : sentence.children(token, "compound")) {
          phrase = phrase.union(part.span());
        }
      }
    }
    return phrase;
  }
}
