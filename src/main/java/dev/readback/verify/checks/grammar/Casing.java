package dev.readback.verify.checks.grammar;

import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Capitals as the article has them: on names and at the start, nowhere else. */
final class Casing implements GrammarRule {
  private static final Set<String> CLOSED_TAGS =
      Set.of("DT", "IN", "CC", "PRP$", "TO", "MD", "CD", "VBD", "VBZ", "VBP", "VBN", "VBG", "RB");

  private static final Set<String> TITLES =
      Set.of(
          ("president vice prime minister deputy governor senator representative congressman"
                  + " congresswoman mayor secretary chancellor premier ambassador speaker judge justice"
                  + " attorney sheriff chief officer detective inspector superintendent commissioner"
                  + " sergeant lieutenant captain major colonel general admiral marshal king queen"
                  + " prince princess duke duchess lord lady sir dame pope cardinal archbishop bishop"
                  + " father sister brother rabbi imam sheikh reverend saint professor doctor"
                  + " director chairman chairwoman councillor coach mount lake river cape fort"
                  + " mr mrs ms dr st")
              .split(" "));

  @Override
  public String id() {
    return "casing";
  }

  @Override
  public Optional<String> fault(Passage passage) {
    for (Sentence sentence : passage.sentences()) {
      boolean start = true;
      for (Token each : sentence.tokens()) {
        String word = each.text();
        if (!Character.isLetter(word.codePointAt(0))) {
          start |= ":“\"‘(".contains(word) || word.equals("--");
          continue;
        }
        if (passage.quoted(each)) {
          start = false;
          continue;
        }
        Optional<String> fault =
            start ? first(each) : capital(passage, each).or(() -> small(passage, each));
        if (fault.isPresent()) {
          return fault;
        }
        start = false;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> first(Token token) {
    boolean small =
        token.index() == 0
            && Character.isLowerCase(token.text().codePointAt(0))
            && token.text().equals(token.text().toLowerCase(Locale.ROOT));
    return small ? Optional.of("\"" + token.text() + "\" starts it") : Optional.empty();
  }

  private static Optional<String> capital(Passage passage, Token token) {
    String word = token.text();
    String small = word.toLowerCase(Locale.ROOT);
    boolean capitalised =
        Character.isUpperCase(word.codePointAt(0)) && word.substring(1).equals(small.substring(1));
    if (!capitalised
        || word.length() == 1
        || passage.usage().inside(word) > 0
        || passage.usage().inName(word)) {
      return Optional.empty();
    }
    if (nameFollows(passage, token) && (TITLES.contains(small) || !personFollows(passage, token))) {
      return Optional.empty();
    }
    boolean common =
        passage.usage().inside(small) > 0
            || (!passage.usage().isEmpty() && CLOSED_TAGS.contains(token.tag()));
    return common ? Optional.of("\"" + word + "\" in mid-sentence") : Optional.empty();
  }

  private static boolean personFollows(Passage passage, Token token) {
    String rest = passage.text().substring(token.span().end()).strip();
    return passage.usage().persons().stream().anyMatch(rest::startsWith);
  }

  private static boolean nameFollows(Passage passage, Token token) {
    List<Token> tokens = passage.tokens();
    int next = tokens.indexOf(token) + 1;
    return next < tokens.size() && Character.isUpperCase(tokens.get(next).text().codePointAt(0));
  }

  /** "japan": a name with a small letter. */
  private static Optional<String> small(Passage passage, Token token) {
    String word = token.text();
    if (!Character.isLowerCase(word.codePointAt(0))
        || word.length() < 2
        || passage.usage().inside(word) > 0) {
      return Optional.empty();
    }
    String capitalised = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    if (passage.usage().inside(capitalised) == 0) {
      return Optional.empty();
    }
    String rest = capitalised + passage.text().substring(token.span().end());
    return passage.usage().names().stream()
        .filter(name -> name.startsWith(capitalised) && rest.startsWith(name))
        .findFirst()
        .map(name -> "\"" + name + "\" is a name");
  }

  @Override
  public List<Example> examples() {
    String article =
        "Seven-year-old Jo Doe met Mayor Roe in Hull. On Monday the seamen sang for Jo Doe there.";
    return List.of(
        Example.wrong("How many brothers does Seven-year-old Jo Doe have?", article),
        Example.wrong("On which day of the week did The seamen sing?", article),
        Example.wrong("How often did jo Doe hear the seamen sing in Hull?", article),
        Example.wrong("what did the seamen sing in Hull?", article),
        Example.right("How many brothers does seven-year-old Jo Doe have?", article),
        Example.right("On which day of the week did the seamen sing for Jo Doe?", article),
        Example.right("Who said: “The seamen sing well in Hull”?", article));
  }
}
