package dev.readback.generate.english;

import dev.readback.analysis.Token;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The finite verb before the subject of a question: "opened" becomes "did ... open".
 *
 * @param front what stands before the subject
 * @param moved words that no longer stand behind it
 * @param replacements words that change behind it
 */
record Inversion(String front, Set<Token> moved, Map<Token, String> replacements) {

  static Inversion of(VerbGroup verbs) throws Unwordable {
    Token finite = verbs.finite();
    if (verbs.be() != null) {
      return new Inversion(verbs.be(), Set.of(), Map.of());
    }
    if (verbs.pluperfect() != null) {
      Token verb = verbs.pluperfect();
      return new Inversion("did", Set.of(finite), Map.of(verb, verb.lemma()));
    }
    if (finite.is("aux", "auxpass") || finite.tag().equals("MD") || verbs.linking()) {
      return new Inversion(contraction(finite), Set.of(finite), Map.of());
    }
    String front =
        switch (finite.tag()) {
          case "VBD" -> "did";
          case "VBZ" -> "does";
          case "VBP" -> "do";
          default -> throw new Unwordable("no finite verb");
        };
    return new Inversion(front, Set.of(), Map.of(finite, finite.lemma()));
  }

  private static String contraction(Token finite) throws Unwordable {
    String word = finite.text().toLowerCase(Locale.ROOT).replace('’', '\'');
    return switch (word) {
      case "'s", "'d" -> throw new Unwordable("a contraction");
      case "'re" -> "are";
      case "'ve" -> "have";
      case "'ll" -> "will";
      default -> word;
    };
  }
}
