package dev.readback.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.readback.diagnostic.InputException;
import dev.readback.json.JsonText;
import dev.readback.question.Interaction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Questions and answers as one JSON object a line. */
final class Wire {

  private Wire() {}

  /** An empty object; its fields are written in the order they are put. */
  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** On one line. */
  static String line(JsonNode node) {
    return JsonText.line(node);
  }

  /**
   * The object on a line.
   *
   * @throws Misfit if it is none
   */
  static ObjectNode parse(String line) throws Misfit {
    try {
      byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
      if (JsonText.parse(bytes, "line", "an object") instanceof ObjectNode object) {
        return object;
      }
    } catch (InputException e) {
      throw new Misfit(e.diagnostics().get(0).message());
    }
    throw new Misfit("no JSON object; expected one a line");
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
