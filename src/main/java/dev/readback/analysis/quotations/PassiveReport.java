package dev.readback.analysis.quotations;

import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A reporting verb in the passive: "is believed to", "was told by Doe", "it is reported that". */
final class PassiveReport {

  private final Sentence sentence;
  private final Complements complements;

  PassiveReport(Sentence sentence, Predicate<Token> quoted) {
    this.sentence = sentence;
    this.complements = new Complements(sentence, quoted);
  }

  Optional<Frame> of(Token verb) {
    Token source = by(verb);
    List<Token> content = content(verb, source);
    if (verb.lemma().equals("accuse")) {
      Optional<Token> charged = byInCharge(verb);
      source = charged.orElse(source);
      content = source == null ? content : charge(verb);
    }
    boolean nothing = content.isEmpty() && source == null;
    if (nothing || Verbs.isUnspoken(sentence, verb, Cues.Kind.SAY)) {
      return Optional.empty();
    }
    Cues.Kind kind =
        source == null && isRumour(verb)
            ? Cues.Kind.BELIEVE
            : Cues.kind(verb).orElse(Cues.Kind.SAY);
    return Optional.of(new Frame(sentence, verb, kind, source, cue(verb), content));
  }

  private @Nullable Token by(Token verb) {
    return sentence.child(verb, "agent").flatMap(b -> sentence.child(b, "pobj")).orElse(null);
  }

  private static boolean isRumour(Token verb) {
    return Cues.RUMOUR.contains(verb.lemma());
  }

  private List<Token> content(Token verb, @Nullable Token source) {
    boolean told = verb.lemma().equals("tell") || verb.lemma().equals("inform");
    Optional<Token> about = sentence.child(verb, "nsubjpass");
    List<Token> content = clause(verb, about, source != null || told);
    boolean suspected = verb.lemma().equals("suspect") && about.isPresent();
    boolean of = content.isEmpty() && ((told && source != null) || suspected);
    return of ? complements.of(verb, "of") : content;
  }

  /** The clause, or the subject with its infinitive: "[the storm] is expected [to come]". */
  private List<Token> clause(Token verb, Optional<Token> about, boolean reported) {
    Optional<Token> clause = sentence.child(verb, "ccomp");
    boolean it = about.filter(a -> a.text().equalsIgnoreCase("it")).isPresent();
    if (clause.isPresent() && (it || reported)) {
      return Words.beside(verb, sentence.subtree(clause.get()));
    }
    Optional<Token> action = sentence.child(verb, "xcomp");
    if (action.isEmpty()) {
      return List.of();
    }
    if (about.isPresent() && (isRumour(verb) || verb.lemma().equals("announce"))) {
      return Stream.of(about.get(), action.get())
          .flatMap(part -> sentence.subtree(part).stream())
          .toList();
    }
    return isRumour(verb) && verb.is("advcl", "conj")
        ? Words.beside(verb, sentence.subtree(action.get()))
        : List.of();
  }

  // "accused of a lie by Doe"

  /** Who accuses, where the parse hangs "by Doe" on the charge. */
  private Optional<Token> byInCharge(Token verb) {
    return byWord(complements.of(verb, "of")).flatMap(b -> sentence.child(b, "pobj"));
  }

  private Optional<Token> byWord(List<Token> charge) {
    return charge.stream()
        .filter(w -> w.lemma().equals("by") && sentence.child(w, "pobj").isPresent())
        .findFirst();
  }

  /** What somebody is accused of, without who accuses. */
  private List<Token> charge(Token verb) {
    List<Token> charge = new ArrayList<>(complements.of(verb, "of"));
    byWord(charge).ifPresent(b -> charge.removeIf(w -> w.index() >= b.index()));
    sentence.child(verb, "agent").ifPresent(b -> charge.removeIf(w -> sentence.dominates(b, w)));
    return charge;
  }

  private List<Token> cue(Token verb) {
    return sentence.tokens().stream()
        .filter(t -> t.equals(verb) || (t.head() == verb.index() && t.is("auxpass", "aux")))
        .toList();
  }
}
