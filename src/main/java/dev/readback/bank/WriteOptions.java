package dev.readback.bank;

import static java.util.Objects.requireNonNull;

/**
 * How a bank is written. A format uses what it has a use for.
 *
 * @param seed decides orders that are drawn: of what is to be ordered or matched, of versions
 * @param exam no keys, no feedback
 * @param versions differently shuffled versions, 1 or more
 */
public record WriteOptions(long seed, boolean exam, int versions, Paper paper, boolean largePrint) {

  /** The size of a printed page. */
  public enum Paper {
    A4,
    LETTER
  }

  public static final WriteOptions DEFAULT = new WriteOptions(1, false, 1, Paper.A4, false);

  public WriteOptions {
    requireNonNull(paper);
    if (versions < 1) {
      throw new IllegalArgumentException(versions + " versions: expected one or more");
    }
  }

  public WriteOptions withSeed(long newSeed) {
    return new WriteOptions(newSeed, exam, versions, paper, largePrint);
  }
}
