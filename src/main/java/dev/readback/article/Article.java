package dev.readback.article;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An article: its text, typed blocks and what is known of its origin. Nobody rewrites the text
 * after a reader made it, so every offset holds for good.
 *
 * @param title the headline's words; never empty
 * @param text what every offset is counted in, as UTF-16 code units
 * @param blocks in text order, not overlapping
 * @param source where it came from
 */
public record Article(String title, String text, List<Block> blocks, Source source) {

  /**
   * What is known of an article's origin; null where unknown.
   *
   * @param published the day it was published: what "on Friday" is counted from
   * @param language BCP 47 tag
   */
  public record Source(
      @Nullable String byline,
      @Nullable LocalDate published,
      @Nullable String url,
      @Nullable String publisher,
      @Nullable String credit,
      @Nullable String licence,
      String language) {

    /** Nothing known but that it is English. */
    public static final Source UNKNOWN = new Source(null, null, null, null, null, null, "en");

    public Source {
      requireNonNull(language);
    }

    /**
     * {@return the same with another date}
     *
     * @param date of publication; null where it is not known
     */
    public Source withPublished(@Nullable LocalDate date) {
      return new Source(byline, date, url, publisher, credit, licence, language);
    }
  }

  public Article {
    requireNonNull(title);
    requireNonNull(text);
    requireNonNull(source);
    blocks = List.copyOf(blocks);
    int last = 0;
    for (Block block : blocks) {
      if (block.span().start() < last || block.span().end() > text.length()) {
        throw new IllegalArgumentException(
            block + ": expected blocks in order, apart, within a text of " + text.length());
      }
      last = block.span().end();
    }
  }

  /** {@return the day it was published, where known} */
  public Optional<LocalDate> published() {
    return Optional.ofNullable(source.published());
  }

  /**
   * {@return the same article with another date of publication}
   *
   * @param date of publication
   */
  public Article withPublished(LocalDate date) {
    return new Article(title, text, blocks, source.withPublished(date));
  }

  /**
   * {@return the words of a block}
   *
   * @param block of this article
   */
  public String textOf(Block block) {
    return block.span().cut(text);
  }

  /**
   * {@return the evidence at {@code span}}
   *
   * @param span offsets into the text of the article
   */
  public Evidence evidence(Span span) {
    return Evidence.cut(text, span);
  }

  /** {@return SHA-256 of the text in UTF-8, in lower-case hexadecimal} */
  public String sha256() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
