package dev.readback.article.readers;

import dev.readback.article.BlockKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * The article of a web page: what is around it taken off, the smallest element that holds the story
 * found, its blocks read in order.
 */
final class HtmlPage {
  private static final String NEVER_TEXT =
      "script, style, noscript, template, svg, canvas, iframe, object, embed, video, audio, map,"
          + " button, select, option, textarea, input, dialog, nav, menu, math, head > *:not(title),"
          + " [hidden], [role=navigation], [role=banner], [role=contentinfo], [role=search],"
          + " [role=dialog], [role=alert], [role=complementary], [role=menu], [role=toolbar],"
          + " del, s, strike, rp, rt, amp-ad, amp-embed, amp-sidebar, ins.adsbygoogle";

  /**
   * Names of classes and ids around an article; whole words between hyphens, underscores, capitals.
   */
  private static final Set<String> AROUND =
      Set.of(
          "ad",
          "ads",
          "adv",
          "advert",
          "advertisement",
          "advertising",
          "adslot",
          "adbox",
          "breadcrumb",
          "breadcrumbs",
          "comment",
          "comments",
          "disqus",
          "cookie",
          "cookies",
          "consent",
          "gdpr",
          "footer",
          "share",
          "sharing",
          "sharebar",
          "sharedaddy",
          "social",
          "sociable",
          "related",
          "relatedposts",
          "recirc",
          "recirculation",
          "recommended",
          "recommendations",
          "recommend",
          "outbrain",
          "taboola",
          "sidebar",
          "rail",
          "menu",
          "nav",
          "navbar",
          "navigation",
          "navbox",
          "sponsor",
          "sponsored",
          "promoted",
          "trending",
          "mostread",
          "toc",
          "editsection",
          "skip",
          "login",
          "noprint",
          "catlinks",
          "printfooter",
          "pagination",
          "pager",
          "respond");

  /** The same, less surely: templates give such names to boxes in and around a story alike. */
  private static final Set<String> MAYBE_AROUND =
      Set.of(
          "banner",
          "newsletter",
          "signup",
          "subscribe",
          "subscription",
          "promo",
          "promotion",
          "popup",
          "modal",
          "overlay",
          "paywall",
          "popular",
          "toolbar",
          "tools",
          "widget",
          "masthead",
          "infobox",
          "metadata",
          "jump",
          "hatnote",
          "teaser",
          "teasers",
          "follow",
          "donate",
          "donation",
          "feedback",
          "rating",
          "poll",
          "topics",
          "embed",
          "sitesub",
          "bio",
          "authorbio",
          "unsubscribe");

  private static final Set<String> HIDDEN =
      Set.of(
          "sr-only",
          "visually-hidden",
          "visuallyhidden",
          "screen-reader-text",
          "hidden",
          "u-hidden",
          "is-hidden");

  private static final Set<String> BLOCK_TAGS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "center",
          "dd",
          "details",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hr",
          "html",
          "li",
          "main",
          "ol",
          "p",
          "pre",
          "section",
          "summary",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "ul",
          "caption",
          "amp-img",
          "picture",
          "img");

  private static final Pattern WORD_BREAK = Pattern.compile("[-_\\s:.]+|(?<=[a-z])(?=[A-Z])");
  private static final Pattern FOOTNOTE =
      Pattern.compile("\\[?\\s*(?:\\d{1,3}|[a-z]|note \\d+|citation needed)\\s*\\]?");
  private static final Pattern HIDING =
      Pattern.compile(
          "(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)", Pattern.CASE_INSENSITIVE);
  private static final Pattern SPACE = Pattern.compile("[ \\t\\n\\r\\f\\u00a0]+");

  /** Where publishers say the story is; the first that holds most of the page's prose is taken. */
  private static final List<String> STORY =
      List.of(
          "[itemprop=articleBody]",
          "article",
          "[role=article]",
          "main",
          "[role=main]",
          ".article-body, .article__body, .article-content, .story-body, .post-content, .entry-content,"
              + " .td-post-content, #article-body, #mw-content-text, .mw-parser-output");

  private static final int LONGEST_NAMES = 2_000;

  private static final Evaluator LINK_IN_HEADING =
      QueryParser.parse("h1 a, h2 a, h3 a, h4 a, h5 a");
  private static final Evaluator HEADING_IN_LINK = QueryParser.parse("a h2, a h3, a h4, a h5");

  private HtmlPage() {}

  /**
   * Reads a page; {@code clean} is applied to every text taken from it.
   *
   * @throws dev.readback.diagnostic.InputException if it has more elements than an article has
   */
  static Draft parse(String html, String name, UnaryOperator<String> clean) {
    Document page = Jsoup.parse(html.startsWith("\ufeff") ? html.substring(1) : html);
    if (page.stream().limit(Expected.ELEMENTS + 1L).count() > Expected.ELEMENTS) {
      throw Messages.error(
          "too-large",
          name,
          String.format(
              Locale.ROOT,
              "this page has more than %,d elements; expected one article: save its text in a file"
                  + " of its own",
              Expected.ELEMENTS));
    }
    PageMetadata said = PageMetadata.of(page, clean);
    Metadata metadata = said.metadata();
    Element body = page.body();
    stripNeverText(body);
    Element headline = headline(metadata.title(), body);
    stripAround(body, AROUND, headline, 50);
    stripAround(body, MAYBE_AROUND, headline, 25);
    stripTeasers(body);
    Element story = story(body, headline);
    List<Piece> raw = new ArrayList<>();
    if (headline != null && !isInside(headline, story)) {
      raw.add(Piece.of(headingText(headline), BlockKind.HEADLINE));
    }
    Walker walker = new Walker(raw, headline);
    walker.walk(story);
    walker.flush(null);
    List<Piece> pieces = tidy(fromHeadline(raw), clean, metadata.title());
    String told = said.articleBody();
    // A page that a script fills may tell its story to search engines only.
    return told != null && proseOf(pieces) * 2 < told.length()
        ? new Draft(metadata, fromMetadata(metadata, told), null)
        : new Draft(metadata, pieces, null);
  }

  private static int proseOf(List<Piece> pieces) {
    return pieces.stream()
        .filter(piece -> piece.kind() == null && Lines.isProse(piece.text()))
        .mapToInt(piece -> piece.text().length())
        .sum();
  }

  private static List<Piece> fromMetadata(Metadata metadata, String body) {
    List<Piece> pieces = new ArrayList<>();
    if (metadata.title() != null) {
      pieces.add(Piece.of(metadata.title(), BlockKind.HEADLINE));
    }
    for (Piece piece : PlainText.pieces(body)) {
      pieces.add(Piece.of(Lines.oneLine(piece.text()), null));
    }
    return pieces;
  }

  /** What stands above the headline is the page's, unless it is running text. */
  private static List<Piece> fromHeadline(List<Piece> raw) {
    for (int i = 0; i < raw.size(); i++) {
      if (raw.get(i).kind() == BlockKind.HEADLINE) {
        return raw.subList(i, raw.size());
      }
      if (raw.get(i).kind() == null && Lines.isProse(raw.get(i).text())) {
        return raw;
      }
    }
    return raw;
  }

  /** The pieces of an element that stands in Markdown. */
  static List<Piece> fragment(Element body) {
    stripNeverText(body);
    List<Piece> raw = new ArrayList<>();
    Walker walker = new Walker(raw, null);
    walker.walk(body);
    walker.flush(null);
    return tidy(raw, UnaryOperator.identity(), null);
  }

  private static void stripNeverText(Element body) {
    body.select(NEVER_TEXT).remove();
    for (Element element : List.copyOf(body.getAllElements())) {
      if (element.equals(body)) {
        continue;
      }
      boolean hidden =
          HIDING.matcher(element.attr("style")).find()
              || element.classNames().stream().anyMatch(HIDDEN::contains)
              || (element.attr("aria-hidden").equals("true") && !element.normalName().equals("p"));
      if (hidden) {
        element.remove();
      }
    }
  }

  /** Takes off what its name or tag says is around the story, unless the story is in it. */
  private static void stripAround(
      Element body, Set<String> names, @Nullable Element headline, int percent) {
    Map<Element, Integer> known = new HashMap<>();
    int all = proseOf(body, known);
    for (Element element : List.copyOf(body.getAllElements())) {
      if (element.equals(body) || element.parent() == null) {
        continue;
      }
      String tag = element.normalName();
      boolean around =
          tag.equals("aside")
              || tag.equals("footer")
              || tag.equals("form")
              || isNamed(element, names);
      int prose = known.getOrDefault(element, 0);
      boolean holdsStory =
          prose * 100L > all * (long) percent
              || (prose > 0 && headline != null && isInside(headline, element))
              || (prose > 0
                  && element.selectFirst("article, main, [itemprop=articleBody]") != null);
      if (around && !holdsStory) {
        element.remove();
      }
    }
  }

  /**
   * Rows of at least three alike boxes, each a linked heading with a line or two: other stories.
   */
  private static void stripTeasers(Element body) {
    // Asked of each element by itself, the whole page would be gone through at each.
    Set<Element> linked = Collections.newSetFromMap(new IdentityHashMap<>());
    body.select(LINK_IN_HEADING)
        .forEach(link -> addFrom(link.closest("h1, h2, h3, h4, h5"), linked));
    body.select(HEADING_IN_LINK).forEach(heading -> addFrom(heading.closest("a"), linked));
    for (Element parent : List.copyOf(body.getAllElements())) {
      Map<String, List<Element>> alike = new HashMap<>();
      for (Element child : parent.children()) {
        if (linked.contains(child) && isBlock(child) && child.text().length() < 500) {
          String look = child.normalName() + "." + child.className();
          alike.computeIfAbsent(look, key -> new ArrayList<>()).add(child);
        }
      }
      for (List<Element> row : alike.values()) {
        if (row.size() >= 3) {
          row.forEach(Element::remove);
        }
      }
    }
  }

  /** Adds an element and what it stands in. */
  private static void addFrom(@Nullable Element element, Set<Element> all) {
    for (Element e = element; e != null && all.add(e); e = e.parent()) {}
  }

  private static boolean isNamed(Element element, Set<String> around) {
    String names = element.className() + " " + element.id() + " " + element.attr("data-component");
    if (names.isBlank()) {
      return false;
    }
    Set<String> words = new HashSet<>(Lines.words(names.toLowerCase(Locale.ROOT)));
    for (String word : WORD_BREAK.split(names)) {
      words.add(word.toLowerCase(Locale.ROOT));
    }
    return words.stream().anyMatch(around::contains) && !isPartOfStory(element);
  }

  /** Paragraphs and headings carry such words in their classes for their looks, or as anchors. */
  private static boolean isPartOfStory(Element element) {
    if (element.normalName().equals("p")) {
      return Lines.isProse(element.text()) && linkShare(element) < 0.5;
    }
    Element heading = element.closest("h1, h2, h3, h4, h5, h6");
    return heading != null && element.text().length() * 2 > heading.text().length();
  }

  /** How many characters of running text outside links it holds. */
  private static int proseOf(Element element, Map<Element, Integer> known) {
    Integer cached = known.get(element);
    if (cached != null) {
      return cached;
    }
    int sum = ownProse(element);
    for (Element child : element.children()) {
      if (isBlock(child)) {
        sum += proseOf(child, known);
      } else if (!child.normalName().equals("a")) {
        sum += nestedProse(child, known);
      }
    }
    known.put(element, sum);
    return sum;
  }

  /** Inline elements with blocks in them: custom tags, spans around paragraphs. */
  private static int nestedProse(Element inline, Map<Element, Integer> known) {
    int sum = 0;
    for (Element child : inline.children()) {
      sum += isBlock(child) ? proseOf(child, known) : nestedProse(child, known);
    }
    return sum;
  }

  /** The running text that stands in the element itself, not in blocks inside it. */
  private static int ownProse(Element element) {
    StringBuilder own = new StringBuilder();
    appendOwn(element, own);
    String text = Lines.oneLine(own.toString());
    boolean sentence =
        text.length() >= 40 && (Lines.endsSentence(text) || Lines.hasInnerSentence(text));
    return sentence ? text.length() : 0;
  }

  private static void appendOwn(Element element, StringBuilder out) {
    for (Node node : element.childNodes()) {
      if (node instanceof TextNode text) {
        out.append(text.getWholeText());
      } else if (node instanceof Element child && !isBlock(child)) {
        // A link inside a sentence is part of it; a line of links has no sentence around.
        appendOwn(child, out);
      }
    }
  }

  private static double linkShare(Element element) {
    int all = element.text().length();
    int linked = 0;
    for (Element link : element.select("a")) {
      linked += link.text().length();
    }
    return all == 0 ? 0 : linked / (double) all;
  }

  private static Element story(Element body, @Nullable Element headline) {
    Map<Element, Integer> known = new HashMap<>();
    int all = proseOf(body, known);
    Element found = null;
    for (String selector : STORY) {
      Element best = null;
      for (Element candidate : body.select(selector)) {
        if (best == null || known.getOrDefault(candidate, 0) > known.getOrDefault(best, 0)) {
          best = candidate;
        }
      }
      if (best != null && all > 0 && known.getOrDefault(best, 0) * 2 >= all) {
        found = best.is(STORY.get(0)) ? best : narrow(best, known);
        break;
      }
    }
    if (found == null) {
      found = narrow(near(headline, body, known), known);
    }
    return withHeadline(found, headline, known);
  }

  /** The smallest element around the headline that holds a good part of the prose. */
  private static Element near(
      @Nullable Element headline, Element body, Map<Element, Integer> known) {
    if (headline != null) {
      for (Element parent : headline.parents()) {
        if (known.getOrDefault(parent, 0) * 100L >= known.getOrDefault(body, 0) * 35L) {
          return parent;
        }
      }
    }
    return body;
  }

  /**
   * With the headline, and so with standfirst, byline and date, where little else comes with it.
   */
  private static Element withHeadline(
      Element story, @Nullable Element headline, Map<Element, Integer> known) {
    if (headline == null || isInside(headline, story)) {
      return story;
    }
    for (Element parent : story.parents()) {
      if (isInside(headline, parent)) {
        return known.getOrDefault(parent, 0) * 100L <= known.getOrDefault(story, 0) * 125L
            ? parent
            : story;
      }
    }
    return story;
  }

  /** Down to the smallest element that still holds nearly all of the prose. */
  private static Element narrow(Element from, Map<Element, Integer> known) {
    Element at = from;
    while (true) {
      Element next = null;
      for (Element child : at.children()) {
        if (isBlock(child) || !child.children().isEmpty()) {
          int share = isBlock(child) ? proseOf(child, known) : nestedProse(child, known);
          if (share * 100L >= proseOf(at, known) * 80L
              && share > 0
              && !child.normalName().equals("p")) {
            next = child;
          }
        }
      }
      if (next == null
          || (next.is("ul, ol, li, blockquote, figure, tr, td") && !hasParagraphs(next))) {
        return at;
      }
      if (next.is("p, h1, h2, h3, pre")) {
        return at;
      }
      at = next;
    }
  }

  private static boolean hasParagraphs(Element element) {
    return element.select("p, br, div").size() >= 2;
  }

  private static @Nullable Element headline(@Nullable String title, Element body) {
    List<Element> present = body.select("h1").stream().filter(h -> !h.text().isBlank()).toList();
    if (title == null) {
      return present.size() == 1 ? present.get(0) : null;
    }
    Element best = null;
    double bestScore = 0.5;
    for (Element candidate : body.select("h1, h2, h3, [itemprop=headline]")) {
      double score = likeness(headingText(candidate), title);
      if (score > bestScore) {
        best = candidate;
        bestScore = score;
      }
    }
    // Titles for search engines are worded anew; a page's only large heading is still its headline.
    return best == null && present.size() == 1 && Lines.words(present.get(0).text()).size() >= 4
        ? present.get(0)
        : best;
  }

  /** The share of words that two lines have in common. */
  private static double likeness(String one, String other) {
    Set<String> a = new HashSet<>(Lines.words(one.toLowerCase(Locale.ROOT)));
    Set<String> b = new HashSet<>(Lines.words(other.toLowerCase(Locale.ROOT)));
    Set<String> both = new HashSet<>(a);
    both.retainAll(b);
    a.addAll(b);
    return a.isEmpty() ? 0 : both.size() / (double) a.size();
  }

  private static boolean isInside(Element element, Element container) {
    return element.equals(container) || element.parents().contains(container);
  }

  /** What an element's name says that it is; null where it says nothing. */
  private static @Nullable BlockKind leadKind(Element element) {
    String names =
        (element.className()
                + " "
                + element.id()
                + " "
                + element.attr("itemprop")
                + " "
                + element.attr("rel")
                + " "
                + element.attr("data-testid"))
            .toLowerCase(Locale.ROOT);
    // Most elements have no telling name; their text need not be put together. Names are short.
    boolean silent = names.isBlank() && !element.is("time, address");
    if (silent || names.length() > LONGEST_NAMES) {
      return null;
    }
    String text = element.text();
    if (text.isBlank() || text.length() > 600) {
      return null;
    }
    if (NAMED_CREDIT.matcher(names).find() && text.length() <= 160) {
      return BlockKind.CREDIT;
    }
    if (NAMED_CAPTION.matcher(names).find()) {
      return BlockKind.CAPTION;
    }
    if (NAMED_STANDFIRST.matcher(names).find() && Lines.words(text).size() >= 4) {
      return BlockKind.STANDFIRST;
    }
    if ((NAMED_BYLINE.matcher(names).find() || element.normalName().equals("address"))
        && text.length() <= 200
        && Lines.sentences(text) == 1) {
      return BlockKind.BYLINE;
    }
    boolean dated = Dates.find(text).isPresent() && text.length() <= 120;
    if (dated && (element.normalName().equals("time") || NAMED_DATE.matcher(names).find())) {
      return BlockKind.DATELINE;
    }
    return NAMED_KEYWORDS.matcher(names).find() && !Lines.endsSentence(text)
        ? BlockKind.KEYWORDS
        : null;
  }

  private static final Pattern NAMED_STANDFIRST =
      Pattern.compile(
          "standfirst|subtitle|sub-?head(?:line)?\\b|\\bdek\\b|\\bdeck\\b|\\blede\\b|article[-_]*(?:summary|intro|description)|\\bstrapline|\\bintroduction\\b");
  private static final Pattern NAMED_BYLINE =
      Pattern.compile("\\bby-?line|\\bauthors?\\b|\\bcontributors?\\b|writtenby");
  private static final Pattern NAMED_DATE =
      Pattern.compile("\\bdate|\\btime(?:stamp)?\\b|publish|posted|published|dateline");
  private static final Pattern NAMED_CAPTION = Pattern.compile("caption|\\blegend\\b|thumbcaption");
  private static final Pattern NAMED_CREDIT =
      Pattern.compile("credit|copyright|photographer|image[-_]?source|attribution");
  private static final Pattern NAMED_KEYWORDS =
      Pattern.compile("\\btags?\\b|keywords?|\\btopics?\\b|post-tags|tag-list|categor(?:y|ies)");

  private static boolean isBlock(Element element) {
    return BLOCK_TAGS.contains(element.normalName());
  }

  /** A heading's words; those of its own where an unclosed one has swallowed paragraphs. */
  private static String headingText(Element heading) {
    if (heading.selectFirst("p, div, table, ul, blockquote") == null
        || Lines.words(heading.text()).size() <= 40) {
      return inlineText(heading);
    }
    StringBuilder own = new StringBuilder();
    appendOwn(heading, own);
    return Lines.oneLine(own.toString());
  }

  private static String inlineText(Element element) {
    StringBuilder out = new StringBuilder();
    Walker.appendInline(element, out);
    return SPACE.matcher(out.toString().strip()).replaceAll(" ");
  }

  /** Cleans the pieces, takes out empty ones and what is said twice. */
  private static List<Piece> tidy(
      List<Piece> raw, UnaryOperator<String> clean, @Nullable String title) {
    List<Piece> pieces = new ArrayList<>();
    Set<String> said = new HashSet<>();
    for (Piece piece : raw) {
      String text = Lines.oneLine(clean.apply(piece.text()));
      if (text.isEmpty() || text.codePoints().noneMatch(Character::isLetterOrDigit)) {
        continue;
      }
      // A page that repeats its paragraphs (for print, for small screens) says each once.
      if (!said.add(text.toLowerCase(Locale.ROOT)) && Lines.words(text).size() >= 4) {
        continue;
      }
      boolean again =
          title != null && piece.kind() == BlockKind.SUBHEADING && likeness(text, title) > 0.9;
      if (!again) {
        pieces.add(Piece.of(text, piece.kind()));
      }
    }
    return pieces;
  }

  /** Walks a tree and cuts it into pieces at blocks and double line breaks. */
  private static final class Walker {
    private final List<Piece> out;
    private final @Nullable Element headline;
    private final StringBuilder run = new StringBuilder();

    Walker(List<Piece> out, @Nullable Element headline) {
      this.out = out;
      this.headline = headline;
    }

    void walk(Element element) {
      children(element, null);
    }

    private void children(Element element, @Nullable BlockKind kind) {
      int breaks = 0;
      for (Node node : element.childNodes()) {
        if (node instanceof TextNode text) {
          String words = SPACE.matcher(text.getWholeText()).replaceAll(" ");
          breaks = words.isBlank() ? breaks : 0;
          run.append(words);
        } else if (node instanceof Element child) {
          if (child.normalName().equals("br")) {
            breaks++;
            if (breaks >= 2) {
              flush(kind);
            } else {
              run.append('\n');
            }
          } else {
            breaks = 0;
            child(child, kind);
          }
        }
      }
    }

    private void child(Element child, @Nullable BlockKind kind) {
      BlockKind named = kind == null ? leadKind(child) : null;
      boolean holdsBlocks = child.stream().anyMatch(e -> !e.equals(child) && isBlock(e));
      if (headline != null && child.equals(headline)) {
        heading(child, BlockKind.HEADLINE);
      } else if (isBlock(child)) {
        flush(kind);
        block(child, kind, named);
        flush(kind);
      } else if (holdsBlocks) {
        children(child, named != null ? named : kind);
      } else if (named != null && named != BlockKind.KEYWORDS && !insideSentence(child)) {
        whole(child, named);
      } else {
        appendInline(child, run);
      }
    }

    /** A named span between words of a paragraph is part of it. */
    private boolean insideSentence(Element child) {
      Element parent = child.parent();
      return (parent != null && parent.normalName().equals("p") && Lines.isProse(parent.text()))
          || !run.toString().isBlank();
    }

    private void block(Element child, @Nullable BlockKind kind, @Nullable BlockKind named) {
      switch (child.normalName()) {
        case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(child, named);
        case "figcaption", "caption" -> caption(child);
        case "figure" -> figure(child, kind);
        case "blockquote" -> quote(child);
        case "li", "dd", "dt" -> listItem(child, kind);
        case "table" -> table(child, kind);
        case "pre" -> preformatted(child);
        case "img", "picture", "amp-img", "hr" -> {}
        default -> {
          if (named == BlockKind.CAPTION) {
            caption(child);
          } else if (named != null
              && !(child.normalName().equals("p") && Lines.sentences(child.text()) > 2)) {
            whole(child, named);
          } else {
            children(child, kind);
          }
        }
      }
    }

    private void heading(Element child, @Nullable BlockKind named) {
      String text = headingText(child);
      BlockKind kind = BlockKind.SUBHEADING;
      if (named == BlockKind.HEADLINE) {
        kind = BlockKind.HEADLINE;
      } else if (Lines.isSectionHeading(text)) {
        kind = null;
      } else if (named == BlockKind.STANDFIRST
          || (Lines.words(text).size() >= 12 && noProseYet())) {
        kind = BlockKind.STANDFIRST;
      }
      flush(null);
      out.add(Piece.of(text, kind));
      if (!text.equals(inlineText(child))) {
        for (Element swallowed : child.children()) {
          if (isBlock(swallowed)) {
            child(swallowed, null);
            flush(null);
          }
        }
      }
    }

    private boolean noProseYet() {
      return out.stream().noneMatch(piece -> piece.kind() == null && Lines.isProse(piece.text()));
    }

    /** Of a figure only its caption, or a quotation shown as one. */
    private void figure(Element figure, @Nullable BlockKind kind) {
      Element quotation = figure.selectFirst("blockquote");
      if (quotation != null) {
        quote(quotation);
        return;
      }
      boolean captioned =
          figure.getAllElements().stream()
              .anyMatch(
                  e -> e.normalName().equals("figcaption") || leadKind(e) == BlockKind.CAPTION);
      if (captioned) {
        int before = out.size();
        children(figure, kind);
        flush(kind);
        for (int i = before; i < out.size(); i++) {
          Piece piece = out.get(i);
          if (piece.kind() == null) {
            out.set(
                i,
                Piece.of(
                    piece.text(), credit(piece.text()) ? BlockKind.CREDIT : BlockKind.CAPTION));
          }
        }
      } else if (!figure.text().isBlank() && Lines.words(figure.text()).size() <= 60) {
        whole(figure, BlockKind.CAPTION);
      }
    }

    private static boolean credit(String text) {
      return Lines.words(text).size() <= 6 && !Lines.endsSentence(text);
    }

    private void caption(Element child) {
      List<Element> credits =
          child.getAllElements().stream()
              .filter(e -> !e.equals(child) && leadKind(e) == BlockKind.CREDIT)
              .toList();
      List<String> texts = new ArrayList<>();
      for (Element credit : credits) {
        if (credit.parent() != null && isInside(credit, child)) {
          texts.add(inlineText(credit));
          credit.remove();
        }
      }
      whole(child, BlockKind.CAPTION);
      for (String text : texts) {
        out.add(Piece.of(text, BlockKind.CREDIT));
      }
    }

    private void quote(Element child) {
      int before = out.size();
      children(child, BlockKind.QUOTE);
      flush(BlockKind.QUOTE);
      for (int i = before; i < out.size(); i++) {
        String text = out.get(i).text().strip();
        // With its quotation marks and reporting clause it is a paragraph like others.
        boolean told =
            Lines.startsQuoted(text) && Lines.isProse(text) && !text.matches("(?s).*[\"”]\\s*$");
        if (told && !Lines.isQuoteWithSource(text)) {
          out.set(i, Piece.of(text, null));
        }
      }
    }

    private void listItem(Element child, @Nullable BlockKind kind) {
      String text = child.text();
      boolean sentence = Lines.endsSentence(text) && Lines.words(text).size() >= 6;
      if (sentence && linkShare(child) < 0.6) {
        children(child, kind);
        flush(kind);
      } else if (linkShare(child) < 0.6) {
        children(child, BlockKind.LIST);
        flush(BlockKind.LIST);
      }
    }

    /** A table that holds running text is layout; one of figures is left out. */
    private void table(Element table, @Nullable BlockKind kind) {
      if (proseOf(table, new HashMap<>()) >= 200) {
        children(table, kind);
        flush(kind);
      }
    }

    private void preformatted(Element child) {
      for (Piece piece : PlainText.pieces(child.wholeText())) {
        if (Lines.isProse(piece.text())) {
          out.add(Piece.of(piece.text(), null));
        }
      }
    }

    private void whole(Element element, @Nullable BlockKind kind) {
      flush(null);
      out.add(Piece.of(inlineText(element), kind));
    }

    void flush(@Nullable BlockKind kind) {
      String text = run.toString().strip();
      run.setLength(0);
      if (text.isEmpty()) {
        return;
      }
      if (kind == null && text.indexOf('\n') >= 0) {
        for (Piece line : PlainText.pieces(text)) {
          out.add(Piece.of(line.text(), null));
        }
        return;
      }
      out.add(Piece.of(text, kind));
    }

    /** {@code <span>At dusk.</span><span>Credit</span>}: the style sheet has the space. */
    private static boolean isSetApart(StringBuilder before, Element next) {
      String text = next.text();
      return before.length() > 0
          && ".!?:;".indexOf(before.charAt(before.length() - 1)) >= 0
          && !text.isEmpty()
          && Character.isUpperCase(text.codePointAt(0));
    }

    static void appendInline(Element element, StringBuilder out) {
      String tag = element.normalName();
      if (tag.equals("sup")
          && FOOTNOTE.matcher(element.text().strip()).matches()
          && (!element.select("a").isEmpty() || element.text().contains("["))) {
        return;
      }
      if (tag.equals("br")) {
        out.append('\n');
        return;
      }
      if (tag.equals("wbr")) {
        return;
      }
      boolean quoted = tag.equals("q");
      out.append(quoted ? "“" : "");
      for (Node node : element.childNodes()) {
        if (node instanceof TextNode text) {
          out.append(SPACE.matcher(text.getWholeText()).replaceAll(" "));
        } else if (node instanceof Element child) {
          boolean block = isBlock(child);
          out.append(block || isSetApart(out, child) ? " " : "");
          appendInline(child, out);
          out.append(block ? " " : "");
        }
      }
      out.append(quoted ? "”" : "");
    }
  }
}
