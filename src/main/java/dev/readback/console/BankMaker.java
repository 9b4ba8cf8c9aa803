package dev.readback.console;

import dev.readback.GenerateOptions;
import dev.readback.Generation;
import dev.readback.article.Article;
import dev.readback.bank.BankFormat;
import dev.readback.bank.Losses;
import dev.readback.bank.WriteOptions;
import dev.readback.diagnostic.Diagnostic;
import dev.readback.diagnostic.InputException;
import dev.readback.diagnostic.Outcome;
import dev.readback.question.QuestionSet;
import dev.readback.question.SourceArticle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** From an article to the bytes of its bank; may be used by several threads. */
final class BankMaker {

  /**
   * How banks are made, beside what questions they hold.
   *
   * @param limit how long one article may take
   * @param noText whether the article's text is left out
   * @param explain whether rejected drafts are told
   */
  record Settings(Duration limit, boolean noText, boolean explain) {}

  /**
   * A bank.
   *
   * @param questions how many
   * @param readable whether Readback can read it again
   * @param notes what people are to be told
   */
  record Made(Outcome<byte[]> written, int questions, boolean readable, List<String> notes) {
    byte[] bytes() {
      return written.value();
    }
  }

  private final Environment environment;
  private final AnalysisOptions analysis;
  private final BankFormat format;
  private final GenerateOptions options;
  private final Settings settings;
  private final Analyst analyst;

  BankMaker(
      Environment environment,
      AnalysisOptions analysis,
      BankFormat format,
      GenerateOptions options,
      Settings settings) {
    this.environment = environment;
    this.analysis = analysis;
    this.format = format;
    this.options = options;
    this.settings = settings;
    this.analyst = environment.models().apply(analysis.engine());
  }

  BankFormat format() {
    return format;
  }

  boolean noText() {
    return settings.noText();
  }

  /** How many questions a bank is to have. */
  int wanted() {
    return options.count();
  }

  /** What a bank is made with: the same article and these give the same questions. */
  Map<String, String> generatedWith() {
    return options.settings(analyst.engine());
  }

  /** Loads the models; does nothing where they are loaded. */
  void load() {
    analyst.load();
  }

  Outcome<Article> read(String input) {
    return Inputs.article(environment, input, analysis.published());
  }

  /**
   * @param input the article's name
   * @throws InputException if it takes too long
   */
  Made make(String input, Article article) {
    Generation generation;
    try {
      generation = analyst.generate(article, options, settings.limit());
    } catch (InputException e) {
      throw new InputException(e.diagnostics().stream().map(d -> named(input, d)).toList());
    }
    List<String> notes = new ArrayList<>();
    generation.diagnostics().forEach(d -> notes.add(named(input, d).line()));
    if (settings.explain()) {
      for (Generation.Rejection rejection : generation.rejections()) {
        notes.add(
            "rejected "
                + rejection.rule()
                + " \""
                + rejection.stem()
                + "\": "
                + String.join("; ", rejection.reasons()));
      }
    }
    QuestionSet set = finished(generation.set());
    Outcome<byte[]> written = format.write(set, WriteOptions.DEFAULT.withSeed(options.seed()));
    notes.addAll(Losses.summary(format.name(), written.diagnostics()));
    return new Made(
        written, set.questions().size(), format.reader().isPresent(), List.copyOf(notes));
  }

  private static Diagnostic named(String input, Diagnostic diagnostic) {
    return diagnostic.origin() == null ? diagnostic.in(input) : diagnostic;
  }

  private QuestionSet finished(QuestionSet set) {
    return settings.noText()
        ? new QuestionSet(
            set.title(),
            set.articles().stream().map(SourceArticle::withoutText).toList(),
            set.questions(),
            set.generated())
        : set;
  }

  static String questions(int count) {
    return count + (count == 1 ? " question" : " questions");
  }
}
