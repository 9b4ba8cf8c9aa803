package dev.readback.bank.formats.parts;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Plain text as HTML and back. */
public final class Html {

  /** Tags that mean nothing to a plain text. */
  private static final Set<String> PLAIN = Set.of("p", "div", "br", "span", "body", "#root");

  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "br",
          "li",
          "ul",
          "ol",
          "tr",
          "table",
          "blockquote",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "pre");

  /**
   * HTML read as text.
   *
   * @param formatted whether it had formatting, pictures or the like that are not in the text
   */
  public record Plain(String text, boolean formatted) {}

  /** A line end with the blanks around it; begins where the blanks do, and at none of them. */
  private static final Pattern LAYOUT = Pattern.compile("(?<![ \\t])[ \\t]*+[\\n\\r]\\s*+");

  private Html() {}

  /** The text with nothing in it that HTML would take for a tag or an entity; newlines are br. */
  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\n", "<br>");
  }

  /** The words of {@code html}; blocks and br are newlines. */
  public static Plain plain(String html) {
    return plain(Jsoup.parseBodyFragment(html).body());
  }

  /** The words of an element. */
  public static Plain plain(Element element) {
    StringBuilder out = new StringBuilder();
    boolean formatted = walk(element, out);
    return new Plain(out.toString().strip(), formatted);
  }

  private static boolean walk(Element parent, StringBuilder out) {
    boolean formatted = !PLAIN.contains(parent.normalName());
    for (Node node : parent.childNodes()) {
      if (node instanceof TextNode text) {
        // A raw line end is layout of the file, whatever stands around it.
        String words = LAYOUT.matcher(text.getWholeText()).replaceAll(" ");
        out.append(startsLine(out) && !words.equals(text.getWholeText()) ? words.strip() : words);
      } else if (node instanceof Element element) {
        String name = element.normalName();
        boolean block = BLOCKS.contains(name) && !name.equals("br");
        if (name.equals("script") || name.equals("style")) {
          formatted = true;
          continue;
        }
        if (name.equals("br") || (block && !startsLine(out))) {
          out.append('\n');
        }
        formatted |= walk(element, out);
        if (block && !startsLine(out) && element.nextSibling() != null) {
          out.append('\n');
        }
      }
    }
    return formatted;
  }

  private static boolean startsLine(StringBuilder out) {
    return out.isEmpty() || out.charAt(out.length() - 1) == '\n';
  }
}
