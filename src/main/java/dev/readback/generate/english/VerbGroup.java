package dev.readback.generate.english;

import dev.readback.analysis.Token;
import dev.readback.fact.Fact;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The verbs of a fact as a sentence by itself needs them: a reduced relative gets its "was", and
 * "had been" becomes "was", since nothing later stands beside it any more.
 *
 * @param finite the verb that carries the tense; the participle where {@code be} stands in for it
 * @param be "was" or "were" where the article has another form or none
 * @param dropped verbs that {@code be} or another form makes superfluous
 * @param replacements other forms that some verbs take
 * @param linking whether "be" is the only verb
 * @param pluperfect the participle of "had opened", which a question asks for as "did open"
 */
record VerbGroup(
    Token finite,
    @Nullable String be,
    Set<Token> dropped,
    Map<Token, String> replacements,
    boolean linking,
    @Nullable Token pluperfect) {

  static VerbGroup of(Fact fact) throws Unwordable {
    if (fact.reduced()) {
      return new VerbGroup(fact.verb(), past(fact), Set.of(), Map.of(), false, null);
    }
    List<Token> verbs = fact.group().stream().filter(Token::isVerb).toList();
    if (verbs.isEmpty() || !Set.of("VBD", "VBZ", "VBP", "MD").contains(verbs.get(0).tag())) {
      throw new Unwordable("no finite verb");
    }
    Token finite = verbs.get(0);
    boolean had = finite.lemma().equals("have") && finite.tag().equals("VBD");
    boolean been =
        had
            && verbs.size() == 3
            && verbs.get(1).text().equals("been")
            && verbs.get(2).tag().equals("VBN");
    if (been && fact.passive()) {
      return new VerbGroup(finite, past(fact), Set.of(finite, verbs.get(1)), Map.of(), false, null);
    }
    boolean linking = finite.equals(fact.verb()) && finite.lemma().equals("be");
    boolean opened =
        had && verbs.size() == 2 && verbs.get(1).tag().equals("VBN") && !fact.passive();
    return new VerbGroup(finite, null, Set.of(), Map.of(), linking, opened ? verbs.get(1) : null);
  }

  private static String past(Fact fact) {
    Token head = fact.subjectHead();
    boolean several =
        Set.of("NNS", "NNPS").contains(head.tag())
            || fact.sentence().child(head, "conj").isPresent();
    return several ? "were" : "was";
  }

  /** The forms that tell "had opened" as "opened"; none for other tenses. */
  Map<Token, String> simplePast() throws Unwordable {
    if (pluperfect == null) {
      return Map.of();
    }
    if (!pluperfect.text().endsWith("ed")) {
      throw new Unwordable("a pluperfect");
    }
    return Map.of(finite, pluperfect.text());
  }

  /** Whether the tense-carrying verb is in the plural. */
  boolean plural() {
    return be != null
        ? be.equals("were")
        : finite.tag().equals("VBP") || finite.text().equalsIgnoreCase("were");
  }
}
