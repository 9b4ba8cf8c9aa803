package dev.readback.fact;

import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the subject of a verb, and whether its words can stand for themselves. */
final class Subjects {

  /** What hangs on a noun only where the parse went wrong. */
  private static final String[] ODD = {
    "dep", "npadvmod", "nsubj", "dobj", "ccomp", "parataxis", "advmod", "xcomp"
  };

  private static final Set<String> CALENDAR =
      Set.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December",
          "Monday",
          "Tuesday",
          "Wednesday",
          "Thursday",
          "Friday",
          "Saturday",
          "Sunday");

  private Subjects() {}

  /** "Those who ate there on 9 May fell ill" taken for what 9 May did. */
  static boolean isDate(Token head) {
    return CALENDAR.contains(head.text());
  }

  /**
   * The head of the verb's own subject, the one it shares with the verb it is coordinated with, or
   * its antecedent.
   */
  static Optional<Token> head(Sentence sentence, Token verb) {
    Optional<Token> there = sentence.child(verb, "expl");
    if (there.isPresent() && there.get().tag().equals("EX") && verb.lemma().equals("be")) {
      return there;
    }
    Optional<Token> own = sentence.child(verb, "nsubj", "nsubjpass");
    if (own.isPresent()) {
      String tag = own.get().tag();
      boolean relative = tag.equals("WP") || tag.equals("WDT");
      if (verb.is("relcl") && relative) {
        return sentence.head(verb);
      }
      return own.filter(s -> !relative && !tag.equals("WRB"));
    }
    if (sentence.child(verb, "csubj", "csubjpass", "expl").isPresent()) {
      return Optional.empty();
    }
    return ReducedClause.isAt(sentence, verb) ? sentence.head(verb) : shared(sentence, verb);
  }

  /** "opened in May and closed in June", where voice is the same and nothing suggests otherwise. */
  private static Optional<Token> shared(Sentence sentence, Token verb) {
    boolean finite =
        Set.of("VBD", "VBZ", "VBP").contains(verb.tag())
            || sentence.child(verb, "aux", "auxpass").isPresent();
    return sentence
        .head(verb)
        .filter(first -> verb.is("conj") && finite && first.isVerb())
        .filter(first -> isPassive(sentence, verb) == isPassive(sentence, first))
        .flatMap(first -> head(sentence, first));
  }

  private static boolean isPassive(Sentence sentence, Token verb) {
    return sentence.child(verb, "auxpass").isPresent();
  }

  /** The words of the subject, without the clause itself where it is a relative one. */
  static List<Token> words(Sentence sentence, Token verb, Token head) {
    boolean relative =
        (verb.is("relcl") || ReducedClause.isAt(sentence, verb))
            && sentence.head(verb).filter(h -> h.equals(head)).isPresent();
    return relative ? Phrases.without(sentence, head, verb) : Phrases.of(sentence, head);
  }

  /** Not "some", "who", "opening the bridge", nor what a wrong parse put together. */
  static boolean isClear(Sentence sentence, Token head, List<Token> words) {
    Token opening = words.get(0);
    boolean participle =
        Set.of("VBN", "VBG").contains(opening.tag())
            && !opening.equals(head)
            && !opening.is("nmod", "compound", "amod");
    boolean vague = Set.of("CD", "DT", "PDT", "JJ", "JJR", "JJS").contains(head.tag());
    boolean odd =
        sentence.children(head, ODD).stream()
            .anyMatch(t -> t.index() > head.index() && words.contains(t));
    return !participle && !vague && !odd && words.stream().noneMatch(Reserve::isWh);
  }
}
