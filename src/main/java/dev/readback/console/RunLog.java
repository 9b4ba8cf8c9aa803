package dev.readback.console;

import dev.readback.article.Article;
import dev.readback.bank.Banks;
import dev.readback.diagnostic.InputException;
import dev.readback.question.QuestionSet;
import dev.readback.question.SourceArticle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Tells which banks of an earlier run would come out again, without analysing. A bank of our own
 * says what it was made from and how. For other formats a hidden file in their folder does: a line
 * for each file with its name, its hash, the hash of what it was made from, and how many questions
 * it has. A line that is missing or damaged costs the work, nothing else.
 */
final class RunLog {
  private static final String NAME = ".readback-generated";

  private final BankMaker maker;
  private final Path log;
  private final Map<String, String> logged;

  /**
   * @param folder that the banks go to
   */
  RunLog(BankMaker maker, Path folder) {
    this.maker = maker;
    this.log = folder.resolve(NAME);
    this.logged = own() ? Map.of() : lines(log);
  }

  /** How many questions are in the file, if it is there and would be the same again. */
  Optional<Integer> done(Path file, Article article) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    return own() ? told(file, article) : logged(file, article);
  }

  /** Notes that the bank was written. */
  synchronized void written(Path file, Article article, BankMaker.Made made) {
    if (own()) {
      return;
    }
    try {
      Files.writeString(
          log,
          start(file, made.bytes(), article) + made.questions() + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      // Another run does this article again, then.
    }
  }

  private boolean own() {
    return maker.format().name().equals("readback");
  }

  private Optional<Integer> told(Path file, Article article) {
    QuestionSet set;
    try {
      set = Banks.read(file).value();
    } catch (InputException e) {
      // Something else: writing tells that it is in the way.
      return Optional.empty();
    }
    SourceArticle wanted = SourceArticle.of("", article);
    boolean same =
        set.generated().equals(maker.generatedWith())
            && set.articles().size() == 1
            && set.articles().get(0).sha256().equals(wanted.sha256())
            && Objects.equals(set.articles().get(0).published(), wanted.published())
            && (set.articles().get(0).text() == null) == maker.noText();
    return same ? Optional.of(set.questions().size()) : Optional.empty();
  }

  private Optional<Integer> logged(Path file, Article article) {
    String line = logged.get(name(file));
    if (line == null) {
      return Optional.empty();
    }
    try {
      String start = start(file, Files.readAllBytes(file), article);
      String count = line.startsWith(start) ? line.substring(start.length()) : "";
      return count.matches("\\d{1,6}") ? Optional.of(Integer.valueOf(count)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The line of each file, as the earlier run left it. */
  private static Map<String, String> lines(Path log) {
    Map<String, String> lines = new HashMap<>();
    if (Files.isRegularFile(log)) {
      try {
        for (String line : Files.readString(log).split("\n")) {
          lines.put(line.split("\t", 2)[0], line);
        }
      } catch (IOException e) {
        // Nothing is known, then.
      }
    }
    return lines;
  }

  private String start(Path file, byte[] bytes, Article article) {
    return name(file) + "\t" + hash(bytes) + "\t" + source(article) + "\t";
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName()).replaceAll("\\s", " ");
  }

  /** Of everything that decides the bytes of the file. */
  private String source(Article article) {
    SourceArticle source = SourceArticle.of("", article);
    String all =
        source.sha256()
            + "\n"
            + source.published()
            + "\n"
            + new TreeMap<>(maker.generatedWith())
            + "\n"
            + maker.format().name()
            + "\n"
            + maker.noText();
    return hash(all.getBytes(StandardCharsets.UTF_8));
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
