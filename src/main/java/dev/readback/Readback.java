package dev.readback;

import dev.readback.analysis.Analysis;
import dev.readback.analysis.engines.Analyzer;
import dev.readback.analysis.engines.Engines;
import dev.readback.article.Article;
import dev.readback.assemble.Assembler;
import dev.readback.assemble.Blueprint;
import dev.readback.diagnostic.Diagnostic;
import dev.readback.diagnostic.InputException;
import dev.readback.diagnostic.Interruption;
import dev.readback.fact.Fact;
import dev.readback.fact.FactFinder;
import dev.readback.generate.Material;
import dev.readback.generate.QuestionRule;
import dev.readback.generate.rules.Rules;
import dev.readback.lexicon.Lexicon;
import dev.readback.question.Draft;
import dev.readback.question.Interaction;
import dev.readback.question.Question;
import dev.readback.question.QuestionSet;
import dev.readback.question.SourceArticle;
import dev.readback.rank.Ranked;
import dev.readback.rank.Ranker;
import dev.readback.verify.Check;
import dev.readback.verify.Subject;
import dev.readback.verify.Verdict;
import dev.readback.verify.Verifier;
import dev.readback.verify.checks.Checks;
import dev.readback.verify.checks.GrammarCheck;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The way in: articles to facts and questions. Thread-safe; models are loaded once, when first
 * needed, and shared, so keep one instance.
 */
public final class Readback {
  /** In place of rule ids: every rule, also those that are off by default. */
  public static final String ALL_RULES = "all";

  private final Analyzer analyzer;

  private Readback(Analyzer analyzer) {
    this.analyzer = analyzer;
  }

  /** {@return one over every engine on the class path: NLP4J, and CoreNLP where it is there} */
  public static Readback create() {
    return over(Engines.both());
  }

  /** {@return one over NLP4J alone, which is enough for a quiz by itself} */
  public static Readback createNlp4jOnly() {
    return over(Engines.nlp4jOnly());
  }

  /**
   * {@return one over an analyzer of your own}
   *
   * @param analyzer to use
   */
  public static Readback over(Analyzer analyzer) {
    return new Readback(analyzer);
  }

  /** {@return which engines analyse, such as {@code nlp4j+corenlp}} */
  public String engine() {
    return analyzer.id();
  }

  /** Loads the models now, so that the first article does not wait for them. */
  public void load() {
    analyzer.load();
  }

  /**
   * {@return what the language analysis finds in the article}
   *
   * @param article the article
   */
  public Analysis analyse(Article article) {
    return analyzer.analyse(article);
  }

  /**
   * {@return what the article says, who says so, and how sure it is}
   *
   * @param analysis of the article
   */
  public List<Fact> facts(Analysis analysis) {
    return FactFinder.find(analysis);
  }

  /**
   * {@return questions about the article} To give it up, interrupt the thread.
   *
   * @param article the article
   * @param options how many, with which seed and rules
   * @throws java.util.concurrent.CancellationException if the thread was interrupted
   */
  public Generation generate(Article article, GenerateOptions options) {
    return generate(analyse(article), options);
  }

  /**
   * {@return questions about the article, given up when they take too long} Loading the models does
   * not count.
   *
   * @param article the article
   * @param options how many, with which seed and rules
   * @param limit more than nothing; it is noticed between two sentences
   * @throws InputException with the code {@code too-slow} if the time did not do
   * @throws java.util.concurrent.CancellationException if the thread was interrupted
   */
  public Generation generate(Article article, GenerateOptions options, Duration limit) {
    if (limit.isNegative() || limit.isZero()) {
      throw new IllegalArgumentException("limit " + limit + ": expected more than nothing");
    }
    Interruption.ofThisThread().check();
    load();
    return TimeLimit.within(
        limit,
        () -> generate(article, options),
        () ->
            new InputException(
                Diagnostic.error(
                    "too-slow",
                    null,
                    "given up after "
                        + limit.toSeconds()
                        + " seconds; expected an article that takes less; split it, or allow more"
                        + " time")));
  }

  /**
   * {@return questions about an article that was analysed before}
   *
   * @param analysis of the article
   * @param options how many, with which seed and rules
   * @throws java.util.concurrent.CancellationException if the thread was interrupted
   */
  public Generation generate(Analysis analysis, GenerateOptions options) {
    Interruption interruption = Interruption.ofThisThread();
    interruption.check();
    List<Fact> facts = facts(analysis);
    Material material = new Material(analysis, facts, Lexicon.wordNet(), options.seed());
    Verifier verifier = new Verifier(Checks.all());
    Subject subject = new Subject(analysis, facts);
    Ranker ranker = new Ranker();
    // whoever asks for rules by name gets what they make
    double least = options.rules().isEmpty() ? Ranker.THRESHOLD : 0;
    List<Ranked> ranked = new ArrayList<>();
    List<Generation.Rejection> rejections = new ArrayList<>();
    List<Draft> drafts =
        rules(options.rules()).stream()
            .peek(rule -> interruption.check())
            .flatMap(r -> r.draft(material).stream())
            .toList();
    Set<String> ambiguous = ambiguous(drafts);
    for (Draft draft : drafts) {
      interruption.check();
      Verdict verdict = verifier.verify(draft, subject);
      List<String> reasons =
          ambiguous.contains(draft.stem())
              ? List.of("one-answer: the article gives more than one")
              : verdict.reasons().stream().map(r -> r.check() + ": " + r.text()).toList();
      if (reasons.isEmpty()) {
        Ranked scored = ranker.rank(draft);
        if (scored.score() >= least) {
          ranked.add(scored);
          continue;
        }
        reasons = List.of("score: " + scored.score() + " is under " + least);
      }
      rejections.add(new Generation.Rejection(draft.rule(), draft.stem(), reasons));
    }
    Check grammar = new GrammarCheck(analyzer::parse);
    Set<Ranked> faulty = new HashSet<>();
    Set<Ranked> passed = new HashSet<>();
    // parsing costs: only what would be chosen is parsed, until a whole set has passed
    List<Ranked> chosen = List.of();
    for (boolean settled = false; !settled; ) {
      chosen =
          new Assembler()
              .assemble(
                  ranked.stream().filter(r -> !faulty.contains(r)).toList(),
                  Blueprint.standard(options.count()));
      settled = true;
      for (Ranked each : chosen) {
        interruption.check();
        Optional<String> fault =
            passed.contains(each) ? Optional.empty() : grammar.inspect(each.draft(), subject);
        if (fault.isPresent()) {
          faulty.add(each);
          rejections.add(
              new Generation.Rejection(
                  each.draft().rule(),
                  each.draft().stem(),
                  List.of(grammar.id() + ": " + fault.get())));
          settled = false;
        } else {
          passed.add(each);
        }
      }
    }
    for (Ranked each : ranked) {
      if (!chosen.contains(each) && !faulty.contains(each)) {
        rejections.add(
            new Generation.Rejection(
                each.draft().rule(),
                each.draft().stem(),
                List.of("not chosen: others score higher or ask the same (" + each.score() + ")")));
      }
    }
    SourceArticle source = SourceArticle.of("a1", analysis.article());
    Finisher finisher = new Finisher(source.id(), options);
    List<Question> questions = chosen.stream().map(finisher::finish).toList();
    List<Diagnostic> diagnostics = new ArrayList<>();
    if (questions.size() < options.count()) {
      diagnostics.add(
          Diagnostic.warning(
              "short-set",
              null,
              questions.size()
                  + " questions instead of "
                  + options.count()
                  + ": the article has no more that pass every check"
                  + (options.rules().isEmpty()
                      ? "; the rules \"all\" make more, that editors accept less often"
                      : "")));
    }
    return new Generation(
        new QuestionSet(
            analysis.article().title(), List.of(source), questions, options.settings(engine())),
        rejections,
        diagnostics);
  }

  /** Stems that several drafts share with different answers: no one answer is the right one. */
  private static Set<String> ambiguous(List<Draft> drafts) {
    Map<String, Set<String>> answers = new HashMap<>();
    for (Draft draft : drafts) {
      boolean open = !draft.stem().matches(".*\\b[Ww]hich (?:two )?of these .*");
      if ((open && draft.interaction() instanceof Interaction.Choice)
          || draft.interaction() instanceof Interaction.TextEntry) {
        answers.computeIfAbsent(draft.stem(), s -> new HashSet<>()).add(draft.answer());
      }
    }
    return answers.entrySet().stream()
        .filter(e -> e.getValue().size() > 1)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** {@return the ids of all question rules, in the order they are tried} */
  public static List<String> ruleIds() {
    return Rules.all().stream().map(QuestionRule::id).toList();
  }

  private static List<QuestionRule> rules(Set<String> ids) {
    return ids.isEmpty()
        ? Rules.standard()
        : ids.contains(ALL_RULES)
            ? Rules.all()
            : Rules.all().stream().filter(r -> ids.contains(r.id())).toList();
  }
}
