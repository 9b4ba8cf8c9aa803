package dev.readback.bank.formats.parts;

import dev.readback.article.Evidence;
import dev.readback.question.Interaction.TrueFalse;
import dev.readback.question.Question;
import dev.readback.question.QuestionSet;
import dev.readback.question.SourceArticle;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What is told after an answer, as XHTML: the explanation, what holds instead of a false statement,
 * the evidence where the explanation does not quote it, and the source. Classes tell the parts
 * apart for a reader of the file.
 */
public final class Explained {
  private static final String EXPLANATION = "readback-explanation";
  private static final String CORRECTION = "readback-correction";
  private static final String EVIDENCE = "readback-evidence";
  private static final String SOURCE = "readback-source";

  /**
   * The parts that a question keeps, read back.
   *
   * @param formatted whether there was formatting that a plain text cannot keep
   */
  public record Parts(
      @Nullable String explanation, @Nullable String correction, boolean formatted) {}

  private Explained() {}

  /** The elements in their order; empty where there is nothing to tell. */
  public static List<Xml> elements(Question question, QuestionSet set) {
    List<Xml> all = new ArrayList<>();
    String explanation = question.explanation();
    if (explanation != null) {
      all.add(Xml.of("div").with("class", EXPLANATION).lines(explanation));
    }
    if (question.interaction() instanceof TrueFalse it && it.correction() != null) {
      all.add(Xml.of("div").with("class", CORRECTION).lines(it.correction()));
    }
    for (String evidence : unquoted(question)) {
      Xml words = Xml.of("p").lines(evidence);
      all.add(Xml.of("blockquote").with("class", EVIDENCE).add(words));
    }
    String articleId = question.provenance().articleId();
    if (articleId != null) {
      set.article(articleId)
          .map(Explained::source)
          .ifPresent(s -> all.add(Xml.of("p").with("class", SOURCE).text(s)));
    }
    return all;
  }

  /** The same as HTML; empty where there is nothing to tell. */
  public static String html(Question question, QuestionSet set) {
    return Xml.of("x").add(elements(question, set)).inner();
  }

  /** The words of the evidence that the explanation does not quote, each once. */
  public static List<String> unquoted(Question question) {
    String explanation = question.explanation();
    String told = explanation == null ? "" : bare(explanation);
    return question.provenance().evidence().stream()
        .map(Evidence::text)
        .map(Selection::clean)
        .filter(e -> !e.isEmpty() && !told.contains(bare(e)))
        .distinct()
        .toList();
  }

  /** Without quotation marks, which change where a quotation is quoted. */
  private static String bare(String words) {
    return words.replaceAll("[\"'\u2018\u2019\u201c\u201d]", "");
  }

  /** Title, byline, publisher, date, address, credit and licence, as far as they are known. */
  public static String source(SourceArticle article) {
    return Stream.of(
            article.title(),
            article.byline(),
            article.publisher(),
            article.published() == null ? null : article.published().toString(),
            article.url(),
            article.credit(),
            article.licence())
        .filter(Objects::nonNull)
        .map(String::valueOf)
        .map(s -> Selection.clean(s).replace('\n', ' '))
        .filter(s -> !s.isEmpty())
        .distinct()
        .collect(Collectors.joining("; ", "Source: ", ""));
  }

  /** The parts again; where none is marked, all of it is the explanation. */
  public static Parts read(String html) {
    Element body = Jsoup.parseBodyFragment(html).body();
    String correction = part(body, CORRECTION);
    boolean ours =
        !body.select("." + EXPLANATION + ",." + CORRECTION + ",." + EVIDENCE + ",." + SOURCE)
            .isEmpty();
    if (ours) {
      return new Parts(part(body, EXPLANATION), correction, false);
    }
    Html.Plain plain = Html.plain(body);
    return new Parts(plain.text().isEmpty() ? null : plain.text(), null, plain.formatted());
  }

  private static @Nullable String part(Element body, String name) {
    Element found = body.selectFirst("." + name);
    return found == null ? null : Html.plain(found).text();
  }
}
