package dev.readback.verify.checks;

import dev.readback.question.Draft;
import dev.readback.question.Interaction;
import dev.readback.verify.Check;
import dev.readback.verify.Subject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Options differ in more than small words, there are three at least, and none is out of proportion.
 */
final class OptionsDistinct implements Check {

  @Override
  public String id() {
    return "options-distinct";
  }

  @Override
  public Optional<String> inspect(Draft draft, Subject subject) {
    List<String> options = Texts.options(draft);
    if (options.isEmpty()) {
      return Optional.empty();
    }
    if (options.size() < 3) {
      return Optional.of(options.size() + " options");
    }
    Set<Set<String>> seen = new HashSet<>();
    for (String each : options) {
      if (!seen.add(Texts.words(each))) {
        return Optional.of("the option \"" + each + "\" stands twice");
      }
    }
    if (draft.interaction() instanceof Interaction.Choice choice && choice.shuffle()) {
      int key =
          choice.options().stream()
              .filter(Interaction.Option::correct)
              .mapToInt(o -> o.text().length())
              .max()
              .orElse(0);
      int longest =
          choice.options().stream()
              .filter(o -> !o.correct())
              .mapToInt(o -> o.text().length())
              .max()
              .orElse(key);
      if (key > 25 && key > 1.6 * longest) {
        return Optional.of("the key is far longer than every other option");
      }
    }
    return Optional.empty();
  }
}
