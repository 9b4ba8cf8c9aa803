package dev.readback.console;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The program itself; every command has a class of its own. */
@Command(
    name = "readback",
    description =
        "Read an article, then read it back: verified questions on English news articles.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "  readback generate article.txt -o quiz.json",
      "  readback quiz quiz.json",
      "",
      "readback COMMAND --help tells more. Exit codes: 0 done, 1 the input could not be used,",
      "2 wrong usage."
    })
final class ReadbackCommand implements Runnable {

  @SuppressWarnings("UnusedVariable")
  @Mixin
  private CommonOptions common;

  @Override
  public void run() {
    throw new UsageException("", "No command given: " + Commands.expected());
  }
}
