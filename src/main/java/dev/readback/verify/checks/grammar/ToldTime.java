package dev.readback.verify.checks.grammar;

import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A question for the time does not tell it. */
final class ToldTime implements GrammarRule {
  private static final Pattern ASKS =
      Pattern.compile("(?i)^(?:when|(?:in|on) (?:which|what) (?:year|month|date|day\\b.*))\\b.*");
  private static final Pattern YEAR = Pattern.compile("(?:1[5-9]|20)\\d\\d");
  private static final Pattern LAST =
      Pattern.compile("\\b(?:in|on) ((?:1[5-9]|20)\\d\\d|\\p{Lu}\\p{Ll}+day)\\?$");
  private static final Set<String> DAYS =
      Set.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

  @Override
  public String id() {
    return "told-time";
  }

  @Override
  public Optional<String> fault(Passage passage) {
    if (!passage.isQuestion() || !ASKS.matcher(passage.text()).matches()) {
      return Optional.empty();
    }
    boolean when = passage.text().startsWith("When");
    Matcher last = LAST.matcher(passage.unquoted());
    if (when && last.find()) {
      return Optional.of("asks for a time and tells \"" + last.group(1) + "\"");
    }
    return passage.sentence().flatMap(s -> fault(passage, s, when));
  }

  private static Optional<String> fault(Passage passage, Sentence sentence, boolean when) {
    Optional<Token> root = sentence.root();
    if (root.isEmpty()) {
      return Optional.empty();
    }
    for (Token prep : sentence.children(root.get(), "prep")) {
      for (Token each : sentence.children(prep, "pobj")) {
        boolean told = YEAR.matcher(each.text()).matches() || (when && DAYS.contains(each.text()));
        if (told
            && Set.of("in", "on", "by").contains(prep.lemma())
            && prep.index() > root.get().index()
            && !passage.quoted(each)) {
          return Optional.of("asks for a time and tells \"" + each.text() + "\"");
        }
      }
    }
    return Optional.empty();
  }

  @Override
  public List<Example> examples() {
    return List.of(
        Example.wrong("When did the captain speak on Tuesday?"),
        Example.wrong("When did the captain buy the ferry in 2014?"),
        Example.right("When did the captain buy the ferry from Hull?"),
        Example.right("On which day of the week did the captain speak?"),
        Example.right("Where did the captain buy the ferry in 2014?"));
  }
}
