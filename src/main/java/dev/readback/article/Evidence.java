package dev.readback.article;

import static java.util.Objects.requireNonNull;

/** A place in an article with the very words that stand there. */
public record Evidence(Span span, String text) {

  public Evidence {
    requireNonNull(span);
    requireNonNull(text);
  }

  /**
   * {@return evidence cut from the article, so that span and words agree}
   *
   * @param articleText the text of the article
   * @param span offsets into the text of the article
   */
  public static Evidence cut(String articleText, Span span) {
    return new Evidence(span, span.cut(articleText));
  }

  /**
   * {@return whether the span still cuts these words from {@code articleText}}
   *
   * @param articleText the text of the article
   */
  public boolean recuts(String articleText) {
    return span.end() <= articleText.length() && span.cut(articleText).equals(text);
  }
}
