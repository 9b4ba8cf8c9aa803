package dev.readback.generate;

import dev.readback.question.Draft;
import java.util.List;

/** One way to ask about an article. Stateless; the same material gives the same drafts. */
public interface QuestionRule {

  /** Kebab-case id, never reused. */
  String id();

  /** Every draft that this rule can make; checks and ranking choose later. */
  List<Draft> draft(Material material);

  /** What the rule makes and what it declines; the test suite runs them. */
  List<RuleExample> examples();
}
