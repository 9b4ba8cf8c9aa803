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

  /** Whether a paragraph is in another language; short ones pass. */
  static boolean isForeign(String paragraph) {
    return !isEnglishLike(paragraph, 0.08);
  }

  private static boolean isEnglishLike(String text, double fewest) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    long latin = text.codePoints().filter(Character::isLetter).filter(Limits::isLatin).count();
    if (letters >= 10 && latin * 2 < letters) {
      return false;
    }
    List<String> words = words(text);
    return words.size() < 25 || englishShare(words) >= fewest;
  }

  private static boolean isLatin(int letter) {
    return Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN;
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
    if (sentences > Expected.SENTENCES) {
      throw Messages.error(
          "too-long",
          name,
          String.format(
              Locale.ROOT,
              "there are %,d body sentences; expected one article of at most %,d: split the file"
                  + " into its articles",
              sentences,
              Expected.SENTENCES));
    }
    // Headlines leave out most of the common words.
    boolean english =
        sentences == 0
            ? isEnglishLike(article.text(), 0.04)
            : isEnglishLike(body.toString(), FEWEST_ENGLISH);
    if (!english) {
      throw Messages.error(
          "not-english",
          name,
          "the text does not read as English; expected an article in English: give another one");
    }
    if (sentences == 0) {
      throw Messages.error(
          "no-body",
          name,
          "there is no running text, only headlines, lists or quotations; expected at least "
              + Expected.BODY_SENTENCES
              + " body sentences: give the whole article");
    }
    if (sentences < Expected.BODY_SENTENCES) {
      throw Messages.error(
          "too-short",
          name,
          "there "
              + (sentences == 1 ? "is one body sentence" : "are " + sentences + " body sentences")
              + "; expected at least "
              + Expected.BODY_SENTENCES
              + ": give the whole article");
    }
  }

  /** Refuses a text of more words than an article has. */
  static void checkLength(List<Piece> pieces, String name) {
    int words = pieces.stream().mapToInt(piece -> Lines.words(piece.text()).size()).sum();
    if (words > Expected.WORDS) {
      throw Messages.error(
          "too-long",
          name,
          String.format(
              Locale.ROOT,
              "there are %,d words; expected one article of at most %,d: split the file into its articles",
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
