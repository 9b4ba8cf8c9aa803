package dev.readback.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.readback.question.Interaction;
import dev.readback.question.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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
  static ObjectNode interaction(Presentation shown) {
    ObjectNode node = object();
    return shown
        .question()
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

              private ObjectNode entries(String field, List<Presentation.Entry> entries) {
                ArrayNode array = node.putArray(field);
                entries.forEach(e -> array.addObject().put("id", e.id()).put("text", e.text()));
                return node;
              }
            });
  }

  /**
   * The answer in {@code node}.
   *
   * @throws Misfit if it does not fit the question
   */
  static Response answer(Presentation shown, JsonNode node) throws Misfit {
    Interaction interaction = shown.question().interaction();
    if (interaction instanceof Interaction.Choice choice) {
      return new Response.Chosen(chosen(choice, node));
    }
    if (interaction instanceof Interaction.TrueFalse) {
      if (!node.isBoolean()) {
        throw new Misfit("expected true or false, not " + node);
      }
      return new Response.Truth(node.booleanValue());
    }
    if (interaction instanceof Interaction.TextEntry) {
      return new Response.Typed(text(node));
    }
    if (interaction instanceof Interaction.NumberEntry) {
      return new Response.Typed(node.isNumber() ? node.decimalValue().toPlainString() : text(node));
    }
    if (interaction instanceof Interaction.Gap gap) {
      return new Response.Filled(
          object(
              node,
              gap.gaps().stream()
                  .map(Interaction.Blank::id)
                  .collect(Collectors.toCollection(LinkedHashSet::new)),
              "gap"));
    }
    if (interaction instanceof Interaction.Match) {
      Map<String, String> pairs = object(node, ids(shown.left()), "left item");
      Set<String> rights = ids(shown.entries());
      for (String right : pairs.values()) {
        known(right, rights, "right item");
      }
      return new Response.Matched(pairs);
    }
    return new Response.Ordered(ordered(shown, node));
  }

  private static Set<String> chosen(Interaction.Choice choice, JsonNode node) throws Misfit {
    Set<String> options =
        choice.options().stream()
            .map(Interaction.Option::id)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Set<String> ids = new LinkedHashSet<>(node.isArray() ? texts(node) : List.of(text(node)));
    for (String id : ids) {
      known(id, options, "option");
    }
    if (choice.select() == Interaction.Select.ONE && ids.size() != 1) {
      throw new Misfit("expected one option, not " + ids.size());
    }
    return ids;
  }

  private static List<String> ordered(Presentation shown, JsonNode node) throws Misfit {
    Set<String> items = ids(shown.entries());
    if (!node.isArray()) {
      throw new Misfit("expected a list of item ids, not " + node);
    }
    List<String> ids = texts(node);
    for (String id : ids) {
      known(id, items, "item");
    }
    if (ids.size() != items.size() || Set.copyOf(ids).size() != items.size()) {
      throw new Misfit("expected each of " + String.join(", ", items) + " once");
    }
    return ids;
  }

  private static Map<String, String> object(JsonNode node, Set<String> keys, String what)
      throws Misfit {
    if (!node.isObject() || node.isEmpty()) {
      throw new Misfit("expected an object with " + what + " ids as fields, not " + node);
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      known(field.getKey(), keys, what);
      values.put(field.getKey(), text(field.getValue()));
    }
    return values;
  }

  private static void known(String id, Set<String> ids, String what) throws Misfit {
    if (!ids.contains(id)) {
      throw new Misfit("no " + what + " \"" + id + "\": expected one of " + String.join(", ", ids));
    }
  }

  private static List<String> texts(JsonNode array) throws Misfit {
    List<String> texts = new ArrayList<>();
    for (JsonNode node : array) {
      texts.add(text(node));
    }
    return texts;
  }

  private static String text(JsonNode node) throws Misfit {
    if (!node.isTextual()) {
      throw new Misfit("expected a text, not " + node);
    }
    return node.textValue();
  }

  private static Set<String> ids(List<Presentation.Entry> entries) {
    return entries.stream()
        .map(Presentation.Entry::id)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** An enum value as JSON writes it: {@code how-many}. */
  static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
