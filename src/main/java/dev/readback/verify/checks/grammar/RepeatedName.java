package dev.readback.verify.checks.grammar;

import dev.readback.analysis.Token;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Nobody says a full name twice in one sentence. */
final class RepeatedName implements GrammarRule {

  @Override
  public String id() {
    return "repeated-name";
  }

  @Override
  public Optional<String> fault(Passage passage) {
    String text = passage.unquoted();
    for (String name : passage.usage().persons()) {
      if (!name.contains(" ")) {
        continue;
      }
      Matcher found =
          Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])")
              .matcher(text);
      if (found.results().count() > 1) {
        return Optional.of("\"" + name + "\" stands twice");
      }
    }
    return withArticle(passage).or(() -> possessive(passage));
  }

  /** "Hull's wish to use Hull's ferries", "Hull's council helped Hull". */
  private static Optional<String> possessive(Passage passage) {
    List<Token> tokens = passage.tokens();
    for (int i = 0; i + 1 < tokens.size(); i++) {
      Token first = tokens.get(i);
      if (!alone(tokens, i) || !passage.usage().names().contains(first.text())) {
        continue;
      }
      for (int k = i + 1; k < tokens.size(); k++) {
        boolean again = tokens.get(k).text().equals(first.text()) && alone(tokens, k);
        if (again && possessive(tokens, i)) {
          return Optional.of("\"" + first.text() + "\" stands twice");
        }
      }
    }
    return Optional.empty();
  }

  private static boolean possessive(List<Token> tokens, int i) {
    return i + 1 < tokens.size() && tokens.get(i + 1).tag().equals("POS");
  }

  /** No part of a longer name. */
  private static boolean alone(List<Token> tokens, int i) {
    boolean after = i > 0 && tokens.get(i - 1).isProperNoun();
    boolean before = i + 1 < tokens.size() && tokens.get(i + 1).isProperNoun();
    boolean part = tokens.get(i).is("compound", "nmod");
    return tokens.get(i).isProperNoun() && !part && !after && !before;
  }

  /** "The Jo Doe". */
  private static Optional<String> withArticle(Passage passage) {
    List<Token> tokens = passage.tokens();
    for (int i = 0; i + 2 < tokens.size(); i++) {
      Token article = tokens.get(i);
      if (!article.is("det") || article.head() <= article.index()) {
        continue;
      }
      for (String name : passage.usage().persons()) {
        int start = tokens.get(i + 1).span().start();
        if (!name.contains(" ") || !passage.text().startsWith(name, start)) {
          continue;
        }
        int end = start + name.length();
        boolean head =
            tokens.stream()
                .anyMatch(
                    t ->
                        t.span().end() == end
                            && t.is("nsubj", "nsubjpass", "dobj", "pobj", "attr")
                            && t.index() == article.head());
        boolean more =
            passage.text().startsWith("s", end)
                || passage.text().startsWith("’s", end)
                || passage.text().startsWith("'s", end);
        if (head && !more) {
          return Optional.of("\"" + article.text() + " " + name + "\"");
        }
      }
    }
    return Optional.empty();
  }

  @Override
  public List<Example> examples() {
    String article = "Jo Doe won.";
    return List.of(
        Example.wrong("When did Jo Doe say that Jo Doe would sail to Hull?", article),
        Example.wrong("Which prize did the Jo Doe win in Hull?", article),
        Example.wrong(
            "What may Roe's hard work have helped turn Roe into?", "Roe won. Jo Doe left."),
        Example.right("Which of Roe's boats did the Roe family sell?", "Roe won. Jo Doe left."),
        Example.right("When did Jo Doe say that she would sail to Hull?", article),
        Example.right("Which prize did the Jo Doe team win in Hull?", article));
  }
}
