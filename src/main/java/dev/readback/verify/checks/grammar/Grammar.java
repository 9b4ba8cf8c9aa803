package dev.readback.verify.checks.grammar;

import static java.util.Objects.requireNonNull;

import dev.readback.analysis.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks the grammar of single texts of ours by a parse. Thread-safe if the parser is. */
public final class Grammar {
  private static final Pattern SOURCE =
      Pattern.compile("According to (?<source>[^,“”]+), (?=\\p{L})");

  /** A question about a whole clause: that clause must stand as a statement too. */
  private static final Pattern REPORTED =
      Pattern.compile(
          "(?:How does the article present the information|Who said|Which of these sources said)"
              + " that (?<clause>\\S.*)\\?");

  private final Function<String, List<Sentence>> parser;

  /**
   * @param parser of text of our own, such as {@code Analyzer::parse}
   */
  public Grammar(Function<String, List<Sentence>> parser) {
    this.parser = requireNonNull(parser);
  }

  /**
   * The first thing that is wrong, with the rule's id ("agreement: ..."); empty where nothing is.
   *
   * @param usage how the article writes its words
   */
  public Optional<String> fault(String text, Form form, Usage usage) {
    // Parsers stumble over the source in front, and what follows is a sentence without it.
    Matcher source = SOURCE.matcher(text);
    if (source.lookingAt()) {
      String noun = source.group("source");
      if (noun.matches("\\p{Ll}+") && usage.alwaysDetermined(noun)) {
        return Optional.of("bare-noun: \"" + noun + "\" without article");
      }
      return fault(capitalised(text.substring(source.end())), form, usage);
    }
    Optional<String> fault = GrammarRules.fault(passage(text, form, usage));
    Matcher reported = REPORTED.matcher(text);
    if (fault.isPresent() || form != Form.QUESTION || !reported.matches()) {
      return fault;
    }
    return GrammarRules.fault(
        passage(capitalised(reported.group("clause")) + ".", Form.STATEMENT, usage));
  }

  private static String capitalised(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  Passage passage(String text, Form form, Usage usage) {
    return Passage.of(text, form, parser.apply(text), usage);
  }
}
