package dev.readback.bank;

import dev.readback.diagnostic.Diagnostic;
import dev.readback.json.Quote;
import dev.readback.question.Interaction;
import dev.readback.question.Interaction.Choice;
import dev.readback.question.Interaction.Gap;
import dev.readback.question.Interaction.Match;
import dev.readback.question.Interaction.Option;
import dev.readback.question.Interaction.Order;
import dev.readback.question.Interaction.Select;
import dev.readback.question.Question;
import dev.readback.question.QuestionSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks a set as a whole: questions that ask the same, keys that can be told from their looks. */
final class SetCheck {
  /** Share of words in common from which two stems are near the same. */
  private static final double NEAR = 0.8;

  /** From so many choices on, looks can be told from chance. */
  private static final int ENOUGH = 10;

  private SetCheck() {}

  static List<Diagnostic> check(QuestionSet set, String origin) {
    List<Diagnostic> found = new ArrayList<>();
    nearDuplicates(set.questions(), origin, found);
    List<Choice> choices = new ArrayList<>();
    for (Question question : set.questions()) {
      if (question.interaction() instanceof Choice choice && choice.select() == Select.ONE) {
        choices.add(choice);
      }
    }
    if (choices.size() >= ENOUGH) {
      longest(choices, origin, found);
      places(choices, origin, found);
    }
    return found;
  }

  private static void nearDuplicates(
      List<Question> questions, String origin, List<Diagnostic> found) {
    List<Set<String>> words = questions.stream().map(q -> words(q.stem())).toList();
    for (int i = 0; i < questions.size(); i++) {
      for (int j = 0; j < i; j++) {
        // Gaps, pairs and orders share their instruction: their stems say nothing.
        boolean asks = asks(questions.get(i)) && asks(questions.get(j));
        if (asks && likeness(words.get(i), words.get(j)) >= NEAR) {
          found.add(
              Diagnostic.warning(
                  "bank-near-duplicate",
                  origin,
                  "question "
                      + Quote.plain(questions.get(i).id())
                      + " asks nearly the same as question "
                      + Quote.plain(questions.get(j).id())
                      + " ("
                      + Quote.of(questions.get(i).stem())
                      + "); expected different questions; remove one"));
        }
      }
    }
  }

  private static boolean asks(Question question) {
    Interaction interaction = question.interaction();
    return !(interaction instanceof Gap
        || interaction instanceof Match
        || interaction instanceof Order);
  }

  private static Set<String> words(String stem) {
    return new HashSet<>(
        Arrays.asList(
            BankReader.sameKey(stem).replaceAll("[^\\p{L}\\p{N}]+", " ").strip().split(" ")));
  }

  private static double likeness(Set<String> a, Set<String> b) {
    Set<String> both = new HashSet<>(a);
    both.retainAll(b);
    return (double) both.size() / (a.size() + b.size() - both.size());
  }

  private static void longest(List<Choice> choices, String origin, List<Diagnostic> found) {
    int count = 0;
    double expected = 0;
    double variance = 0;
    for (Choice choice : choices) {
      int key = 0;
      int others = 0;
      for (Option option : choice.options()) {
        if (option.correct()) {
          key = option.text().length();
        } else {
          others = Math.max(others, option.text().length());
        }
      }
      double chance = 1.0 / choice.options().size();
      count += key > others ? 1 : 0;
      expected += chance;
      variance += chance * (1 - chance);
    }
    if (count > expected + 2 * Math.sqrt(variance)) {
      found.add(
          Diagnostic.warning(
              "bank-longest-key",
              origin,
              "the key is the longest option in "
                  + count
                  + " of "
                  + choices.size()
                  + " choices; expected about "
                  + Math.round(expected)
                  + "; lengthen other options"));
    }
  }

  private static void places(List<Choice> choices, String origin, List<Diagnostic> found) {
    int most = choices.stream().mapToInt(c -> c.options().size()).max().orElse(0);
    for (int place = 0; place < most; place++) {
      int count = 0;
      double expected = 0;
      double variance = 0;
      for (Choice choice : choices) {
        if (place < choice.options().size()) {
          double chance = 1.0 / choice.options().size();
          count += choice.options().get(place).correct() ? 1 : 0;
          expected += chance;
          variance += chance * (1 - chance);
        }
      }
      if (count > expected + 3 * Math.sqrt(variance)) {
        found.add(
            Diagnostic.warning(
                "bank-key-place",
                origin,
                "the key is option "
                    + (place + 1)
                    + " in "
                    + count
                    + " of "
                    + choices.size()
                    + " choices; expected about "
                    + Math.round(expected)
                    + "; move keys to other places"));
      }
    }
  }
}
