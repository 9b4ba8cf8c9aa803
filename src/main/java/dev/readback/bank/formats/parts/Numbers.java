package dev.readback.bank.formats.parts;

import dev.readback.question.Interaction.NumberEntry;
import java.math.BigDecimal;

/** Numbers as files write them: a full stop, no exponent, no trailing zeros. */
public final class Numbers {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private Numbers() {}

  public static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  public static String plain(double number) {
    return plain(BigDecimal.valueOf(number));
  }

  /** The value in the middle of what is accepted. */
  public static BigDecimal middle(NumberEntry number) {
    return number.min().add(number.max()).divide(TWO);
  }

  /** How far from the middle is accepted. */
  public static BigDecimal tolerance(NumberEntry number) {
    return number.max().subtract(number.min()).divide(TWO);
  }

  /**
   * A number from a file.
   *
   * @throws ItemException if it is none, or one with hundreds of digits
   */
  public static BigDecimal read(String text) {
    String number = text.strip();
    if (number.matches("[-+]?(\\d{1,100}(\\.\\d{0,100})?|\\.\\d{1,100})([eE][-+]?\\d{1,2})?")) {
      return new BigDecimal(number.startsWith("+") ? number.substring(1) : number);
    }
    throw new ItemException(
        null,
        dev.readback.json.Quote.of(text) + " is no number; expected one such as 12.5; correct it");
  }
}
