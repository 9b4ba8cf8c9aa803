package dev.readback.console;

import dev.readback.question.Interaction;
import dev.readback.question.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads what a person typed as an answer to a question as it was shown. */
final class AnswerReader {

  private static final Set<String> YES = Set.of("true", "t", "yes", "y", "1", "a");
  private static final Set<String> NO = Set.of("false", "f", "no", "n", "2", "b");

  private final Shown shown;

  AnswerReader(Shown shown) {
    this.shown = shown;
  }

  /** What to ask for, one line of answer each: one for every gap, else one. */
  List<String> prompts() {
    if (shown.interaction() instanceof Interaction.Gap gap && gap.gaps().size() > 1) {
      List<String> prompts = new ArrayList<>();
      for (int i = 1; i <= gap.gaps().size(); i++) {
        prompts.add("Gap " + i + ":");
      }
      return prompts;
    }
    return List.of("Answer:");
  }

  /** How to answer, for who asks for help or typed something else. */
  String howTo() {
    int entries = shown.entries().size();
    return shown
        .interaction()
        .match(
            new Interaction.Cases<String>() {
              @Override
              public String choice(Interaction.Choice choice) {
                return choice.select() == Interaction.Select.ONE
                    ? "Type the number of one answer, 1 to " + entries + "."
                    : "Type the numbers of all right answers, such as \"1 3\".";
              }

              @Override
              public String trueFalse(Interaction.TrueFalse trueFalse) {
                return "Type true or false (t or f).";
              }

              @Override
              public String text(Interaction.TextEntry text) {
                return "Type the answer in a few words.";
              }

              @Override
              public String number(Interaction.NumberEntry number) {
                return "Type a number"
                    + (number.unit() == null ? "." : " (" + number.unit() + ").");
              }

              @Override
              public String gap(Interaction.Gap gap) {
                return gap.gaps().stream().anyMatch(g -> !g.options().isEmpty())
                    ? "Type what belongs in the gap, or its number in the list."
                    : "Type what belongs in the gap.";
              }

              @Override
              public String match(Interaction.Match match) {
                return "Type each number with the letter that belongs to it, such as \""
                    + example(shown.left().size())
                    + "\".";
              }

              @Override
              public String order(Interaction.Order order) {
                return "Type the letters in order, the first to happen first, such as \""
                    + exampleOrder(entries)
                    + "\".";
              }
            });
  }

  private String example(int count) {
    StringBuilder example = new StringBuilder();
    for (int i = 0; i < Math.min(count, 3); i++) {
      int letter = (count - i) % Math.max(1, shown.entries().size());
      example.append(i == 0 ? "" : " ").append(i + 1).append(letter(letter));
    }
    return example + (count > 3 ? " ..." : "");
  }

  private static String exampleOrder(int count) {
    StringBuilder example = new StringBuilder();
    for (int i = 0; i < count; i++) {
      example.append(i == 0 ? "" : " ").append(letter((i + 1) % count));
    }
    return example.toString();
  }

  /** The letter of the entry at {@code index}: a, b, c; numbers after z. */
  static String letter(int index) {
    return index < 26 ? String.valueOf((char) ('a' + index)) : String.valueOf(index + 1);
  }

  /**
   * The answer in {@code lines}.
   *
   * @param lines as many as {@link #prompts}
   * @throws Misfit if it does not fit the question
   */
  Response read(List<String> lines) throws Misfit {
    String line = lines.get(0).strip();
    Interaction interaction = shown.interaction();
    if (interaction instanceof Interaction.Choice choice) {
      return new Response.Chosen(chosen(choice, line));
    }
    if (interaction instanceof Interaction.TrueFalse) {
      return new Response.Truth(truth(line));
    }
    if (interaction instanceof Interaction.Gap gap) {
      return new Response.Filled(filled(gap, lines));
    }
    if (interaction instanceof Interaction.Match) {
      return new Response.Matched(matched(line));
    }
    if (interaction instanceof Interaction.Order) {
      return new Response.Ordered(ordered(line));
    }
    return new Response.Typed(line);
  }

  private Set<String> chosen(Interaction.Choice choice, String line) throws Misfit {
    List<Shown.Entry> options = shown.entries();
    Set<String> ids = new LinkedHashSet<>();
    for (String token : tokens(line, options.size())) {
      int index = index(token, options.size());
      if (index < 0) {
        return Set.of(byText(options, line));
      }
      ids.add(options.get(index).id());
    }
    if (choice.select() == Interaction.Select.ONE && ids.size() != 1) {
      throw new Misfit("One answer, please. " + howTo());
    }
    return ids;
  }

  private String byText(List<Shown.Entry> options, String line) throws Misfit {
    for (Shown.Entry option : options) {
      if (option.text().strip().equalsIgnoreCase(line)) {
        return option.id();
      }
    }
    throw new Misfit("That is none of the answers. " + howTo());
  }

  private boolean truth(String line) throws Misfit {
    String word = line.toLowerCase(Locale.ROOT);
    if (YES.contains(word)) {
      return true;
    }
    if (NO.contains(word)) {
      return false;
    }
    throw new Misfit(howTo());
  }

  private static Map<String, String> filled(Interaction.Gap gap, List<String> lines) {
    Map<String, String> filled = new LinkedHashMap<>();
    for (int i = 0; i < gap.gaps().size(); i++) {
      Interaction.Blank blank = gap.gaps().get(i);
      String typed = lines.get(i).strip();
      int index = index(typed.toLowerCase(Locale.ROOT), blank.options().size());
      boolean listed = blank.options().stream().anyMatch(typed::equalsIgnoreCase);
      filled.put(blank.id(), index >= 0 && !listed ? blank.options().get(index) : typed);
    }
    return filled;
  }

  private Map<String, String> matched(String line) throws Misfit {
    List<Shown.Entry> left = shown.left();
    List<Shown.Entry> right = shown.entries();
    Map<String, String> pairs = new LinkedHashMap<>();
    // "1b 2a", "1-b, 2 a": every number takes the letter behind it.
    List<String> parts =
        List.of(
            line.toLowerCase(Locale.ROOT)
                .replaceAll("(?<=\\d)(?=[a-z])", " ")
                .replaceAll("[^a-z0-9]+", " ")
                .strip()
                .split(" "));
    if (parts.size() != 2 * left.size()) {
      throw new Misfit("That makes no pair for each of 1 to " + left.size() + ". " + howTo());
    }
    for (int i = 0; i < parts.size(); i += 2) {
      int from = index(parts.get(i), left.size());
      int to = index(parts.get(i + 1), right.size());
      if (from < 0 || to < 0) {
        throw new Misfit(
            "There is no \"" + parts.get(i) + " " + parts.get(i + 1) + "\" here. " + howTo());
      }
      if (pairs.put(left.get(from).id(), right.get(to).id()) != null) {
        throw new Misfit(from + 1 + " stands twice. " + howTo());
      }
    }
    return pairs;
  }

  private List<String> ordered(String line) throws Misfit {
    List<Shown.Entry> items = shown.entries();
    Set<String> ids = new LinkedHashSet<>();
    for (String token : tokens(line, items.size())) {
      int index = index(token, items.size());
      if (index < 0) {
        throw new Misfit("There is no \"" + token + "\" here. " + howTo());
      }
      if (!ids.add(items.get(index).id())) {
        throw new Misfit("\"" + token + "\" stands twice. " + howTo());
      }
    }
    if (ids.size() != items.size()) {
      throw new Misfit("That is " + ids.size() + " of " + items.size() + " letters. " + howTo());
    }
    return List.copyOf(ids);
  }

  /** Labels apart: "1 3", "1,3", "b a c", and where no label has two characters also "bac". */
  private static List<String> tokens(String line, int count) {
    String lower = line.toLowerCase(Locale.ROOT).replaceAll("[\\s,;>.)]+", " ").strip();
    if (lower.indexOf(' ') < 0 && count < 10 && lower.matches("[1-9]+|[a-i]+")) {
      return lower.chars().mapToObj(c -> String.valueOf((char) c)).toList();
    }
    return List.of(lower.split(" "));
  }

  /** The index that a number or letter names; -1 where it names none. */
  private static int index(String label, int count) {
    if (label.length() == 1 && label.charAt(0) >= 'a' && label.charAt(0) <= 'z') {
      int index = label.charAt(0) - 'a';
      return index < count ? index : -1;
    }
    if (label.matches("[1-9][0-9]?")) {
      int index = Integer.parseInt(label) - 1;
      return index < count ? index : -1;
    }
    return -1;
  }
}
