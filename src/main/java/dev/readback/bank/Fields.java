package dev.readback.bank;

import com.fasterxml.jackson.databind.JsonNode;
import dev.readback.diagnostic.Diagnostic;
import dev.readback.json.Quote;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object of a bank while it is read: gives its fields and notes what is wrong with them,
 * so that one reading tells all problems.
 */
final class Fields {

  /** The problems of a file, in the order found. */
  static final class Problems {
    private final String origin;
    private final List<Diagnostic> found = new ArrayList<>();
    private @Nullable String question;

    Problems(String origin) {
      this.origin = origin;
    }

    /** What is noted from here on is about this question; null for none. */
    void about(@Nullable String questionId) {
      question = questionId;
    }

    void add(String code, String pointer, String message) {
      String who = question == null ? "" : "question " + Quote.plain(question) + " ";
      found.add(
          Diagnostic.error(
              code, origin, who + "at " + (pointer.isEmpty() ? "/" : pointer) + ": " + message));
    }

    int count() {
      return found.size();
    }

    List<Diagnostic> all() {
      return List.copyOf(found);
    }
  }

  private final JsonNode object;
  private final String pointer;
  private final Problems problems;

  Fields(JsonNode object, String pointer, Problems problems) {
    this.object = object;
    this.pointer = pointer;
    this.problems = problems;
  }

  /** JSON pointer of this object, or of a field of it. */
  String at(String... path) {
    StringBuilder at = new StringBuilder(pointer);
    for (String step : path) {
      at.append('/').append(step);
    }
    return at.toString();
  }

  void problem(String code, String pointer, String message) {
    problems.add(code, pointer, message);
  }

  /** Whether the field is there and not null. */
  boolean has(String name) {
    return object.hasNonNull(name);
  }

  /** The names of all fields, in the order of the file. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  JsonNode raw(String name) {
    return object.path(name);
  }

  /** A string that must be there; empty where it is not. */
  String text(String name) {
    if (!has(name)) {
      missing(name, "a string");
      return "";
    }
    String value = optional(name);
    return value == null ? "" : value;
  }

  /** A string that must be there and not be blank; empty where it is not. */
  String words(String name) {
    int before = problems.count();
    String value = text(name);
    if (value.isBlank() && problems.count() == before) {
      problem("bank-empty-field", at(name), "it is empty; expected words; fill it in");
    }
    return value;
  }

  @Nullable String optional(String name) {
    if (!has(name)) {
      return null;
    }
    JsonNode value = object.get(name);
    if (!value.isTextual()) {
      wrongType(name, value, "a string");
      return null;
    }
    String text = value.textValue();
    checkLength(text, at(name));
    return text;
  }

  /** A string of any length; null where there is none. */
  @Nullable String article(String name) {
    if (has(name) && object.get(name).isTextual()) {
      return object.get(name).textValue();
    }
    return optional(name);
  }

  private void checkLength(String text, String pointer) {
    if (text.length() > Limits.CHARACTERS) {
      problem(
          "bank-too-long",
          pointer,
          String.format(
              Locale.ROOT,
              "%,d characters stand here; expected at most %,d; shorten it",
              text.length(),
              Limits.CHARACTERS));
    }
  }

  /** A string or an object's text, for answers that may be written short. */
  static @Nullable String textOf(JsonNode answer) {
    return answer.isTextual() ? answer.textValue() : answer.path("text").textValue();
  }

  @Nullable Boolean truth(String name, boolean required) {
    if (!has(name)) {
      if (required) {
        missing(name, "true or false");
      }
      return null;
    }
    JsonNode value = object.get(name);
    if (!value.isBoolean()) {
      wrongType(name, value, "true or false");
      return null;
    }
    return value.booleanValue();
  }

  /** An offset: a whole number, 0 or more; -1 where there is none. */
  int offset(String name) {
    if (!has(name)) {
      missing(name, "an offset in UTF-16 code units");
      return -1;
    }
    JsonNode value = object.get(name);
    if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < 0) {
      wrongType(name, value, "a whole number, 0 or more");
      return -1;
    }
    return value.intValue();
  }

  /** A number between the two, both inclusive; null where there is none. */
  @Nullable Double share(String name, double least, double most) {
    if (!has(name)) {
      return null;
    }
    JsonNode value = object.get(name);
    double number = value.doubleValue();
    if (!value.isNumber() || !(number >= least && number <= most)) {
      wrongType(name, value, "a number from " + least + " to " + most);
      return null;
    }
    return number;
  }

  /** A decimal number that fits into a hundred digits; null where there is none. */
  @Nullable BigDecimal decimal(String name) {
    if (!has(name)) {
      return null;
    }
    JsonNode value = object.get(name);
    if (!value.isNumber()) {
      wrongType(name, value, "a number");
      return null;
    }
    BigDecimal number = value.decimalValue();
    // 1e999999999 is short to write, but adding to it would fill the memory.
    if (Math.abs((long) number.precision() - number.scale()) > 100
        || Math.abs((long) number.scale()) > 100) {
      wrongType(name, value, "a number of at most 100 digits");
      return null;
    }
    return number;
  }

  @Nullable LocalDate date(String name) {
    String value = optional(name);
    if (value == null) {
      return null;
    }
    try {
      return LocalDate.parse(value);
    } catch (DateTimeException e) {
      problem(
          "bank-wrong-value",
          at(name),
          Quote.of(value) + " is no date; expected one like 2019-06-21; correct or remove it");
      return null;
    }
  }

  /** A constant by its name in kebab case; null where there is none. */
  <E extends Enum<E>> @Nullable E constant(String name, Class<E> type, boolean required) {
    if (!has(name)) {
      if (required) {
        missing(name, "one of " + Names.all(type));
      }
      return null;
    }
    String value = optional(name);
    if (value == null) {
      return null;
    }
    E found = Names.find(type, value);
    if (found == null) {
      problem(
          "bank-unknown-value",
          at(name),
          "unknown " + name + " " + Quote.of(value) + "; expected one of " + Names.all(type));
    }
    return found;
  }

  /** An object; null where there is none. */
  @Nullable Fields object(String name, boolean required) {
    if (!has(name)) {
      if (required) {
        missing(name, "an object");
      }
      return null;
    }
    JsonNode value = object.get(name);
    if (!value.isObject()) {
      wrongType(name, value, "an object");
      return null;
    }
    return new Fields(value, at(name), problems);
  }

  /** The objects of an array; those that are none are noted and left out. */
  List<Fields> objects(String name, boolean required) {
    List<Fields> all = new ArrayList<>();
    List<JsonNode> elements = array(name, required);
    for (int i = 0; i < elements.size(); i++) {
      JsonNode element = elements.get(i);
      if (element.isObject()) {
        all.add(new Fields(element, at(name, "" + i), problems));
      } else {
        wrongType(name + "/" + i, element, "an object");
      }
    }
    return all;
  }

  List<String> strings(String name) {
    List<String> all = new ArrayList<>();
    List<JsonNode> elements = array(name, false);
    for (int i = 0; i < elements.size(); i++) {
      JsonNode element = elements.get(i);
      if (element.isTextual()) {
        checkLength(element.textValue(), at(name, "" + i));
        all.add(element.textValue());
      } else {
        wrongType(name + "/" + i, element, "a string");
      }
    }
    return all;
  }

  /** The elements of an array; none where it is not there. */
  List<JsonNode> array(String name, boolean required) {
    if (!has(name)) {
      if (required) {
        missing(name, "an array");
      }
      return List.of();
    }
    JsonNode value = object.get(name);
    if (!value.isArray()) {
      wrongType(name, value, "an array");
      return List.of();
    }
    int most = pointer.isEmpty() ? Limits.QUESTIONS : Limits.PARTS;
    if (value.size() > most) {
      problem(
          "bank-too-many",
          at(name),
          String.format(
              Locale.ROOT, "%,d stand here; expected at most %,d; split it", value.size(), most));
      return List.of();
    }
    List<JsonNode> all = new ArrayList<>();
    value.forEach(all::add);
    return all;
  }

  /** An element of an array that may be an object. */
  Fields element(String name, int index, JsonNode element) {
    return new Fields(element, at(name, "" + index), problems);
  }

  void missing(String name, String expected) {
    problem(
        "bank-missing-field", at(name), "the field is missing; expected " + expected + "; add it");
  }

  void wrongType(String name, JsonNode value, String expected) {
    problem(
        "bank-wrong-value",
        at(name),
        Quote.plain(value.isContainerNode() ? kind(value) : value.toString())
            + " stands here; expected "
            + expected
            + "; correct it");
  }

  private static String kind(JsonNode value) {
    return value.isArray() ? "an array" : "an object";
  }
}
