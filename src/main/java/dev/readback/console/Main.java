package dev.readback.console;

import java.util.Arrays;

/** Starts Readback from the command line. */
public final class Main {

  /** Exit code: the command did what it was asked for. */
  static final int DONE = 0;

  /** Exit code: the input could not be used. */
  static final int UNUSABLE = 1;

  /** Exit code: the command line was wrong. */
  static final int USAGE = 2;

  private Main() {}

  public static void main(String[] args) {
    System.exit(run(Environment.ofProcess(), args));
  }

  static int run(Environment environment, String... args) {
    int code;
    try {
      if (QuickStart.help(environment, args)) {
        code = DONE;
      } else {
        QuizCommand quiz = QuickStart.quiz(environment, args);
        code = quiz != null ? quiz.call() : Commands.run(environment, args);
      }
    } catch (RuntimeException | Error e) {
      code = Failures.report(environment, e, Arrays.asList(args).contains("--debug"));
    }
    environment.out().flush();
    environment.err().flush();
    return code;
  }
}
