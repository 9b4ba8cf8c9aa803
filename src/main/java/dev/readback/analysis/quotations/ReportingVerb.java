package dev.readback.analysis.quotations;

import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import java.util.Optional;
import java.util.function.Predicate;

/** A verb that reports: "Doe said the crane was old", "Doe was told by the police that ...". */
final class ReportingVerb implements ReportPattern {

  private final Sentence sentence;
  private final ActiveReport active;
  private final PassiveReport passive;

  ReportingVerb(Sentence sentence, Predicate<Token> quoted) {
    this.sentence = sentence;
    this.active = new ActiveReport(sentence, quoted);
    this.passive = new PassiveReport(sentence, quoted);
  }

  @Override
  public Optional<Frame> at(Token verb) {
    Optional<Cues.Kind> kind = kind(verb);
    if (kind.isEmpty() || verb.is("nmod", "amod", "compound", "pobj", "nsubj", "dobj")) {
      return Optional.empty();
    }
    return Verbs.isPassive(sentence, verb) ? passive.of(verb) : active.of(verb, kind.get());
  }

  /** Whatever reports with a quotation reports with a clause too: "joked that". */
  private Optional<Cues.Kind> kind(Token verb) {
    return putsIt(verb)
        ? Optional.of(Cues.Kind.SAY)
        : Cues.kind(verb)
            .or(() -> Cues.broad(verb))
            .map(
                kind ->
                    kind == Cues.Kind.QUOTE && Verbs.reportsThat(sentence, verb)
                        ? Cues.Kind.SAY
                        : kind);
  }

  /** "as Doe put it". */
  private boolean putsIt(Token verb) {
    return verb.lemma().equals("put")
        && verb.isVerb()
        && sentence.child(verb, "dobj").filter(o -> o.text().equals("it")).isPresent();
  }
}
