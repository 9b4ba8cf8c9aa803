package dev.readback.marking;

import dev.readback.lexicon.Lexicon;
import java.util.List;
import java.util.Set;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/**
 * Which slips of the pen are forgiven. Never in figures, never where the typed word is another
 * word, an opposite, or a rival of the key.
 */
final class Spelling {
  private static final DamerauLevenshteinDistance DISTANCE = new DamerauLevenshteinDistance();
  private static final int ONE_FROM = 5;
  private static final int TWO_FROM = 9;
  private static final int LONGEST = 60;

  /** Prefixes that turn a word into its opposite or into another one. */
  private static final List<String> PREFIXES =
      List.of(
          "un", "in", "im", "il", "ir", "dis", "non", "anti", "de", "mis", "a", "an", "ab", "ex",
          "re", "pre", "post", "sub", "super", "counter");

  private static final List<Set<String>> OPPOSED =
      List.of(
          Set.of("hyper", "hypo"),
          Set.of("inter", "intra"),
          Set.of("over", "under"),
          Set.of("pre", "pro", "per"),
          Set.of("im", "em", "ex"),
          Set.of("in", "un", "en"),
          Set.of("ante", "anti"),
          Set.of("macro", "micro"));

  private Spelling() {}

  /**
   * Whether {@code typed} is {@code key} with a slip of the pen: one edit from five letters on, two
   * from nine on, where an edit adds, drops or changes a letter or swaps neighbours.
   *
   * @param rivals words of rivals, other options and the question, which are never a slip
   */
  static boolean slip(String key, String typed, Set<String> rivals) {
    if (!close(key, typed)) {
      return false;
    }
    int distance = distance(key, typed);
    for (String rival : rivals) {
      if (rival.equals(key)) {
        continue;
      }
      if (rival.equals(typed) || (letters(rival) && distance(rival, typed) <= distance)) {
        return false;
      }
    }
    return !Lexicon.wordNet().isWord(typed);
  }

  /** Whether a slip in this word may be forgiven at all. */
  static boolean forgives(String key) {
    return allowed(key) > 0 && letters(key);
  }

  /** Whether {@code typed} is a slip for {@code key} where it is no other word. */
  static boolean close(String key, String typed) {
    int allowed = allowed(key);
    if (allowed == 0 || key.equals(typed) || typed.length() > LONGEST || !sameStart(key, typed)) {
      return false;
    }
    if (!letters(key) || !letters(typed) || Math.abs(key.length() - typed.length()) > allowed) {
      return false;
    }
    return distance(key, typed) <= allowed && !opposed(key, typed) && !otherEnding(key, typed);
  }

  private static int allowed(String key) {
    return key.length() >= TWO_FROM ? 2 : key.length() >= ONE_FROM ? 1 : 0;
  }

  private static boolean letters(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (!Character.isLetter(word.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Slips seldom hit the first letter, other words often begin with another one. */
  private static boolean sameStart(String key, String typed) {
    return !typed.isEmpty()
        && (key.charAt(0) == typed.charAt(0)
            || (typed.length() > 1
                && key.charAt(0) == typed.charAt(1)
                && key.charAt(1) == typed.charAt(0)));
  }

  /**
   * Whether another ending with a vowel tells them apart: Daniel and Daniela, Alexander and
   * Alexandra are two people.
   */
  static boolean otherEnding(String a, String b) {
    int common = 0;
    while (common < Math.min(a.length(), b.length()) && a.charAt(common) == b.charAt(common)) {
      common++;
    }
    char lastOfA = a.charAt(a.length() - 1);
    char lastOfB = b.charAt(b.length() - 1);
    return Math.max(a.length(), b.length()) - common <= 2
        && !(isI(lastOfA) && isI(lastOfB))
        && lastOfA != lastOfB
        && ("aeiou".indexOf(lastOfA) >= 0 || "aeiou".indexOf(lastOfB) >= 0);
  }

  /** Names from other alphabets end in either. */
  private static boolean isI(char letter) {
    return letter == 'i' || letter == 'y';
  }

  /** Whether a prefix, not a slip, tells them apart. */
  static boolean opposed(String a, String b) {
    for (String prefix : PREFIXES) {
      if (a.equals(prefix + b) || b.equals(prefix + a)) {
        return true;
      }
    }
    for (Set<String> group : OPPOSED) {
      for (String one : group) {
        for (String other : group) {
          if (!one.equals(other)
              && a.startsWith(one)
              && b.startsWith(other)
              && a.substring(one.length()).equals(b.substring(other.length()))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Letters added, dropped, changed or swapped with their neighbour. */
  private static int distance(String a, String b) {
    return DISTANCE.apply(a, b);
  }
}
