package dev.readback.console;

import dev.readback.session.Mode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads the plain command lines of {@code quiz} without picocli, whose classes take half of the
 * time to the first question. Whatever is not plain here, wrong usage among it, is left to picocli.
 */
final class QuickStart {

  private QuickStart() {}

  /** Whether help on all commands was asked for and shown: what picocli says is kept in a file. */
  static boolean help(Environment environment, String... args) {
    if (args.length != 1 || !(args[0].equals("--help") || args[0].equals("-h"))) {
      return false;
    }
    try (InputStream help = QuickStart.class.getResourceAsStream("help.txt")) {
      if (help == null) {
        return false;
      }
      environment.out().write(help.readAllBytes());
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** The command, ready to be called; null where the command line is for picocli. */
  static @Nullable QuizCommand quiz(Environment environment, String... args) {
    if (args.length < 2 || !args[0].equals("quiz")) {
      return null;
    }
    QuizCommand quiz = new QuizCommand(environment);
    List<String> inputs = new ArrayList<>();
    for (int i = 1; i < args.length; i++) {
      String arg = args[i];
      if (!arg.startsWith("-") && !arg.startsWith("@") && !arg.isEmpty()) {
        inputs.add(arg);
      } else if (!flag(quiz, arg)) {
        i++;
        if (i >= args.length || args[i].startsWith("-") || !value(quiz, arg, args[i])) {
          return null;
        }
      }
    }
    quiz.inputs = inputs;
    return inputs.isEmpty() ? null : quiz;
  }

  private static boolean flag(QuizCommand quiz, String arg) {
    switch (arg) {
      case "--json" -> quiz.json = true;
      case "--plain" -> quiz.plain = true;
      case "--resume" -> quiz.resume = true;
      case "--missed" -> quiz.missed = true;
      default -> {
        return false;
      }
    }
    return true;
  }

  private static boolean value(QuizCommand quiz, String arg, String value) {
    try {
      switch (arg) {
        case "-n" -> quiz.count = Integer.valueOf(value);
        case "--seed" -> quiz.seed = Long.valueOf(value);
        case "--state" -> quiz.state = value;
        case "--mode" -> quiz.mode = Mode.valueOf(value.toUpperCase(Locale.ROOT));
        default -> {
          return false;
        }
      }
    } catch (IllegalArgumentException e) {
      return false;
    }
    return true;
  }
}
