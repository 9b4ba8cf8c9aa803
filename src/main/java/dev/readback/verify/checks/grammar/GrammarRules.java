package dev.readback.verify.checks.grammar;

import java.util.List;
import java.util.Optional;

/** The registry: every rule of grammar, by id. */
final class GrammarRules {
  private static final List<GrammarRule> ALL =
      List.of(
          new Agreement(),
          new ArticleForm(),
          new BareNoun(),
          new Casing(),
          new CutClause(),
          new DanglingEnd(),
          new DoubledWords(),
          new FiniteRoot(),
          new FragmentStart(),
          new Inversion(),
          new JoinedClauses(),
          new LooseParts(),
          new MissingObject(),
          new PronounCase(),
          new RepeatedName(),
          new Spacing(),
          new TimeTense(),
          new ToldTime(),
          new UnclosedAside(),
          new VerbForms());

  private GrammarRules() {}

  static List<GrammarRule> all() {
    return ALL;
  }

  /** The first fault, with the id of the rule. */
  static Optional<String> fault(Passage passage) {
    for (GrammarRule each : ALL) {
      Optional<String> fault = each.fault(passage);
      if (fault.isPresent()) {
        return Optional.of(each.id() + ": " + fault.get());
      }
    }
    return Optional.empty();
  }
}
