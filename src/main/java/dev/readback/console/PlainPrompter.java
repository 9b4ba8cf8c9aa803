package dev.readback.console;

import org.jspecify.annotations.Nullable;

/** Append-only prompts: for screen readers, simple terminals and input from a file. */
final class PlainPrompter implements Prompter {

  private final Terminal terminal;
  private final LineSource lines;

  PlainPrompter(Terminal terminal, LineSource lines) {
    this.terminal = terminal;
    this.lines = lines;
  }

  @Override
  public @Nullable String ask(String prompt, Picks picks) {
    terminal.ask(prompt);
    String line = lines.next();
    if (line == null) {
      terminal.blank();
    }
    return line;
  }
}
