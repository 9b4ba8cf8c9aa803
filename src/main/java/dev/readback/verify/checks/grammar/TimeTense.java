package dev.readback.verify.checks.grammar;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A question for a past time is in the past: not "In which year has the bridge opened?". */
final class TimeTense implements GrammarRule {
  private static final Pattern PERFECT =
      Pattern.compile(
          "^(?:When|(?:In|On) (?:which|what) (?:year|month|date|day(?: of the week)?)) (has|have)\\b");
  private static final Pattern GOING_ON =
      Pattern.compile("^In (?:which|what) (?:year|month) (is|are) .*\\bbeing \\p{Ll}+");

  @Override
  public String id() {
    return "time-tense";
  }

  @Override
  public Optional<String> fault(Passage passage) {
    for (Pattern each : List.of(PERFECT, GOING_ON)) {
      Matcher found = each.matcher(passage.unquoted());
      if (passage.isQuestion() && found.find()) {
        return Optional.of("\"" + found.group(1) + "\" in a question for a past time");
      }
    }
    return Optional.empty();
  }

  @Override
  public List<Example> examples() {
    return List.of(
        Example.wrong("In which year has the ferry moved to Hull?"),
        Example.wrong("In which year are the repairs being carried out in Hull?"),
        Example.right("In which year did the ferry move to Hull?"),
        Example.right("In which year is the ferry due to leave Hull?"),
        Example.right("For how many years has the ferry sailed to Hull?"));
  }
}
