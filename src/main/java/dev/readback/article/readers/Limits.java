package dev.readback.article.readers;

import dev.readback.article.Article;
import dev.readback.article.Block;
import dev.readback.article.BlockKind;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What an article must be to make a quiz of it. */
final class Limits {
  /** Common English words that German, Dutch, French, Spanish or Danish do not share. */
  private static final Set<String> ENGLISH =
      Set.of(
          "the", "of", "and", "to", "that", "with", "it", "his", "her", "by", "from", "are", "were",
          "has", "have", "been", "be", "not", "this", "which", "their", "they", "said", "who",
          "would", "its", "after", "but", "he", "she", "is", "was", "for", "on", "as", "at", "will",
          "says", "about", "when", "than", "more", "also", "had");

  private static final double FEWEST_ENGLISH = 0.15;

  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}'’]+");

  private Limits() {}

  /** Whether a paragraph is English enough to be asked about; short ones pass. */
  static boolean isForeign(String paragraph) {
    long letters = paragraph.codePoints().filter(Character::isLetter).count();
    long latin =
        paragraph
            .codePoints()
            .filter(Character::isLetter)
            .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
            .count();
    if (letters >= 10 && latin * 2 < letters) {
      return true;
    }
    List<String> words = words(paragraph);
    return words.size() >= 25 && englishShare(words) < 0.08;
  }

  /**
   * Refuses what no quiz can be made of.
   *
   * @throws dev.readback.diagnostic.InputException with the reason
   */
  static void check(Article article, String name) {
    StringBuilder body = new StringBuilder();
    int sentences = 0;
    for (Block block : article.blocks()) {
      if (block.kind().isBody()) {
        String text = article.textOf(block);
        body.append(text).append('\n');
        sentences += block.kind() == BlockKind.PARAGRAPH ? Lines.sentences(text) : 0;
      }
    }
    List<String> words = words(body.length() == 0 ? article.text() : body.toString());
    if (words.size() >= 20 && englishShare(words) < FEWEST_ENGLISH) {
      throw Messages.error(
          "not-english",
          name,
          "does not read as English ("
              + Math.round(englishShare(words) * 100)
              + " % common English words); expected an article in English");
    }
    if (sentences == 0) {
      throw Messages.error(
          "no-body",
          name,
          "has headlines or single lines only and no sentence of a story; expected at least "
              + Expected.BODY_SENTENCES
              + " body sentences: give the whole article");
    }
    if (sentences < Expected.BODY_SENTENCES) {
      throw Messages.error(
          "too-short",
          name,
          "has "
              + sentences
              + (sentences == 1 ? " body sentence" : " body sentences")
              + "; expected at least "
              + Expected.BODY_SENTENCES
              + ": give the whole article");
    }
  }

  /** Refuses a text of more words than an article has. */
  static void checkLength(String text, String name) {
    int words = Lines.words(text).size();
    if (words > Expected.WORDS) {
      throw Messages.error(
          "too-long",
          name,
          String.format(
              Locale.ROOT,
              "has %,d words; expected one article of at most %,d: split it into its articles",
              words,
              Expected.WORDS));
    }
  }

  private static List<String> words(String text) {
    return NO_LETTERS
        .splitAsStream(text.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static double englishShare(List<String> words) {
    return words.stream().filter(ENGLISH::contains).count() / (double) words.size();
  }
}
