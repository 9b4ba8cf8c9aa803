package dev.readback.analysis.quotations;

import dev.readback.article.Article;
import dev.readback.article.Span;
import java.util.List;

/** Finds what stands between quotation marks. */
public final class Quotations {

  private Quotations() {}

  /** The spans between quotation marks, the marks left out, in text order. */
  public static List<Span> spans(Article article) {
    return List.of();
  }
}
