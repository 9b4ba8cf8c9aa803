package dev.readback.analysis;

import static java.util.Objects.requireNonNull;

import dev.readback.article.Article;
import dev.readback.article.Span;
import java.util.List;
import java.util.Optional;

/**
 * All that was found in an article, its layers joined by offsets.
 *
 * @param quotations spans between quotation marks, the marks left out, in text order; scare quotes
 *     among them
 * @param statements who says what, in text order
 */
public record Analysis(
    Article article,
    List<Sentence> sentences,
    List<Clause> clauses,
    List<Entity> entities,
    List<TimeExpression> times,
    List<Span> quotations,
    List<Statement> statements) {

  public Analysis {
    requireNonNull(article);
    sentences = List.copyOf(sentences);
    clauses = List.copyOf(clauses);
    entities = List.copyOf(entities);
    times = List.copyOf(times);
    quotations = List.copyOf(quotations);
    statements = List.copyOf(statements);
  }

  /**
   * {@return the sentence that holds {@code offset}}
   *
   * @param offset UTF-16, 0-based
   */
  public Optional<Sentence> sentenceAt(int offset) {
    return sentences.stream().filter(s -> s.span().contains(offset)).findFirst();
  }

  /**
   * {@return the entity with exactly this mention}
   *
   * @param mention offsets of its words
   */
  public Optional<Entity> entityAt(Span mention) {
    return entities.stream()
        .filter(e -> e.mentions().stream().anyMatch(m -> m.span().equals(mention)))
        .findFirst();
  }

  /**
   * {@return whether any of {@code span} stands between quotation marks}
   *
   * @param span offsets into the text of the article
   */
  public boolean quoted(Span span) {
    return quotations.stream().anyMatch(q -> q.overlaps(span));
  }
}
