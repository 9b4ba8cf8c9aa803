package dev.readback.analysis.quotations;

import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import java.util.Set;

/** The forms of verbs that matter for who says what. */
final class Verbs {

  private Verbs() {}

  /** "plans to announce", "would not say": nothing is said. */
  static boolean isUnspoken(Sentence sentence, Token verb, Cues.Kind kind) {
    for (Token each : sentence.children(verb, "aux", "neg")) {
      boolean negated = each.is("neg") && kind != Cues.Kind.BELIEVE;
      boolean modal = each.tag().equals("MD") || each.tag().equals("TO");
      if (negated || modal) {
        return true;
      }
    }
    return false;
  }

  /** "was told", "[the claim] made". */
  static boolean isPassive(Sentence sentence, Token verb) {
    return verb.tag().equals("VBN")
        && (sentence.child(verb, "auxpass", "nsubjpass", "agent").isPresent()
            || (verb.is("acl", "advcl", "relcl") && sentence.child(verb, "aux").isEmpty()));
  }

  /** "said", "laughed", "asked", with a tense or in the passive. */
  static boolean isSpeaking(Token verb) {
    return Set.of("VBD", "VBZ", "VBP", "VBN").contains(verb.tag())
        && Cues.kind(verb)
            .filter(k -> k == Cues.Kind.SAY || k == Cues.Kind.QUOTE || k == Cues.Kind.ASK)
            .isPresent();
  }

  /** Whether the clause of a verb begins with "that". */
  static boolean hasThat(Sentence sentence, Token verb) {
    return isMarked(sentence, verb, "that");
  }

  /** Whether the clause of a verb begins with a conjunction: "while". */
  static boolean isMarked(Sentence sentence, Token verb, String conjunction) {
    return sentence.child(verb, "mark").filter(m -> m.lemma().equals(conjunction)).isPresent();
  }

  /** "wrote that": a verb with a that-clause. */
  static boolean reportsThat(Sentence sentence, Token verb) {
    return sentence.child(verb, "ccomp").filter(c -> hasThat(sentence, c)).isPresent();
  }

  /** "... had occurred, and wrote that ...": another report of the same speaker. */
  static boolean isFurtherReport(Sentence sentence, Token verb) {
    return Words.isFinite(verb)
        && sentence.child(verb, "nsubj", "nsubjpass").isEmpty()
        && reportsThat(sentence, verb);
  }
}
