package dev.readback.fact;

import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import java.util.Set;

/**
 * "A petition filed by Jo Doe": a participle right after its noun says what was done, as long as
 * nothing above it is denied, possible or still to come.
 */
final class ReducedClause {

  /** Participles that describe rather than tell what happened: "statues located on the coast". */
  private static final Set<String> STATIVE =
      Set.of(
          "locate",
          "situate",
          "base",
          "call",
          "name",
          "know",
          "dub",
          "title",
          "entitle",
          "design",
          "intend",
          "aim",
          "relate",
          "involve",
          "concern",
          "associate",
          "connect",
          "link",
          "interest",
          "compare",
          "own",
          "dress",
          "cover",
          "equip",
          "fill",
          "surround",
          "dedicate",
          "need",
          "require",
          "include",
          "label",
          "give",
          "make",
          "see",
          "use",
          "estimate",
          "set",
          "suppose",
          "propose",
          "plan",
          "expect",
          "wear",
          "allow",
          "want",
          "believe",
          "bear");

  /** Determiners that leave open which one is meant, or whether there is any. */
  private static final Set<String> OPEN = Set.of("no", "any", "every", "each", "all", "some");

  private ReducedClause() {}

  static boolean isAt(Sentence sentence, Token verb) {
    boolean participle =
        verb.is("acl")
            && verb.tag().equals("VBN")
            && verb.head() == verb.index() - 1
            && !STATIVE.contains(verb.lemma())
            && sentence.child(verb, "aux", "auxpass", "nsubj", "nsubjpass").isEmpty();
    return sentence
        .head(verb)
        .filter(noun -> participle && noun.isNoun())
        .filter(noun -> !isOpen(sentence, noun) && happened(sentence, noun))
        .isPresent();
  }

  private static boolean isOpen(Sentence sentence, Token noun) {
    return sentence.children(noun, "det").stream().anyMatch(t -> OPEN.contains(t.lemma()));
  }

  /** Whether no verb above is denied, possible or still to come. */
  private static boolean happened(Sentence sentence, Token noun) {
    for (Token up = noun; up.head() >= 0; ) {
      up = sentence.tokens().get(up.head());
      if (up.isVerb()
          && sentence.children(up).stream()
              .anyMatch(t -> t.is("neg") || t.tag().equals("MD") || t.tag().equals("TO"))) {
        return false;
      }
    }
    return true;
  }
}
