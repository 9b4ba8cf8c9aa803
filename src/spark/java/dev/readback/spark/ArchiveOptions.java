package dev.readback.spark;

import dev.readback.GenerateOptions;
import dev.readback.Readback;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What to generate from every article of an archive; sent to the executors.
 *
 * @param count as {@link GenerateOptions#count}
 * @param seed as {@link GenerateOptions#seed}; the same for every article
 * @param options as {@link GenerateOptions#options}
 * @param rules as {@link GenerateOptions#rules}, sorted
 * @param nlp4jOnly whether CoreNLP is left alone where it is on the class path
 * @param limit the longest time for one article, more than zero, as {@link Readback#generate} keeps it
 */
public record ArchiveOptions(
    int count, long seed, int options, List<String> rules, boolean nlp4jOnly, Duration limit)
    implements Serializable {

  /** As the console has it. */
  private static final Duration STANDARD_LIMIT = Duration.ofMinutes(10);

  public ArchiveOptions {
    rules = List.copyOf(rules);
    if (limit.isNegative() || limit.isZero()) {
      throw new IllegalArgumentException("limit " + limit + ": expected more than zero");
    }
    // Wrong numbers and rules are told here, not by every article.
    GenerateOptions ignored = generating(count, seed, options, rules);
  }

  /** These for every article, with all engines there are and ten minutes for each article. */
  public static ArchiveOptions of(GenerateOptions each) {
    return new ArchiveOptions(
        each.count(),
        each.seed(),
        each.options(),
        List.copyOf(new TreeSet<>(each.rules())),
        false,
        STANDARD_LIMIT);
  }

  public ArchiveOptions withNlp4jOnly(boolean only) {
    return new ArchiveOptions(count, seed, options, rules, only, limit);
  }

  public ArchiveOptions withLimit(Duration longest) {
    return new ArchiveOptions(count, seed, options, rules, nlp4jOnly, longest);
  }

  GenerateOptions generating() {
    return generating(count, seed, options, rules);
  }

  private static GenerateOptions generating(
      int count, long seed, int options, List<String> rules) {
    return new GenerateOptions(count, seed, options, Set.copyOf(rules));
  }
}
