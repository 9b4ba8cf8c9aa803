package dev.readback.generate.rules;

import dev.readback.analysis.Entity;
import dev.readback.article.Evidence;
import dev.readback.generate.Material;
import dev.readback.generate.english.Names;
import dev.readback.question.Interaction.Choice;
import dev.readback.question.Interaction.Option;
import dev.readback.question.Interaction.Select;
import dev.readback.question.OptionRole;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Collects the options of a choice: the key first, then distractors, none twice. */
final class Options {
  private final Map<String, Option> options = new LinkedHashMap<>();
  private final int most;

  Options(int most) {
    this.most = most;
  }

  /**
   * A choice of one person or body among others whom the article names elsewhere.
   *
   * @param right the feedback for the key, {@code %s} where its name goes
   * @param wrong the same for the others
   * @param proof what the key rests on
   */
  static Choice ofSources(
      Material material,
      Entity key,
      List<Entity> others,
      String right,
      String wrong,
      Evidence proof) {
    Names names = material.wording().names();
    Options options = new Options(4);
    options.key(names.option(key), right.replace("%s", names.plain(key)), proof);
    for (Entity other : others) {
      options.distractor(
          names.option(other),
          OptionRole.TRUE_ELSEWHERE,
          wrong.replace("%s", names.plain(other)),
          material.firstMention(other).map(List::of).orElse(List.of()));
    }
    return options.choice();
  }

  Options key(String text, String feedback, Evidence evidence) {
    add(text, true, OptionRole.KEY, feedback, List.of(evidence));
    return this;
  }

  /** Adds a distractor unless it stands already or there are enough. */
  Options distractor(String text, OptionRole role, String feedback, List<Evidence> evidence) {
    if (options.size() < most) {
      add(text, false, role, feedback, evidence);
    }
    return this;
  }

  private void add(
      String text, boolean correct, OptionRole role, String feedback, List<Evidence> evidence) {
    options.putIfAbsent(
        text.toLowerCase(Locale.ROOT),
        new Option(
            "o" + (options.size() + 1),
            text,
            correct,
            role,
            feedback.replaceFirst("\\.\\.$", "."),
            evidence));
  }

  int size() {
    return options.size();
  }

  boolean full() {
    return options.size() >= most;
  }

  /** A choice of one, in the order added; whoever finishes the question draws the order shown. */
  Choice choice() {
    return new Choice(Select.ONE, true, new ArrayList<>(options.values()));
  }

  /** A choice of all that are right. */
  Choice several() {
    return new Choice(Select.MANY, true, new ArrayList<>(options.values()));
  }

  /** A choice of one whose options stand in rising order. */
  Choice ordered(Comparator<Option> order) {
    return new Choice(Select.ONE, false, options.values().stream().sorted(order).toList());
  }
}
