package dev.readback.bank.formats.parts;

import dev.readback.diagnostic.Where;
import org.jspecify.annotations.Nullable;

/** One item of a file cannot be read; the others may. */
public final class ItemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient @Nullable Where where;

  /**
   * @param where null for where the item begins
   * @param message what was wrong, what was expected, what to do
   */
  public ItemException(@Nullable Where where, String message) {
    super(message);
    this.where = where;
  }

  @Nullable Where where() {
    return where;
  }

  String said() {
    return String.valueOf(getMessage());
  }
}
