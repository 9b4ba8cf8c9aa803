package dev.readback.verify.checks;

import dev.readback.article.Evidence;
import dev.readback.question.Draft;
import dev.readback.verify.Check;
import dev.readback.verify.Subject;
import java.util.Optional;

/** The evidence stands in the article, word for word, where the draft says. */
final class EvidenceRecuts implements Check {

  @Override
  public String id() {
    return "evidence-recuts";
  }

  @Override
  public Optional<String> inspect(Draft draft, Subject subject) {
    String text = subject.analysis().article().text();
    for (Evidence each : draft.evidence()) {
      if (!each.recuts(text)) {
        return Optional.of("the evidence at " + each.span() + " is not what stands there");
      }
    }
    return Optional.empty();
  }
}
