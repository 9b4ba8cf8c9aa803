package dev.readback.article.readers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the caller knows better than the file.
 *
 * @param format how to read it; null: told by the name's extension and by the content
 * @param published the day it was published, which wins over what the file says; null: as the file
 *     says
 */
public record ReadingOptions(@Nullable ArticleFormat format, @Nullable LocalDate published) {

  /** Everything as the file says. */
  public static final ReadingOptions DEFAULT = new ReadingOptions(null, null);

  /**
   * {@return the same with another format}
   *
   * @param newFormat of the article; null to tell by name and content
   */
  public ReadingOptions withFormat(@Nullable ArticleFormat newFormat) {
    return new ReadingOptions(newFormat, published);
  }

  /**
   * {@return the same with another date}
   *
   * @param date of publication; null to take the one of the article
   */
  public ReadingOptions withPublished(@Nullable LocalDate date) {
    return new ReadingOptions(format, date);
  }
}
