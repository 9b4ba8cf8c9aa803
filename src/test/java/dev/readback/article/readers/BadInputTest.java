package dev.readback.article.readers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.readback.diagnostic.InputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadInputTest {
  private static final String STORY =
      """
      The council of Ardale voted on Monday to close the old dam. Work will begin in spring.

      “We had no choice,” said Mayor Lena Ortiz. The dam has leaked since 2011.
      """;

  @TempDir private Path folder;

  private static String message(String text, String name) {
    return catchThrowableOfType(InputException.class, () -> ArticleReader.fromText(text, name))
        .getMessage();
  }

  private static String message(byte[] bytes, String name) {
    return catchThrowableOfType(
            InputException.class, () -> ArticleReader.read(new ByteArrayInputStream(bytes), name))
        .getMessage();
  }

  private static String message(Path file) {
    return catchThrowableOfType(InputException.class, () -> ArticleReader.read(file)).getMessage();
  }

  @Test
  void aMissingFile() {
    Path file = folder.resolve("gone.txt");
    assertThat(message(file))
        .isEqualTo(
            file + ": there is no such file; expected a file with an article: check the path");
  }

  @Test
  void aFolder() {
    assertThat(message(folder))
        .isEqualTo(
            folder + ": this is a folder; expected a file with one article: name a file in it");
  }

  @Test
  void aFileThatMayNotBeRead() {
    // Asked of the message itself: root, as whom builds may run, reads every file.
    assertThat(ArticleReader.unreadable(new AccessDeniedException("locked.txt"), "locked.txt"))
        .hasMessage("locked.txt: may not be read; expected a readable file: check its permissions");
    assertThat(ArticleReader.unreadable(new IOException("disk\nfailed"), "old.txt"))
        .hasMessage(
            "old.txt: cannot be read (disk failed); expected a readable file: check it and its"
                + " disk");
  }

  @Test
  void aStreamThatBreaks() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("pipe closed");
          }

          @Override
          public int read(byte[] into, int from, int length) throws IOException {
            return read();
          }
        };
    assertThat(
            catchThrowableOfType(
                InputException.class, () -> ArticleReader.read(broken, "standard input")))
        .hasMessage(
            "standard input: cannot be read (pipe closed); expected an article: give it as a file");
  }

  @Test
  void anEmptyFile() {
    String expected = "e.txt: there is no text in it; expected an article: put its text there";
    assertThat(message(new byte[0], "e.txt")).isEqualTo(expected);
    assertThat(message(" \n\t\u00a0\r\n", "e.txt")).isEqualTo(expected);
    assertThat(message("\ufeff", "e.txt")).isEqualTo(expected);
    assertThat(message("\u200b\u200e\n\u0007\n", "e.txt")).isEqualTo(expected);
  }

  @Test
  void aBinaryFile() {
    byte[] bytes = new byte[3000];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 31);
    }
    assertThat(message(bytes, "a.bin"))
        .isEqualTo(
            "a.bin: this is a binary file; expected an article as plain text, Markdown or HTML:"
                + " save its text in such a file");
  }

  @Test
  void aDocumentOfAnotherKind() {
    assertThat(message("%PDF-1.7 ...".getBytes(StandardCharsets.US_ASCII), "a.pdf"))
        .isEqualTo(
            "a.pdf: this is a PDF; expected an article as plain text, Markdown or HTML:"
                + " save its text in such a file");
    assertThat(message("{ \"format\": \"other\", \"version\": 1 }", "bank.json"))
        .isEqualTo(
            "bank.json: this is JSON; expected an article as plain text, Markdown or HTML:"
                + " save its text in such a file");
    assertThat(
            message(
                "From: <Saved>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\n", "a.mht"))
        .isEqualTo(
            "a.mht: this is a web archive (MHTML); expected a page as HTML: save it as a web page,"
                + " HTML only");
  }

  @Test
  void tooShort() {
    assertThat(message("Dam to close\n\nThe dam of Ardale will close.", "s.txt"))
        .isEqualTo(
            "s.txt: there is one body sentence; expected at least 3: give the whole article");
    assertThat(message("Dam to close\n\nThe dam will close. Dr. Ortiz said so.", "s.txt"))
        .isEqualTo(
            "s.txt: there are 2 body sentences; expected at least 3: give the whole article");
  }

  @Test
  void tooLong() {
    assertThat(message(STORY.repeat(1900), "l.txt"))
        .isEqualTo(
            "l.txt: there are 58,900 words; expected one article of at most 50,000: split the file"
                + " into its articles");
  }

  @Test
  void tooLarge() {
    byte[] bytes = new byte[33 * 1024 * 1024];
    Arrays.fill(bytes, (byte) 'a');
    assertThat(message(bytes, "huge.txt"))
        .isEqualTo(
            "huge.txt: this is larger than 32 MB; expected one article: save its text in a file of"
                + " its own");
  }

  @Test
  void anotherLanguage() {
    String expected =
        "f.txt: the text does not read as English; expected an article in English: give another"
            + " one";
    assertThat(
            message(
                "Der Rat der Stadt hat am Montag beschlossen, den alten Damm zu schließen. Die"
                    + " Arbeiten sollen im Frühjahr beginnen. Der Damm war seit Jahren undicht, und"
                    + " niemand wollte ihn mehr reparieren.",
                "f.txt"))
        .isEqualTo(expected);
    assertThat(
            message(
                "Le conseil de la ville a voté lundi la fermeture du vieux barrage. Les travaux"
                    + " vont commencer au printemps. Le barrage fuyait depuis des années et"
                    + " personne ne voulait plus le réparer.",
                "f.txt"))
        .isEqualTo(expected);
    assertThat(message("Городской совет решил закрыть старую плотину. Работы начнутся.", "f.txt"))
        .isEqualTo(expected);
    assertThat(message("市议会周一投票决定关闭旧水坝。工程将于春季开始。水坝自2011年以来一直漏水。", "f.txt")).isEqualTo(expected);
  }

  @Test
  void onlyHeadlines() {
    assertThat(
            message(
                """
                Dam to close in spring
                Mayor defends vote on dam
                River rises after storm
                Schools shut as snow falls
                Farmers ask for more water
                """,
                "h.txt"))
        .isEqualTo(
            "h.txt: there is no running text, only headlines, lists or quotations; expected at least"
                + " 3 body sentences: give the whole article");
  }

  @Test
  void aPageWithoutAnArticle() {
    assertThat(
            message(
                "<!doctype html><html><head><title>App</title></head><body><nav><a href='/'>Home"
                    + "</a></nav><div id='root'></div><script>start()</script></body></html>",
                "app.html"))
        .isEqualTo(
            "app.html: this page holds no article; expected paragraphs of a story: save the"
                + " article's own page once it is loaded, or its text");
  }

  @Test
  void aByteOrderMarkThatLies() {
    byte[] story = STORY.getBytes(Charset.forName("windows-1252"));
    byte[] bytes = new byte[story.length + 3];
    bytes[0] = (byte) 0xef;
    bytes[1] = (byte) 0xbb;
    bytes[2] = (byte) 0xbf;
    System.arraycopy(story, 0, bytes, 3, story.length);
    assertThat(message(bytes, "b.txt"))
        .isEqualTo(
            "b.txt:3: not UTF-8, though the UTF-8 byte order mark says so; expected text in that"
                + " encoding: save it again as UTF-8");
  }

  @Test
  void twoEncodingsInOneFile() {
    byte[] utf8 = STORY.repeat(2).getBytes(StandardCharsets.UTF_8);
    byte[] other = "\nThe café closed.".getBytes(StandardCharsets.ISO_8859_1);
    byte[] bytes = Arrays.copyOf(utf8, utf8.length + other.length);
    System.arraycopy(other, 0, bytes, utf8.length, other.length);
    assertThat(message(bytes, "m.txt"))
        .isEqualTo(
            "m.txt:8: byte 0xE9 is not UTF-8, though the rest is; expected one encoding in the"
                + " whole file: save it again as UTF-8");
  }

  @Test
  void bytesOfNoEncoding() {
    byte[] bytes = (STORY.replaceAll("[“”]", "'") + "\u0081").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(message(bytes, "n.txt"))
        .isEqualTo(
            "n.txt:4: byte 0x81 is neither UTF-8 nor Windows-1252; expected text: save it again as"
                + " UTF-8");
  }

  @Test
  void lettersLostBefore() {
    assertThat(message(STORY.replaceAll("[“”et]", "\ufffd"), "q.txt"))
        .isEqualTo(
            "q.txt: 19 characters were lost in an earlier conversion (U+FFFD); expected the"
                + " article's own letters: save it again from its source as UTF-8");
  }

  @Test
  void aNameNeverBreaksTheLine() {
    assertThat(message("", "a\nb\u001b[31m.txt"))
        .isEqualTo("a b.txt: there is no text in it; expected an article: put its text there");
  }
}
