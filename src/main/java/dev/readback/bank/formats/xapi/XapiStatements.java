package dev.readback.bank.formats.xapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.readback.bank.Banks;
import dev.readback.bank.formats.parts.GapText;
import dev.readback.bank.formats.parts.Numbers;
import dev.readback.bank.formats.parts.Selection;
import dev.readback.json.JsonText;
import dev.readback.question.Interaction;
import dev.readback.question.Interaction.Accepted;
import dev.readback.question.Interaction.Blank;
import dev.readback.question.Interaction.Choice;
import dev.readback.question.Interaction.Gap;
import dev.readback.question.Interaction.Item;
import dev.readback.question.Interaction.Match;
import dev.readback.question.Interaction.NumberEntry;
import dev.readback.question.Interaction.Option;
import dev.readback.question.Interaction.Order;
import dev.readback.question.Interaction.Pair;
import dev.readback.question.Interaction.TextEntry;
import dev.readback.question.Interaction.TrueFalse;
import dev.readback.question.Question;
import dev.readback.question.QuestionSet;
import dev.readback.question.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What was answered, as xAPI 1.0.3 statements with interaction definitions: who, which question,
 * what, and how good it was. Without times of day, which responses do not hold.
 */
public final class XapiStatements {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String LANGUAGE = "en";

  /** The delimiters of the specification. */
  private static final String AND = "[,]";

  private static final String TO = "[.]";
  private static final String RANGE = "[:]";

  private XapiStatements() {}

  /**
   * A JSON array of statements.
   *
   * @throws IllegalArgumentException if an answer is to a question that the set does not have
   */
  public static byte[] write(QuestionSet set, List<Answered> answers) {
    String bank = Banks.sha256(set);
    ArrayNode statements = JSON.arrayNode();
    Map<String, Integer> times = new HashMap<>();
    for (Answered answer : answers) {
      Question question =
          set.question(answer.question())
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "question " + answer.question() + ": expected one of the bank"));
      String who = answer.student() == null ? "anonymous" : Selection.clean(answer.student());
      String what = bank + '\0' + who + '\0' + question.id();
      int time = times.merge(what, 1, Integer::sum);
      ObjectNode statement = statements.addObject();
      statement.put("id", uuid(what + '\0' + time));
      statement
          .putObject("actor")
          .put("objectType", "Agent")
          .put("name", who)
          .putObject("account")
          .put("homePage", "urn:readback:students")
          .put("name", who);
      statement
          .putObject("verb")
          .put("id", "http://adlnet.gov/expapi/verbs/answered")
          .set("display", words("answered"));
      ObjectNode activity = statement.putObject("object").put("objectType", "Activity");
      activity.put("id", "urn:readback:" + bank + ":" + encoded(question.id()));
      activity.set("definition", definition(question));
      ObjectNode result = statement.putObject("result");
      result.putObject("score").put("scaled", answer.fraction());
      result.put("success", answer.fraction() == 1);
      if (!(answer.response() instanceof Response.Skipped)) {
        result.put("response", response(question, answer.response()));
      }
      Double seconds = answer.seconds();
      if (seconds != null && seconds >= 0) {
        result.put("duration", "PT" + Numbers.plain(Math.round(seconds * 100) / 100.0) + "S");
      }
      statement.put("version", "1.0.3");
    }
    return JsonText.print(statements);
  }

  private static ObjectNode words(String text) {
    return JSON.objectNode().put(LANGUAGE, text);
  }

  private static String encoded(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8);
  }

  /** A name-based UUID: the same statement is known again. */
  private static String uuid(String of) {
    return UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static ObjectNode definition(Question question) {
    ObjectNode definition = JSON.objectNode();
    definition.set("name", words(Selection.clean(question.stem())));
    definition.put("type", "http://adlnet.gov/expapi/activities/cmi.interaction");
    question.interaction().match(new Definition(definition));
    return definition;
  }

  /** An id as it stands in patterns: without blanks, which the specification does not allow. */
  private static String id(String id) {
    return id.replaceAll("\\s", "_");
  }

  private static String response(Question question, Response response) {
    if (response instanceof Response.Chosen chosen) {
      return String.join(
          AND, new TreeSet<>(chosen.ids()).stream().map(XapiStatements::id).toList());
    }
    if (response instanceof Response.Truth truth) {
      return String.valueOf(truth.value());
    }
    if (response instanceof Response.Typed typed) {
      return Selection.clean(typed.text());
    }
    if (response instanceof Response.Filled filled) {
      Gap gap = (Gap) question.interaction();
      return String.join(
          AND,
          blanks(gap).stream()
              .map(b -> Selection.clean(filled.gaps().getOrDefault(b.id(), "")))
              .toList());
    }
    if (response instanceof Response.Matched matched) {
      return String.join(
          AND,
          ((Match) question.interaction())
              .left().stream()
                  .filter(l -> matched.pairs().containsKey(l.id()))
                  .map(l -> id(l.id()) + TO + id(String.valueOf(matched.pairs().get(l.id()))))
                  .toList());
    }
    if (response instanceof Response.Ordered ordered) {
      return String.join(AND, ordered.ids().stream().map(XapiStatements::id).toList());
    }
    return "";
  }

  /** The gaps as they stand in the text. */
  private static List<Blank> blanks(Gap gap) {
    List<Blank> order = new ArrayList<>();
    GapText.map(gap, t -> true, order::add);
    return order;
  }

  private record Definition(ObjectNode json) implements Interaction.Cases<ObjectNode> {

    private ObjectNode type(String type, List<String> patterns) {
      json.put("interactionType", type);
      ArrayNode all = json.putArray("correctResponsesPattern");
      patterns.forEach(all::add);
      return json;
    }

    private void components(String field, List<Item> items) {
      ArrayNode all = json.putArray(field);
      for (Item item : items) {
        all.addObject()
            .put("id", id(item.id()))
            .set("description", words(Selection.clean(item.text())));
      }
    }

    @Override
    public ObjectNode choice(Choice choice) {
      components(
          "choices", choice.options().stream().map(o -> new Item(o.id(), o.text(), null)).toList());
      return type(
          "choice",
          List.of(
              String.join(
                  AND,
                  choice.options().stream()
                      .filter(Option::correct)
                      .map(o -> id(o.id()))
                      .sorted()
                      .toList())));
    }

    @Override
    public ObjectNode trueFalse(TrueFalse it) {
      return type("true-false", List.of(String.valueOf(it.answer())));
    }

    @Override
    public ObjectNode text(TextEntry text) {
      return type(
          "fill-in",
          text.accepted().stream()
              .filter(a -> a.fraction() == 1)
              .map(Accepted::text)
              .map(a -> "{case_matters=false}" + Selection.clean(a))
              .toList());
    }

    @Override
    public ObjectNode number(NumberEntry number) {
      return type(
          "numeric", List.of(Numbers.plain(number.min()) + RANGE + Numbers.plain(number.max())));
    }

    @Override
    public ObjectNode gap(Gap gap) {
      json.set("description", words(Selection.clean(GapText.join(gap, t -> t, b -> "_____"))));
      return type(
          "fill-in",
          List.of(
              "{case_matters=false}"
                  + String.join(
                      AND,
                      blanks(gap).stream()
                          .map(b -> Selection.clean(b.accepted().get(0).text()))
                          .toList())));
    }

    @Override
    public ObjectNode match(Match match) {
      components("source", match.left());
      components("target", match.right());
      return type(
          "matching",
          List.of(
              String.join(
                  AND,
                  match.pairs().stream()
                      .map((Pair p) -> id(p.left()) + TO + id(p.right()))
                      .toList())));
    }

    @Override
    public ObjectNode order(Order order) {
      List<Item> shown =
          order.items().stream().sorted(java.util.Comparator.comparing(Item::id)).toList();
      components("choices", shown);
      return type(
          "sequencing",
          List.of(String.join(AND, order.items().stream().map(i -> id(i.id())).toList())));
    }
  }
}
