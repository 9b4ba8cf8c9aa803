package dev.readback.verify.checks;

import dev.readback.analysis.Sentence;
import dev.readback.question.Draft;
import dev.readback.verify.Check;
import dev.readback.verify.Subject;
import dev.readback.verify.checks.grammar.Form;
import dev.readback.verify.checks.grammar.Grammar;
import dev.readback.verify.checks.grammar.Usage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Stem, statement, completed gap and options that are sentences are well-formed, as far as a second
 * parse tells. Costs a parse for each text: run it last, and only on drafts that may be used.
 */
public final class GrammarCheck implements Check {
  private final Grammar grammar;

  /**
   * @param parser of text of our own, such as {@code Analyzer::parse}; thread-safe, then so is this
   */
  public GrammarCheck(Function<String, List<Sentence>> parser) {
    this.grammar = new Grammar(parser);
  }

  @Override
  public String id() {
    return "grammar";
  }

  @Override
  public Optional<String> inspect(Draft draft, Subject subject) {
    Usage usage = Usage.of(subject.analysis());
    Map<String, Form> texts = draft.interaction().match(new SentencesToBe(draft.stem()));
    for (Map.Entry<String, Form> each : texts.entrySet()) {
      Optional<String> fault = grammar.fault(each.getKey(), each.getValue(), usage);
      if (fault.isPresent()) {
        return fault.map(f -> f + " in \"" + each.getKey() + "\"");
      }
    }
    return Optional.empty();
  }
}
