package dev.readback.console;

import dev.readback.bank.WriteOptions;
import java.util.Locale;
import picocli.CommandLine.Option;

/** Options of what is taken or printed: a page, a sheet. */
final class SheetOptions {

  @Option(names = "--exam", description = "html, print, pdf, markdown: without answers.")
  private boolean exam;

  @Option(
      names = "--versions",
      paramLabel = "N",
      defaultValue = "1",
      description = "print, pdf: N differently shuffled versions, with their keys.")
  private int versions;

  @Option(
      names = "--paper",
      paramLabel = "a4|letter",
      defaultValue = "a4",
      description = "print, pdf: size of the page. Default: a4.")
  private String paper;

  @Option(names = "--large-print", description = "print, pdf: 18 points instead of 11.")
  private boolean largePrint;

  @Option(names = "--no-article", description = "html, print, pdf: without the article's text.")
  private boolean noArticle;

  WriteOptions of(String command, long seed) {
    if (versions < 1 || versions > 26) {
      throw new UsageException(command, "--versions " + versions + ": expected 1 to 26");
    }
    return WriteOptions.DEFAULT
        .withSeed(seed)
        .withExam(exam)
        .withVersions(versions)
        .withPaper(paper(command))
        .withLargePrint(largePrint)
        .withArticle(!noArticle);
  }

  private WriteOptions.Paper paper(String command) {
    return switch (paper.toLowerCase(Locale.ROOT)) {
      case "a4" -> WriteOptions.Paper.A4;
      case "letter" -> WriteOptions.Paper.LETTER;
      default ->
          throw new UsageException(command, "--paper \"" + paper + "\": expected a4 or letter");
    };
  }
}
