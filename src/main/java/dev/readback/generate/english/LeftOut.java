package dev.readback.generate.english;

import dev.readback.analysis.Token;
import dev.readback.fact.Argument;
import dev.readback.fact.Fact;
import java.util.List;
import java.util.Set;

/** Arguments that a wording can do without: times that only make sense on the day, asides. */
final class LeftOut {

  private final Phrases phrases;

  LeftOut(Phrases phrases) {
    this.phrases = phrases;
  }

  List<Argument> of(Fact fact) {
    return fact.arguments().stream().filter(each -> isSpare(fact, each)).toList();
  }

  private boolean isSpare(Fact fact, Argument argument) {
    Token head = argument.head();
    return switch (argument.role()) {
          case TIME -> leans(argument) || !isWordable(fact, argument);
          case ADVERB -> argument.fronted() || head.lemma().equals("back");
          case OTHER -> head.is("advcl");
          default -> false;
        }
        || head.is("dep")
        || isAbsolute(fact, head);
  }

  /** "last week", "on Friday": a reader of the article need not know its date. */
  private static boolean leans(Argument time) {
    return time.tokens().stream()
        .anyMatch(t -> LeaningWords.isDeicticTime(t) || Dates.isWeekday(t.text()));
  }

  /** "with rain falling". */
  private static boolean isAbsolute(Fact fact, Token head) {
    return head.is("prep")
        && head.lemma().equals("with")
        && fact.sentence().subtree(head).stream()
            .anyMatch(
                t ->
                    Set.of("VBG", "VBN").contains(t.tag())
                        && t.is("acl", "relcl", "pcomp", "advcl"));
  }

  private boolean isWordable(Fact fact, Argument argument) {
    try {
      Wording.Draft draft = new Wording.Draft(phrases);
      draft.phrase(fact.sentence(), fact.subject());
      draft.phrase(fact.sentence(), argument.tokens());
      return true;
    } catch (Unwordable declined) {
      return false;
    }
  }
}
