package dev.readback.verify.checks;

import dev.readback.question.Draft;
import dev.readback.question.Interaction;
import dev.readback.verify.Check;
import dev.readback.verify.Subject;
import java.util.Optional;

/** A stem is a sentence of 5 to 34 words, 48 where it quotes a passage, with the mark it needs. */
final class StemShape implements Check {

  @Override
  public String id() {
    return "stem-shape";
  }

  @Override
  public Optional<String> inspect(Draft draft, Subject subject) {
    String stem = draft.stem();
    int words = stem.strip().split("\\s+").length;
    if (words < 5 || words > (stem.contains("“") ? 48 : 34)) {
      return Optional.of(words + " words");
    }
    if (stem.replaceAll("“[^”]*”", "").matches(".*(?: [–—-] |—).*")) {
      return Optional.of("a dash joins what belongs apart");
    }
    boolean statement =
        draft.interaction() instanceof Interaction.TrueFalse
            || draft.interaction() instanceof Interaction.Gap
            || draft.interaction() instanceof Interaction.Match
            || draft.interaction() instanceof Interaction.Order;
    boolean quoting = draft.rule().equals("who-said") && stem.endsWith("”");
    if (!quoting && !(statement ? stem.endsWith(".") || stem.endsWith("”") : stem.endsWith("?"))) {
      return Optional.of("ends without its mark");
    }
    return Optional.empty();
  }
}
