package dev.readback.article.readers;

import dev.readback.article.Article;
import dev.readback.article.Block;
import dev.readback.article.BlockKind;
import dev.readback.article.Span;
import dev.readback.diagnostic.Diagnostic;
import dev.readback.diagnostic.InputException;
import dev.readback.diagnostic.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Files and strings to articles.
 *
 * <p>The text of clean plain text is the file's, character for character but for byte order mark
 * and line ends, so that offsets hold against the file; the text of Markdown and HTML is put
 * together from their blocks, apart by blank lines.
 */
public final class ArticleReader {
  private static final int LONGEST_MADE_TITLE = 80;

  private final String name;
  private final ReadingOptions options;
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  private ArticleReader(String name, ReadingOptions options) {
    this.name = printable(name);
    this.options = options;
  }

  /**
   * Reads a file as its extension and content say.
   *
   * @param file the file
   * @return the article, with what was noticed
   */
  public static Outcome<Article> read(Path file) {
    return read(file, ReadingOptions.DEFAULT);
  }

  /**
   * Reads a file.
   *
   * @param file the file
   * @param options the format and date where they are known
   * @return the article, with what was noticed
   * @throws InputException if it is missing, unreadable, no text, or no English article of at least
   *     three body sentences and at most 50,000 words
   */
  public static Outcome<Article> read(Path file, ReadingOptions options) {
    ArticleReader reader = new ArticleReader(file.toString(), options);
    return reader.decode(bytes(file, reader.name));
  }

  /**
   * Reads a stream to its end, without closing it; {@code name} stands for it in messages.
   *
   * @param in the stream, which stays open
   * @param name what messages call it
   * @return the article, with what was noticed
   */
  public static Outcome<Article> read(InputStream in, String name) {
    return read(in, name, ReadingOptions.DEFAULT);
  }

  /**
   * Reads a stream to its end, without closing it.
   *
   * @param in the stream, which stays open
   * @param name stands for it in messages; its extension tells the format where the options do not
   * @param options the format and date where they are known
   * @return the article, with what was noticed
   * @throws InputException as for files
   */
  public static Outcome<Article> read(InputStream in, String name, ReadingOptions options) {
    ArticleReader reader = new ArticleReader(name, options);
    byte[] bytes;
    try {
      bytes = in.readNBytes(Expected.BYTES + 1);
    } catch (IOException e) {
      throw Messages.error(
          "unreadable",
          reader.name,
          "cannot be read (" + reason(e) + "); expected an article: give it as a file");
    }
    return reader.decode(bytes);
  }

  /**
   * Reads text that is already decoded; {@code name} stands for it in messages.
   *
   * @param text the article
   * @param name what messages call it
   * @return the article, with what was noticed
   */
  public static Outcome<Article> fromText(String text, String name) {
    return fromText(text, name, ReadingOptions.DEFAULT);
  }

  /**
   * Reads text that is already decoded.
   *
   * @param text the article
   * @param name what messages call it
   * @param options the format and date where they are known
   * @return the article, with what was noticed
   * @throws InputException as for files
   */
  public static Outcome<Article> fromText(String text, String name, ReadingOptions options) {
    return new ArticleReader(name, options).parse(text);
  }

  private static byte[] bytes(Path file, String name) {
    try {
      if (Files.isDirectory(file)) {
        throw Messages.error(
            "folder",
            name,
            "this is a folder; expected a file with one article: name a file in it");
      }
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        // A pipe or device: its size says nothing.
        try (InputStream in = Files.newInputStream(file)) {
          return in.readNBytes(Expected.BYTES + 1);
        }
      }
      if (Files.size(file) > Expected.BYTES) {
        return new byte[Expected.BYTES + 1];
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw unreadable(e, name);
    }
  }

  static InputException unreadable(IOException reason, String name) {
    if (reason instanceof NoSuchFileException) {
      return Messages.error(
          "missing",
          name,
          "there is no such file; expected a file with an article: check the path");
    }
    if (reason instanceof AccessDeniedException) {
      return Messages.error(
          "unreadable", name, "may not be read; expected a readable file: check its permissions");
    }
    return Messages.error(
        "unreadable",
        name,
        "cannot be read (" + reason(reason) + "); expected a readable file: check it and its disk");
  }

  /** A file's name may hold what a message of one line must not. */
  private static String printable(String name) {
    String line = Lines.oneLine(new TextCleaner().clean(name));
    return line.isEmpty() ? "(no name)" : line;
  }

  private static String reason(IOException e) {
    String message = e.getMessage();
    return Lines.oneLine(message == null ? e.getClass().getSimpleName() : message);
  }

  private Outcome<Article> decode(byte[] bytes) {
    if (bytes.length > Expected.BYTES) {
      throw Messages.error(
          "too-large",
          name,
          "this is larger than "
              + Expected.BYTES / (1024 * 1024)
              + " MB; expected one article: save its text in a file of its own");
    }
    if (bytes.length == 0) {
      throw empty();
    }
    Decoder.Decoded decoded = Decoder.decode(bytes, name);
    diagnostics.addAll(decoded.diagnostics());
    return parse(decoded.text());
  }

  private InputException empty() {
    return Messages.error(
        "empty", name, "there is no text in it; expected an article: put its text there");
  }

  private Outcome<Article> parse(String raw) {
    Formats.refuseOthers(raw, name, options.format());
    ArticleFormat format = Formats.of(raw, name, options.format());
    TextCleaner cleaner = new TextCleaner();
    Draft draft =
        switch (format) {
          case TEXT -> PlainText.parse(cleaner.clean(raw));
          case MARKDOWN -> MarkdownText.parse(cleaner.clean(raw));
          case HTML -> HtmlPage.parse(raw, name, cleaner::clean);
        };
    if (draft.pieces().isEmpty()) {
      throw raw.isBlank() || format != ArticleFormat.HTML
          ? empty()
          : Messages.error(
              "no-body",
              name,
              "this page holds no article; expected paragraphs of a story: save the article's own"
                  + " page once it is loaded, or its text");
    }
    Limits.checkLength(draft.pieces(), name);
    refuseReplacements(draft);
    Article article = assemble(draft);
    cleaner.note(name).ifPresent(diagnostics::add);
    Limits.check(article, name);
    return new Outcome<>(article, diagnostics);
  }

  /** Many replacement characters: the text was decoded wrongly before it came here. */
  private void refuseReplacements(Draft draft) {
    int broken = 0;
    int all = 0;
    for (Piece piece : draft.pieces()) {
      all += piece.text().length();
      broken += (int) piece.text().chars().filter(c -> c == '\ufffd').count();
    }
    if (broken == 0) {
      return;
    }
    if (broken * 200L > all) {
      throw Messages.error(
          "encoding",
          name,
          broken
              + " characters were lost in an earlier conversion (U+FFFD); expected the article's"
              + " own letters: save it again from its source as UTF-8");
    }
    diagnostics.add(
        Diagnostic.warning(
            "characters-lost",
            name,
            broken
                + (broken == 1 ? " character was" : " characters were")
                + " lost in an earlier conversion (U+FFFD)"));
  }

  private Article assemble(Draft draft) {
    List<Piece> pieces = draft.pieces();
    Classifier.Result result = Classifier.classify(pieces, draft.metadata().byline());
    StringBuilder composed = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    int foreign = 0;
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      List<Classifier.Part> parts = result.parts().get(i);
      if (parts.isEmpty()) {
        continue;
      }
      if (parts.get(0).kind().isBody() && Limits.isForeign(piece.text())) {
        foreign++;
        continue;
      }
      int offset = piece.offset();
      if (draft.text() == null) {
        composed.append(composed.length() == 0 ? "" : "\n\n");
        offset = composed.length();
        composed.append(piece.text());
      }
      for (Classifier.Part part : parts) {
        blocks.add(new Block(part.kind(), new Span(offset + part.start(), offset + part.end())));
      }
    }
    String text = draft.text() != null ? draft.text() : composed.append('\n').toString();
    boolean bodyLeft = blocks.stream().anyMatch(block -> block.kind().isBody());
    if (foreign > 0 && bodyLeft) {
      diagnostics.add(
          Diagnostic.warning(
              "paragraphs-left-out",
              name,
              "left out "
                  + foreign
                  + (foreign == 1 ? " paragraph that is" : " paragraphs that are")
                  + " not English"));
    } else if (foreign > 0) {
      throw Messages.error(
          "not-english",
          name,
          "the text does not read as English; expected an article in English: give another one");
    }
    return new Article(
        title(draft, result, text, blocks),
        text,
        blocks,
        source(draft, result, options.published()));
  }

  private static Article.Source source(
      Draft draft, Classifier.Result result, @Nullable LocalDate published) {
    Article.Source source =
        draft.metadata().source(result.byline(), result.published(), result.credit());
    return published == null ? source : source.withPublished(published);
  }

  private static String title(
      Draft draft, Classifier.Result result, String text, List<Block> blocks) {
    if (result.title() != null) {
      return result.title();
    }
    if (draft.metadata().title() != null) {
      return draft.metadata().title();
    }
    Optional<String> body =
        blocks.stream()
            .filter(block -> block.kind() == BlockKind.PARAGRAPH)
            .findFirst()
            .map(block -> Lines.oneLine(block.span().cut(text)));
    return firstWords(body.orElse(Lines.oneLine(text)));
  }

  /**
   * {@code The council of Ardale has voted to close the dam that …}: a title for a text that has
   * none.
   */
  private static String firstWords(String line) {
    String sentence = Lines.firstSentence(line);
    if (sentence.length() <= LONGEST_MADE_TITLE) {
      return sentence;
    }
    int end = sentence.lastIndexOf(' ', LONGEST_MADE_TITLE);
    if (end < LONGEST_MADE_TITLE / 2) {
      end = LONGEST_MADE_TITLE;
      end -= Character.isHighSurrogate(sentence.charAt(end - 1)) ? 1 : 0;
    }
    return sentence.substring(0, end).stripTrailing() + " …";
  }
}
