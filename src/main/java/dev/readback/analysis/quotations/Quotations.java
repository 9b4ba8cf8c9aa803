package dev.readback.analysis.quotations;

import dev.readback.article.Article;
import dev.readback.article.Block;
import dev.readback.article.Span;
import java.util.ArrayList;
import java.util.List;

/** Finds what stands between quotation marks. */
public final class Quotations {

  private Quotations() {}

  /**
   * The spans between quotation marks, the marks left out, in text order; a quotation inside
   * another is not given apart, and none crosses a block.
   *
   * <p>An opening mark that is never closed quotes up to the end of its block, as in a quotation
   * that goes on in the next paragraph.
   */
  public static List<Span> spans(Article article) {
    List<Span> found = new ArrayList<>();
    for (Block block : article.blocks()) {
      scan(article.text(), block.span(), found);
    }
    return List.copyOf(found);
  }

  private static void scan(String text, Span block, List<Span> found) {
    int open = -1;
    for (int i = block.start(); i < block.end(); i++) {
      char mark = text.charAt(i);
      if (isDouble(mark)) {
        boolean opens = opensAt(text, block, i, mark);
        if (open < 0) {
          if (opens) {
            open = i + 1;
          }
        } else if (opens && !closesAt(text, block, i)) {
          // The mark that should have closed the one before is missing.
          add(text, open, i, found);
          open = i + 1;
        } else {
          add(text, open, i, found);
          open = -1;
        }
      } else if (open < 0 && isSingleOpening(text, block, i)) {
        int close = singleClosing(text, block, i);
        if (close > 0) {
          add(text, i + 1, close, found);
          i = close;
        }
      }
    }
    if (open >= 0) {
      add(text, open, block.end(), found);
    }
  }

  static boolean isDouble(char c) {
    return c == '"' || c == '“' || c == '”' || c == '„' || c == '«' || c == '»' || c == '‟';
  }

  private static boolean opensAt(String text, Span block, int at, char mark) {
    char before = at > block.start() ? text.charAt(at - 1) : ' ';
    char after = at + 1 < block.end() ? text.charAt(at + 1) : ' ';
    if (mark == '„' || mark == '«') {
      return true;
    }
    if (mark == '”' || mark == '»') {
      return false;
    }
    boolean dots = after == '.' && at + 2 < block.end() && text.charAt(at + 2) == '.';
    if (!dots && ",.;:?!)]".indexOf(after) >= 0) {
      return false; // '... implications ",' with a stray space before the closing mark
    }
    if (Character.isWhitespace(after)) {
      return mark == '“' && !Character.isLetterOrDigit(before) && !isClosingPunctuation(before);
    }
    if (mark == '"' && Character.isDigit(before)) {
      return false; // 12" is inches
    }
    return (!Character.isLetterOrDigit(before) && !isClosingPunctuation(before))
        || (mark == '“' && Character.isLetterOrDigit(after));
  }

  private static boolean closesAt(String text, Span block, int at) {
    char before = at > block.start() ? text.charAt(at - 1) : ' ';
    return !Character.isWhitespace(before) && before != '(' && before != '[';
  }

  private static boolean isClosingPunctuation(char c) {
    return ".,?!…;:)]%".indexOf(c) >= 0;
  }

  private static boolean isSingleOpening(String text, Span block, int at) {
    char mark = text.charAt(at);
    if (mark != '\'' && mark != '‘') {
      return false;
    }
    char before = at > block.start() ? text.charAt(at - 1) : ' ';
    char after = at + 1 < block.end() ? text.charAt(at + 1) : ' ';
    return !Character.isLetterOrDigit(before)
        && !isClosingPunctuation(before)
        && (Character.isLetter(after) || after == '[' || after == '…' || mark == '‘')
        && !Character.isWhitespace(after)
        && !(Character.isDigit(after) && mark == '\'');
  }

  /** Where a single quotation mark closes, passing over apostrophes; -1 if nowhere. */
  private static int singleClosing(String text, Span block, int open) {
    int last = -1;
    for (int i = open + 1; i < block.end(); i++) {
      char mark = text.charAt(i);
      if (isDouble(mark) || (i > open + 1 && isSingleOpening(text, block, i))) {
        break;
      }
      if (mark != '\'' && mark != '’') {
        continue;
      }
      char before = text.charAt(i - 1);
      char after = i + 1 < block.end() ? text.charAt(i + 1) : ' ';
      if (Character.isLetterOrDigit(after) || Character.isWhitespace(before)) {
        continue; // an apostrophe inside a word, or at its beginning
      }
      if (before != 's') {
        return i;
      }
      if (last < 0) {
        last = i; // perhaps only a plural genitive: look whether a better one comes
      }
    }
    return last;
  }

  private static void add(String text, int start, int end, List<Span> found) {
    int from = start;
    int to = end;
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    if (from < to) {
      found.add(new Span(from, to));
    }
  }
}
