package dev.readback.generate.english;

import java.util.Locale;
import java.util.regex.Pattern;

/** Small fixes of running text. */
public final class Words {
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern BEFORE_MARK = Pattern.compile("\\s+([,.;:?!%)\\]])");
  private static final Pattern AFTER_BRACKET = Pattern.compile("([(\\[])\\s+");
  private static final Pattern DOUBLE_COMMA = Pattern.compile(",\\s*([,.;?!])");

  private Words() {}

  /** With a capital first letter, leading quotation marks passed over. */
  public static String capitalise(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        return text.substring(0, i)
            + text.substring(i, i + 1).toUpperCase(Locale.ROOT)
            + text.substring(i + 1);
      }
    }
    return text;
  }

  /** With single spaces, none before a closing mark, no comma before another mark. */
  public static String tidy(String text) {
    String tidy =
        SPACES
            .matcher(text)
            .replaceAll(" ")
            .replaceAll("\\(\\s*\\)", "")
            .replaceAll("\\s{2,}", " ")
            .strip();
    tidy = BEFORE_MARK.matcher(tidy).replaceAll("$1");
    tidy = AFTER_BRACKET.matcher(tidy).replaceAll("$1");
    tidy = DOUBLE_COMMA.matcher(tidy).replaceAll("$1");
    while (tidy.endsWith(",")
        || tidy.endsWith(";")
        || tidy.endsWith(":")
        || tidy.endsWith("—")
        || tidy.endsWith("–")) {
      tidy = tidy.substring(0, tidy.length() - 1).strip();
    }
    return tidy;
  }

  /** Whether quotation marks and brackets come in pairs. */
  public static boolean balanced(String text) {
    int straight = 0;
    int curly = 0;
    int round = 0;
    int square = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> straight++;
        case '“' -> curly++;
        case '”' -> curly--;
        case '(' -> round++;
        case ')' -> round--;
        case '[' -> square++;
        case ']' -> square--;
        default -> {}
      }
      if (curly < 0 || round < 0 || square < 0) {
        return false;
      }
    }
    return straight % 2 == 0 && curly == 0 && round == 0 && square == 0;
  }

  /** A statement as a sentence: capital, full stop. */
  public static String sentence(String text) {
    String tidy = tidy(text);
    return capitalise(tidy)
        + (tidy.endsWith(".") || tidy.endsWith("?") || tidy.endsWith("!") ? "" : ".");
  }

  /** A question as a sentence: capital, question mark. */
  public static String question(String text) {
    String tidy = tidy(text);
    while (tidy.endsWith(".")
        && !tidy.matches(".*\\b(?:[A-Z]\\.)+$")
        && !tidy.matches(".*\\b(?:Inc|Corp|Ltd|Co|Jr|Sr)\\.$")) {
      tidy = tidy.substring(0, tidy.length() - 1);
    }
    return capitalise(tidy) + "?";
  }

  /** Whether the text has these words, whole. */
  public static boolean holds(String text, String part) {
    return Pattern.compile("(?<![\\p{L}\\d])" + Pattern.quote(part) + "(?![\\p{L}\\d])")
        .matcher(text)
        .find();
  }

  /** Words for length limits. */
  public static int count(String text) {
    return text.isBlank() ? 0 : SPACES.split(text.strip()).length;
  }
}
