package dev.readback.verify.checks.grammar;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Marks stand where they belong: no stray space, no empty brackets, no mark twice. */
final class Spacing implements GrammarRule {
  private static final Pattern STRAY =
      Pattern.compile(
          "\\s[,.;:?!)](?:\\s|$)" // a space before a mark
              + "|\\(\\s|\\(\\)|\\s[’']s\\b"
              + "|[$€£] \\d|\\d %" // "$ 5"
              + "|\\p{L}- \\p{Lu}" // "Jean- Pierre"
              + "|,\\s*[,.;:?!]|[.;:]\\s*[,?!]|\\?[?.,]|;;|::" // two marks
              + "|``|''|\\s{2}" //
              + "|\\b(?i:in|on|at|by|of|the|a|an|and|with|for|from|to)\\. \\p{Lu}"
              + "|^\\p{L}+, (?:is|are|was|were|did|does|do|has|have|had)\\b");

  /** "nation- scale", "detainees ”". */
  private static final Pattern STRAY_IN_QUOTATION =
      Pattern.compile("\\s”|“\\s|\\p{L}- (?!(?:and|or|to|und)\\b)\\p{L}+");

  @Override
  public String id() {
    return "spacing";
  }

  @Override
  public Optional<String> fault(Passage passage) {
    Matcher stray = STRAY.matcher(passage.unquoted());
    while (stray.find()) {
      if (abbreviation(passage.text(), stray.start())) {
        continue;
      }
      return Optional.of("\"" + stray.group().strip() + "\" at " + stray.start());
    }
    Matcher quoted = STRAY_IN_QUOTATION.matcher(passage.text());
    return quoted.find()
        ? Optional.of("\"" + quoted.group().strip() + "\" at " + quoted.start())
        : Optional.empty();
  }

  /** "Foods Inc., was": the full stop belongs to the word. */
  private static boolean abbreviation(String text, int at) {
    return text.charAt(at) == '.' && at > 0 && Character.isLetter(text.charAt(at - 1));
  }

  @Override
  public List<Example> examples() {
    return List.of(
        Example.wrong("How many boats , ferries and ships sank?"),
        Example.wrong("The harbour fever () is a disease of sailors."),
        Example.wrong("About 22 % of the boats sank in the storm."),
        Example.wrong("A ticket for the ferry costs $ 20 in May."),
        Example.wrong("Where, did the ferry of Jo Doe sink?"),
        Example.wrong("The ferry sank in May,."),
        Example.wrong("In. Jo Doe goes by the name of Jo."),
        Example.wrong("Who said: “There is a town- wide ban on ferries”?"),
        Example.wrong("Jean- Pierre sailed to Hull in May."),
        Example.right("About 22% of the boats sank in the storm."),
        Example.right("A ticket for the ferry costs $20 in May."),
        Example.right("Boats Inc., a shipyard in Hull, was sold."),
        Example.right("Did Jo Doe (45) say “we 'll see” in Hull?"),
        Example.right("The ferry sails at 7 p.m."));
  }
}
