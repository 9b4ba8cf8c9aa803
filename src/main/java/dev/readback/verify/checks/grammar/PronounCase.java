package dev.readback.verify.checks.grammar;

import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** "He" acts, "him" is acted on; and nobody is "yourself" in a sentence about others. */
final class PronounCase implements GrammarRule {
  private static final Set<String> SUBJECTS = Set.of("he", "she", "they", "we");
  private static final Set<String> OBJECTS = Set.of("him", "them", "us", "me");
  private static final Set<String> NOBODY =
      Set.of("yourself", "myself", "ourselves", "yourselves", "mine", "yours", "ours");

  @Override
  public String id() {
    return "pronoun-case";
  }

  @Override
  public Optional<String> fault(Passage passage) {
    for (Token each : passage.tokens()) {
      if (NOBODY.contains(each.text().toLowerCase(Locale.ROOT)) && !each.isNoun()) {
        return Optional.of("\"" + each.text() + "\" has nobody to mean");
      }
    }
    return passage.sentence().flatMap(s -> fault(passage, s));
  }

  private static Optional<String> fault(Passage passage, Sentence sentence) {
    for (Token each : sentence.tokens()) {
      String word = each.text().toLowerCase(Locale.ROOT);
      if (passage.quoted(each) || !each.isPronoun()) {
        continue;
      }
      boolean subject =
          each.is("nsubj", "nsubjpass")
              && sentence
                  .head(each)
                  .filter(v -> VerbGroup.of(sentence, v).finite().isPresent())
                  .isPresent();
      boolean nextIsVerb =
          each.index() + 1 < sentence.tokens().size()
              && sentence.tokens().get(each.index() + 1).isVerb();
      if ((subject && OBJECTS.contains(word))
          || (each.is("dobj", "pobj") && SUBJECTS.contains(word) && !nextIsVerb)) {
        return Optional.of("\"" + each.text() + "\" in the wrong case");
      }
    }
    return Optional.empty();
  }

  @Override
  public List<Example> examples() {
    return List.of(
        Example.wrong("Which prize did the mayor give to he?"),
        Example.wrong("What reminded the captain of sailing by yourself?"),
        Example.right("Which prize did the mayor give to him?"),
        Example.right("Jo Doe wanted them to sail by themselves."),
        Example.right("The mayor gave Jo Doe the prize before she left."));
  }
}
