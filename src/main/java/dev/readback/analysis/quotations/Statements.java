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

  /**
   * What the article lets somebody say or reports with reserve, in text order.
   *
   * <p>First and second person inside a quotation are its speaker's; words in quotation marks that
   * nobody is said to say (scare quotes) are no statement. A statement whose source is unsure has
   * none.
   */
  public static List<Statement> find(
      Article article, List<Sentence> sentences, List<Entity> entities, List<Span> quotations) {
    return new Finder(article, sentences, entities, quotations).find();
  }
}
