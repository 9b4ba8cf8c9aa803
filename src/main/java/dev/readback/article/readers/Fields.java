package dev.readback.article.readers;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What named fields before a text say of its origin: front matter, header lines. */
final class Fields {
  private Fields() {}

  /**
   * Reads the fields that it knows.
   *
   * @param fields values by lower-case names
   */
  static Metadata metadata(Map<String, String> fields) {
    String date = first(fields, "date", "published", "publishdate", "pubdate", "date_published");
    return new Metadata(
        first(fields, "title", "headline"),
        first(fields, "author", "authors", "byline", "by"),
        date == null ? null : Dates.find(date).orElse(null),
        first(fields, "url", "canonical", "canonical_url", "link", "source_url"),
        first(fields, "publisher", "site", "site_name", "source", "publication"),
        first(fields, "licence", "license"),
        first(fields, "lang", "language"));
  }

  private static @Nullable String first(Map<String, String> fields, String... names) {
    for (String name : names) {
      if (fields.containsKey(name)) {
        return fields.get(name);
      }
    }
    return null;
  }
}
