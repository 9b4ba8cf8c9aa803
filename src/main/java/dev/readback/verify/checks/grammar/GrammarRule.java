package dev.readback.verify.checks.grammar;

import java.util.List;
import java.util.Optional;

/** One kind of bad grammar. Stateless. */
interface GrammarRule {

  /** Kebab-case id. */
  String id();

  /** What is wrong, in a phrase; empty where this rule sees nothing wrong. */
  Optional<String> fault(Passage passage);

  /** Texts that it rejects and texts, as like them as can be, that it lets pass. */
  List<Example> examples();
}
