package dev.readback.verify.checks;

import dev.readback.question.Draft;
import dev.readback.question.Interaction;
import dev.readback.verify.Check;
import dev.readback.verify.Subject;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The stem names somebody or something, so that a reader knows which event is meant; quotations
 * need not.
 */
final class NamesSomething implements Check {
  /** So many longer words single an event out as a name does. */
  private static final int ENOUGH = 6;

  private static final Pattern QUOTED = Pattern.compile("“[^”]*”|\"[^\"]*\"");
  private static final Pattern NAME =
      Pattern.compile(
          "(?<=[\\p{L}\\d,%)’'.] )(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|I)\\b)\\p{Lu}[\\p{L}\\d.&’'-]*");

  @Override
  public String id() {
    return "names-something";
  }

  @Override
  public Optional<String> inspect(Draft draft, Subject subject) {
    boolean people =
        draft.rule().equals("who-said")
            || draft.rule().equals("who-what-subject")
            || draft.rule().equals("role");
    // options that are names, and enough said to know which event is meant
    if (people
        && (draft.rule().equals("role")
            || draft.stem().contains("“")
            || draft.stem().split("\\s+").length >= 8)) {
      return Optional.empty();
    }
    String text = draft.interaction() instanceof Interaction.Gap gap ? gap.text() : draft.stem();
    // it asks about the article as a whole: what a figure in it stands for, what happened when
    if (text.contains("the article") || draft.interaction() instanceof Interaction.Match) {
      return Optional.empty();
    }
    boolean named =
        draft.interaction() instanceof Interaction.Order
            || !draft.named().isEmpty()
            || NAME.matcher(QUOTED.matcher(text).replaceAll("x")).find();
    return named || Texts.words(text).stream().filter(w -> w.length() > 3).count() >= ENOUGH
        ? Optional.empty()
        : Optional.of("nobody and nothing is named");
  }
}
