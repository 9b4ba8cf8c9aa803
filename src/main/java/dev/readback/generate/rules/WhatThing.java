package dev.readback.generate.rules;

import dev.readback.analysis.Token;
import dev.readback.article.Evidence;
import dev.readback.fact.Argument;
import dev.readback.fact.Fact;
import dev.readback.generate.Material;
import dev.readback.generate.english.Unwordable;
import dev.readback.generate.english.Wording;
import dev.readback.generate.english.Words;
import dev.readback.generate.rules.NounPhrases.NounPhrase;
import dev.readback.question.ComprehensionProcess;
import dev.readback.question.Draft;
import dev.readback.question.Focus;
import dev.readback.question.OptionRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What did it or what it was done to, where that has no name: a form of {@link WhatObject} and
 * {@link WhoWhatSubject}.
 */
final class WhatThing {
  /** Prepositions that a question may end with. */
  private static final Set<String> STRANDED =
      Set.of("of", "for", "from", "with", "about", "to", "on", "against", "over", "into", "by");

  private WhatThing() {}

  /** Asks for objects: "What did the mayor close?" */
  static List<Draft> objects(Material material, String rule) {
    NounPhrases phrases = NounPhrases.of(material);
    List<Draft> drafts = new ArrayList<>();
    for (Fact fact : material.facts()) {
      if (askable(material, fact)) {
        for (Argument argument : fact.arguments()) {
          try {
            object(material, rule, fact, argument, phrases).ifPresent(drafts::add);
          } catch (Unwordable declined) {
            // this fact cannot be worded so that it stands alone: stay silent
          }
        }
      }
    }
    return drafts;
  }

  /** Asks for subjects: "What has helped the survival of Poland's wolves?" */
  static List<Draft> subjects(Material material, String rule) {
    NounPhrases phrases = NounPhrases.of(material);
    List<Draft> drafts = new ArrayList<>();
    for (Fact fact : material.facts()) {
      if (askable(material, fact)) {
        try {
          subject(material, rule, fact, phrases).ifPresent(drafts::add);
        } catch (Unwordable declined) {
          // this fact cannot be worded so that it stands alone: stay silent
        }
      }
    }
    return drafts;
  }

  private static boolean askable(Material material, Fact fact) {
    return Drafts.askable(material, fact)
        && !Drafts.reports(fact)
        && !fact.reduced()
        && !Set.of("have", "do", "include", "mean", "get", "go", "come", "take", "make", "give").contains(fact.verb().lemma())
        && !fact.subjectHead().tag().equals("EX");
  }

  private static Optional<Draft> subject(
      Material material, String rule, Fact fact, NounPhrases phrases) throws Unwordable {
    Optional<NounPhrase> key =
        key(material, fact, fact.subjectHead(), fact.subject());
    List<Argument> without = material.wording().leftOut(fact);
    if (key.isEmpty()
        || !Drafts.substantial(fact, without)
        || fact.verb().lemma().equals("be")) {
      return Optional.empty();
    }
    Wording.Draft words = material.wording().draft();
    String preamble = Drafts.preamble(material, fact, words);
    String question = material.wording().subjectQuestion(fact, "what", words, without);
    return asked(material, rule, fact, key.get(), preamble, question, words, phrases);
  }

  private static Optional<Draft> object(
      Material material, String rule, Fact fact, Argument argument, NounPhrases phrases)
      throws Unwordable {
    Token noun = argument.head();
    String preposition = "";
    List<Token> tokens = argument.tokens();
    boolean agent = argument.role() == Argument.Role.AGENT;
    if (agent || (argument.role() == Argument.Role.OTHER && noun.is("prep"))) {
      Optional<Token> object = fact.sentence().child(noun, "pobj");
      boolean beside = noun.index() == fact.verb().index() + 1;
      if (object.isEmpty() || !beside || !STRANDED.contains(noun.lemma())) {
        return Optional.empty();
      }
      preposition = " " + noun.lemma();
      tokens = tokens.stream().filter(t -> !t.equals(argument.head())).toList();
      noun = object.get();
    } else if (argument.role() != Argument.Role.OBJECT
        && !(argument.role() == Argument.Role.COMPLEMENT && defines(fact, argument))) {
      return Optional.empty();
    }
    Optional<NounPhrase> key = key(material, fact, noun, tokens);
    if (key.isEmpty()) {
      return Optional.empty();
    }
    List<Argument> without = new ArrayList<>(material.wording().leftOut(fact));
    without.add(argument);
    Wording.Draft words = material.wording().draft();
    String preamble = Drafts.preamble(material, fact, words);
    String question = material.wording().question(fact, "what", List.of(), words, without);
    boolean more =
        fact.arguments().stream()
            .anyMatch(a -> !without.contains(a) && !a.fronted());
    if (preamble.isEmpty() && Words.count(question) < 6) {
      preamble = "according to the article, ";
    }
    if (!preposition.isEmpty()) {
      if (more) {
        return Optional.empty();
      }
      question = question.replaceFirst("\\?$", preposition + "?");
    }
    if (question.matches(".*, to \\w+.*")) {
      return Optional.empty();
    }
    return asked(material, rule, fact, key.get(), preamble, question, words, phrases);
  }

  /** "Has become a hub for students", "is a base used by both air forces". */
  private static boolean defines(Fact fact, Argument complement) {
    boolean open = complement.tokens().get(0).text().matches("(?i)an?");
    boolean named = fact.subjectHead().isProperNoun();
    return fact.verb().lemma().equals("become")
        || (fact.verb().lemma().equals("be")
            && open
            && named
            && complement.tokens().size() >= 4);
  }

  private static Optional<NounPhrase> key(
      Material material, Fact fact, Token noun, List<Token> tokens) throws Unwordable {
    boolean numbered = tokens.stream().anyMatch(t -> t.tag().equals("CD"));
    if (numbered
        || material.wording().entityOf(fact.sentence(), noun).isPresent()
        || Drafts.coordinated(fact.sentence(), noun)) {
      return Optional.empty();
    }
    NounPhrase key =
        NounPhrases.of(material, fact.sentence(), noun, tokens, material.wording().draft());
    return Set.of("noun.person", "noun.time").contains(key.kind())
        ? Optional.empty()
        : Optional.of(key);
  }

  private static Optional<Draft> asked(
      Material material,
      String rule,
      Fact fact,
      NounPhrase key,
      String preamble,
      String question,
      Wording.Draft words,
      NounPhrases phrases) {
    Evidence evidence = material.sentence(fact.sentence());
    Options options = new Options(4);
    options.key(key.option(), "The article says so.", evidence);
    for (NounPhrase rival : phrases.rivals(key, question)) {
      if (rival.named().stream().noneMatch(words.named()::contains)) {
        options.distractor(
            rival.option(),
            rival.sentence().index() == fact.sentence().index()
                ? OptionRole.MISREADS_EVIDENCE
                : OptionRole.TRUE_ELSEWHERE,
            "The article speaks of this in another connection.",
            List.of(material.sentence(rival.sentence())));
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
            key.option(),
            words.named()));
  }
}
