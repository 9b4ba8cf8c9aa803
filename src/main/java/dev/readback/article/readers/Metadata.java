package dev.readback.article.readers;

import dev.readback.article.Article;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a file says of its article outside the blocks; null where it says nothing. */
record Metadata(
    @Nullable String title,
    @Nullable String byline,
    @Nullable LocalDate published,
    @Nullable String url,
    @Nullable String publisher,
    @Nullable String licence,
    @Nullable String language) {

  static final Metadata NONE = new Metadata(null, null, null, null, null, null, null);

  /** As an article's source; what the metadata leaves open is taken from the text. */
  Article.Source source(
      @Nullable String textByline, @Nullable LocalDate textDate, @Nullable String credit) {
    return new Article.Source(
        byline != null ? byline : textByline,
        published != null ? published : textDate,
        url,
        publisher,
        credit,
        licence,
        // The text was found to be English; a page's template may say otherwise.
        language != null && language.startsWith("en") ? language : "en");
  }
}
