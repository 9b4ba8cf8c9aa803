package dev.readback.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.readback.diagnostic.InputException;
import dev.readback.json.JsonText;
import dev.readback.json.Quote;
import dev.readback.question.Interaction.Choice;
import dev.readback.question.Interaction.Gap;
import dev.readback.question.Interaction.Option;
import dev.readback.question.Interaction.Order;
import dev.readback.question.Interaction.Select;
import dev.readback.question.Interaction.TrueFalse;
import dev.readback.question.Question;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Responses as a table: the first column names the student, the others are headed by question ids.
 * A cell holds an option's id or words, several ids with bars between them, true or false, typed
 * words, or JSON; an empty cell is no answer.
 */
final class ResponseTable {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final ResponseFile file;
  private final String content;

  ResponseTable(ResponseFile file, String content) {
    this.file = file;
    this.content = content;
  }

  void read() {
    // Spreadsheets of many countries write semicolons.
    String head = content.lines().findFirst().orElse("");
    char delimiter = head.indexOf('\t') >= 0 ? '\t' : head.indexOf(',') >= 0 ? ',' : ';';
    CSVFormat format =
        CSVFormat.RFC4180.builder().setDelimiter(delimiter).setIgnoreEmptyLines(true).get();
    try (CSVParser parser = CSVParser.parse(content, format)) {
      List<@Nullable Question> columns = null;
      Map<String, Long> seen = new HashMap<>();
      for (CSVRecord row : parser) {
        int line = (int) parser.getCurrentLineNumber();
        if (columns == null) {
          columns = columns(row);
        } else {
          row(row, line, columns, seen);
        }
      }
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      file.problem(1, "the table cannot be read as CSV; expected cells with commas; save it again");
    }
  }

  private List<@Nullable Question> columns(CSVRecord head) {
    List<@Nullable Question> columns = new ArrayList<>();
    for (int i = 1; i < head.size(); i++) {
      String id = head.get(i).strip();
      Optional<Question> question = file.question(id);
      if (question.isEmpty()) {
        file.problem(1, ResponseFile.noQuestion(id));
      }
      columns.add(question.orElse(null));
    }
    if (columns.isEmpty()) {
      file.problem(
          1,
          "there are no questions; expected a column for the student and one headed by each"
              + " question's id; add them");
    }
    return columns;
  }

  private void row(
      CSVRecord row, int line, List<@Nullable Question> columns, Map<String, Long> seen) {
    String student = row.get(0).strip();
    if (student.isEmpty()) {
      file.problem(line, "there is no student; expected a name in the first column; add it");
      return;
    }
    Long before = seen.putIfAbsent(student, row.getRecordNumber());
    if (before != null) {
      file.problem(
          line,
          Quote.of(student)
              + " stands in row "
              + before
              + " too; expected a row for each student; give them different names");
      return;
    }
    if (row.size() > columns.size() + 1) {
      file.problem(
          line,
          row.size()
              + " cells; expected at most "
              + (columns.size() + 1)
              + ", one for each column; correct the row");
      return;
    }
    for (int i = 1; i < row.size(); i++) {
      Question question = columns.get(i - 1);
      String cell = row.get(i).strip();
      if (question != null && !cell.isEmpty()) {
        file.add(line, student, question, answer(question, cell), Double.NaN, Double.NaN);
      }
    }
  }

  private static JsonNode answer(Question question, String cell) {
    if (cell.startsWith("{") || cell.startsWith("[")) {
      try {
        return JsonText.parse(cell.getBytes(StandardCharsets.UTF_8), "cell", "a response");
      } catch (InputException notJson) {
        return JSON.textNode(cell);
      }
    }
    if (question.interaction() instanceof Choice choice) {
      return choice.select() == Select.ONE ? JSON.textNode(id(choice, cell)) : list(choice, cell);
    }
    if (question.interaction() instanceof TrueFalse) {
      return switch (cell.toLowerCase(Locale.ROOT)) {
        case "true", "t", "yes" -> JSON.booleanNode(true);
        case "false", "f", "no" -> JSON.booleanNode(false);
        default -> JSON.textNode(cell);
      };
    }
    if (question.interaction() instanceof Order) {
      ArrayNode ids = JSON.arrayNode();
      for (String part : cell.split("\\s*[|;,]\\s*")) {
        ids.add(part);
      }
      return ids;
    }
    if (question.interaction() instanceof Gap gap && gap.gaps().size() > 1) {
      String[] parts = cell.split("\\|", -1);
      var filled = JSON.objectNode();
      for (int i = 0; i < Math.min(parts.length, gap.gaps().size()); i++) {
        filled.put(gap.gaps().get(i).id(), parts[i].strip());
      }
      return filled;
    }
    return JSON.textNode(cell);
  }

  private static ArrayNode list(Choice choice, String cell) {
    ArrayNode ids = JSON.arrayNode();
    if (choice.options().stream().anyMatch(o -> o.text().strip().equalsIgnoreCase(cell))) {
      return ids.add(id(choice, cell));
    }
    for (String part : cell.split("\\s*[|;,]\\s*")) {
      ids.add(id(choice, part));
    }
    return ids;
  }

  /** The option with this id, or else with these words; the cell itself where there is none. */
  private static String id(Choice choice, String cell) {
    return choice
        .option(cell)
        .or(
            () ->
                choice.options().stream()
                    .filter(o -> o.text().strip().equalsIgnoreCase(cell))
                    .findFirst())
        .map(Option::id)
        .orElse(cell);
  }
}
