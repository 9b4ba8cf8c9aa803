package dev.readback.bank;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Carries fields that this version does not know from a bank as it was read into the bank as it is
 * written. Things are told apart by their ids, answers by their words, evidence by its offsets; a
 * thing that is gone takes its unknown fields along.
 */
final class UnknownFields {

  /** What tells the objects of an array apart. */
  private enum Identity {
    ID,
    TEXT,
    PLACE;

    String of(JsonNode node) {
      return switch (this) {
        case ID -> node.path("id").asText();
        case TEXT -> String.valueOf(Fields.textOf(node));
        case PLACE -> node.path("start").asText() + "-" + node.path("end").asText();
      };
    }
  }

  /**
   * What is known of one kind of object.
   *
   * @param known the fields that this version writes or reads
   * @param children the fields that hold objects or arrays of objects, with their kind
   * @param identity what tells objects of an array apart
   */
  private record Shape(Set<String> known, Map<String, Shape> children, Identity identity) {}

  private static final Shape EVIDENCE =
      new Shape(Set.of("start", "end", "text"), Map.of(), Identity.PLACE);
  private static final Shape ACCEPTED =
      new Shape(Set.of("text", "fraction", "feedback", "pattern"), Map.of(), Identity.TEXT);
  private static final Shape NOT_ACCEPTED =
      new Shape(Set.of("text", "feedback"), Map.of(), Identity.TEXT);
  private static final Shape ITEM =
      new Shape(Set.of("id", "text", "feedback"), Map.of(), Identity.ID);
  private static final Shape OPTION =
      new Shape(
          Set.of("id", "text", "correct", "role", "feedback", "evidence"),
          Map.of("evidence", EVIDENCE),
          Identity.ID);
  private static final Shape GAP =
      new Shape(
          Set.of("id", "answerType", "accepted", "notAccepted", "options"),
          Map.of("accepted", ACCEPTED, "notAccepted", NOT_ACCEPTED),
          Identity.ID);
  private static final Shape PLAIN_FEEDBACK =
      new Shape(Set.of("true", "false"), Map.of(), Identity.ID);

  private static final Map<String, Shape> INTERACTIONS =
      Map.of(
          "choice",
          new Shape(
              Set.of("kind", "select", "shuffle", "options"),
              Map.of("options", OPTION),
              Identity.ID),
          "true-false",
          new Shape(
              Set.of("kind", "answer", "correction", "feedback"),
              Map.of("feedback", PLAIN_FEEDBACK),
              Identity.ID),
          "text",
          new Shape(
              Set.of("kind", "answerType", "accepted", "notAccepted"),
              Map.of("accepted", ACCEPTED, "notAccepted", NOT_ACCEPTED),
              Identity.ID),
          "number",
          new Shape(
              Set.of("kind", "value", "tolerance", "min", "max", "unit"), Map.of(), Identity.ID),
          "gap",
          new Shape(Set.of("kind", "text", "gaps"), Map.of("gaps", GAP), Identity.ID),
          "match",
          new Shape(
              Set.of("kind", "left", "right", "pairs"),
              Map.of("left", ITEM, "right", ITEM),
              Identity.ID),
          "order",
          new Shape(Set.of("kind", "items"), Map.of("items", ITEM), Identity.ID));

  private static final Shape QUESTION =
      new Shape(
          Set.of(
              "id",
              "articleId",
              "rule",
              "focus",
              "process",
              "difficulty",
              "stem",
              "interaction",
              "evidence",
              "attribution",
              "explanation",
              "tags",
              "score",
              "hints",
              "penalty",
              "points"),
          Map.of(
              "difficulty",
              new Shape(Set.of("band", "low", "high"), Map.of(), Identity.ID),
              "evidence",
              EVIDENCE,
              "attribution",
              new Shape(Set.of("kind", "source", "cue", "certainty"), Map.of(), Identity.ID)),
          Identity.ID);
  private static final Shape ARTICLE =
      new Shape(
          Set.of(
              "id",
              "title",
              "byline",
              "published",
              "url",
              "publisher",
              "credit",
              "licence",
              "language",
              "sha256",
              "text"),
          Map.of(),
          Identity.ID);
  private static final Shape BANK =
      new Shape(
          Set.of("format", "version", "title", "generated", "articles", "questions"),
          Map.of("articles", ARTICLE, "questions", QUESTION),
          Identity.ID);

  private UnknownFields() {}

  /** Adds to {@code written} what only {@code original} knows. */
  static void carryOver(JsonNode original, ObjectNode written) {
    object(BANK, original, written);
  }

  private static void object(Shape shape, JsonNode original, ObjectNode written) {
    for (Map.Entry<String, JsonNode> field : original.properties()) {
      if (!shape.known().contains(field.getKey()) && !written.has(field.getKey())) {
        written.set(field.getKey(), field.getValue().deepCopy());
      }
    }
    for (Map.Entry<String, Shape> child : shape.children().entrySet()) {
      JsonNode before = original.path(child.getKey());
      JsonNode after = written.path(child.getKey());
      if (before instanceof ArrayNode from && after instanceof ArrayNode to) {
        array(child.getValue(), from, to);
      } else if (before.isObject() && after instanceof ObjectNode to) {
        object(child.getValue(), before, to);
      }
    }
    if (shape.known().contains("interaction")) {
      interaction(original.path("interaction"), written.path("interaction"));
    }
  }

  private static void interaction(JsonNode before, JsonNode after) {
    String kind = after.path("kind").asText();
    Shape shape = INTERACTIONS.get(kind);
    // Another kind of interaction means that the fields of the old one say nothing any more.
    if (shape != null
        && kind.equals(before.path("kind").textValue())
        && after instanceof ObjectNode to) {
      object(shape, before, to);
    }
  }

  private static void array(Shape shape, ArrayNode from, ArrayNode to) {
    Map<String, JsonNode> originals = new HashMap<>();
    for (JsonNode node : from) {
      if (node.isObject()) {
        originals.putIfAbsent(shape.identity().of(node), node);
      }
    }
    for (int i = 0; i < to.size(); i++) {
      JsonNode original = originals.get(shape.identity().of(to.get(i)));
      if (original == null) {
        continue;
      }
      ObjectNode target = asObject(to.get(i));
      if (target != null) {
        int before = target.size();
        object(shape, original, target);
        // An answer written short stays short unless there is something to carry.
        if (to.get(i).isTextual() && target.size() > before) {
          to.set(i, target);
        }
      }
    }
  }

  private static @Nullable ObjectNode asObject(JsonNode node) {
    if (node instanceof ObjectNode object) {
      return object;
    }
    return node.isTextual()
        ? BankWriter.object().put("text", node.textValue()).put("fraction", 1.0)
        : null;
  }
}
