package dev.readback.verify.checks;

import dev.readback.question.Draft;
import dev.readback.question.Interaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The words of a draft, for checks. */
final class Texts {
  private static final Set<String> STOP =
      Set.of(
          "the",
          "a",
          "an",
          "of",
          "in",
          "on",
          "at",
          "to",
          "for",
          "and",
          "by",
          "with",
          "from",
          "as",
          "is",
          "was",
          "about",
          "more",
          "than",
          "fewer",
          "between",
          "statement");

  private Texts() {}

  static List<String> options(Draft draft) {
    List<String> texts = new ArrayList<>();
    if (draft.interaction() instanceof Interaction.Choice choice) {
      choice.options().forEach(o -> texts.add(o.text()));
    }
    return texts;
  }

  /** Content words in lower case. */
  static Set<String> words(String text) {
    Set<String> words = new TreeSet<>();
    for (String each : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
      if (!each.isEmpty() && !STOP.contains(each)) {
        words.add(each);
      }
    }
    return words;
  }
}
