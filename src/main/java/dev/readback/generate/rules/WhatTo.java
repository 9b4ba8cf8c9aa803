package dev.readback.generate.rules;

import dev.readback.analysis.Entity;
import dev.readback.article.Evidence;
import dev.readback.fact.Argument;
import dev.readback.fact.Fact;
import dev.readback.generate.Material;
import dev.readback.generate.english.Unwordable;
import dev.readback.generate.english.Wording;
import dev.readback.generate.english.Words;
import dev.readback.generate.rules.VerbPhrases.VerbPhrase;
import dev.readback.question.ComprehensionProcess;
import dev.readback.question.Draft;
import dev.readback.question.Focus;
import dev.readback.question.OptionRole;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody agreed, refused or was asked to do, among what else is done in the article; a form
 * of {@link WhatObject}.
 */
final class WhatTo {
  /** Verbs whose infinitive is the news: a decision, a demand, an attempt. */
  private static final Set<String> DECIDING =
      Set.of(
          "agree", "refuse", "decide", "promise", "vow", "pledge", "offer", "threaten", "try",
          "attempt", "plan", "want", "hope", "ask", "urge", "order", "tell", "allow", "persuade",
          "force", "invite", "require", "fail", "manage", "choose", "propose", "seek", "aim",
          "intend", "encourage", "warn", "vote", "prepare", "decline", "volunteer", "demand",
          "help", "begin", "start", "forbid", "instruct", "call", "advise");

  private WhatTo() {}

  static List<Draft> draft(Material material, String rule) {
    List<VerbPhrase> phrases = VerbPhrases.of(material);
    List<Draft> drafts = new ArrayList<>();
    for (Fact fact : material.facts()) {
      if (!Drafts.askable(material, fact) || !DECIDING.contains(fact.verb().lemma())) {
        continue;
      }
      for (Argument argument : fact.arguments()) {
        if (argument.head().is("xcomp", "ccomp")) {
          try {
            one(material, rule, fact, argument, phrases).ifPresent(drafts::add);
          } catch (Unwordable declined) {
            // this fact cannot be worded so that it stands alone: stay silent
          }
        }
      }
    }
    return drafts;
  }

  private static Optional<Draft> one(
      Material material, String rule, Fact fact, Argument argument, List<VerbPhrase> phrases)
      throws Unwordable {
    Entity doer = material.wording().entityOf(fact.sentence(), fact.subjectHead()).orElse(null);
    Wording.Draft words = material.wording().draft();
    List<Argument> without = new ArrayList<>(material.wording().leftOut(fact));
    without.add(argument);
    String preamble = Drafts.preamble(material, fact, words);
    String question = material.wording().question(fact, "what", List.of(), words, without);
    question = question.replaceFirst("\\?$", " to do?");
    boolean people =
        doer != null
            ? material.sure(doer)
            : material.lexicon().nounSupersenses(fact.subjectHead().lemma()).stream()
                    .limit(1)
                    .anyMatch(k -> k.equals("noun.person") || k.equals("noun.group"))
                && !words.named().isEmpty();
    if (!people) {
      return Optional.empty();
    }
    Wording.Draft inner = material.wording().draft();
    Optional<VerbPhrase> key =
        VerbPhrases.infinitive(material, fact.sentence(), argument, doer, inner);
    if (key.isEmpty()) {
      return Optional.empty();
    }
    Evidence evidence = material.sentence(fact.sentence());
    Options options = new Options(4);
    options.key(Words.capitalise(key.get().words()), "The article says so.", evidence);
    Set<String> taken = new HashSet<>(NounPhrases.content(key.get().words()));
    for (VerbPhrase other : phrases) {
      int a = Words.count(key.get().words());
      int b = Words.count(other.words());
      boolean apart =
          (other.doer() == null || doer == null || other.doer().id() != doer.id())
              && other.sentence().index() != fact.sentence().index()
              && (doer == null || !other.named().contains(doer.id()))
              && a <= 2.2 * b
              && b <= 2.2 * a
              && NounPhrases.content(other.words()).stream().noneMatch(taken::contains);
      if (apart && options.size() < 4) {
        taken.addAll(NounPhrases.content(other.words()));
        options.distractor(
            Words.capitalise(other.words()),
            OptionRole.TRUE_ELSEWHERE,
            other.doer() == null
                ? "The article speaks of this in another connection."
                : "The article says this of "
                    + material.wording().names().plain(other.doer())
                    + ".",
            List.of(material.sentence(other.sentence())));
      }
    }
    if (options.size() < 3) {
      return Optional.empty();
    }
    return Optional.of(
        Drafts.draft(
            material,
            rule,
            Focus.WHAT,
            ComprehensionProcess.RETRIEVE,
            0.45,
            fact,
            Drafts.withPreamble(preamble, question),
            options.choice(),
            Words.capitalise(key.get().words()),
            words.named()));
  }
}
