package dev.readback.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.readback.diagnostic.InputException;
import dev.readback.json.JsonText;
import dev.readback.json.Quote;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A schedule as JSON: with the algorithm and its weights, by which its numbers hold. */
public final class ScheduleJson {
  private static final String FORMAT = "readback-schedule";
  private static final int VERSION = 1;

  private ScheduleJson() {}

  /**
   * {@return the schedule as JSON, with a stable order of keys, UTF-8, one final newline}
   *
   * @param schedule what is kept
   */
  public static byte[] write(Schedule schedule) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("format", FORMAT).put("version", VERSION).put("algorithm", Fsrs6.ALGORITHM);
    ArrayNode weights = json.putArray("weights");
    schedule.weights().forEach(weights::add);
    json.put("retention", schedule.retention());
    ObjectNode cards = json.putObject("cards");
    schedule
        .cards()
        .forEach(
            (id, card) ->
                cards
                    .putObject(id)
                    .put("phase", card.phase().name().toLowerCase(Locale.ROOT))
                    .put("step", card.step())
                    .put("stability", card.stability())
                    .put("difficulty", card.difficulty())
                    .put("due", card.due().toString())
                    .put("lastReview", card.lastReview().toString()));
    return JsonText.print(json);
  }

  /**
   * {@return the schedule in {@code bytes}}
   *
   * @param bytes the content of a file
   * @param name what messages call it
   * @throws InputException if it is none, or of another algorithm
   */
  public static Schedule read(byte[] bytes, String name) {
    JsonNode json = JsonText.parse(bytes, name, "a Readback schedule");
    if (!FORMAT.equals(json.path("format").textValue())) {
      throw wrong(name, "this is no schedule", "an object with \"format\": \"" + FORMAT + "\"");
    }
    if (json.path("version").asInt() != VERSION) {
      throw wrong(name, "version is " + shown(json.path("version")), "version 1");
    }
    if (!Fsrs6.ALGORITHM.equals(json.path("algorithm").textValue())) {
      throw wrong(
          name, "algorithm is " + shown(json.path("algorithm")), '"' + Fsrs6.ALGORITHM + '"');
    }
    List<Double> weights = new ArrayList<>();
    json.path("weights").forEach(weight -> weights.add(weight.asDouble(Double.NaN)));
    double retention = json.path("retention").asDouble(Double.NaN);
    try {
      new Fsrs6(weights, retention);
    } catch (IllegalArgumentException e) {
      throw broken(name, "", e);
    }
    Map<String, Card> cards = new TreeMap<>();
    if (!json.path("cards").isObject()) {
      throw wrong(name, "cards is " + shown(json.path("cards")), "an object of cards by question");
    }
    for (Map.Entry<String, JsonNode> entry : json.path("cards").properties()) {
      try {
        cards.put(entry.getKey(), card(entry.getValue()));
      } catch (IllegalArgumentException | DateTimeException e) {
        throw broken(name, "card " + Quote.plain(entry.getKey()) + ": ", e);
      }
    }
    return new Schedule(weights, retention, cards);
  }

  private static Card card(JsonNode json) {
    String phase = String.valueOf(json.path("phase").textValue());
    if (!List.of("learning", "review", "relearning").contains(phase)) {
      throw new IllegalArgumentException(
          "phase " + shown(json.path("phase")) + ": expected learning, review or relearning");
    }
    return new Card(
        Card.Phase.valueOf(phase.toUpperCase(Locale.ROOT)),
        json.path("step").isInt() ? json.path("step").intValue() : -1,
        json.path("stability").asDouble(Double.NaN),
        json.path("difficulty").asDouble(Double.NaN),
        time(json, "due"),
        time(json, "lastReview"));
  }

  private static Instant time(JsonNode json, String field) {
    try {
      return Instant.parse(String.valueOf(json.path(field).textValue()));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          field + " " + shown(json.path(field)) + ": expected a time such as 2024-05-31T12:00:00Z",
          e);
    }
  }

  private static String shown(JsonNode value) {
    return value.isMissingNode() ? "missing" : Quote.plain(value.toString());
  }

  private static InputException broken(String name, String where, Exception e) {
    return InputException.of("schedule-broken", name, where + e.getMessage() + "; correct it");
  }

  private static InputException wrong(String name, String what, String expected) {
    return InputException.of(
        "schedule-broken", name, what + "; expected " + expected + "; name an exported schedule");
  }
}
