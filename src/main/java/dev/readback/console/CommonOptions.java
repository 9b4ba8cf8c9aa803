package dev.readback.console;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What every command knows. */
@Command(
    synopsisHeading = "Usage: ",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n")
@SuppressWarnings("UnusedVariable")
final class CommonOptions {

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  @Option(
      names = "--debug",
      description = "Show where in the program an unexpected error happened.")
  private boolean debug;
}
