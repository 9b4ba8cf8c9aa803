package dev.readback.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a teacher should look at. */
final class Flags {
  /** With fewer students chance explains almost anything. */
  private static final int FEWEST_STUDENTS = 10;

  /** With fewer wrong answers an option that nobody chose says nothing. */
  private static final int FEWEST_WRONG = 10;

  private static final double EASY = 0.95;
  private static final double NEAR_CHANCE = 0.05;
  private static final double WEAK = 0.15;
  private static final double ATTRACTIVE = 0.1;
  private static final double SELDOM = 0.05;
  private static final double SKIPPED = 0.2;

  private Flags() {}

  /** The flags of a question, the gravest first. */
  static List<Flag> of(ItemStatistics item, int students) {
    List<Flag> flags = new ArrayList<>();
    if (students < FEWEST_STUDENTS) {
      return flags;
    }
    boolean keyDoubted = key(item, flags);
    if (!keyDoubted && item.discrimination() < 0) {
      flags.add(
          new Flag(
              "negative-discrimination",
              "Those who did well elsewhere did worse here: check the key and whether the question"
                  + " can be read in two ways."));
    } else if (!keyDoubted
        && item.discrimination() < WEAK
        && item.facility() < EASY
        && item.facility() > item.chance() + NEAR_CHANCE) {
      flags.add(
          new Flag(
              "weak-discrimination",
              "It hardly tells those who know from those who do not: check whether the stem is"
                  + " clear."));
    }
    if (item.facility() >= EASY) {
      flags.add(
          new Flag(
              "too-easy",
              percent(item.facility())
                  + " of its points were earned: use it as a warm-up, or ask for more."));
    } else if (!keyDoubted && item.facility() <= item.chance() + NEAR_CHANCE) {
      flags.add(
          new Flag(
              "too-hard",
              percent(item.facility())
                  + " of its points were earned, a blind guess earns "
                  + percent(item.chance())
                  + ": check the key, or teach it again."));
    }
    options(item, flags);
    int skipped = students - item.answered();
    if (skipped > SKIPPED * students) {
      flags.add(
          new Flag(
              "often-skipped",
              skipped
                  + " of "
                  + students
                  + " did not answer it: was there time, and is it clear what to do?"));
    }
    return flags;
  }

  /** A wrong option that the best prefer to the key. */
  private static boolean key(ItemStatistics item, List<Flag> flags) {
    List<OptionStatistics> options = item.options();
    if (options.stream().filter(OptionStatistics::key).count() != 1) {
      return false;
    }
    OptionStatistics key = options.stream().filter(OptionStatistics::key).findFirst().orElseThrow();
    for (OptionStatistics option : options) {
      if (!option.key()
          && option.high() > key.high()
          && option.discrimination() > 0
          && !(key.discrimination() > 0)) {
        flags.add(
            new Flag(
                "key-probably-wrong",
                "Of the best third "
                    + option.high()
                    + " chose \""
                    + option.text()
                    + "\" and only "
                    + key.high()
                    + " the key \""
                    + key.text()
                    + "\": the key is probably wrong."));
        return true;
      }
    }
    return false;
  }

  private static void options(ItemStatistics item, List<Flag> flags) {
    int wrong =
        item.options().stream().filter(o -> !o.key()).mapToInt(OptionStatistics::chosen).sum();
    for (OptionStatistics option : item.options()) {
      if (option.key() || item.options().size() < 3) {
        continue;
      }
      if (wrong >= FEWEST_WRONG && option.shareOfWrong() < SELDOM) {
        flags.add(
            new Flag(
                option.chosen() == 0 ? "unused-option" : "seldom-used-option",
                (option.chosen() == 0 ? "Nobody chose \"" : "Hardly anybody chose \"")
                    + option.text()
                    + "\": leave it out or find a better one."));
      } else if (option.discrimination() > ATTRACTIVE
          && option.high() > 0
          && flags.stream().noneMatch(f -> f.code().equals("key-probably-wrong"))) {
        flags.add(
            new Flag(
                "attractive-option",
                "Good students chose \""
                    + option.text()
                    + "\" more than weak ones: check that it is not right too."));
      }
    }
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }
}
