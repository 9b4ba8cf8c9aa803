package dev.readback.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.readback.question.Interaction;
import java.util.List;
import java.util.Locale;

/** Questions and answers as one JSON object a line. */
final class Wire {

  /** A typed 0.1 stays 0.1. */
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private Wire() {}

  /** An empty object; its fields are written in the order they are put. */
  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  /** On one line. */
  static String line(JsonNode node) {
    return node.toString();
  }

  /**
   * The object on a line.
   *
   * @throws Misfit if it is none
   */
  static ObjectNode parse(String line) throws Misfit {
    try {
      if (JSON.readTree(line) instanceof ObjectNode object) {
        return object;
      }
    } catch (JsonProcessingException e) {
      throw new Misfit("not JSON: " + e.getOriginalMessage());
    }
    throw new Misfit("not a JSON object");
  }

  /** How a question is answered, without its key, in the order it is shown. */
  static ObjectNode interaction(Shown shown) {
    ObjectNode node = object();
    return shown
        .interaction()
        .match(
            new Interaction.Cases<ObjectNode>() {
              @Override
              public ObjectNode choice(Interaction.Choice choice) {
                node.put("kind", "choice")
                    .put("select", choice.select().name().toLowerCase(Locale.ROOT));
                return entries("options", shown.entries());
              }

              @Override
              public ObjectNode trueFalse(Interaction.TrueFalse trueFalse) {
                return node.put("kind", "true-false");
              }

              @Override
              public ObjectNode text(Interaction.TextEntry text) {
                return node.put("kind", "text").put("answerType", name(text.answerType()));
              }

              @Override
              public ObjectNode number(Interaction.NumberEntry number) {
                node.put("kind", "number");
                return number.unit() == null ? node : node.put("unit", number.unit());
              }

              @Override
              public ObjectNode gap(Interaction.Gap gap) {
                node.put("kind", "gap").put("text", gap.text());
                ArrayNode gaps = node.putArray("gaps");
                for (Interaction.Blank blank : gap.gaps()) {
                  ObjectNode one =
                      gaps.addObject()
                          .put("id", blank.id())
                          .put("answerType", name(blank.answerType()));
                  if (!blank.options().isEmpty()) {
                    ArrayNode options = one.putArray("options");
                    blank.options().forEach(options::add);
                  }
                }
                return node;
              }

              @Override
              public ObjectNode match(Interaction.Match match) {
                node.put("kind", "match");
                entries("left", shown.left());
                return entries("right", shown.entries());
              }

              @Override
              public ObjectNode order(Interaction.Order order) {
                node.put("kind", "order");
                return entries("items", shown.entries());
              }

              private ObjectNode entries(String field, List<Shown.Entry> entries) {
                ArrayNode array = node.putArray(field);
                entries.forEach(e -> array.addObject().put("id", e.id()).put("text", e.text()));
                return node;
              }
            });
  }

  /** An enum value as JSON writes it: {@code how-many}. */
  static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
