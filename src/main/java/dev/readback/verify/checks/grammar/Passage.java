package dev.readback.verify.checks.grammar;

import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import dev.readback.article.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text of ours and its parse. What stands between quotation marks is the speaker's own affair.
 *
 * @param sentences more than one where the parser sees several
 * @param quotations with their marks
 */
record Passage(
    String text, Form form, List<Sentence> sentences, List<Span> quotations, Usage usage) {
  private static final Pattern QUOTED =
      Pattern.compile("“[^”]*”?|\"[^\"]*\"|(?<![\\p{L}\\p{N}])‘[^’]*’(?![\\p{L}\\p{N}])");

  Passage {
    sentences = List.copyOf(sentences);
    quotations = List.copyOf(quotations);
  }

  static Passage of(String text, Form form, List<Sentence> sentences, Usage usage) {
    List<Span> quotations = new ArrayList<>();
    Matcher quoted = QUOTED.matcher(text);
    while (quoted.find()) {
      quotations.add(new Span(quoted.start(), quoted.end()));
    }
    return new Passage(text, form, sentences, quotations, usage);
  }

  /** The sentence, where there is just one: rules on the parse keep silent on any other text. */
  Optional<Sentence> sentence() {
    return sentences.size() == 1 ? Optional.of(sentences.get(0)) : Optional.empty();
  }

  boolean quoted(Token token) {
    return quotations.stream().anyMatch(q -> q.overlaps(token.span()));
  }

  /** The text with a blank for every character between quotation marks: offsets stay. */
  String unquoted() {
    StringBuilder out = new StringBuilder(text);
    for (Span each : quotations) {
      for (int i = each.start(); i < each.end(); i++) {
        out.setCharAt(i, '\u0001');
      }
    }
    return out.toString();
  }

  /** All words and marks outside quotations. */
  List<Token> tokens() {
    return sentences.stream().flatMap(s -> s.tokens().stream()).filter(t -> !quoted(t)).toList();
  }

  boolean isQuestion() {
    return form == Form.QUESTION;
  }
}
