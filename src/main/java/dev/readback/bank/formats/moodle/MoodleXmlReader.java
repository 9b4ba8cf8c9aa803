package dev.readback.bank.formats.moodle;

import dev.readback.bank.formats.parts.Explained;
import dev.readback.bank.formats.parts.Fractions;
import dev.readback.bank.formats.parts.Html;
import dev.readback.bank.formats.parts.ItemException;
import dev.readback.bank.formats.parts.Numbers;
import dev.readback.bank.formats.parts.Parts;
import dev.readback.bank.formats.parts.Reading;
import dev.readback.bank.formats.parts.TagFields;
import dev.readback.bank.formats.parts.Xml;
import dev.readback.bank.formats.parts.XmlFile;
import dev.readback.diagnostic.InputException;
import dev.readback.diagnostic.Outcome;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads Moodle XML. */
final class MoodleXmlReader {
  private static final String EXPECTED = "a Moodle XML file, <quiz> with <question> elements";
  private static final String TYPES =
      "multichoice, truefalse, shortanswer, numerical, matching, cloze, gapselect, ddwtos, ordering";

  private final String name;
  private final Reading reading;

  MoodleXmlReader(String name, boolean lenient) {
    this.name = name;
    this.reading = new Reading(name, lenient);
  }

  Outcome<QuestionSet> read(byte[] bytes) {
    Xml quiz = XmlFile.read(bytes, name, EXPECTED);
    if (!quiz.name().equals("quiz")) {
      throw InputException.of(
          "wrong-root",
          name,
          "the XML is a "
              + Quote.of(quiz.name())
              + "; expected "
              + EXPECTED
              + "; name another file");
    }
    String title = null;
    for (Xml question : quiz.elements("question")) {
      String type = question.attribute("type", "");
      if (type.equals("category")) {
        title = title == null ? category(question) : title;
      } else if (type.equals("description")) {
        reading.note(where(question), "a description asks nothing; left out");
      } else {
        reading.item(where(question), () -> question(question, type));
      }
    }
    return reading.finish(title == null ? "Imported questions" : title, EXPECTED);
  }

  private static Where where(Xml element) {
    return Where.line(element.line(), element.column());
  }

  /** The last part of a category's path. */
  private static String category(Xml question) {
    String path = question.first("category").map(Xml::text).orElse("").strip();
    String[] parts = path.split("(?<!/)/(?!/)", -1);
    // Marks of an odd number of slashes would join with the separator: only the path before goes.
    String last = path.startsWith("$course$/top/") ? path.substring(13) : parts[parts.length - 1];
    String title = last.replace("//", "/").strip();
    return title.isEmpty() ? "Imported questions" : title;
  }

  private Question question(Xml element, String type) {
    List<String> all =
        element.first("tags").stream()
            .flatMap(t -> t.elements("tag").stream())
            .map(t -> t.text().strip())
            .filter(t -> !t.isEmpty())
            .toList();
    boolean order = all.contains(Parts.ORDER_TAG);
    TagFields fields =
        TagFields.read(all.stream().filter(t -> !t.equals(Parts.ORDER_TAG)).toList());
    String stem = words(element, "questiontext");
    Explained.Parts told =
        Explained.read(element.first("generalfeedback").map(this::inner).orElse(""));
    if (told.formatted()) {
      formatting(element);
    }
    String id =
        reading.questionId(
            element.first("idnumber").map(Xml::text).orElse(null),
            where(element),
            type + '\0' + stem + '\0' + element.text());
    Interaction interaction =
        switch (type) {
          case "multichoice" -> choice(id, element);
          case "truefalse" -> trueFalse(element, told.correction());
          case "shortanswer" -> text(element, fields.answerType());
          case "numerical" -> number(element);
          case "matching" -> order ? orderByPlaces(id, element) : match(id, element);
          case "cloze", "multianswer" -> {
            Cloze.Read cloze =
                Cloze.read(element.first("questiontext").map(this::inner).orElse(""));
            stem = cloze.stem() == null ? "Fill the gaps." : cloze.stem();
            yield cloze.gap();
          }
          case "gapselect" -> {
            Gap gap = picked(stem, element, "selectoption");
            stem = "Fill the gaps.";
            yield gap;
          }
          case "ddwtos" -> {
            Gap gap = picked(stem, element, "dragbox");
            stem = "Fill the gaps.";
            yield gap;
          }
          case "ordering" -> ordering(id, element);
          default ->
              throw new ItemException(
                  null,
                  "a question of type "
                      + Quote.of(type)
                      + " is not read; expected one of "
                      + TYPES
                      + "; change or remove it");
        };
    if (stem.isBlank()) {
      throw new ItemException(
          null, "the question has no words; expected a <questiontext>; write it");
    }
    String points = element.first("defaultgrade").map(Xml::text).orElse("1");
    String penalty =
        element.first("penalty").map(p -> p.text().strip()).orElse(MoodleXmlWriter.DEFAULT_PENALTY);
    double earned = Numbers.read(points).doubleValue();
    return new Question(
        id,
        Provenance.IMPORTED,
        fields.focus(),
        fields.process(),
        fields.difficulty(),
        stem,
        interaction,
        told.explanation(),
        fields.tags(),
        null,
        element.elements("hint").stream()
            .map(h -> Html.plain(inner(h)).text())
            .filter(h -> !h.isEmpty())
            .toList(),
        penalty.startsWith(MoodleXmlWriter.DEFAULT_PENALTY)
            ? null
            : Math.max(0, Math.min(1, Numbers.read(penalty).doubleValue())),
        earned > 0 ? earned : 1);
  }

  private void formatting(Xml element) {
    reading.note(where(element), "formatting, pictures and links are not kept; their words are");
  }

  /** The content of the text element, HTML or not. */
  private String inner(Xml holder) {
    String text = holder.first("text").map(Xml::text).orElseGet(holder::text);
    String format = holder.attribute("format", "html");
    return format.equals("plain_text") || format.equals("markdown") ? Html.escape(text) : text;
  }

  private String words(Xml element, String child) {
    return element.first(child).map(this::words).orElse("");
  }

  private String words(Xml holder) {
    Html.Plain plain = Html.plain(inner(holder));
    if (plain.formatted()) {
      formatting(holder);
    }
    return plain.text();
  }

  private @Nullable String feedback(Xml answer) {
    String said = words(answer, "feedback");
    return said.isEmpty() ? null : said;
  }

  private static double share(Xml answer) {
    return Fractions.share(answer.attribute("fraction", "0"));
  }

  private Choice choice(String id, Xml element) {
    String single = element.first("single").map(s -> s.text().strip()).orElse("true");
    boolean one = single.equals("true") || single.equals("1");
    String shuffle = element.first("shuffleanswers").map(s -> s.text().strip()).orElse("true");
    List<Option> options = new ArrayList<>();
    for (Xml answer : element.elements("answer")) {
      double share = share(answer);
      if (one && share > 0 && share < 1) {
        reading.note(where(answer), "a half-right option of a single choice counts as wrong");
      }
      String text = words(answer);
      options.add(
          new Option(
              reading.ids().part(id, text),
              text,
              one ? share >= 1 : share > 0,
              null,
              feedback(answer),
              List.of()));
    }
    return new Choice(
        one ? Select.ONE : Select.MANY, shuffle.equals("true") || shuffle.equals("1"), options);
  }

  private TrueFalse trueFalse(Xml element, @Nullable String correction) {
    Boolean truth = null;
    String whenTrue = null;
    String whenFalse = null;
    for (Xml answer : element.elements("answer")) {
      boolean isTrue = answer.first("text").map(Xml::text).orElse("").strip().equals("true");
      if (isTrue) {
        whenTrue = feedback(answer);
      } else {
        whenFalse = feedback(answer);
      }
      if (share(answer) > 0) {
        truth = isTrue;
      }
    }
    if (truth == null) {
      throw new ItemException(
          null, "neither true nor false is right; expected fraction=\"100\" on one; set it");
    }
    return new TrueFalse(truth, correction, whenTrue, whenFalse);
  }

  private TextEntry text(Xml element, AnswerType type) {
    List<Accepted> accepted = new ArrayList<>();
    List<NotAccepted> rivals = new ArrayList<>();
    for (Xml answer : element.elements("answer")) {
      String text = answer.first("text").map(Xml::text).orElse("");
      boolean wildcard = text.replace("\\*", "").contains("*");
      text = wildcard ? text : text.replace("\\*", "*");
      double share = share(answer);
      if (text.equals("*") && share <= 0) {
        continue; // What is said to every other answer.
      }
      if (share > 0) {
        accepted.add(new Accepted(text, share, feedback(answer), wildcard));
      } else {
        rivals.add(new NotAccepted(text, feedback(answer)));
      }
    }
    return new TextEntry(type, accepted, rivals);
  }

  private NumberEntry number(Xml element) {
    List<Xml> right = element.elements("answer").stream().filter(a -> share(a) >= 1).toList();
    if (right.isEmpty()) {
      throw new ItemException(null, "no answer is right; expected fraction=\"100\" on one; set it");
    }
    if (right.size() > 1 || element.elements("answer").size() > 1) {
      reading.note(where(element), "of several numbers only the first right one is kept");
    }
    Xml answer = right.get(0);
    String unit =
        element
            .first("units")
            .flatMap(u -> u.first("unit"))
            .flatMap(u -> u.first("unit_name"))
            .map(u -> u.text().strip())
            .orElse("");
    return NumberEntry.of(
        Numbers.read(answer.first("text").map(Xml::text).orElse("")),
        Numbers.read(answer.first("tolerance").map(Xml::text).orElse("0")),
        unit.isEmpty() ? null : unit);
  }

  private Match match(String id, Xml element) {
    List<Item> left = new ArrayList<>();
    Map<String, Item> right = new LinkedHashMap<>();
    List<Pair> pairs = new ArrayList<>();
    for (Xml sub : element.elements("subquestion")) {
      String stem = words(sub);
      String answer = sub.first("answer").map(this::plainAnswer).orElse("");
      Item to =
          right.computeIfAbsent(
              answer, a -> new Item(reading.ids().part(id, "right" + a), a, null));
      if (!stem.isEmpty()) {
        Item from = new Item(reading.ids().part(id, "left" + stem), stem, null);
        left.add(from);
        pairs.add(new Pair(from.id(), to.id()));
      }
    }
    return new Match(left, Parts.byId(right.values()), pairs);
  }

  private String plainAnswer(Xml answer) {
    return answer.first("text").map(Xml::text).orElse("").strip();
  }

  private Order orderByPlaces(String id, Xml element) {
    Map<Integer, Item> places = new java.util.TreeMap<>();
    for (Xml sub : element.elements("subquestion")) {
      String text = words(sub);
      int place =
          Numbers.read(sub.first("answer").map(this::plainAnswer).orElse("")).intValueExact();
      places.put(place, new Item(reading.ids().part(id, text), text, null));
    }
    return new Order(List.copyOf(places.values()));
  }

  private Order ordering(String id, Xml element) {
    List<Item> items = new ArrayList<>();
    for (Xml answer : element.elements("answer")) {
      String text = words(answer);
      items.add(new Item(reading.ids().part(id, text), text, null));
    }
    return new Order(items);
  }

  /** {@code [[1]]} in the text stands for the first option; each group of options is a list. */
  private Gap picked(String text, Xml element, String optionName) {
    List<String> options = new ArrayList<>();
    List<String> groups = new ArrayList<>();
    for (Xml option : element.elements(optionName)) {
      options.add(words(option));
      groups.add(option.first("group").map(Xml::text).orElse("1"));
    }
    StringBuilder marked = new StringBuilder();
    List<Blank> blanks = new ArrayList<>();
    Matcher marks = Pattern.compile("\\[\\[(\\d{1,4})\\]\\]").matcher(text);
    while (marks.find()) {
      int number = Integer.parseInt(marks.group(1));
      if (number < 1 || number > options.size()) {
        throw new ItemException(
            null,
            "the gap "
                + Quote.of(marks.group())
                + " names no option; expected 1 to "
                + options.size()
                + "; correct it");
      }
      String id = String.valueOf(blanks.size() + 1);
      List<String> group = new ArrayList<>();
      for (int i = 0; i < options.size(); i++) {
        if (groups.get(i).equals(groups.get(number - 1))) {
          group.add(options.get(i));
        }
      }
      blanks.add(
          new Blank(
              id,
              AnswerType.OTHER,
              List.of(Accepted.of(options.get(number - 1))),
              List.of(),
              group.stream().distinct().toList()));
      marks.appendReplacement(marked, Matcher.quoteReplacement("{{" + id + "}}"));
    }
    marks.appendTail(marked);
    return new Gap(marked.toString(), blanks);
  }
}
