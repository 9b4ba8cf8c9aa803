package dev.readback.marking;

import static java.util.Objects.requireNonNull;

/**
 * How partial answers earn partial credit: one named method for each kind of interaction.
 *
 * @param choice for choices of several options
 * @param order for orderings
 * @param parts for gaps and matching
 */
public record Credit(ForChoice choice, ForOrder order, ForParts parts) {

  /** What is used where nobody says otherwise. */
  public static final Credit DEFAULT =
      new Credit(ForChoice.PLUS_MINUS, ForOrder.PAIRS_PLUS_MINUS, ForParts.EACH);

  public Credit {
    requireNonNull(choice);
    requireNonNull(order);
    requireNonNull(parts);
  }

  /** Credit for picking several options. */
  public enum ForChoice {
    /** Everything for exactly the right options, else nothing. */
    ALL_OR_NOTHING,
    /** Right picks minus wrong picks, of all right options; never below nothing. */
    PLUS_MINUS,
    /** Each option counts as a true-false item: the share that was judged right. */
    TRUE_FALSE,
    /** Half where more than half of the options were judged right, all where all were. */
    HALF_POINT,
    /** Right picks of all right options; nothing for more picks than there are right options. */
    LIMITED_PICKS;

    /**
     * The fraction earned.
     *
     * @param hits right options picked
     * @param wrong wrong options picked
     * @param key right options there are, 1 or more
     * @param options options there are
     */
    double fraction(int hits, int wrong, int key, int options) {
      if (hits + wrong == 0) {
        return 0;
      }
      boolean all = hits == key && wrong == 0;
      int judgedRight = hits + (options - key - wrong);
      return switch (this) {
        case ALL_OR_NOTHING -> all ? 1 : 0;
        case PLUS_MINUS -> Math.max(0, hits - wrong) / (double) key;
        case TRUE_FALSE -> judgedRight / (double) options;
        case HALF_POINT -> all ? 1 : 2 * judgedRight > options ? 0.5 : 0;
        case LIMITED_PICKS -> hits + wrong > key ? 0 : hits / (double) key;
      };
    }
  }

  /** Credit for an order. */
  public enum ForOrder {
    /** Everything for the right order, else nothing. */
    ALL_OR_NOTHING,
    /** The share of items that stand at their place. */
    PLACES,
    /** The share of neighbours that follow each other as they should. */
    NEIGHBOURS,
    /** Pairs of items in the right order minus pairs in the wrong one; never below nothing. */
    PAIRS_PLUS_MINUS,
    /** The longest run of items, gaps allowed, that stand in the right order. */
    LONGEST_RUN;

    /**
     * The fraction earned.
     *
     * @param places for each item in the reader's order its right place, a permutation of 0..n-1
     */
    double fraction(int[] places) {
      int n = places.length;
      int inversions = 0;
      int home = 0;
      int neighbours = 0;
      int longest = 0;
      int[] run = new int[n];
      for (int i = 0; i < n; i++) {
        home += places[i] == i ? 1 : 0;
        neighbours += i > 0 && places[i] == places[i - 1] + 1 ? 1 : 0;
        run[i] = 1;
        for (int j = 0; j < i; j++) {
          if (places[j] < places[i]) {
            run[i] = Math.max(run[i], run[j] + 1);
          } else {
            inversions++;
          }
        }
        longest = Math.max(longest, run[i]);
      }
      int pairs = n * (n - 1) / 2;
      return switch (this) {
        case ALL_OR_NOTHING -> inversions == 0 ? 1 : 0;
        case PLACES -> home / (double) n;
        case NEIGHBOURS -> neighbours / (double) (n - 1);
        case PAIRS_PLUS_MINUS -> Math.max(0, pairs - 2 * inversions) / (double) pairs;
        // One item alone is always in order and proves nothing.
        case LONGEST_RUN -> (longest - 1) / (double) (n - 1);
      };
    }
  }

  /** Credit for several parts, each right or wrong. */
  public enum ForParts {
    /** Everything for all parts, else nothing. */
    ALL_OR_NOTHING,
    /** Each part earns its share. */
    EACH;

    /**
     * The fraction earned.
     *
     * @param earned what the parts earned together
     * @param parts how many there are
     */
    double fraction(double earned, int parts) {
      return switch (this) {
        case ALL_OR_NOTHING -> earned >= parts ? 1 : 0;
        case EACH -> earned / parts;
      };
    }
  }
}
