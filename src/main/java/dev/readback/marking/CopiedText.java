package dev.readback.marking;

import java.util.regex.Pattern;

/**
 * Repairs a sentence copied from a page: spaces lost around links ("byJo Doe"), the numbers of
 * footnotes left on a word or a year ("in Vellmar12", "in 18421.").
 */
final class CopiedText {
  private static final Pattern STUCK =
      Pattern.compile(
          "(?<=\\p{Ll})(?=\\p{Lu}\\p{Ll})|(?<=\\b(?:in|on|of|by|at|to|from|the))(?=[12]\\d{3})");
  private static final Pattern ON_YEAR =
      Pattern.compile("\\b((?:1[5-9]|20)\\d{2})\\d{1,3}(?=[.,;]|\\s*$)");
  private static final Pattern ON_WORD = Pattern.compile("(?<=\\p{L}{3})\\d{1,3}\\b");

  private CopiedText() {}

  static String repaired(String text) {
    String apart = STUCK.matcher(text).replaceAll(" ");
    return ON_WORD.matcher(ON_YEAR.matcher(apart).replaceAll("$1")).replaceAll("");
  }
}
