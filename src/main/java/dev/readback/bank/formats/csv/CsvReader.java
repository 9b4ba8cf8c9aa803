package dev.readback.bank.formats.csv;

import dev.readback.bank.formats.parts.ItemException;
import dev.readback.bank.formats.parts.Numbers;
import dev.readback.bank.formats.parts.Parts;
import dev.readback.bank.formats.parts.Reading;
import dev.readback.bank.formats.parts.TagFields;
import dev.readback.bank.formats.parts.Utf8;
import dev.readback.diagnostic.Diagnostic;
import dev.readback.diagnostic.InputException;
import dev.readback.diagnostic.Outcome;
import dev.readback.diagnostic.Severity;
import dev.readback.diagnostic.Where;
import dev.readback.json.Quote;
import dev.readback.question.AnswerType;
import dev.readback.question.Interaction;
import dev.readback.question.Interaction.Accepted;
import dev.readback.question.Interaction.Blank;
import dev.readback.question.Interaction.Choice;
import dev.readback.question.Interaction.Gap;
import dev.readback.question.Interaction.Item;
import dev.readback.question.Interaction.Match;
import dev.readback.question.Interaction.NotAccepted;
import dev.readback.question.Interaction.NumberEntry;
import dev.readback.question.Interaction.Option;
import dev.readback.question.Interaction.Order;
import dev.readback.question.Interaction.Pair;
import dev.readback.question.Interaction.Select;
import dev.readback.question.Interaction.TextEntry;
import dev.readback.question.Interaction.TrueFalse;
import dev.readback.question.Provenance;
import dev.readback.question.Question;
import dev.readback.question.QuestionSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads tables: those that the writer makes, and simple ones that people make. */
final class CsvReader {
  private static final String EXPECTED =
      "a table whose first line names columns: question, correct, option 1, option 2, ...";
  private static final Pattern OPTION =
      Pattern.compile("(?:option|answer|choice)[ _-]?(\\d{1,3}|[a-z])");
  private static final Pattern ACCEPTED = Pattern.compile("(\\d{1,6})(?::([\\d.]+))?(\\*?)");

  /** What people call the columns. */
  private static final Map<String, String> ALIASES =
      Map.of(
          "stem", "question",
          "question text", "question",
          "prompt", "question",
          "answer", "correct",
          "correct answer", "correct",
          "correct answers", "correct",
          "key", "correct",
          "category", "tags");

  private final char separator;
  private final String name;
  private final Reading reading;

  CsvReader(char separator, String name, boolean lenient) {
    this.separator = separator;
    this.name = name;
    this.reading = new Reading(name, lenient);
  }

  Outcome<QuestionSet> read(byte[] bytes) {
    String text = Utf8.read(bytes, name, EXPECTED);
    CSVFormat csv =
        CSVFormat.DEFAULT.builder().setDelimiter(separator).setIgnoreEmptyLines(true).get();
    try (CSVParser parser = CSVParser.parse(text, csv)) {
      List<String> header = null;
      long before = 0;
      for (CSVRecord record : parser) {
        Where where = Where.line((int) before + 1, 1);
        before = parser.getCurrentLineNumber();
        if (header == null) {
          header = header(record);
        } else {
          Row row = row(header, record);
          reading.item(where, () -> question(row, where));
        }
      }
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      throw InputException.of(
          "csv-broken",
          name,
          "the table cannot be read ("
              + Quote.plain(String.valueOf(e.getMessage()))
              + "); expected quotation marks in pairs; correct them");
    }
    return reading.finish("Imported questions", EXPECTED);
  }

  /** The cells of a row by column. */
  private record Row(Map<String, String> cells) {
    String get(String column) {
      return Cells.unguard(cells.getOrDefault(column, "")).strip();
    }

    @Nullable String optional(String column) {
      String cell = get(column);
      return cell.isEmpty() ? null : cell;
    }
  }

  private List<String> header(CSVRecord record) {
    List<String> header = new ArrayList<>();
    for (String cell : record) {
      String column = cell.strip().toLowerCase(Locale.ROOT).replace('_', ' ');
      Matcher option = OPTION.matcher(column);
      if (option.matches()) {
        String number = option.group(1);
        boolean letter = Character.isLetter(number.charAt(0));
        header.add("option " + (letter ? number.charAt(0) - 'a' + 1 : Integer.parseInt(number)));
      } else {
        header.add(ALIASES.getOrDefault(column, column));
      }
    }
    if (!header.contains("question") || !header.contains("correct")) {
      throw new InputException(
          new Diagnostic(
              "csv-no-header",
              Severity.ERROR,
              name,
              Where.line(1, 1),
              "the first line names no columns \"question\" and \"correct\"; expected "
                  + EXPECTED
                  + "; add it"));
    }
    return header;
  }

  private static Row row(List<String> header, CSVRecord record) {
    Map<String, String> cells = new HashMap<>();
    for (int i = 0; i < record.size() && i < header.size(); i++) {
      cells.putIfAbsent(header.get(i), record.get(i));
    }
    return new Row(cells);
  }

  private Question question(Row row, Where where) {
    String stem = row.get("question");
    if (stem.isEmpty()) {
      throw new ItemException(null, "the question has no words; expected some; write them");
    }
    List<String> tags = row.get("tags").isEmpty() ? List.of() : Cells.parts(row.get("tags"));
    TagFields fields = TagFields.read(tags);
    String band = row.get("difficulty");
    String id = reading.questionId(row.optional("id"), where, stem + row.cells());
    String points = row.get("points");
    return new Question(
        id,
        Provenance.IMPORTED,
        fields.focus(),
        fields.process(),
        band.isEmpty() ? fields.difficulty() : TagFields.difficulty(band),
        stem,
        interaction(row, id, fields.answerType()),
        row.optional("explanation"),
        fields.tags(),
        null,
        row.get("hints").isEmpty() ? List.of() : Cells.parts(row.get("hints")),
        null,
        points.isEmpty() ? 1 : Numbers.read(points).doubleValue());
  }

  private Interaction interaction(Row row, String id, AnswerType answerType) {
    String type = row.get("type").toLowerCase(Locale.ROOT);
    Map<Integer, String> options = options(row, "option ");
    String correct = row.get("correct");
    if (type.isEmpty()) {
      boolean truth = correct.equalsIgnoreCase("true") || correct.equalsIgnoreCase("false");
      type = truth && options.size() <= 2 ? "true-false" : options.size() < 2 ? "text" : "choice";
      if (type.equals("text")) {
        return new TextEntry(answerType, List.of(Accepted.of(required(correct))), List.of());
      }
    }
    return switch (type) {
      case "choice" -> choice(row, id, options, required(correct), Select.ONE);
      case "multiple" -> choice(row, id, options, required(correct), Select.MANY);
      case "true-false" -> trueFalse(row, required(correct));
      case "text" -> text(row, options, required(correct), answerType);
      case "number" -> number(row, required(correct));
      case "gap" -> gap(row, options);
      case "match" -> match(row, id, options);
      case "order" -> order(id, options, required(correct));
      default ->
          throw new ItemException(
              null,
              "the type is "
                  + Quote.of(type)
                  + "; expected choice, multiple, true-false, text, number, gap, match or order; "
                  + "correct it");
    };
  }

  private static String required(String correct) {
    if (correct.isEmpty()) {
      throw new ItemException(null, "the column \"correct\" is empty; expected the key; write it");
    }
    return correct;
  }

  private static Map<Integer, String> options(Row row, String prefix) {
    Map<Integer, String> options = new TreeMap<>();
    for (String column : row.cells().keySet()) {
      if (column.startsWith(prefix) && column.substring(prefix.length()).matches("\\d{1,3}")) {
        String cell = row.get(column);
        if (!cell.isEmpty()) {
          options.put(Integer.parseInt(column.substring(prefix.length())), cell);
        }
      }
    }
    return options;
  }

  private Choice choice(
      Row row, String id, Map<Integer, String> options, String correct, Select select) {
    List<Integer> right = new ArrayList<>();
    for (String key : correct.split("[\\s,;]+")) {
      if (key.matches("\\d{1,3}") && options.containsKey(Integer.valueOf(key))) {
        right.add(Integer.valueOf(key));
      } else if (key.matches("[A-Za-z]") && options.containsKey(letter(key))) {
        right.add(letter(key));
      } else {
        right.clear();
        break;
      }
    }
    if (right.isEmpty()) {
      // People also write the words of the option.
      options.forEach(
          (number, text) -> {
            if (text.equals(correct) && right.isEmpty()) {
              right.add(number);
            }
          });
    }
    if (right.isEmpty()) {
      throw new ItemException(
          null,
          "the key "
              + Quote.of(correct)
              + " names no option; expected numbers or letters of options, or the words of one; "
              + "correct it");
    }
    List<Option> all = new ArrayList<>();
    options.forEach(
        (number, text) ->
            all.add(
                new Option(
                    reading.ids().part(id, text),
                    text,
                    right.contains(number),
                    null,
                    row.optional("feedback " + number),
                    List.of())));
    boolean many = select == Select.MANY || right.size() > 1;
    return new Choice(
        many ? Select.MANY : Select.ONE, !row.get("shuffle").equalsIgnoreCase("no"), all);
  }

  private static int letter(String key) {
    return key.toLowerCase(Locale.ROOT).charAt(0) - 'a' + 1;
  }

  private static TrueFalse trueFalse(Row row, String correct) {
    String key = correct.toLowerCase(Locale.ROOT);
    boolean answer = List.of("true", "t", "yes", "1").contains(key);
    if (!answer && !List.of("false", "f", "no", "0", "2").contains(key)) {
      throw new ItemException(
          null, "the key is " + Quote.of(correct) + "; expected true or false; correct it");
    }
    return new TrueFalse(
        answer, row.optional("correction"), row.optional("feedback 1"), row.optional("feedback 2"));
  }

  private static TextEntry text(
      Row row, Map<Integer, String> options, String correct, AnswerType type) {
    Map<Integer, Accepted> accepted = new LinkedHashMap<>();
    for (String key : correct.split("\\s+")) {
      Matcher one = ACCEPTED.matcher(key);
      if (!one.matches() || !options.containsKey(Integer.valueOf(one.group(1)))) {
        throw new ItemException(
            null,
            "the key "
                + Quote.of(key)
                + " names no option; expected numbers of the options that are right; correct it");
      }
      int number = Integer.parseInt(one.group(1));
      double share = one.group(2) == null ? 1 : Numbers.read(one.group(2)).doubleValue();
      accepted.put(
          number,
          new Accepted(
              String.valueOf(options.get(number)),
              share,
              row.optional("feedback " + number),
              !one.group(3).isEmpty()));
    }
    List<NotAccepted> rivals = new ArrayList<>();
    options.forEach(
        (number, text) -> {
          if (!accepted.containsKey(number)) {
            rivals.add(new NotAccepted(text, row.optional("feedback " + number)));
          }
        });
    return new TextEntry(type, List.copyOf(accepted.values()), rivals);
  }

  private static NumberEntry number(Row row, String correct) {
    int range = correct.indexOf("..");
    String low = range < 0 ? correct : correct.substring(0, range);
    String high = range < 0 ? correct : correct.substring(range + 2);
    return new NumberEntry(Numbers.read(low), Numbers.read(high), row.optional("unit"));
  }

  private static Gap gap(Row row, Map<Integer, String> options) {
    Map<Integer, String> lists = options(row, "match ");
    List<Blank> blanks = new ArrayList<>();
    options.forEach(
        (number, accepted) ->
            blanks.add(
                new Blank(
                    String.valueOf(number),
                    AnswerType.OTHER,
                    Cells.parts(accepted).stream().map(Accepted::of).toList(),
                    List.of(),
                    lists.containsKey(number)
                        ? Cells.parts(String.valueOf(lists.get(number)))
                        : List.of())));
    return new Gap(row.get("text"), blanks);
  }

  private Match match(Row row, String id, Map<Integer, String> lefts) {
    Map<String, Item> right = new LinkedHashMap<>();
    List<Item> left = new ArrayList<>();
    List<Pair> pairs = new ArrayList<>();
    options(row, "match ")
        .forEach(
            (number, text) -> {
              Item to =
                  right.computeIfAbsent(
                      text, t -> new Item(reading.ids().part(id, "right" + t), t, null));
              String words = lefts.get(number);
              if (words != null) {
                Item from = new Item(reading.ids().part(id, "left" + words), words, null);
                left.add(from);
                pairs.add(new Pair(from.id(), to.id()));
              }
            });
    return new Match(left, Parts.byId(right.values()), pairs);
  }

  private Order order(String id, Map<Integer, String> options, String correct) {
    String[] places = correct.split("[\\s,;]+");
    Map<Integer, Item> items = new TreeMap<>();
    int at = 0;
    for (String text : options.values()) {
      String place = at < places.length ? places[at] : "";
      if (!place.matches("\\d{1,3}") || items.containsKey(Integer.valueOf(place))) {
        throw new ItemException(
            null,
            "the places are "
                + Quote.of(correct)
                + "; expected a place for each option, such as 2 1 3; correct them");
      }
      items.put(Integer.valueOf(place), new Item(reading.ids().part(id, text), text, null));
      at++;
    }
    return new Order(List.copyOf(items.values()));
  }
}
