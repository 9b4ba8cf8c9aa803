package dev.readback.console;

import dev.readback.GenerateOptions;
import dev.readback.Generation;
import dev.readback.article.Article;
import dev.readback.diagnostic.Diagnostic;
import dev.readback.diagnostic.Outcome;
import dev.readback.question.QuestionSet;
import org.jspecify.annotations.Nullable;

/**
 * Questions on an article for a quiz right now. Apart, so that a quiz on a bank loads none of it.
 */
final class Generating {

  private final Environment environment;
  private final Terminal terminal;
  private final AnalysisOptions options;
  private @Nullable Analyst analyst;

  Generating(Environment environment, Terminal terminal, AnalysisOptions options) {
    this.environment = environment;
    this.terminal = terminal;
    this.options = options;
  }

  /**
   * @param count how many questions; null for the default
   */
  QuestionSet set(String input, @Nullable Integer count) {
    Outcome<Article> read = Inputs.article(environment, input, options.published());
    read.diagnostics().forEach(terminal::note);
    if (analyst == null) {
      terminal.progress("loading the language models ...");
      analyst = environment.models().apply(options.engine());
      analyst.load();
    }
    GenerateOptions defaults = GenerateOptions.defaults();
    Generation generation =
        analyst.generate(read.value(), count == null ? defaults : defaults.withCount(count));
    for (Diagnostic diagnostic : generation.diagnostics()) {
      terminal.note(diagnostic.origin() == null ? diagnostic.in(input) : diagnostic);
    }
    return generation.set();
  }
}
