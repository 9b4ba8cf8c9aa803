package dev.readback.bank;

import static java.util.Objects.requireNonNull;

/**
 * How a bank is written. A format uses what it has a use for.
 *
 * @param seed decides orders that are drawn: of what is to be ordered or matched, of versions
 * @param exam no keys, no feedback
 * @param versions differently shuffled versions, 1 or more
 * @param article whether the articles are shown beside the questions
 */
public record WriteOptions(
    long seed, boolean exam, int versions, Paper paper, boolean largePrint, boolean article) {

  /** Versions go by letters. */
  private static final int MOST_VERSIONS = 26;

  /** The size of a printed page. */
  public enum Paper {
    /** 210 by 297 mm. */
    A4,
    /** 8.5 by 11 inches. */
    LETTER
  }

  /** One version with keys, seed 1, A4, usual print, with the article. */
  public static final WriteOptions DEFAULT = new WriteOptions(1, false, 1, Paper.A4, false, true);

  public WriteOptions {
    requireNonNull(paper);
    if (versions < 1 || versions > MOST_VERSIONS) {
      throw new IllegalArgumentException(versions + " versions: expected 1 to " + MOST_VERSIONS);
    }
  }

  /**
   * {@return the same with another seed}
   *
   * @param newSeed any number
   */
  public WriteOptions withSeed(long newSeed) {
    return new WriteOptions(newSeed, exam, versions, paper, largePrint, article);
  }

  /**
   * {@return the same for an exam or for practice}
   *
   * @param withoutKeys whether keys are left out
   */
  public WriteOptions withExam(boolean withoutKeys) {
    return new WriteOptions(seed, withoutKeys, versions, paper, largePrint, article);
  }

  /**
   * {@return the same with another number of versions}
   *
   * @param count 1 to 26
   */
  public WriteOptions withVersions(int count) {
    return new WriteOptions(seed, exam, count, paper, largePrint, article);
  }

  /**
   * {@return the same for another paper}
   *
   * @param size of the paper
   */
  public WriteOptions withPaper(Paper size) {
    return new WriteOptions(seed, exam, versions, size, largePrint, article);
  }

  /**
   * {@return the same in large or usual print}
   *
   * @param large whether the print is large
   */
  public WriteOptions withLargePrint(boolean large) {
    return new WriteOptions(seed, exam, versions, paper, large, article);
  }

  /**
   * {@return the same with or without the article}
   *
   * @param shown whether the article is shown
   */
  public WriteOptions withArticle(boolean shown) {
    return new WriteOptions(seed, exam, versions, paper, largePrint, shown);
  }
}
