package dev.readback.marking;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A word or a number of an answer, after {@link Fold}.
 *
 * @param form the word, or the number in figures
 * @param value of a number; null for a word
 * @param ordinal whether the number tells a place in a row ("3rd", "third")
 * @param gap whether punctuation that divides stands before it: a comma, a bracket, a stop
 */
record Token(String form, @Nullable BigDecimal value, boolean ordinal, boolean gap) {

  static Token word(String form, boolean gap) {
    return new Token(form, null, false, gap);
  }

  static Token number(BigDecimal value, boolean ordinal, boolean gap) {
    return new Token(plain(value), value, ordinal, gap);
  }

  boolean isNumber() {
    return value != null;
  }

  boolean hasDigit() {
    for (int i = 0; i < form.length(); i++) {
      if (form.charAt(i) >= '0' && form.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }

  boolean is(String word) {
    return form.equals(word);
  }

  private static String plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return Math.abs(stripped.scale()) > 50 ? stripped.toString() : stripped.toPlainString();
  }

  /** The same word or the same number. */
  boolean same(Token other) {
    BigDecimal mine = value;
    BigDecimal others = other.value;
    if (mine == null || others == null) {
      return mine == null && others == null && form.equals(other.form);
    }
    return mine.compareTo(others) == 0;
  }
}
