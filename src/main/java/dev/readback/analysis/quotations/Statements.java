package dev.readback.analysis.quotations;

import dev.readback.analysis.Entity;
import dev.readback.analysis.Sentence;
import dev.readback.analysis.Statement;
import dev.readback.article.Article;
import dev.readback.article.Span;
import java.util.List;

/** Finds who says what. */
public final class Statements {

  private Statements() {}

  /** What the article lets somebody say, in text order. */
  public static List<Statement> find(
      Article article, List<Sentence> sentences, List<Entity> entities, List<Span> quotations) {
    return List.of();
  }
}
