package dev.readback.verify.checks.grammar;

import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Every part has its place: no second subject, no noun phrase that nothing holds. */
final class LooseParts implements GrammarRule {
  private static final Set<String> WAYS =
      Set.of("way", "bit", "lot", "deal", "head", "piece", "person", "share", "time");

  @Override
  public String id() {
    return "loose-parts";
  }

  @Override
  public Optional<String> fault(Passage passage) {
    return passage.sentence().flatMap(s -> fault(passage, s));
  }

  private static Optional<String> fault(Passage passage, Sentence sentence) {
    if (nameBeforeSubject(sentence)) {
      return Optional.of("nothing joins the name and \"" + sentence.tokens().get(0).text() + "\"");
    }
    for (Token each : sentence.tokens()) {
      if (passage.quoted(each)) {
        continue;
      }
      if (each.isVerb() && !each.is("aux", "auxpass") && twoSubjects(sentence, each)) {
        return Optional.of("\"" + each.text() + "\" has two subjects");
      }
      if (each.is("npadvmod", "appos", "dep", "dobj", "conj")
          && each.isNoun()
          && each.head() < each.index()) {
        Optional<String> loose = loose(passage, sentence, each);
        if (loose.isPresent()) {
          return loose;
        }
      }
    }
    return Optional.empty();
  }

  /** "Jo his red hair": nothing but names, then a possessive. */
  private static boolean nameBeforeSubject(Sentence sentence) {
    for (Token each : sentence.tokens()) {
      if (!each.tag().equals("NNP")) {
        return each.index() > 0 && each.tag().equals("PRP$");
      }
    }
    return false;
  }

  /**
   * "The captain his red hair began"; only where both are clear, and no clause below lacks one:
   * "how many guests did the hotel confirm were there".
   */
  private static boolean twoSubjects(Sentence sentence, Token verb) {
    List<Token> subjects = VerbGroup.of(sentence, verb).subjects();
    if (subjects.size() < 2) {
      return false;
    }
    Token first = subjects.get(0);
    Token second = subjects.get(subjects.size() - 1);
    boolean clear =
        sentence.subtree(second).get(0).tag().matches("DT|PRP\\$|PRP")
            && (first.isNoun() || first.isPronoun());
    boolean asks = sentence.subtree(first).get(0).tag().startsWith("W");
    // "How many seats did the party win" is right, and parsers often see two subjects there.
    boolean full =
        sentence.child(verb, "dobj").isPresent()
            || sentence.children(verb, "ccomp").stream()
                .anyMatch(c -> !VerbGroup.of(sentence, c).subjects().isEmpty());
    return clear && (!asks || full);
  }

  /** "Two bags a spoon": a phrase with its own article right after a noun. */
  private static Optional<String> loose(Passage passage, Sentence sentence, Token noun) {
    List<Token> phrase = sentence.subtree(noun);
    int start = phrase.get(0).index();
    if (start == 0 || !phrase.get(0).tag().matches("DT|PRP\\$")) {
      return Optional.empty();
    }
    Token before = sentence.tokens().get(start - 1);
    boolean fine =
        Nouns.isMeasure(noun)
            || Nouns.isTime(noun)
            || WAYS.contains(noun.lemma())
            || !(before.isNoun() || before.tag().equals("CD"))
            || passage.quoted(before)
            || (noun.is("dobj") && !afterObject(sentence, noun, before))
            || phrase.get(0).lemma().equals("all")
            || (before.isProperNoun() && !noun.is("conj"));
    return fine
        ? Optional.empty()
        : Optional.of("nothing joins \"" + before.text() + "\" and \"" + noun.text() + "\"");
  }

  /** Two objects and neither a person: "taking two bags a spoon". */
  private static boolean afterObject(Sentence sentence, Token noun, Token before) {
    return sentence
        .head(noun)
        .map(v -> sentence.children(v, "dobj").size() > 1 && before.is("dobj"))
        .orElse(false);
  }

  @Override
  public List<Example> examples() {
    return List.of(
        Example.wrong("The baker was charged with taking two bags a spoon from the shop."),
        Example.wrong(
            "How many guests from Norway did the hotel confirm many of the rooms were empty?"),
        Example.wrong("Doe his red hair began playing drums in his teens."),
        Example.wrong("Some museums the zoo, and the courts have closed in May."),
        Example.right("The baker was charged with taking two bags and a spoon from the shop."),
        Example.right("The ferry sails three times a week to Hull."),
        Example.right("The ferry costs 20 euros a person."),
        Example.right("Jo Doe, a baker, gave the mayor a spoon."),
        Example.right("The ferry to Hull sailed the day after the storm."),
        Example.right("How many guests did the hotel confirm were from Norway?"));
  }
}
