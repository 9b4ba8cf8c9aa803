package dev.readback.analysis.engines.nlp4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.readback.article.Span;
import edu.emory.mathcs.nlp.component.tokenizer.EnglishTokenizer;
import edu.emory.mathcs.nlp.component.tokenizer.token.Token;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tokenizer needs no model. */
final class SegmenterTest {

  @Test
  void aQuestionInQuotationMarksAndItsReportingClauseAreOneSentence() {
    assertThat(sentences("“Who is it?” the guard asked. He left."))
        .containsExactly("“Who is it?” the guard asked.", "He left.");
  }

  @Test
  void aClosingMarkStaysWithItsSentence() {
    assertThat(sentences("'We are,' he said, 'not done.' They went on."))
        .containsExactly("'We are,' he said, 'not done.'", "They went on.");
    assertThat(sentences("She said: \"We won.\" Then she left."))
        .containsExactly("She said: \"We won.\"", "Then she left.");
  }

  @Test
  void anOpeningMarkBelongsToTheNextSentence() {
    assertThat(sentences("It rained. \"We stayed,\" she said."))
        .containsExactly("It rained.", "\"We stayed,\" she said.");
  }

  @Test
  void aWebAddressIsOneWordOfItsSentence() {
    String text = "The site Acme.com said so. It rained.";
    assertThat(sentences(text)).containsExactly("The site Acme.com said so.", "It rained.");
    assertThat(mend(text, new Span(0, text.length())).get(0))
        .extracting(Token::getWordForm)
        .contains("Acme.com");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "She’s sure—more or less—that it’s ‘over’, isn’t she…",
        "It\u00a0cost €2.5m (about $3m), or 12\u202f000 a day.",
        "Mail a.b@example.org or see https://example.org/x?y=z#q :-)",
        "Emoji \uD83D\uDE00 and caf\u00e9, na\u00efve; 3–2, 50% … 5′ 7″ I'd've",
        "«Da» – ‹so› „ja“ …",
        "   spaces   around\tit.  "
      })
  void everyTokenIsCutFromTheTextInOrder(String text) {
    String article = "Before. " + text + " After.";
    Span where = new Span(8, 8 + text.length());
    int last = where.start();
    for (List<Token> sentence : mend(article, where)) {
      for (Token token : sentence) {
        Span span = new Span(token.getStartOffset(), token.getEndOffset());
        assertThat(span.start()).isGreaterThanOrEqualTo(last);
        assertThat(Spelling.plain(span.cut(article))).isEqualTo(token.getWordForm());
        assertThat(Spelling.plain(article.substring(last, span.start()))).isBlank();
        last = span.end();
      }
    }
    assertThat(article.substring(last, where.end())).isBlank();
  }

  @Test
  void aWordThatIsNotThereIsAnError() {
    assertThatThrownBy(() -> new Alignment("Ada left.", new Span(0, 9)).next("Berg", 0))
        .hasMessage("token \"Berg\" is not in \"Ada left.\"");
  }

  private static List<String> sentences(String text) {
    return mend(text, new Span(0, text.length())).stream()
        .map(s -> text.substring(s.get(0).getStartOffset(), s.get(s.size() - 1).getEndOffset()))
        .toList();
  }

  private static List<List<Token>> mend(String text, Span where) {
    return new Segmenter(text, where)
        .mend(new EnglishTokenizer().segmentize(Spelling.plain(where.cut(text))));
  }
}
