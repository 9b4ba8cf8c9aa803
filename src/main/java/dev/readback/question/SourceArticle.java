package dev.readback.question;

import static java.util.Objects.requireNonNull;

import dev.readback.article.Article;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An article as a question set carries it.
 *
 * @param id what questions name it by
 * @param published ISO date; null where unknown
 * @param sha256 of the text in UTF-8, lower-case hexadecimal
 * @param text null where it was left out for sharing
 */
public record SourceArticle(
    String id,
    String title,
    @Nullable String byline,
    @Nullable LocalDate published,
    @Nullable String url,
    @Nullable String publisher,
    @Nullable String credit,
    @Nullable String licence,
    @Nullable String language,
    String sha256,
    @Nullable String text) {

  public SourceArticle {
    requireNonNull(id);
    requireNonNull(title);
    requireNonNull(sha256);
  }

  /**
   * {@return what a set carries of {@code article}}
   *
   * @param id of the article in the set
   * @param article the article
   */
  public static SourceArticle of(String id, Article article) {
    Article.Source source = article.source();
    return new SourceArticle(
        id,
        article.title(),
        source.byline(),
        source.published(),
        source.url(),
        source.publisher(),
        source.credit(),
        source.licence(),
        source.language(),
        article.sha256(),
        article.text());
  }

  /** {@return the same without its text, for sharing} */
  public SourceArticle withoutText() {
    return new SourceArticle(
        id, title, byline, published, url, publisher, credit, licence, language, sha256, null);
  }
}
