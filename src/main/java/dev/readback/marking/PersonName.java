package dev.readback.marking;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * A person's name without titles.
 *
 * @param given first and middle names or initials, may be empty
 * @param particles small words before the surname, may be empty
 * @param surname the last name
 * @param suffix "jr", "iii" and the like; empty where there is none
 */
record PersonName(List<String> given, List<String> particles, String surname, String suffix) {

  /** The name in these words; null parts are empty where nothing is left beside titles. */
  static PersonName of(List<Token> tokens) {
    List<String> words = new ArrayList<>();
    for (Token token : tokens) {
      words.add(token.form());
    }
    String suffix = "";
    while (words.size() > 1 && Words.NAME_SUFFIXES.contains(words.get(words.size() - 1))) {
      suffix = words.remove(words.size() - 1).replace("junior", "jr").replace("senior", "sr");
    }
    while (words.size() > 1 && Words.TITLES.contains(words.get(0))) {
      words.remove(0);
    }
    if (words.isEmpty()) {
      return new PersonName(List.of(), List.of(), "", "");
    }
    String surname = words.remove(words.size() - 1);
    List<String> particles = new ArrayList<>();
    while (!words.isEmpty() && Words.PARTICLES.contains(words.get(words.size() - 1))) {
      particles.add(0, words.remove(words.size() - 1));
    }
    return new PersonName(List.copyOf(words), List.copyOf(particles), surname, suffix);
  }

  /** Whether {@code typed} may be the same person, as far as both tell. */
  boolean fits(PersonName typed, BiPredicate<String, String> same) {
    if (surname.isEmpty() || !same.test(surname, typed.surname)) {
      return false;
    }
    if (!suffix.isEmpty() && !typed.suffix.isEmpty() && !suffix.equals(typed.suffix)) {
      return false;
    }
    if (typed.given.isEmpty() && !particles.containsAll(typed.particles)) {
      // "Ben" and "Al" are given names too.
      return inOrder(given, typed.particles, same);
    }
    if (typed.given.isEmpty() || given.isEmpty()) {
      return true;
    }
    return inOrder(given, typed.given, same) || inOrder(typed.given, given, same);
  }

  /** Whether all of {@code few} stand in {@code many}, in this order; an initial is enough. */
  private static boolean inOrder(
      List<String> many, List<String> few, BiPredicate<String, String> same) {
    int at = 0;
    for (String name : few) {
      while (at < many.size() && !fits(many.get(at), name, same)) {
        at++;
      }
      if (at == many.size()) {
        return false;
      }
      at++;
    }
    return true;
  }

  private static boolean fits(String a, String b, BiPredicate<String, String> same) {
    boolean initial = a.length() == 1 || b.length() == 1;
    return initial ? a.charAt(0) == b.charAt(0) : same.test(a, b) || Words.sameGivenName(a, b);
  }

  /** Whether more than the surname is given. */
  boolean isFull() {
    return !given.isEmpty();
  }
}
