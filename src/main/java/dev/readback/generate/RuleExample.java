package dev.readback.generate;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A short article that a rule is tried on.
 *
 * @param text paragraphs apart by blank lines, the first one the headline
 * @param stem the stem that the rule makes, among others; null where it must make none
 * @param key the answer of that draft; null where it must make none
 */
public record RuleExample(String text, @Nullable String stem, @Nullable String key) {

  public RuleExample {
    requireNonNull(text);
  }

  /** The rule makes this stem with this key. */
  public static RuleExample makes(String text, String stem, String key) {
    return new RuleExample(text, stem, key);
  }

  /** The rule makes nothing. */
  public static RuleExample declines(String text) {
    return new RuleExample(text, null, null);
  }
}
