package dev.readback.console;

import dev.readback.article.Evidence;
import dev.readback.article.Span;
import dev.readback.question.SourceArticle;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Evidence with what stands around it, so that it reads as a whole sentence. */
final class Context {

  private static final int HINT_WORDS = 5;

  /** Where a full stop ends no sentence: "U.S. ", "Mr. ". */
  private static final Pattern ABBREVIATION =
      Pattern.compile(
          "\\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|St|Gen|Gov|Sen|Rep|Lt|Col|Sgt|Jr|Sr|No|vs"
              + "|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec)\\.\\s*$");

  /** A person's anywhere; of other things only at the beginning: elsewhere they point inside. */
  private static final Pattern PRONOUN =
      Pattern.compile(
          "\\b(?:he|she|him|her|his)\\b|^\\W*(?:it|they|its|their|this|that|these|those)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\u201c[^\u201d]*\u201d");

  private static final Pattern SENTENCE_END = Pattern.compile("[.!?][\"'\u201d\u2019)]*$");

  private Context() {}

  /**
   * The sentences that the evidence stands in, in text order, overlapping ones joined; the bare
   * evidence where the article's text is not there or not the same.
   */
  static List<String> of(@Nullable SourceArticle article, List<Evidence> evidence) {
    String text = article == null ? null : article.text();
    if (text == null || !evidence.stream().allMatch(e -> e.recuts(text))) {
      return evidence.stream().map(Evidence::text).distinct().toList();
    }
    List<Span> spans = new ArrayList<>();
    for (Evidence piece :
        evidence.stream().sorted((a, b) -> a.span().compareTo(b.span())).toList()) {
      Span sentence = sentences(text, piece.span());
      int last = spans.size() - 1;
      if (last >= 0 && sentence.start() <= spans.get(last).end()) {
        spans.set(last, spans.get(last).union(sentence));
      } else {
        spans.add(sentence);
      }
    }
    return spans.stream().map(s -> s.cut(text).strip()).toList();
  }

  /**
   * The sentence before the first evidence, where a pronoun there may point to it; empty where none
   * does, or nothing that ends as a sentence stands before.
   */
  static Optional<String> before(@Nullable SourceArticle article, List<Evidence> evidence) {
    String text = article == null ? null : article.text();
    Optional<Span> first = evidence.stream().map(Evidence::span).min(Span::compareTo);
    if (text == null || first.isEmpty() || !evidence.stream().allMatch(e -> e.recuts(text))) {
      return Optional.empty();
    }
    Span sentence = sentences(text, first.get());
    String unquoted = QUOTED.matcher(sentence.cut(text)).replaceAll(" ");
    String head = text.substring(0, sentence.start()).stripTrailing();
    if (head.isEmpty() || !PRONOUN.matcher(unquoted).find() || !SENTENCE_END.matcher(head).find()) {
      return Optional.empty();
    }
    return Optional.of(
        sentences(text, new Span(head.length() - 1, head.length())).cut(text).strip());
  }

  /** The first words of the paragraph at {@code offset}. */
  static String paragraphStart(String text, int offset) {
    int from = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
    String[] words = text.substring(Math.min(from, offset)).strip().split("\\s+", HINT_WORDS + 1);
    return String.join(" ", Arrays.copyOf(words, Math.min(HINT_WORDS, words.length)));
  }

  /** The span widened to whole sentences of its paragraph. */
  private static Span sentences(String text, Span span) {
    int from = Math.min(text.lastIndexOf('\n', Math.max(0, span.start() - 1)) + 1, span.start());
    int to = text.indexOf('\n', span.end());
    String paragraph = text.substring(from, to < 0 ? text.length() : to);
    int start = 0;
    int end = paragraph.length();
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    breaks.setText(paragraph);
    for (int at = breaks.first(); at != BreakIterator.DONE; at = breaks.next()) {
      if (ABBREVIATION.matcher(paragraph.substring(0, at)).find()) {
        continue;
      }
      if (at <= span.start() - from) {
        start = at;
      } else if (at >= span.end() - from) {
        end = at;
        break;
      }
    }
    return new Span(from + start, from + end);
  }
}
