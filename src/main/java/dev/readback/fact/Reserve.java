package dev.readback.fact;

import dev.readback.analysis.Analysis;
import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import dev.readback.article.Certainty;
import dev.readback.fact.Argument.Role;
import java.util.List;
import java.util.Set;

/** Tells with what reserve a clause says what it says. */
final class Reserve {

  private static final Set<String> MODALS = Set.of("may", "might", "could", "would", "should");

  /** Verbs whose passive leaves open whether it is so: "is expected to rise". */
  private static final Set<String> EXPECTING =
      Set.of(
          "expect",
          "believe",
          "think",
          "allege",
          "suspect",
          "report",
          "accuse",
          "charge",
          "rumor",
          "rumour",
          "estimate",
          "predict",
          "suppose",
          "say",
          "seem",
          "appear",
          "plan",
          "set",
          "due",
          "likely",
          "able",
          "want",
          "hope",
          "wish",
          "intend",
          "aim",
          "threaten",
          "claim");

  private static final Set<String> CONDITION_MARKS = Set.of("if", "unless", "whether", "provided");
  private static final Set<String> WH = Set.of("WDT", "WP", "WP$", "WRB");

  private final Roles roles;

  Reserve(Analysis analysis) {
    this.roles = new Roles(analysis);
  }

  /** "if", "whether". */
  static boolean isCondition(Token mark) {
    return CONDITION_MARKS.contains(mark.lemma());
  }

  /** "who", "when": asks, or refers to a word before. */
  static boolean isWh(Token token) {
    return WH.contains(token.tag());
  }

  /**
   * @param reported whether somebody is reported to say it, so that "would" is only its tense
   */
  Certainty of(Sentence sentence, Token verb, boolean reported) {
    List<Token> tokens = sentence.tokens();
    if (tokens.get(tokens.size() - 1).text().equals("?")) {
      return Certainty.QUESTION;
    }
    if (isConditional(sentence, verb)) {
      return Certainty.CONDITIONAL;
    }
    return isHedged(sentence, verb, reported) ? Certainty.HEDGED : Certainty.ASSERTED;
  }

  /** "It opens if ...", or inside such a condition. */
  private boolean isConditional(Sentence sentence, Token verb) {
    boolean has =
        sentence.children(verb).stream().anyMatch(t -> roles.of(sentence, t) == Role.CONDITION);
    return has || isInCondition(sentence, verb);
  }

  private static boolean isInCondition(Sentence sentence, Token verb) {
    for (Token up = verb; up.head() >= 0; up = sentence.tokens().get(up.head())) {
      if (sentence.children(up, "mark").stream().anyMatch(Reserve::isCondition)) {
        return true;
      }
    }
    return false;
  }

  private boolean isHedged(Sentence sentence, Token verb, boolean reported) {
    List<Token> group = VerbPhrase.of(sentence, verb);
    boolean modal =
        group.stream()
            .anyMatch(
                t ->
                    t.tag().equals("MD")
                        && MODALS.contains(t.lemma())
                        && !(reported && Set.of("would", "should").contains(t.text())));
    boolean adverb =
        sentence.children(verb).stream()
            .anyMatch(t -> Adverbs.isHedging(t) && roles.of(sentence, t) == Role.ADVERB);
    return modal || adverb || isExpected(sentence, verb, group);
  }

  /** "is expected to rise", "is believed to be": the infinitive is no plain fact. */
  private static boolean isExpected(Sentence sentence, Token verb, List<Token> group) {
    return (verb.is("xcomp") || EXPECTING.contains(verb.lemma()))
        && sentence.child(verb, "xcomp", "oprd").isPresent()
        && group.stream().anyMatch(t -> t.is("auxpass"));
  }
}
