package dev.readback.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.readback.diagnostic.Diagnostic;
import dev.readback.diagnostic.InputException;
import dev.readback.diagnostic.Severity;
import dev.readback.diagnostic.Where;
import dev.readback.marking.Markers;
import dev.readback.question.AnswerType;
import dev.readback.question.Interaction;
import dev.readback.question.Mark;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Marks typed answers from a file: measures the markers on the user's own data. */
@Command(
    name = "mark",
    description = {
      "Mark typed answers. Every line of FILE is a JSON object:",
      "{\"question\":\"...\",\"accepted\":[\"...\"],\"answer\":\"...\"}"
    },
    footer = {
      "  readback mark answers.jsonl",
      "  readback mark answers.jsonl --json > marks.jsonl"
    })
final class MarkCommand implements Callable<Integer> {

  private final Environment environment;

  @SuppressWarnings("UnusedVariable")
  @Mixin
  private CommonOptions common;

  @Parameters(
      arity = "1",
      paramLabel = "FILE",
      description = "JSON lines, or - for standard input.")
  private String file;

  @Option(names = "--json", description = "A JSON object out for each line in.")
  private boolean json;

  MarkCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    Terminal terminal = new Terminal(environment, false);
    boolean standardInput = file.equals(Inputs.STANDARD_INPUT);
    try (InputStream in =
        standardInput ? environment.in() : Files.newInputStream(Inputs.path(file))) {
      mark(terminal, new LineSource(in), standardInput ? "standard input" : file);
    } catch (NoSuchFileException e) {
      throw InputException.of(
          "input-missing", file, "there is no such file; expected JSON lines; check the name");
    } catch (IOException | UncheckedIOException e) {
      throw InputException.of(
          "input-unreadable",
          file,
          "the file cannot be read; expected JSON lines; check that it is a file you may read");
    }
    return Main.DONE;
  }

  private void mark(Terminal terminal, LineSource lines, String name) {
    int number = 0;
    int marked = 0;
    int right = 0;
    for (String line = lines.next(); line != null; line = lines.next()) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      Mark mark = mark(line, Where.line(number, -1), name);
      marked++;
      right += mark.correct() ? 1 : 0;
      if (json) {
        terminal.json(Wire.line(ProtocolQuiz.mark(Wire.object(), mark)));
      } else {
        terminal.unwrapped(
            number
                + ": "
                + (mark.correct() ? "right" : mark.fraction() > 0 ? "partly right" : "wrong")
                + ": "
                + mark.reason());
      }
    }
    if (!json) {
      terminal.line(right + " of " + marked + " right.");
    }
  }

  private static Mark mark(String line, Where where, String name) {
    try {
      ObjectNode node = Wire.parse(line);
      List<Interaction.Accepted> accepted = new ArrayList<>();
      JsonNode list = node.path("accepted");
      for (JsonNode each : list) {
        accepted.add(Interaction.Accepted.of(text(each, "each of \"accepted\"")));
      }
      if (!list.isArray() || accepted.isEmpty()) {
        throw new Misfit("expected \"accepted\" as a list of one or more texts");
      }
      return Markers.typed(
          text(node.get("question"), "\"question\""),
          new Interaction.TextEntry(AnswerType.OTHER, accepted, List.of()),
          text(node.get("answer"), "\"answer\""));
    } catch (Misfit misfit) {
      throw new InputException(
          new Diagnostic(
              "bad-line", Severity.ERROR, name, where, String.valueOf(misfit.getMessage())));
    }
  }

  private static String text(@Nullable JsonNode node, String what) throws Misfit {
    if (node == null || !node.isTextual()) {
      throw new Misfit("expected " + what + " as a text");
    }
    return node.textValue();
  }
}
