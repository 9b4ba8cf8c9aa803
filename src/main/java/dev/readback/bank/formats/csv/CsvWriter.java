package dev.readback.bank.formats.csv;

import dev.readback.bank.BankFormat;
import dev.readback.bank.Loss;
import dev.readback.bank.Losses;
import dev.readback.bank.formats.parts.Common;
import dev.readback.bank.formats.parts.Numbers;
import dev.readback.bank.formats.parts.Parts;
import dev.readback.bank.formats.parts.Selection;
import dev.readback.bank.formats.parts.TagFields;
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
import dev.readback.question.Interaction.Select;
import dev.readback.question.Interaction.TextEntry;
import dev.readback.question.Interaction.TrueFalse;
import dev.readback.question.Question;
import dev.readback.question.QuestionSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Writes the table. The columns {@code correct}, {@code option N} and {@code feedback N} mean what
 * the {@code type} says: for choices and typed answers the numbers of the right options, for a
 * number the number or {@code 90..110}, for gaps an option is what a gap accepts, for matching and
 * ordering the {@code match N} of an item and its place.
 */
final class CsvWriter {
  private static final Set<Loss> MISSING = EnumSet.of(Loss.PENALTY, Loss.PART_IDS);

  private final BankFormat format;
  private final char separator;
  private final QuestionSet set;
  private final Losses losses;

  CsvWriter(BankFormat format, char separator, QuestionSet set, Losses losses) {
    this.format = format;
    this.separator = separator;
    this.set = set;
    this.losses = losses;
  }

  String write() {
    losses.add(Loss.TITLE);
    Common common = new Common(MISSING, losses);
    List<Map<String, String>> rows = new ArrayList<>();
    int options = 0;
    boolean matches = false;
    for (Question question : Selection.of(format, set, losses)) {
      common.check(question);
      if (TagFields.lose(question)) {
        losses.add(question, Loss.CLASSES);
      }
      Map<String, String> row = row(question);
      rows.add(row);
      for (String column : row.keySet()) {
        if (column.startsWith("option ")) {
          options = Math.max(options, Integer.parseInt(column.substring(7)));
        }
        matches |= column.startsWith("match ");
      }
    }
    List<String> header = new ArrayList<>(List.of("id", "type", "question", "text", "correct"));
    for (int i = 1; i <= options; i++) {
      header.add("option " + i);
      if (matches) {
        header.add("match " + i);
      }
      header.add("feedback " + i);
    }
    header.addAll(
        List.of("shuffle", "unit", "correction", "explanation", "hints", "points", "tags"));
    header.add("source");
    return print(header, rows);
  }

  private String print(List<String> header, List<Map<String, String>> rows) {
    StringBuilder out = new StringBuilder();
    CSVFormat csv =
        CSVFormat.DEFAULT.builder().setDelimiter(separator).setRecordSeparator("\r\n").get();
    try (CSVPrinter printer = new CSVPrinter(out, csv)) {
      printer.printRecord(header);
      for (Map<String, String> row : rows) {
        printer.printRecord(header.stream().map(column -> row.getOrDefault(column, "")).toList());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toString();
  }

  private Map<String, String> row(Question question) {
    Map<String, String> row = new LinkedHashMap<>();
    put(row, "id", question.id());
    put(row, "question", question.stem());
    question.interaction().match(new Columns(question, row));
    put(row, "explanation", question.explanation());
    put(row, "hints", question.hints().isEmpty() ? null : Cells.list(question.hints()));
    if (question.points() != 1) {
      row.put("points", Numbers.plain(question.points()));
    }
    List<String> tags = TagFields.write(question);
    put(row, "tags", tags.isEmpty() ? null : Cells.list(tags));
    String article = question.provenance().articleId();
    if (article != null) {
      set.article(article)
          .ifPresent(
              a ->
                  put(
                      row,
                      "source",
                      dev.readback.bank.formats.parts.Explained.source(a)
                          .replaceFirst("^Source: ", "")));
    }
    return row;
  }

  private static void put(Map<String, String> row, String column, @Nullable String words) {
    if (words != null) {
      row.put(column, Cells.guard(words));
    }
  }

  private final class Columns implements Interaction.Cases<Boolean> {
    private final Question question;
    private final Map<String, String> row;

    Columns(Question question, Map<String, String> row) {
      this.question = question;
      this.row = row;
    }

    private boolean type(String type) {
      row.put("type", type);
      return true;
    }

    @Override
    public Boolean choice(Choice choice) {
      List<String> right = new ArrayList<>();
      for (int i = 0; i < choice.options().size(); i++) {
        Option option = choice.options().get(i);
        String number = String.valueOf(i + 1);
        put(row, "option " + number, option.text());
        put(row, "feedback " + number, option.feedback());
        if (option.correct()) {
          right.add(number);
        }
      }
      row.put("correct", String.join(" ", right));
      row.put("shuffle", choice.shuffle() ? "yes" : "no");
      return type(choice.select() == Select.ONE ? "choice" : "multiple");
    }

    @Override
    public Boolean trueFalse(TrueFalse it) {
      row.put("correct", it.answer() ? "true" : "false");
      row.put("option 1", "true");
      row.put("option 2", "false");
      put(row, "feedback 1", it.feedbackTrue());
      put(row, "feedback 2", it.feedbackFalse());
      put(row, "correction", it.correction());
      return type("true-false");
    }

    @Override
    public Boolean text(TextEntry text) {
      List<String> right = new ArrayList<>();
      int number = 0;
      for (Accepted accepted : text.accepted()) {
        number++;
        put(row, "option " + number, accepted.text());
        put(row, "feedback " + number, accepted.feedback());
        right.add(
            number
                + (accepted.fraction() == 1 ? "" : ":" + Numbers.plain(accepted.fraction()))
                + (accepted.wildcard() ? "*" : ""));
      }
      for (NotAccepted rival : text.notAccepted()) {
        number++;
        put(row, "option " + number, rival.text());
        put(row, "feedback " + number, rival.feedback());
      }
      row.put("correct", String.join(" ", right));
      return type("text");
    }

    @Override
    public Boolean number(NumberEntry number) {
      row.put(
          "correct",
          number.min().compareTo(number.max()) == 0
              ? Numbers.plain(number.min())
              : Numbers.plain(number.min()) + ".." + Numbers.plain(number.max()));
      put(row, "unit", number.unit());
      return type("number");
    }

    @Override
    public Boolean gap(Gap gap) {
      Map<String, String> numbers = new LinkedHashMap<>();
      List<String> marks = dev.readback.bank.formats.parts.GapText.map(gap, t -> "", b -> b.id());
      for (String id : marks) {
        if (!id.isEmpty()) {
          numbers.put(id, String.valueOf(numbers.size() + 1));
        }
      }
      put(
          row,
          "text",
          dev.readback.bank.formats.parts.GapText.join(
              gap, t -> t, b -> "{{" + numbers.get(b.id()) + "}}"));
      for (Blank blank : gap.gaps()) {
        String number = String.valueOf(numbers.get(blank.id()));
        put(
            row,
            "option " + number,
            Cells.list(blank.accepted().stream().map(Accepted::text).toList()));
        if (blank.options().isEmpty()) {
          continue;
        }
        put(row, "match " + number, Cells.list(blank.options()));
      }
      boolean feedback =
          gap.gaps().stream()
              .anyMatch(b -> b.accepted().stream().anyMatch(a -> a.feedback() != null));
      if (feedback) {
        losses.add(question, Loss.FEEDBACK);
      }
      if (gap.gaps().stream().anyMatch(b -> !b.notAccepted().isEmpty())) {
        losses.add(question, Loss.RIVALS);
      }
      if (gap.gaps().stream()
          .anyMatch(b -> b.accepted().stream().anyMatch(a -> a.fraction() < 1 || a.wildcard()))) {
        losses.add(
            question, Loss.PARTIAL_CREDIT, "what a gap accepts counts whole, stars as stars");
      }
      return type("gap");
    }

    @Override
    public Boolean match(Match match) {
      Set<String> used = new HashSet<>();
      int number = 0;
      for (Item left : match.left()) {
        number++;
        Item right = Parts.partner(match, left);
        used.add(right.text());
        put(row, "option " + number, left.text());
        put(row, "match " + number, right.text());
      }
      for (Item right : match.right()) {
        if (used.add(right.text())) {
          put(row, "match " + ++number, right.text());
          row.put("option " + number, "");
        }
      }
      if (used.size() < match.right().size()) {
        losses.add(question, Loss.ANSWERS, "right sides of the same words become one");
      }
      if (Parts.haveFeedback(match.left()) || Parts.haveFeedback(match.right())) {
        losses.add(question, Loss.FEEDBACK);
      }
      return type("match");
    }

    @Override
    public Boolean order(Order order) {
      List<String> places = new ArrayList<>();
      int number = 0;
      for (Item item : Parts.mixed(question, order.items())) {
        put(row, "option " + ++number, item.text());
        places.add(String.valueOf(order.items().indexOf(item) + 1));
      }
      row.put("correct", String.join(" ", places));
      if (Parts.haveFeedback(order.items())) {
        losses.add(question, Loss.FEEDBACK);
      }
      return type("order");
    }
  }
}
