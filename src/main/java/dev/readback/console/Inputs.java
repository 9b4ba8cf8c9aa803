package dev.readback.console;

import dev.readback.article.Article;
import dev.readback.article.readers.ArticleReader;
import dev.readback.article.readers.ReadingOptions;
import dev.readback.diagnostic.InputException;
import dev.readback.diagnostic.Outcome;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the user names on the command line: files, folders, {@code -}. */
final class Inputs {

  /** How standard input is named, by the user and in messages. */
  static final String STANDARD_INPUT = "-";

  private Inputs() {}

  /**
   * The file that {@code name} names.
   *
   * @throws InputException if it cannot be a file's name
   */
  static Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw InputException.of(
          "bad-name", name, "this is no file name here; expected one; check the name");
    }
  }

  /** The article in a file or standard input, with the date that the user gave, if any. */
  static Outcome<Article> article(Environment environment, String name, @Nullable LocalDate date) {
    ReadingOptions options = ReadingOptions.DEFAULT.withPublished(date);
    return name.equals(STANDARD_INPUT)
        ? ArticleReader.read(environment.in(), "standard input", options)
        : ArticleReader.read(path(name), options);
  }

  /** Whether a file is a bank in whatever format, valid or not, rather than an article. */
  static boolean isBank(String name) {
    return name.endsWith(".json") || BankFiles.isBank(path(name));
  }
}
