package dev.readback.console;

import org.jspecify.annotations.Nullable;

/** Asks what a session holds: a program, or a person in the way their terminal allows. */
final class Quiz {

  /** Exit code of a program that its user interrupts, by convention. */
  private static final int INTERRUPTED = 130;

  private final Environment environment;
  private final Terminal terminal;
  private final boolean plain;
  private final boolean json;

  Quiz(Environment environment, Terminal terminal, boolean plain, boolean json) {
    this.environment = environment;
    this.terminal = terminal;
    this.plain = plain;
    this.json = json;
  }

  /** Asks until the end; gives the exit code. */
  int run(Sitting sitting, String title) {
    if (json) {
      new ProtocolQuiz(terminal, new LineSource(environment.in()), sitting).run();
      return Main.DONE;
    }
    QuestionPrinter printer = new QuestionPrinter(terminal, sitting.session().set());
    try {
      new PersonQuiz(terminal, prompter(), printer, sitting).run(title);
      return Main.DONE;
    } catch (Prompter.Stopped e) {
      terminal.line(
          sitting.isSaved() ? "Stopped. The same command with --resume goes on." : "Stopped.");
      return INTERRUPTED;
    }
  }

  private Prompter prompter() {
    if (plain || !environment.isInteractive()) {
      return new PlainPrompter(terminal, new LineSource(environment.in()));
    }
    return new Prompter() {
      private @Nullable Prompter real;

      @Override
      public String howTo() {
        return "Type your answer, or pick it with the arrow keys,";
      }

      @Override
      public String howToPick(Picks picks) {
        return picks.labels().isEmpty()
            ? ""
            : picks.several()
                ? " Or move the mark with the arrow keys; the space bar picks, or no longer."
                : " Or move the mark with the arrow keys.";
      }

      // The first question is on the screen before the line editor is loaded.
      @Override
      public @Nullable String ask(String prompt, Picks picks) {
        if (real == null) {
          real = EditedPrompter.create(terminal);
        }
        if (real == null) {
          real = new PlainPrompter(terminal, new LineSource(environment.in()));
        }
        return real.ask(prompt, picks);
      }
    };
  }
}
