package dev.readback.analysis.engines.nlp4j;

import dev.readback.article.Span;
import edu.emory.mathcs.nlp.component.tokenizer.token.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts NLP4J's tokens in their places and mends its sentence ends around quotation marks: a closing
 * mark stays with its sentence, and {@code "Who?" she asked} is one sentence; so is one with a web
 * address in it.
 */
final class Segmenter {
  private final String text;
  private final Span where;

  /**
   * @param where the stretch that was tokenised; NLP4J's offsets count from its start
   */
  Segmenter(String text, Span where) {
    this.text = text;
    this.where = where;
  }

  /** The same tokens with offsets into the text, in better sentences; none of these is empty. */
  List<List<Token>> mend(List<List<Token>> raw) {
    Alignment alignment = new Alignment(text, where);
    List<List<Token>> sentences = new ArrayList<>();
    for (List<Token> each : raw) {
      List<Token> tokens = new ArrayList<>(each);
      for (Token token : tokens) {
        Span span = alignment.next(token.getWordForm(), token.getStartOffset());
        token.setStartOffset(span.start());
        token.setEndOffset(span.end());
      }
      if (!sentences.isEmpty()) {
        List<Token> before = sentences.get(sentences.size() - 1);
        while (!tokens.isEmpty() && closes(tokens.get(0), before)) {
          before.add(tokens.remove(0));
        }
        if (!tokens.isEmpty() && endsAddress(tokens.get(0), before)) {
          address(before, tokens.remove(0));
          before.addAll(tokens);
          tokens.clear();
        }
        if (!tokens.isEmpty() && continues(tokens.get(0), before)) {
          before.addAll(tokens);
          tokens.clear();
        }
      }
      if (!tokens.isEmpty()) {
        sentences.add(tokens);
      }
    }
    return sentences;
  }

  /** A closing mark touches what it closes, and a space follows it. */
  private boolean closes(Token token, List<Token> before) {
    int end = token.getEndOffset();
    return isQuotationMark(token)
        && before.get(before.size() - 1).getEndOffset() == token.getStartOffset()
        && (end >= where.end() || !Character.isLetterOrDigit(text.charAt(end)));
  }

  private boolean continues(Token token, List<Token> before) {
    return isQuotationMark(before.get(before.size() - 1))
        && Character.isLowerCase(text.codePointAt(token.getStartOffset()));
  }

  /** "Acme.com" was cut after its dot: no space follows it. */
  private boolean endsAddress(Token token, List<Token> before) {
    int size = before.size();
    return size > 1
        && before.get(size - 1).getWordForm().equals(".")
        && touches(before.get(size - 1), token)
        && touches(before.get(size - 2), before.get(size - 1))
        && Character.isLetterOrDigit(text.codePointBefore(before.get(size - 2).getEndOffset()))
        && text.substring(token.getStartOffset(), token.getEndOffset()).matches("[a-z]{2,4}");
  }

  private static boolean touches(Token first, Token second) {
    return first.getEndOffset() == second.getStartOffset();
  }

  /** Makes one word of the name, the dot that ends {@code before}, and {@code end}. */
  private void address(List<Token> before, Token end) {
    before.remove(before.size() - 1);
    Token name = before.get(before.size() - 1);
    name.setEndOffset(end.getEndOffset());
    name.setWordForm(text.substring(name.getStartOffset(), end.getEndOffset()));
  }

  private static boolean isQuotationMark(Token token) {
    String word = Spelling.plain(token.getWordForm());
    return word.equals("\"") || word.equals("'") || word.equals("''");
  }
}
