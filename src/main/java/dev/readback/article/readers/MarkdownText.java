package dev.readback.article.readers;

import dev.readback.article.BlockKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Markdown into pieces: markup off, headings, quotations, lists and pictures told apart. */
final class MarkdownText {
  private static final Pattern FRONT_MATTER =
      Pattern.compile("\\A---[ \\t]*\\n((?:[^\\n]*\\n){0,80}?)(?:---|\\.\\.\\.)[ \\t]*(?:\\n|\\z)");
  private static final Pattern FIELD =
      Pattern.compile("^([A-Za-z][\\w -]{0,30}?)\\s*:\\s*(.+?)\\s*$");
  private static final Pattern TAG = Pattern.compile("<[^>]{0,400}>");

  private MarkdownText() {}

  static Draft parse(String text) {
    Matcher matcher = FRONT_MATTER.matcher(text);
    Map<String, String> fields = Map.of();
    String body = text;
    if (matcher.find()) {
      fields = fields(matcher.group(1));
      body = text.substring(matcher.end());
    }
    Collector collector = new Collector();
    Parser.builder().build().parse(body).accept(collector);
    return new Draft(Fields.metadata(fields), collector.pieces(), null);
  }

  private static Map<String, String> fields(String matter) {
    Map<String, String> fields = new HashMap<>();
    for (String line : matter.split("\n")) {
      Matcher field = FIELD.matcher(line);
      if (field.matches()) {
        String value = field.group(2).replaceAll("^[\"'\\[]+|[\"'\\]]+$", "").strip();
        if (!value.isEmpty()) {
          fields.putIfAbsent(field.group(1).toLowerCase(Locale.ROOT), value);
        }
      }
    }
    return fields;
  }

  private static final class Collector extends AbstractVisitor {
    private record Found(String text, @Nullable BlockKind kind, int level) {}

    private final List<Found> found = new ArrayList<>();
    private int quoted;
    private int listed;

    List<Piece> pieces() {
      int headline = headline();
      List<Piece> pieces = new ArrayList<>();
      for (int i = 0; i < found.size(); i++) {
        Found block = found.get(i);
        BlockKind kind = block.level > 0 && i == headline ? BlockKind.HEADLINE : block.kind;
        if (kind == null) {
          // Paragraphs a line each, without blank lines, are one paragraph to Markdown.
          for (Piece line : PlainText.pieces(block.text)) {
            pieces.add(Piece.of(Lines.oneLine(line.text()), null));
          }
        } else if (!block.text.isBlank()) {
          pieces.add(Piece.of(Lines.oneLine(block.text), kind));
        }
      }
      return pieces;
    }

    /** The highest heading before the story. */
    private int headline() {
      int best = -1;
      for (int i = 0; i < found.size(); i++) {
        Found block = found.get(i);
        if (block.level > 0 && (best < 0 || block.level < found.get(best).level)) {
          best = i;
        }
        if (block.kind == null && Lines.isProse(block.text)) {
          break;
        }
      }
      return best;
    }

    private void add(String text, @Nullable BlockKind kind, int level) {
      String bare = text.strip();
      if (!bare.isEmpty()) {
        found.add(new Found(bare, kind, level));
      }
    }

    @Override
    public void visit(Heading heading) {
      String text = inline(heading);
      add(
          text,
          Lines.isSectionHeading(text) ? null : BlockKind.SUBHEADING,
          quoted > 0 ? 0 : heading.getLevel());
    }

    @Override
    public void visit(Paragraph paragraph) {
      Node first = paragraph.getFirstChild();
      boolean alone = first != null && first.getNext() == null;
      if (first instanceof Image) {
        String below = words(first.getNext());
        add(below.isBlank() ? inline(first) : below, BlockKind.CAPTION, 0);
        return;
      }
      if (alone && (first instanceof Emphasis || first instanceof StrongEmphasis)) {
        setApart(paragraph, inline(first));
        return;
      }
      String text = inline(paragraph);
      if (text.lines().allMatch(line -> line.strip().startsWith("|"))) {
        return; // A table of figures.
      }
      if (quoted > 0) {
        boolean spoken = Lines.startsQuoted(text) && !Lines.isQuoteWithSource(text);
        add(text, spoken ? null : BlockKind.QUOTE, 0);
      } else if (listed > 0) {
        add(text, sentenceInList(text) ? BlockKind.PARAGRAPH : BlockKind.LIST, 0);
      } else {
        add(text, null, 0);
      }
    }

    /** _Words set apart_: a caption under a picture, a standfirst before the story. */
    private void setApart(Paragraph paragraph, String text) {
      boolean underPicture =
          paragraph.getPrevious() instanceof Paragraph before
              && before.getFirstChild() instanceof Image;
      boolean storyBegan = found.stream().anyMatch(f -> f.kind == null && Lines.isProse(f.text));
      boolean standfirst =
          !storyBegan
              && quoted + listed == 0
              && Lines.words(text).size() >= 6
              && !Lines.isByline(text)
              && !Dates.isDateLine(text)
              && !Captions.isCaption(text, false);
      add(text, underPicture ? BlockKind.CAPTION : standfirst ? BlockKind.STANDFIRST : null, 0);
    }

    private static String words(@Nullable Node from) {
      StringBuilder out = new StringBuilder();
      for (Node node = from; node != null; node = node.getNext()) {
        append(node, out);
      }
      return TAG.matcher(out).replaceAll("").strip();
    }

    private static boolean sentenceInList(String text) {
      return Lines.endsSentence(text) && Lines.words(text).size() >= 6;
    }

    @Override
    public void visit(BlockQuote quote) {
      quoted++;
      visitChildren(quote);
      quoted--;
    }

    @Override
    public void visit(ListItem item) {
      listed++;
      visitChildren(item);
      listed--;
    }

    @Override
    public void visit(IndentedCodeBlock block) {
      // Prose whose paragraphs are indented looks like code to Markdown.
      if (Lines.isProse(block.getLiteral())) {
        add(block.getLiteral(), null, 0);
      }
    }

    @Override
    public void visit(FencedCodeBlock block) {}

    @Override
    public void visit(HtmlBlock block) {
      for (Piece piece : HtmlPage.fragment(Jsoup.parseBodyFragment(block.getLiteral()).body())) {
        add(piece.text(), piece.kind(), 0);
      }
    }

    private static String inline(Node node) {
      StringBuilder out = new StringBuilder();
      append(node, out);
      return TAG.matcher(out).replaceAll("");
    }

    private static void append(Node node, StringBuilder out) {
      if (node instanceof Text text) {
        out.append(text.getLiteral());
      } else if (node instanceof Code code) {
        out.append(code.getLiteral());
      } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
        out.append('\n');
      } else if (node instanceof HtmlInline) {
        return;
      }
      for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
        // A picture between words says nothing in them.
        if (!(child instanceof Image)) {
          append(child, out);
        }
      }
    }
  }
}
