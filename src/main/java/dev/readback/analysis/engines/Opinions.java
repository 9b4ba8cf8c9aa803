package dev.readback.analysis.engines;

import dev.readback.analysis.ClauseOpinion;
import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import dev.readback.article.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads verbs and their arguments from a parse in the older Stanford style. */
final class Opinions {

  private Opinions() {}

  /** Every verb of a sentence that is no auxiliary, in text order. */
  static List<Token> verbs(Sentence sentence) {
    return sentence.tokens().stream()
        .filter(t -> t.tag().startsWith("VB") && !t.is("aux", "auxpass"))
        .toList();
  }

  /** What the parse takes the arguments of {@code verb} to be. */
  static ClauseOpinion of(Sentence sentence, Token verb) {
    List<Token> subjects = subjects(sentence, verb);
    List<Token> passive = sentence.children(verb, "nsubjpass");
    return new ClauseOpinion(
        verb.span(),
        first(subjects),
        first(passive),
        objects(sentence, verb).stream().map(Token::span).toList(),
        first(
            sentence.children(verb, "agent").stream()
                .flatMap(by -> sentence.children(by, "pobj").stream())
                .toList()));
  }

  /**
   * Active subjects. In "want him to go" the parse makes "him" the subject of "go", but no engine
   * agrees with another on that, so it counts as an object of "want"; in "there is a house" the
   * house is the subject.
   */
  static List<Token> subjects(Sentence sentence, Token verb) {
    if (raised(sentence, verb).isPresent()) {
      return List.of();
    }
    return sentence.child(verb, "expl").isPresent()
        ? sentence.children(verb, "attr", "nsubj")
        : sentence.children(verb, "nsubj");
  }

  /** Objects; for "be" what it links to: "mayor" in "is the mayor", "London" in "is in London". */
  static List<Token> objects(Sentence sentence, Token verb) {
    if (verb.lemma().equals("be")) {
      return sentence.child(verb, "expl").isPresent() ? List.of() : predicate(sentence, verb);
    }
    List<Token> objects = new ArrayList<>();
    for (Token each : sentence.children(verb)) {
      if (each.is("dobj") || (each.is("dative") && !each.tag().equals("IN"))) {
        objects.add(each);
      } else if (each.is("ccomp", "xcomp")) {
        raised(sentence, each).ifPresent(objects::add);
      }
    }
    return objects;
  }

  private static List<Token> predicate(Sentence sentence, Token be) {
    List<Token> predicate = sentence.children(be, "attr", "acomp");
    return !predicate.isEmpty()
        ? predicate
        : sentence.children(be, "prep").stream()
            .flatMap(p -> sentence.children(p, "pobj").stream())
            .limit(1)
            .toList();
  }

  /** The "him" of "want him to go" or "let him go", if {@code lower} is such a "go". */
  private static Optional<Token> raised(Sentence sentence, Token lower) {
    boolean infinitive =
        lower.is("ccomp", "xcomp")
            && lower.tag().equals("VB")
            && sentence.children(lower, "aux").stream().allMatch(t -> t.tag().equals("TO"))
            && sentence.child(lower, "mark", "complm").isEmpty();
    return infinitive ? sentence.child(lower, "nsubj") : Optional.empty();
  }

  /**
   * Whether it has a tense of its own: no bare -ing form or participle, no infinitive with "to".
   */
  static boolean finite(Sentence sentence, Token verb) {
    if (verb.tag().equals("VBD") || verb.tag().equals("VBP") || verb.tag().equals("VBZ")) {
      return true;
    }
    return sentence.children(verb, "aux", "auxpass").stream()
        .anyMatch(
            t ->
                t.tag().equals("MD")
                    || t.tag().equals("VBD")
                    || t.tag().equals("VBP")
                    || t.tag().equals("VBZ"));
  }

  private static @Nullable Span first(List<Token> some) {
    return some.isEmpty() ? null : some.get(0).span();
  }
}
