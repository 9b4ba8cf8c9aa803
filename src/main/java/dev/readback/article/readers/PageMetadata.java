package dev.readback.article.readers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page says of its article in JSON-LD, meta elements and microdata, in this order. */
final class PageMetadata {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Set<String> ARTICLES =
      Set.of(
          "article",
          "newsarticle",
          "reportagenewsarticle",
          "analysisnewsarticle",
          "backgroundnewsarticle",
          "opinionnewsarticle",
          "blogposting",
          "liveblogposting",
          "report",
          "scholarlyarticle",
          "techarticle",
          "socialmediaposting",
          "webpage",
          "posting");

  private static final Pattern TITLE_SEPARATOR = Pattern.compile("\\s+[|–—·•»-]\\s+|\\s*[|»]\\s*");

  private final Document page;
  private final UnaryOperator<String> clean;
  private final List<JsonNode> articles = new ArrayList<>();

  private PageMetadata(Document page, UnaryOperator<String> clean) {
    this.page = page;
    this.clean = clean;
  }

  static PageMetadata of(Document page, UnaryOperator<String> clean) {
    PageMetadata metadata = new PageMetadata(page, clean);
    metadata.readJsonLd();
    return metadata;
  }

  /** The story as told to search engines; null where it is not. */
  @Nullable String articleBody() {
    for (JsonNode article : articles) {
      String body = article.path("articleBody").asText("");
      if (!body.isBlank()) {
        String text = body.contains("<p") ? Jsoup.parse(body).wholeText() : body;
        return clean.apply(text);
      }
    }
    return null;
  }

  Metadata metadata() {
    String publisher =
        firstText(
            json("publisher"),
            meta(
                "og:site_name",
                "publisher",
                "dc.publisher",
                "application-name",
                "article:publisher"));
    return new Metadata(
        title(publisher),
        byline(),
        published(),
        url(),
        publisher,
        firstText(
            json("license"),
            meta("dcterms.license", "dc.rights", "license", "copyright"),
            attribute("link[rel=license], a[rel=license]", "href")),
        language());
  }

  private @Nullable String title(@Nullable String publisher) {
    String title =
        firstText(
            json("headline"),
            meta(
                "og:title",
                "twitter:title",
                "dc.title",
                "headline",
                "parsely-title",
                "sailthru.title"));
    if (title != null) {
      return withoutSite(title, publisher);
    }
    String text = tidy(page.title());
    return text == null ? null : withoutSite(text, publisher);
  }

  /** {@code Dam to close next year} of {@code Dam to close next year - The Ardale Post}. */
  private static String withoutSite(String title, @Nullable String publisher) {
    String[] parts = TITLE_SEPARATOR.split(title);
    if (parts.length < 2) {
      return title;
    }
    String last = parts[parts.length - 1].strip();
    boolean site =
        publisher != null
            && last.toLowerCase(Locale.ROOT).contains(publisher.toLowerCase(Locale.ROOT));
    boolean shortEnd =
        Lines.words(last).size() <= 4 && Lines.words(title).size() - Lines.words(last).size() >= 4;
    if (!site && !shortEnd) {
      return title;
    }
    return title.substring(0, title.lastIndexOf(last)).replaceAll("[\\s|–—·•»-]+$", "").strip();
  }

  private @Nullable String byline() {
    String json = firstText(json("author"), json("creator"));
    String name =
        json != null && !isUrl(json)
            ? json
            : meta(
                "author",
                "article:author",
                "dc.creator",
                "parsely-author",
                "sailthru.author",
                "byl",
                "cxenseparse:author");
    if (name == null || isUrl(name)) {
      Element element =
          page.selectFirst(
              "[rel=author], [itemprop=author] [itemprop=name], [itemprop=author], .byline, .author-name, .byline__name");
      name = element == null || element.text().length() > 120 ? null : tidy(element.text());
    }
    if (name == null || isUrl(name)) {
      return null;
    }
    String bare = name.replaceFirst("(?i)^by:?\\s+", "").strip();
    return bare.isEmpty() ? null : bare;
  }

  private @Nullable LocalDate published() {
    List<@Nullable String> said = new ArrayList<>();
    said.add(json("datePublished"));
    said.add(json("dateCreated"));
    for (String name :
        List.of(
            "article:published_time",
            "article:published",
            "og:published_time",
            "datepublished",
            "publishdate",
            "publish_date",
            "publish-date",
            "pubdate",
            "pub_date",
            "date",
            "dc.date",
            "dc.date.issued",
            "dcterms.created",
            "dcterms.date",
            "parsely-pub-date",
            "sailthru.date",
            "article.published",
            "cxenseparse:recs:publishtime",
            "originalpublicationdate",
            "displaydate")) {
      said.add(meta(name));
    }
    for (Element element :
        page.select(
            "[itemprop=datePublished], time[pubdate], time[datetime], time, .published, .post-date, .entry-date, .date-published, .timestamp, .dateline, #publishDate")) {
      said.add(element.attr("content"));
      said.add(element.attr("datetime"));
      said.add(element.text());
    }
    for (String text : said) {
      Optional<LocalDate> date =
          text == null || text.length() > 200 ? Optional.empty() : Dates.find(text);
      if (date.isPresent()) {
        return date.get();
      }
    }
    return null;
  }

  private @Nullable String url() {
    String url =
        firstText(
            attribute("link[rel=canonical]", "href"),
            meta("og:url", "twitter:url"),
            json("mainEntityOfPage"),
            json("url"));
    return url != null && isUrl(url) ? url : null;
  }

  private @Nullable String language() {
    String language = page.select("html").attr("lang").strip();
    return language.matches("[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
        ? language.replace('_', '-')
        : null;
  }

  private static boolean isUrl(String text) {
    return text.matches("(?i)(?:https?://|www\\.|//|@)\\S+");
  }

  private void readJsonLd() {
    for (Element script : page.select("script[type*=ld+json]")) {
      try {
        find(JSON.readTree(script.data().strip()), 0);
      } catch (JsonProcessingException broken) {
        // A page with broken metadata still has its article.
      }
    }
  }

  private void find(JsonNode node, int depth) {
    if (depth > 6) {
      return;
    }
    if (node.isArray()) {
      node.forEach(child -> find(child, depth + 1));
    } else if (node.isObject()) {
      JsonNode type = node.path("@type");
      boolean article =
          type.isArray()
              ? java.util.stream.StreamSupport.stream(type.spliterator(), false)
                  .anyMatch(PageMetadata::isArticle)
              : isArticle(type);
      if (article) {
        // What calls itself an article says more than the page around it.
        if (type.asText().equalsIgnoreCase("webpage")) {
          articles.add(node);
        } else {
          articles.add(0, node);
        }
      }
      node.path("@graph").forEach(child -> find(child, depth + 1));
    }
  }

  private static boolean isArticle(JsonNode type) {
    return ARTICLES.contains(type.asText().toLowerCase(Locale.ROOT));
  }

  private @Nullable String json(String field) {
    for (JsonNode article : articles) {
      String text = text(article.path(field));
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  private @Nullable String text(JsonNode node) {
    if (node.isTextual()) {
      return tidy(node.asText());
    }
    if (node.isArray()) {
      List<String> all = new ArrayList<>();
      for (JsonNode child : node) {
        String text = text(child);
        if (text != null && !all.contains(text)) {
          all.add(text);
        }
      }
      return all.isEmpty() ? null : String.join(", ", all);
    }
    if (node.isObject()) {
      String name = text(node.path("name"));
      return name != null ? name : text(node.path("@id"));
    }
    return null;
  }

  private @Nullable String meta(String... names) {
    for (String name : names) {
      for (Element element : page.select("meta[content]")) {
        String key =
            element.attr("property")
                + element.attr("name")
                + element.attr("itemprop")
                + element.attr("http-equiv");
        if (key.equalsIgnoreCase(name)) {
          String text = tidy(element.attr("content"));
          if (text != null) {
            return text;
          }
        }
      }
    }
    return null;
  }

  private @Nullable String attribute(String selector, String attribute) {
    Element element = page.selectFirst(selector);
    return element == null ? null : tidy(element.attr(attribute));
  }

  private @Nullable String tidy(String text) {
    String line = Lines.oneLine(clean.apply(text));
    return line.isEmpty() || line.length() > 500 ? null : line;
  }

  private static @Nullable String firstText(@Nullable String... texts) {
    for (String text : texts) {
      if (text != null) {
        return text;
      }
    }
    return null;
  }
}
