package dev.readback.verify.checks;

import dev.readback.question.Draft;
import dev.readback.question.Interaction;
import dev.readback.verify.Check;
import dev.readback.verify.Subject;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The question asks for more than the headline: neither its key nor a true statement stands there.
 */
final class HeadlineNotAsked implements Check {

  @Override
  public String id() {
    return "headline-not-asked";
  }

  @Override
  public Optional<String> inspect(Draft draft, Subject subject) {
    Set<String> headline = stems(subject.analysis().article().title());
    if (draft.interaction() instanceof Interaction.TrueFalse) {
      Set<String> statement = stems(draft.stem());
      long shared = statement.stream().filter(headline::contains).count();
      return shared >= 4 && shared * 2 > statement.size()
          ? Optional.of("the headline says it")
          : Optional.empty();
    }
    Set<String> key = stems(draft.answer());
    Set<String> stem = stems(draft.stem());
    long shared = stem.stream().filter(headline::contains).count();
    boolean who = draft.rule().equals("who-what-subject");
    return !key.isEmpty() && headline.containsAll(key) && (who || shared >= 2)
        ? Optional.of("the headline gives the key \"" + draft.answer() + "\"")
        : Optional.empty();
  }

  private static Set<String> stems(String text) {
    Set<String> stems = new TreeSet<>();
    for (String word : Texts.words(text)) {
      stems.add(word.length() > 5 ? word.substring(0, 5) : word);
    }
    return stems;
  }
}
