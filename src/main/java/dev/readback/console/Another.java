package dev.readback.console;

import dev.readback.GenerateOptions;
import dev.readback.article.Article;
import dev.readback.article.Evidence;
import dev.readback.article.readers.ArticleReader;
import dev.readback.article.readers.ReadingOptions;
import dev.readback.question.Provenance;
import dev.readback.question.Question;
import dev.readback.question.SourceArticle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks for another item from the article of one: what needs the language models. */
final class Another {

  /** More than a set ever has: the runners-up are what is asked for. */
  private static final int MANY = 60;

  /**
   * What was found.
   *
   * @param question null where nothing was
   * @param why what it has in common, or why there is none, in words
   */
  record Found(@Nullable Question question, String why) {}

  private final Environment environment;
  private final Terminal terminal;
  private final String engine;
  private final Map<String, List<Question>> candidates = new HashMap<>();
  private @Nullable Analyst analyst;

  Another(Environment environment, Terminal terminal, String engine) {
    this.environment = environment;
    this.terminal = terminal;
    this.engine = engine;
  }

  /**
   * An item on the same fact, else of the same kind, that the bank has not and had not.
   *
   * @param wanted "fact" or "kind" where only that will do; else empty
   */
  Found like(Curation curation, String wanted) {
    Question current = curation.current();
    String articleId = current.provenance().articleId();
    Optional<SourceArticle> source =
        articleId == null ? Optional.empty() : curation.set().article(articleId);
    if (source.isEmpty() || source.get().text() == null) {
      return new Found(null, "The bank does not hold this item's article: nothing to ask from.");
    }
    Set<String> known = curation.ids();
    List<Question> open =
        candidates(source.get(), current).stream()
            .filter(q -> !known.contains(q.id()))
            .filter(
                q -> curation.set().questions().stream().noneMatch(k -> k.stem().equals(q.stem())))
            .toList();
    if (!wanted.equals("kind")) {
      Optional<Question> same = open.stream().filter(q -> sameFact(q, current)).findFirst();
      if (same.isPresent()) {
        return new Found(same.get(), "on the same words of the article");
      }
    }
    String rule = current.provenance().rule();
    if (!wanted.equals("fact")) {
      Optional<Question> same =
          open.stream().filter(q -> rule != null && rule.equals(q.provenance().rule())).findFirst();
      if (same.isPresent()) {
        return new Found(same.get(), "of the same kind, " + rule);
      }
    }
    return new Found(null, "The article has no other one that passes every check.");
  }

  private static boolean sameFact(Question a, Question b) {
    for (Evidence one : a.provenance().evidence()) {
      for (Evidence other : b.provenance().evidence()) {
        if (one.span().start() < other.span().end() && other.span().start() < one.span().end()) {
          return true;
        }
      }
    }
    return false;
  }

  private List<Question> candidates(SourceArticle source, Question current) {
    String rule = current.provenance().rule();
    List<Question> all = generated(source, Set.of());
    if (rule == null) {
      return all;
    }
    List<Question> both = new java.util.ArrayList<>(all);
    both.addAll(generated(source, Set.of(rule)));
    return both;
  }

  private List<Question> generated(SourceArticle source, Set<String> rules) {
    return candidates.computeIfAbsent(source.id() + " " + rules, key -> generate(source, rules));
  }

  private List<Question> generate(SourceArticle source, Set<String> rules) {
    Article article =
        ArticleReader.fromText(
                String.valueOf(source.text()),
                source.title(),
                ReadingOptions.DEFAULT.withPublished(source.published()))
            .value();
    if (!article.sha256().equals(source.sha256())) {
      // Read anew it would be another text, and no offset would hold.
      return List.of();
    }
    if (analyst == null) {
      terminal.progress("loading the language models ...");
      analyst = environment.models().apply(engine);
    }
    GenerateOptions many = GenerateOptions.defaults().withCount(MANY).withRules(rules);
    return analyst.generate(article, many).set().questions().stream()
        .map(q -> withArticle(q, source.id()))
        .toList();
  }

  private static Question withArticle(Question q, String id) {
    Provenance from = q.provenance();
    return new Question(
        q.id(),
        new Provenance(id, from.rule(), from.evidence(), from.attribution()),
        q.focus(),
        q.process(),
        q.difficulty(),
        q.stem(),
        q.interaction(),
        q.explanation(),
        q.tags(),
        q.score(),
        q.hints(),
        q.penalty(),
        q.points());
  }
}
