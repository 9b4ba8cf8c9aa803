package dev.readback.article.readers;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells how a text is written: by the caller's word, its name, its content, in this order. */
final class Formats {
  private static final int WINDOW = 4096;

  private static final Pattern HTML_START =
      Pattern.compile(
          "\\A\\ufeff?(?:\\s++|<!--.*?-->|<\\?xml[^>]*>)*+<(?:!doctype\\s+html|html|head|body|article|main|div|meta|title|script|p|h1|section|table|header)\\b[^>]*>.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern HTML_DOCUMENT =
      Pattern.compile(
          "\\A\\ufeff?(?:\\s++|<!--.*?-->|<\\?xml[^>]*>)*+<(?:!doctype\\s+html|html)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern HTML_BLOCKS =
      Pattern.compile("</p>|<p\\b[^<>]*+>|<br\\s*+/?>|</div>|</h[1-6]>", Pattern.CASE_INSENSITIVE);
  private static final Pattern HTTP_HEADER =
      Pattern.compile("\\AHTTP/\\d(?:\\.\\d)? \\d{3}[^\\n]*\\n(?:[\\w-]++:[^\\n]*+\\n)*+\\r?\\n");
  private static final Pattern MARKDOWN_SIGNS =
      Pattern.compile(
          "(?m)^#{1,6} \\S|^[=-]{3,}\\s*$|!?\\[[^\\]\\n]+\\]\\([^)\\s][^)]*+\\)|\\*\\*[^*\\n]+\\*\\*|^> \\S");
  private static final Pattern FRONT_MATTER =
      Pattern.compile(
          "\\A\\ufeff?---\\s*\\r?\\n(?:[^\\n]*\\n){0,60}?(?:---|\\.\\.\\.)\\s*(?:\\r?\\n|\\z)");

  private static final Pattern MHTML =
      Pattern.compile(
          "\\A(?:[\\w-]+:[^\\n]*\\n[ \\t]*)*?content-type:\\s*multipart/related",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern JSON_FIELD =
      Pattern.compile("\\A[{\\[]\\s*(?:\\{\\s*)?\"[^\"\\n]{1,60}\"\\s*[:,]");

  private Formats() {}

  static ArticleFormat of(String text, String name, @Nullable ArticleFormat asked) {
    if (asked != null) {
      return asked;
    }
    String head = text.substring(0, Math.min(text.length(), WINDOW));
    // A page saved under another extension is still a page.
    if (HTML_DOCUMENT.matcher(head).matches() || HTTP_HEADER.matcher(head).find()) {
      return ArticleFormat.HTML;
    }
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".html") || lower.endsWith(".htm") || lower.endsWith(".xhtml")) {
      return ArticleFormat.HTML;
    }
    if (lower.endsWith(".md") || lower.endsWith(".markdown") || lower.endsWith(".mdown")) {
      return ArticleFormat.MARKDOWN;
    }
    if (lower.endsWith(".txt") || lower.endsWith(".text")) {
      return ArticleFormat.TEXT;
    }
    if (HTML_START.matcher(head).matches() || count(HTML_BLOCKS, text) >= 4) {
      return ArticleFormat.HTML;
    }
    if (FRONT_MATTER.matcher(head).find()
        || head.startsWith("# ")
        || count(MARKDOWN_SIGNS, head) >= 3) {
      return ArticleFormat.MARKDOWN;
    }
    return ArticleFormat.TEXT;
  }

  /** Refuses text that is something else than an article, whatever its name says. */
  static void refuseOthers(String text, String name, @Nullable ArticleFormat asked) {
    String head = text.substring(0, Math.min(text.length(), WINDOW)).strip();
    if (MHTML.matcher(head).find()) {
      throw Messages.error(
          "not-an-article",
          name,
          "this is a web archive (MHTML); expected a page as HTML: save it as a web page, HTML"
              + " only");
    }
    boolean json =
        (head.startsWith("{") || head.startsWith("[")) && JSON_FIELD.matcher(head).find();
    if (asked == null && json) {
      throw Messages.error("not-an-article", name, "this is JSON; " + Expected.TEXT_FILE);
    }
    if (head.startsWith("{\\rtf")) {
      throw Messages.error(
          "not-an-article", name, "this is an RTF document; " + Expected.TEXT_FILE);
    }
  }

  private static int count(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    int count = 0;
    while (matcher.find()) {
      count++;
    }
    return count;
  }
}
