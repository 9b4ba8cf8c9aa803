package dev.readback.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.readback.marking.Markers;
import dev.readback.question.AnswerType;
import dev.readback.question.Interaction.Accepted;
import dev.readback.question.Interaction.TextEntry;
import dev.readback.question.Mark;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Measures the marker of typed answers on judged ones: JSON lines with {@code question}, {@code
 * references}, {@code candidate} and {@code label} (1 is right).
 *
 * <p>Usage: {@code MarkerFigures FILE...}, or {@code MarkerFigures --list learn FILE...} to see the
 * disagreements of the half that may be looked at.
 */
public final class MarkerFigures {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final int SHORT = 6;

  private MarkerFigures() {}

  /** Counts of one group of lines. */
  private static final class Figures {
    private int all;
    private int right;
    private int falseAccept;
    private int falseReject;

    private void add(boolean judged, boolean marked) {
      all++;
      right += judged == marked ? 1 : 0;
      falseAccept += marked && !judged ? 1 : 0;
      falseReject += judged && !marked ? 1 : 0;
    }

    private String line(String name) {
      return String.format(
          Locale.ROOT,
          "%-44s %6d  accuracy %5.1f  false accept %5.2f  false reject %5.2f",
          name,
          all,
          100.0 * right / all,
          100.0 * falseAccept / all,
          100.0 * falseReject / all);
    }
  }

  public static void main(String[] args) throws IOException {
    boolean list = args.length > 0 && args[0].equals("--list");
    Map<String, Figures> table = new TreeMap<>();
    for (String file : List.of(args).subList(list ? 2 : 0, args.length)) {
      Path path = Path.of(file);
      String name = String.valueOf(path.getFileName()).replace(".jsonl", "");
      for (String line : Files.readAllLines(path, StandardCharsets.UTF_8)) {
        JsonNode json = MAPPER.readTree(line);
        String question = json.path("question").asText();
        boolean learn = question.hashCode() % 2 == 0;
        String candidate = json.path("candidate").asText();
        List<Accepted> accepted = new ArrayList<>();
        json.path("references").forEach(r -> accepted.add(Accepted.of(r.asText())));
        boolean judged = json.path("label").asInt() == 1;
        Mark mark =
            Markers.typed(
                question, new TextEntry(AnswerType.OTHER, accepted, List.of()), candidate);
        String length = candidate.split("\\s+").length <= SHORT ? "short" : "long";
        // The short answers of one system, and the sentences of the others.
        String system = json.path("meta").path("system").asText().equals("fid") ? "fid" : "others";
        for (String group :
            List.of(
                name,
                name + ", " + length,
                name + ", " + length + (learn ? ", learning half" : ", test half"),
                name + ", " + system,
                name + ", " + system + (learn ? ", learning half" : ", test half"))) {
          table.computeIfAbsent(group, g -> new Figures()).add(judged, mark.correct());
        }
        if (list && learn && !judged && !mark.correct() && mark.reason().startsWith("less exact")) {
          System.out.println("LESS " + question + json.path("references") + candidate);
        }
        if (list && learn && judged != mark.correct()) {
          System.out.println(
              (judged ? "REJECTED " : "ACCEPTED ")
                  + system
                  + " "
                  + name
                  + " ["
                  + mark.reason()
                  + "] "
                  + question
                  + " | "
                  + json.path("references")
                  + " | "
                  + candidate.replace('\n', ' '));
        }
      }
    }
    table.forEach((name, figures) -> System.out.println(figures.line(name)));
  }
}
