package dev.readback.verify.checks;

import dev.readback.question.Draft;
import dev.readback.question.Interaction;
import dev.readback.verify.Check;
import dev.readback.verify.Subject;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The stem neither holds the key nor most of its words, nor any option. */
final class KeyNotInStem implements Check {

  @Override
  public String id() {
    return "key-not-in-stem";
  }

  @Override
  public Optional<String> inspect(Draft draft, Subject subject) {
    if (draft.interaction() instanceof Interaction.TrueFalse
        || draft.interaction() instanceof Interaction.Gap) {
      return Optional.empty();
    }
    Set<String> stem = Texts.words(draft.stem());
    Set<String> key = Texts.words(draft.answer());
    long shared = key.stream().filter(stem::contains).count();
    boolean framed = draft.rule().equals("claim-or-fact") || draft.rule().equals("which-statement");
    if (!framed && !key.isEmpty() && shared * 2 >= key.size()) {
      return Optional.of("the stem holds words of the key \"" + draft.answer() + "\"");
    }
    String lower = draft.stem().toLowerCase(Locale.ROOT);
    for (String each : Texts.options(draft)) {
      if (!framed && lower.contains(each.toLowerCase(Locale.ROOT))) {
        return Optional.of("the stem holds the option \"" + each + "\"");
      }
    }
    return Optional.empty();
  }
}
