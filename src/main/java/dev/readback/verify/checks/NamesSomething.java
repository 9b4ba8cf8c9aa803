package dev.readback.verify.checks;

import dev.readback.question.Draft;
import dev.readback.question.Interaction;
import dev.readback.verify.Check;
import dev.readback.verify.Subject;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The stem names so much that a reader knows which event is meant: two names or figures where it
 * asks for a fact. Quotations and posts need none.
 */
final class NamesSomething implements Check {
  private static final Pattern QUOTED = Pattern.compile("“[^”]*”|\"[^\"]*\"");
  private static final String CALENDAR =
      "January|February|March|April|May|June|July|August|September|October|November|December"
          + "|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday";
  private static final String CAPITALISED = "\\p{Lu}[\\p{L}\\d.&’'-]*";
  private static final Pattern NAME =
      Pattern.compile(
          "(?<=[\\p{L}\\d,%)’'.(] )(?!(?:I|"
              + CALENDAR
              + ")\\b)"
              + CAPITALISED
              + "(?: (?:(?:of|the|and|for|de|van|von|al) )*"
              + CAPITALISED
              + ")*|\\b\\d[\\d.,]*\\b|(?<= )(?:"
              + CALENDAR
              + ") \\d+");

  /** A name proper, which no date is. */
  private static final Pattern NAMED =
      Pattern.compile("(?<=[\\p{L}\\d,%)’'] )(?!(?:I|" + CALENDAR + ")\\b)\\p{Lu}");

  private static final Pattern ADDING = Pattern.compile("\\b(?:more|additional|further|extra)\\b");

  /** Who says so tells nothing of the event. */
  private static final Pattern SOURCE = Pattern.compile("^According to [^,]+, ");

  /** So many other words of content tell an event as well as a second name does. */
  private static final int TELLING = 5;

  private static final Set<String> ASKING =
      Set.of(
          "which", "what", "when", "where", "many", "much", "according", "does", "there", "been");

  /** What these ask for rests on what the stem says of an event. */
  private static final Set<String> FACTS =
      Set.of("who-what-subject", "what-object", "when", "where", "how-many", "why");

  @Override
  public String id() {
    return "names-something";
  }

  @Override
  public Optional<String> inspect(Draft draft, Subject subject) {
    boolean quoting = draft.rule().equals("who-said") && draft.stem().contains("“");
    boolean whole =
        draft.stem().contains("the article")
            || draft.rule().equals("role")
            || draft.interaction() instanceof Interaction.Match
            || draft.interaction() instanceof Interaction.Order;
    if (quoting || whole) {
      return Optional.empty();
    }
    String text = draft.interaction() instanceof Interaction.Gap gap ? gap.text() : draft.stem();
    text = SOURCE.matcher(text).replaceFirst("Here, ");
    long names = NAME.matcher(QUOTED.matcher(text).replaceAll("x")).results().count();
    long needed = FACTS.contains(draft.rule()) ? 2 : 1;
    long content =
        Texts.words(NAME.matcher(text).replaceAll("x")).stream()
            .filter(w -> w.length() > 3 && !ASKING.contains(w))
            .count();
    boolean counted =
        draft.rule().equals("how-many")
            && names == 1
            && content >= 1
            && NAMED.matcher(text).find()
            && !ADDING.matcher(text).find();
    boolean told = counted || (content >= TELLING && (names == 1 || !FACTS.contains(draft.rule())));
    return names >= needed || told
        ? Optional.empty()
        : Optional.of(names == 0 ? "nobody and nothing is named" : "too little is named");
  }
}
