package dev.readback.article.readers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readback.article.Article;
import dev.readback.diagnostic.Diagnostic;
import dev.readback.diagnostic.Outcome;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EncodingTest {
  private static final String STORY =
      "Café to close\n\n“We had no choice,” said Zoë Ortiz – she owns the café. It is old."
          + " Nobody came.\n";
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private static Outcome<Article> read(byte[] bytes, String name) {
    return ArticleReader.read(new ByteArrayInputStream(bytes), name);
  }

  private static String html(String head) {
    return "<html><head>"
        + head
        + "<title>Café to close</title></head><body><h1>Café to close</h1><p>“We had no choice,”"
        + " said Zoë Ortiz – she owns the café.</p><p>It is old. Nobody came.</p></body></html>";
  }

  @Test
  void utf8WithAndWithoutMark() {
    assertThat(read(STORY.getBytes(StandardCharsets.UTF_8), "a.txt").value().text())
        .isEqualTo(STORY);
    assertThat(read(("\ufeff" + STORY).getBytes(StandardCharsets.UTF_8), "a.txt").value().text())
        .isEqualTo(STORY);
    assertThat(read(STORY.getBytes(StandardCharsets.UTF_8), "a.txt").diagnostics()).isEmpty();
  }

  @Test
  void utf16WithAndWithoutMark() {
    for (Charset charset : new Charset[] {StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
      assertThat(read(("\ufeff" + STORY).getBytes(charset), "a.txt").value().text())
          .isEqualTo(STORY);
      Outcome<Article> guessed = read(STORY.getBytes(charset), "a.txt");
      assertThat(guessed.value().text()).isEqualTo(STORY);
      assertThat(guessed.diagnostics().stream().map(Diagnostic::line))
          .containsExactly(
              "a.txt: no byte order mark; read as " + charset + ", as its zero bytes show");
    }
  }

  @Test
  void whatIsNoUtf8IsReadAsWindows1252WithAWarning() {
    Outcome<Article> outcome = read(STORY.getBytes(WINDOWS_1252), "a.txt");
    assertThat(outcome.value().text()).isEqualTo(STORY);
    assertThat(outcome.diagnostics().stream().map(Diagnostic::line))
        .containsExactly(
            "a.txt: not UTF-8; read as Windows-1252: save it as UTF-8 if quotation marks or accents"
                + " look wrong");
  }

  @Test
  void aPageIsReadInTheEncodingItDeclares() {
    String expected = "“We had no choice,” said Zoë Ortiz – she owns the café.";
    for (String head :
        new String[] {
          "<meta charset='windows-1252'>",
          "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=iso-8859-1\">"
        }) {
      Outcome<Article> outcome = read(html(head).getBytes(WINDOWS_1252), "a.html");
      assertThat(Shapes.paragraphs(outcome.value())).first().isEqualTo(expected);
      assertThat(outcome.diagnostics()).isEmpty();
    }
    byte[] polish =
        html("<meta charset=iso-8859-2>")
            .replace("–", "-")
            .replaceAll("[“”]", "\"")
            .replace("Zoë", "Michał")
            .getBytes(Charset.forName("ISO-8859-2"));
    assertThat(Shapes.paragraphs(read(polish, "a.html").value()))
        .first()
        .isEqualTo("\"We had no choice,\" said Michał Ortiz - she owns the café.");
  }

  @Test
  void aDeclarationThatLiesIsNoticed() {
    Outcome<Article> utf8 =
        read(html("<meta charset=iso-8859-1>").getBytes(StandardCharsets.UTF_8), "a.html");
    assertThat(utf8.value().title()).isEqualTo("Café to close");
    assertThat(utf8.diagnostics().stream().map(Diagnostic::line))
        .containsExactly("a.html: it says that it is iso-8859-1 but is UTF-8; read as UTF-8");
    Outcome<Article> other = read(html("<meta charset=utf-8>").getBytes(WINDOWS_1252), "a.html");
    assertThat(other.value().title()).isEqualTo("Café to close");
    assertThat(other.diagnostics().stream().map(Diagnostic::line))
        .containsExactly(
            "a.html: not utf-8, though it says so; read as Windows-1252: save it as UTF-8 if"
                + " quotation marks or accents look wrong");
  }
}
