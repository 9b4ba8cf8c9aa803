package dev.readback.bank.formats.qti;

import dev.readback.bank.formats.parts.NewIds;
import java.util.regex.Pattern;

/** Ids that QTI and file names take. */
final class Identifiers {
  private static final Pattern FITS = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]{0,63}");

  private Identifiers() {}

  /** The id itself where it fits; else one made of it. */
  static String of(String id) {
    boolean reserved = id.equals(ItemWriter.EXPLANATION) || id.equals("test");
    return FITS.matcher(id).matches() && !reserved ? id : "x-" + NewIds.hash(id).substring(0, 10);
  }
}
