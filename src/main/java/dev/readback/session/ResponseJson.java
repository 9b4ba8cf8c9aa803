package dev.readback.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.readback.question.Interaction;
import dev.readback.question.Interaction.Choice;
import dev.readback.question.Interaction.Gap;
import dev.readback.question.Interaction.Match;
import dev.readback.question.Interaction.NumberEntry;
import dev.readback.question.Interaction.Order;
import dev.readback.question.Interaction.TextEntry;
import dev.readback.question.Interaction.TrueFalse;
import dev.readback.question.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Responses as JSON: an option id or a list of ids; true or false; text; a number or text; an
 * object from gap to words, or from left id to right id; a list of item ids. A skip is null.
 */
public final class ResponseJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private ResponseJson() {}

  /**
   * {@return the response that {@code answer} gives to {@code interaction}}
   *
   * @param interaction the interaction of the question
   * @param answer in JSON
   * @throws IllegalArgumentException where it does not fit; the message says what was expected
   */
  public static Response read(Interaction interaction, JsonNode answer) {
    return answer.isNull() || answer.isMissingNode()
        ? new Response.Skipped()
        : interaction.match(new Reader(answer));
  }

  /**
   * {@return the response as JSON; ids that have no order of their own come sorted}
   *
   * @param response what the reader gave
   */
  public static JsonNode write(Response response) {
    if (response instanceof Response.Chosen chosen) {
      if (chosen.ids().size() == 1) {
        return TextNode.valueOf(chosen.ids().iterator().next());
      }
      return strings(List.copyOf(new TreeSet<>(chosen.ids())));
    }
    if (response instanceof Response.Truth truth) {
      return BooleanNode.valueOf(truth.value());
    }
    if (response instanceof Response.Typed typed) {
      return TextNode.valueOf(typed.text());
    }
    if (response instanceof Response.Filled filled) {
      return object(filled.gaps());
    }
    if (response instanceof Response.Matched matched) {
      return object(matched.pairs());
    }
    return response instanceof Response.Ordered ordered
        ? strings(ordered.ids())
        : NullNode.getInstance();
  }

  private static ArrayNode strings(List<String> strings) {
    ArrayNode array = JSON.arrayNode();
    strings.forEach(array::add);
    return array;
  }

  private static ObjectNode object(Map<String, String> entries) {
    ObjectNode object = JSON.objectNode();
    new TreeMap<>(entries).forEach(object::put);
    return object;
  }

  private record Reader(JsonNode answer) implements Interaction.Cases<Response> {

    @Override
    public Response choice(Choice choice) {
      if (answer.isTextual()) {
        return new Response.Chosen(java.util.Set.of(answer.textValue()));
      }
      return new Response.Chosen(
          new TreeSet<>(list("the id of an option" + (one(choice) ? "" : ", or a list of ids"))));
    }

    private static boolean one(Choice choice) {
      return choice.select() == Interaction.Select.ONE;
    }

    @Override
    public Response trueFalse(TrueFalse trueFalse) {
      if (!answer.isBoolean()) {
        throw misfit("true or false");
      }
      return new Response.Truth(answer.booleanValue());
    }

    @Override
    public Response text(TextEntry text) {
      return typed("the answer as text");
    }

    @Override
    public Response number(NumberEntry number) {
      return typed("a number, or text with one");
    }

    private Response typed(String expected) {
      if (!answer.isTextual() && !answer.isNumber()) {
        throw misfit(expected);
      }
      return new Response.Typed(answer.asText());
    }

    @Override
    public Response gap(Gap gap) {
      if (answer.isTextual() && gap.gaps().size() == 1) {
        return new Response.Filled(Map.of(gap.gaps().get(0).id(), answer.textValue()));
      }
      return new Response.Filled(entries("an object from the id of each gap to its words"));
    }

    @Override
    public Response match(Match match) {
      return new Response.Matched(
          entries("an object from the id of each left item to the id of a right item"));
    }

    @Override
    public Response order(Order order) {
      return new Response.Ordered(list("a list of all item ids in order"));
    }

    private List<String> list(String expected) {
      if (!answer.isArray()) {
        throw misfit(expected);
      }
      List<String> all = new ArrayList<>();
      for (JsonNode element : answer) {
        if (!element.isTextual()) {
          throw misfit(expected);
        }
        all.add(element.textValue());
      }
      return all;
    }

    private Map<String, String> entries(String expected) {
      if (!answer.isObject()) {
        throw misfit(expected);
      }
      Map<String, String> all = new LinkedHashMap<>();
      for (Map.Entry<String, JsonNode> entry : answer.properties()) {
        if (!entry.getValue().isTextual() && !entry.getValue().isNumber()) {
          throw misfit(expected);
        }
        all.put(entry.getKey(), entry.getValue().asText());
      }
      return all;
    }

    private static IllegalArgumentException misfit(String expected) {
      return new IllegalArgumentException("the answer does not fit: expected " + expected);
    }
  }
}
