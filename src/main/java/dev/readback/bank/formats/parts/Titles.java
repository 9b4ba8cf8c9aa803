package dev.readback.bank.formats.parts;

import org.apache.commons.lang3.StringUtils;

/** Titles and names: one line, not too long. */
public final class Titles {

  private Titles() {}

  /** The text on one line. */
  public static String line(String text) {
    return Selection.clean(text).replaceAll("[\\s\\u2028\\u2029]+", " ").strip();
  }

  /** The text on one line, cut after {@code most} characters, never within one. */
  public static String cut(String text, int most) {
    String cut = StringUtils.left(line(text), most);
    boolean half = !cut.isEmpty() && Character.isHighSurrogate(cut.charAt(cut.length() - 1));
    return (half ? StringUtils.chop(cut) : cut).strip();
  }
}
