package dev.readback.bank.formats.parts;

import dev.readback.question.Interaction;
import dev.readback.question.Interaction.Choice;
import dev.readback.question.Interaction.Option;
import dev.readback.question.Interaction.TrueFalse;
import java.util.List;

/** Questions with options, for formats that know nothing else. */
public final class Choices {
  private Choices() {}

  /**
   * The options of a choice; "True" and "False" for a statement.
   *
   * @throws ClassCastException for any other interaction
   */
  public static List<Option> options(Interaction interaction) {
    if (interaction instanceof Choice choice) {
      return choice.options();
    }
    boolean truth = ((TrueFalse) interaction).answer();
    return List.of(
        new Option("true", "True", truth, null, null, List.of()),
        new Option("false", "False", !truth, null, null, List.of()));
  }
}
