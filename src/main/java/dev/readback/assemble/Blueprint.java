package dev.readback.assemble;

import java.util.Map;

/**
 * What a set should be made of.
 *
 * @param count how many questions, 1 or more
 * @param mostPerRule how many of one rule at the most
 * @param mostOf the same for single rules, by id
 * @param mostPerSentence how many that rest on one sentence
 */
public record Blueprint(
    int count, int mostPerRule, Map<String, Integer> mostOf, int mostPerSentence) {

  public Blueprint {
    mostOf = Map.copyOf(mostOf);
    if (count < 1) {
      throw new IllegalArgumentException("count " + count + ": expected 1 or more");
    }
  }

  /** The default: a mix in which no rule has more than a quarter. */
  public static Blueprint standard(int count) {
    int quarter = Math.max(1, (count + 3) / 4);
    return new Blueprint(
        count,
        quarter,
        Map.of(
            "gap",
            Math.max(1, count / 12),
            "claim-or-fact",
            Math.max(1, count / 6),
            "match",
            Math.max(1, count / 12),
            "what-said",
            Math.max(1, count / 6),
            "refers-to",
            Math.max(1, count / 2),
            "role",
            Math.max(1, count / 6),
            "true-false",
            Math.max(1, count / 6),
            "who-said",
            Math.max(1, count * 2 / 3)),
        1);
  }
}
