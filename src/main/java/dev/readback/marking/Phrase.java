package dev.readback.marking;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What can be told of the words of a key or an answer alone. */
final class Phrase {
  private Phrase() {}

  static List<Token> content(List<Token> tokens) {
    boolean any = false;
    boolean all = true;
    for (Token token : tokens) {
      boolean article = Words.ARTICLES.contains(token.form());
      any |= article;
      all &= article;
    }
    return !any || all
        ? tokens
        : tokens.stream().filter(t -> !Words.ARTICLES.contains(t.form())).toList();
  }

  static String joined(List<Token> tokens) {
    return tokens.stream().map(Token::form).collect(Collectors.joining());
  }

  static List<List<Token>> split(List<Token> tokens) {
    List<List<Token>> parts = new ArrayList<>();
    List<Token> part = new ArrayList<>();
    for (Token token : tokens) {
      boolean and = token.is("and");
      if ((and || token.gap()) && !part.isEmpty()) {
        parts.add(part);
        part = new ArrayList<>();
      }
      if (!and) {
        part.add(token);
      }
    }
    if (!part.isEmpty()) {
      parts.add(part);
    }
    return parts;
  }

  static boolean acronym(List<Token> right, List<Token> given) {
    return initials(right, given) || initials(given, right);
  }

  private static boolean initials(List<Token> name, List<Token> letters) {
    if (name.size() < 2 || letters.size() != 1 || letters.get(0).form().length() < 2) {
      return false;
    }
    StringBuilder all = new StringBuilder();
    StringBuilder main = new StringBuilder();
    for (Token token : name) {
      all.append(token.form().charAt(0));
      if (!Words.FUNCTION.contains(token.form())) {
        main.append(token.form().charAt(0));
      }
    }
    String form = letters.get(0).form();
    return form.contentEquals(all) || form.contentEquals(main);
  }

  static List<Token> withoutLegalForm(List<Token> name) {
    int to = name.size();
    while (to > 1 && Words.LEGAL_FORMS.contains(name.get(to - 1).form())) {
      to--;
    }
    return name.subList(0, to);
  }

  static boolean contains(List<Token> words, Token word) {
    for (Token each : words) {
      if (each.same(word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it has one of these words. */
  static boolean hasAny(List<Token> words, Set<String> wanted) {
    for (Token each : words) {
      if (wanted.contains(each.form())) {
        return true;
      }
    }
    return false;
  }
}
