package dev.readback.verify.checks.grammar;

import dev.readback.analysis.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** No word or pair of words stands twice in a row, and no two prepositions collide. */
final class DoubledWords implements GrammarRule {
  private static final Set<String> MAY_DOUBLE = Set.of("had", "that", "very", "so", "no", "bye");
  private static final Set<String> COLLIDING =
      Set.of(
          "in in", "in off", "in of", "on of", "at of", "of in", "of at", "of on", "by of", "of by",
          "with of", "of with", "to of", "of to", "to at", "at to", "at in", "to by", "by as",
          "by to", "of for", "on at", "at on", "on in", "by with", "with by");

  @Override
  public String id() {
    return "doubled-words";
  }

  @Override
  public Optional<String> fault(Passage passage) {
    List<Token> tokens = passage.tokens();
    for (int i = 0; i + 1 < tokens.size(); i++) {
      String a = lower(tokens, i);
      String b = lower(tokens, i + 1);
      if (!Character.isLetter(a.codePointAt(0))) {
        continue;
      }
      boolean name =
          tokens.get(i).isProperNoun() && Character.isUpperCase(tokens.get(i).text().charAt(0));
      if (a.equals(b) && !name && !MAY_DOUBLE.contains(a)) {
        return Optional.of("\"" + a + "\" stands twice");
      }
      if (i + 3 < tokens.size()
          && a.equals(lower(tokens, i + 2))
          && b.equals(lower(tokens, i + 3))
          && Character.isLetter(b.codePointAt(0))) {
        return Optional.of("\"" + a + " " + b + "\" stands twice");
      }
      boolean prepositions =
          tokens.get(i).tag().equals("IN") && tokens.get(i + 1).tag().equals("IN");
      boolean stranded =
          passage.isQuestion()
              && !a.equals("of")
              && !b.equals("of")
              && !b.equals("off")
              && !b.equals("as");
      if (prepositions && COLLIDING.contains(a + " " + b) && !stranded) {
        return Optional.of("\"" + a + " " + b + "\"");
      }
    }
    return Optional.empty();
  }

  private static String lower(List<Token> tokens, int i) {
    return tokens.get(i).text().toLowerCase(Locale.ROOT);
  }

  @Override
  public List<Example> examples() {
    return List.of(
        Example.wrong("What did the captain like like the mayor?"),
        Example.wrong("Who met the the mayor in Hull?"),
        Example.wrong("The Jo Doe Jo Doe team won the race."),
        Example.wrong("What had the captain been out in off the coast?"),
        Example.right("What did the captain like about the mayor?"),
        Example.right("The captain had had the ferry for ten years."),
        Example.right("The ferry sails to Bora Bora in May."),
        Example.right("The mayor said that that ferry was too small."),
        Example.right("What is the captain known for in Hull?"));
  }
}
