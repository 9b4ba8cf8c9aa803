package dev.readback.verify.checks.grammar;

import dev.readback.analysis.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A statement does not start in the middle: "All of which ...", "And ...". */
final class FragmentStart implements GrammarRule {
  private static final Set<String> CONJUNCTIONS =
      Set.of("and", "or", "but", "nor", "than", "that", "whom", "whose", "which");

  @Override
  public String id() {
    return "fragment-start";
  }

  @Override
  public Optional<String> fault(Passage passage) {
    List<Token> tokens = passage.tokens();
    if (tokens.isEmpty()) {
      return Optional.empty();
    }
    Token first = tokens.get(0);
    String word = first.text().toLowerCase(Locale.ROOT);
    if (!Character.isLetterOrDigit(word.codePointAt(0)) && ",.;:?!)".contains(word)) {
      return Optional.of("starts with \"" + first.text() + "\"");
    }
    if (passage.isQuestion()) {
      return Set.of("and", "or", "but", "nor", "than", "that").contains(word)
          ? Optional.of("starts with \"" + first.text() + "\"")
          : Optional.empty();
    }
    if ((CONJUNCTIONS.contains(word) && !first.is("det", "nsubj"))
        || Set.of("WDT", "WP$").contains(first.tag())) {
      return Optional.of("starts with \"" + first.text() + "\"");
    }
    for (int i = 1; i < Math.min(4, tokens.size()); i++) {
      Token each = tokens.get(i);
      if (Set.of("which", "whom", "whose").contains(each.text().toLowerCase(Locale.ROOT))
          && tokens.get(i - 1).tag().equals("IN")
          && tokens.subList(0, i).stream().noneMatch(Token::isVerb)
          && tokens.subList(0, i).stream().noneMatch(Token::isNoun)) {
        return Optional.of("starts with \"" + first.text() + " ... " + each.text() + "\"");
      }
    }
    return Optional.empty();
  }

  @Override
  public List<Example> examples() {
    return List.of(
        Example.wrong("All of which were built before the war."),
        Example.wrong("Of which the harbour has three."),
        Example.wrong("Whose boats were sunk in the storm."),
        Example.wrong("And the boats were sunk in the storm."),
        Example.right("All of the boats which sank were built before the war."),
        Example.right("In which year were the boats built?"),
        Example.right("Whose boats were sunk in the storm?"),
        Example.right("What the storm sank was a ferry."));
  }
}
