package dev.readback.article.readers;

import dev.readback.article.BlockKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Plain text into paragraphs: apart by blank lines, or one a line, or of lines broken at a width.
 */
final class PlainText {
  /** Text that was broken at a width has no longer lines than this. */
  private static final int WIDEST_WRAP = 120;

  private static final int NARROWEST_WRAP = 40;

  private static final Set<String> TITLES = Set.of("title", "headline");
  private static final Pattern FIELD =
      Pattern.compile(
          "(title|headline|author|authors|byline|by|date|published|source|publisher|url|link"
              + "|licen[cs]e|language|lang|site|publication)\\s*:\\s*(\\S.*)",
          Pattern.CASE_INSENSITIVE);

  private record Line(int start, int end, int indent, String text) {}

  private PlainText() {}

  static Draft parse(String text) {
    List<List<Line>> chunks = chunks(text);
    if (!chunks.isEmpty() && isHeader(chunks.get(0))) {
      return withHeader(text, chunks.get(0));
    }
    return new Draft(Metadata.NONE, pieces(text), text);
  }

  /** {@code Title: ...}, {@code Author: ...}, {@code Date: ...} before the story. */
  private static boolean isHeader(List<Line> chunk) {
    return chunk.size() >= 2 && chunk.stream().allMatch(l -> FIELD.matcher(l.text).matches());
  }

  private static Draft withHeader(String text, List<Line> header) {
    Map<String, String> fields = new HashMap<>();
    List<Piece> pieces = new ArrayList<>();
    for (Line line : header) {
      Matcher field = FIELD.matcher(line.text);
      if (field.matches()) {
        String name = field.group(1).toLowerCase(Locale.ROOT);
        fields.putIfAbsent(name, field.group(2));
        if (TITLES.contains(name) && pieces.isEmpty()) {
          pieces.add(new Piece(field.group(2), BlockKind.HEADLINE, line.start + field.start(2)));
        }
      }
    }
    int end = header.get(header.size() - 1).end;
    for (Piece piece : pieces(text.substring(end))) {
      pieces.add(new Piece(piece.text(), piece.kind(), piece.offset() + end));
    }
    return new Draft(Fields.metadata(fields), pieces, text);
  }

  /** The paragraphs of {@code text}, with their offsets in it. */
  static List<Piece> pieces(String text) {
    List<List<Line>> chunks = chunks(text);
    Wrap wrap = Wrap.of(chunks);
    List<Piece> pieces = new ArrayList<>();
    for (List<Line> chunk : chunks) {
      split(text, chunk, wrap, pieces);
    }
    return pieces;
  }

  private static List<List<Line>> chunks(String text) {
    List<List<Line>> chunks = new ArrayList<>();
    List<Line> chunk = new ArrayList<>();
    int start = 0;
    while (start <= text.length()) {
      int end = text.indexOf('\n', start);
      if (end < 0) {
        end = text.length();
      }
      int from = start;
      int to = end;
      while (from < to && Character.isWhitespace(text.charAt(from))) {
        from++;
      }
      while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
        to--;
      }
      String line = text.substring(from, to);
      if (line.isEmpty() || Lines.isRule(line)) {
        if (!chunk.isEmpty()) {
          chunks.add(chunk);
          chunk = new ArrayList<>();
        }
      } else {
        chunk.add(new Line(from, to, from - start, line));
      }
      start = end + 1;
    }
    if (!chunk.isEmpty()) {
      chunks.add(chunk);
    }
    return chunks;
  }

  private static void split(String text, List<Line> chunk, Wrap wrap, List<Piece> pieces) {
    boolean wrapped = wrap.breaks(chunk);
    boolean list = Lines.isList(chunk.get(0).text);
    boolean indents = indents(chunk);
    int first = 0;
    for (int i = 1; i <= chunk.size(); i++) {
      boolean ends = i == chunk.size();
      if (!ends) {
        Line line = chunk.get(i - 1);
        Line next = chunk.get(i);
        boolean begins = indents && next.indent >= 2;
        boolean headline = pieces.isEmpty() && first == 0 && i == 1 && !wrap.isFull(line, next);
        ends = begins || headline || !joins(line, next, wrap, wrapped, list);
      }
      if (ends) {
        int start = chunk.get(first).start;
        int end = chunk.get(i - 1).end;
        pieces.add(new Piece(text.substring(start, end), null, start));
        first = i;
      }
    }
  }

  /** Whether the first lines of paragraphs are set in, as books do it. */
  private static boolean indents(List<Line> chunk) {
    long set = chunk.stream().filter(line -> line.indent >= 2).count();
    return set > 0 && set * 2 <= chunk.size() && chunk.stream().anyMatch(l -> l.indent == 0);
  }

  private static boolean joins(Line line, Line next, Wrap wrap, boolean wrapped, boolean list) {
    boolean ends = Lines.endsSentence(line.text);
    boolean opens = line.text.endsWith(":");
    boolean full = wrap.isFull(line, next);
    // A dash or a number at a broken line's start is no list, "by" no byline.
    if (wrapped && full && !ends && !opens && !(list && Lines.isList(next.text))) {
      return true;
    }
    if (Lines.isList(next.text) || (Lines.isList(line.text) && !startsLower(next.text))) {
      return wrapped && full && !Lines.isList(next.text);
    }
    if (Dates.isDateLine(line.text)
        || Dates.isDateLine(next.text)
        || Lines.isByline(line.text)
        || Lines.isByline(next.text)) {
      return false;
    }
    if (!ends && startsLower(next.text) && line.text.length() >= 20) {
      return true;
    }
    return wrapped && (full || (!ends && !wrap.exact));
  }

  private static boolean startsLower(String text) {
    return Character.isLowerCase(text.codePointAt(0));
  }

  /**
   * The width at which lines were broken.
   *
   * @param width in UTF-16 code units; 0 where lines were not broken
   * @param exact whether every line is as full as it can be, as programs break lines
   */
  private record Wrap(int width, boolean exact) {

    static Wrap of(List<List<Line>> chunks) {
      int[] lengths =
          chunks.stream()
              .filter(chunk -> chunk.size() >= 2)
              .flatMap(List::stream)
              .mapToInt(line -> line.indent + line.text.length())
              .sorted()
              .toArray();
      if (lengths.length < 2) {
        return new Wrap(0, false);
      }
      // An address or a headline may run over.
      int width = lengths[lengths.length - 1 - lengths.length / 50];
      if (width > WIDEST_WRAP || width < NARROWEST_WRAP) {
        return new Wrap(0, false);
      }
      Wrap exact = new Wrap(width, true);
      int goesOn = 0;
      int full = 0;
      for (List<Line> chunk : chunks) {
        for (int i = 1; i < chunk.size(); i++) {
          if (startsLower(chunk.get(i).text)) {
            goesOn++;
            full += exact.isFull(chunk.get(i - 1), chunk.get(i)) ? 1 : 0;
          }
        }
      }
      return goesOn >= 4 && full * 50 >= goesOn * 49 ? exact : new Wrap(width, false);
    }

    /** Whether most lines of a chunk end where the next word would not have fitted. */
    boolean breaks(List<Line> chunk) {
      if (chunk.size() < 2 || width == 0) {
        return false;
      }
      int full = 0;
      for (int i = 1; i < chunk.size(); i++) {
        full += isFull(chunk.get(i - 1), chunk.get(i)) ? 1 : 0;
      }
      return full * 10 >= (chunk.size() - 1) * 6;
    }

    boolean isFull(Line line, Line next) {
      if (width == 0) {
        return false;
      }
      int space = next.text.indexOf(' ');
      int word = space < 0 ? next.text.length() : space;
      // Writers break lines by hand, too: a few columns short of the longest is full.
      return line.indent + line.text.length() + 1 + word > width - (exact ? 0 : 8);
    }
  }
}
