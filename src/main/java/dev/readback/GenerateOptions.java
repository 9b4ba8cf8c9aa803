package dev.readback;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What to generate.
 *
 * @param count how many questions at the most, 1 or more
 * @param seed another seed gives another set or order; the same gives the same bytes
 * @param options how many options a choice has at the most, 3 or 4
 * @param rules ids of the rules to use, or {@link Readback#ALL_RULES} alone; empty for the default
 *     ones, of whose questions only those are kept that score well
 */
public record GenerateOptions(int count, long seed, int options, Set<String> rules) {

  public GenerateOptions {
    rules = Set.copyOf(rules);
    if (count < 1) {
      throw new IllegalArgumentException("count " + count + ": expected 1 or more");
    }
    if (options < 3 || options > 4) {
      throw new IllegalArgumentException("options " + options + ": expected 3 or 4");
    }
    List<String> known = new ArrayList<>(Readback.ruleIds());
    known.add(Readback.ALL_RULES);
    for (String rule : new TreeSet<>(rules)) {
      if (!known.contains(rule)) {
        throw new IllegalArgumentException("rule \"" + rule + "\": expected one of " + known);
      }
    }
  }

  /** {@return twelve questions, seed 1, up to four options, the default rules} */
  public static GenerateOptions defaults() {
    return new GenerateOptions(12, 1, 4, Set.of());
  }

  /**
   * {@return what a set is generated with: the same article and settings give the same set}
   *
   * @param engine that analyses the article
   */
  public Map<String, String> settings(String engine) {
    return Map.of(
        "count", String.valueOf(count),
        "engine", engine,
        "options", String.valueOf(options),
        "rules", rules.isEmpty() ? "default" : String.join(",", new TreeSet<>(rules)),
        "seed", String.valueOf(seed));
  }

  /**
   * {@return the same with another count, 1 or more}
   *
   * @param newCount how many questions at the most
   */
  public GenerateOptions withCount(int newCount) {
    return new GenerateOptions(newCount, seed, options, rules);
  }

  /**
   * {@return the same with another seed}
   *
   * @param newSeed any number
   */
  public GenerateOptions withSeed(long newSeed) {
    return new GenerateOptions(count, newSeed, options, rules);
  }

  /**
   * {@return the same with another number of options}
   *
   * @param newOptions 3 or 4
   */
  public GenerateOptions withOptions(int newOptions) {
    return new GenerateOptions(count, seed, newOptions, rules);
  }

  /**
   * {@return the same with other rules}
   *
   * @param newRules ids of rules; empty for the default ones
   */
  public GenerateOptions withRules(Set<String> newRules) {
    return new GenerateOptions(count, seed, options, newRules);
  }
}
