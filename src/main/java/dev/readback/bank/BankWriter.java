package dev.readback.bank;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.readback.article.Attribution;
import dev.readback.article.Evidence;
import dev.readback.question.AnswerType;
import dev.readback.question.Difficulty;
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
import dev.readback.question.Interaction.TextEntry;
import dev.readback.question.Interaction.TrueFalse;
import dev.readback.question.Question;
import dev.readback.question.QuestionSet;
import dev.readback.question.SourceArticle;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The tree of a bank in its canonical form: the key order of the format's description. */
final class BankWriter implements Interaction.Cases<ObjectNode> {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private BankWriter() {}

  static ObjectNode tree(QuestionSet set) {
    ObjectNode bank = JSON.objectNode();
    bank.put("format", BankReader.FORMAT);
    bank.put("version", BankReader.VERSION);
    bank.put("title", set.title());
    if (!set.generated().isEmpty()) {
      set.generated().forEach(bank.putObject("generated")::put);
    }
    each(bank.putArray("articles"), set.articles(), BankWriter::article);
    each(bank.putArray("questions"), set.questions(), BankWriter::question);
    return bank;
  }

  static ObjectNode object() {
    return JSON.objectNode();
  }

  private static void article(ObjectNode json, SourceArticle article) {
    json.put("id", article.id());
    json.put("title", article.title());
    json.put("byline", article.byline());
    json.put("published", article.published() == null ? null : article.published().toString());
    put(json, "url", article.url());
    put(json, "publisher", article.publisher());
    put(json, "credit", article.credit());
    put(json, "licence", article.licence());
    put(json, "language", article.language());
    json.put("sha256", article.sha256());
    put(json, "text", article.text());
  }

  private static void question(ObjectNode json, Question question) {
    json.put("id", question.id());
    put(json, "articleId", question.provenance().articleId());
    put(json, "rule", question.provenance().rule());
    put(json, "focus", name(question.focus()));
    put(json, "process", name(question.process()));
    Difficulty difficulty = question.difficulty();
    if (difficulty != null) {
      json.putObject("difficulty")
          .put("band", Names.of(difficulty.band()))
          .put("low", difficulty.low())
          .put("high", difficulty.high());
    }
    json.put("stem", question.stem());
    json.set("interaction", question.interaction().match(new BankWriter()));
    each(json.putArray("evidence"), question.provenance().evidence(), BankWriter::evidence);
    Attribution attribution = question.provenance().attribution();
    if (attribution != null) {
      ObjectNode who = json.putObject("attribution").put("kind", Names.of(attribution.kind()));
      put(who, "source", attribution.source());
      put(who, "cue", attribution.cue());
      who.put("certainty", Names.of(attribution.certainty()));
    }
    put(json, "explanation", question.explanation());
    strings(json.putArray("tags"), question.tags());
    if (question.score() != null) {
      json.put("score", question.score());
    }
    if (!question.hints().isEmpty()) {
      strings(json.putArray("hints"), question.hints());
    }
    if (question.penalty() != null) {
      json.put("penalty", question.penalty());
    }
    if (question.points() != 1) {
      json.put("points", question.points());
    }
  }

  private static void evidence(ObjectNode json, Evidence evidence) {
    json.put("start", evidence.span().start());
    json.put("end", evidence.span().end());
    json.put("text", evidence.text());
  }

  @Override
  public ObjectNode choice(Choice choice) {
    ObjectNode json = kind("choice");
    json.put("select", Names.of(choice.select()));
    json.put("shuffle", choice.shuffle());
    each(json.putArray("options"), choice.options(), BankWriter::option);
    return json;
  }

  private static void option(ObjectNode json, Option option) {
    json.put("id", option.id());
    json.put("text", option.text());
    json.put("correct", option.correct());
    put(json, "role", name(option.role()));
    put(json, "feedback", option.feedback());
    each(json.putArray("evidence"), option.evidence(), BankWriter::evidence);
  }

  @Override
  public ObjectNode trueFalse(TrueFalse trueFalse) {
    ObjectNode json = kind("true-false");
    json.put("answer", trueFalse.answer());
    put(json, "correction", trueFalse.correction());
    if (trueFalse.feedbackTrue() != null || trueFalse.feedbackFalse() != null) {
      ObjectNode feedback = json.putObject("feedback");
      put(feedback, "true", trueFalse.feedbackTrue());
      put(feedback, "false", trueFalse.feedbackFalse());
    }
    return json;
  }

  @Override
  public ObjectNode text(TextEntry text) {
    ObjectNode json = kind("text");
    answers(json, text.answerType(), text.accepted(), text.notAccepted());
    return json;
  }

  @Override
  public ObjectNode number(NumberEntry number) {
    ObjectNode json = kind("number");
    if (number.min().compareTo(number.max()) == 0) {
      json.set("value", plain(number.min()));
      json.put("tolerance", 0);
    } else {
      json.set("min", plain(number.min()));
      json.set("max", plain(number.max()));
    }
    put(json, "unit", number.unit());
    return json;
  }

  /** The same number without an exponent. */
  private static JsonNode plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() <= 0
        ? BigIntegerNode.valueOf(stripped.toBigInteger())
        : DecimalNode.valueOf(stripped);
  }

  @Override
  public ObjectNode gap(Gap gap) {
    ObjectNode json = kind("gap");
    json.put("text", gap.text());
    each(json.putArray("gaps"), gap.gaps(), BankWriter::blank);
    return json;
  }

  private static void blank(ObjectNode json, Blank blank) {
    json.put("id", blank.id());
    answers(json, blank.answerType(), blank.accepted(), blank.notAccepted());
    strings(json.putArray("options"), blank.options());
  }

  private static void answers(
      ObjectNode json, AnswerType type, List<Accepted> accepted, List<NotAccepted> notAccepted) {
    json.put("answerType", Names.of(type));
    ArrayNode right = json.putArray("accepted");
    for (Accepted answer : accepted) {
      if (answer.fraction() == 1 && answer.feedback() == null && !answer.wildcard()) {
        right.add(answer.text());
      } else {
        ObjectNode one = right.addObject();
        one.put("text", answer.text());
        one.put("fraction", answer.fraction());
        put(one, "feedback", answer.feedback());
        if (answer.wildcard()) {
          one.put("pattern", "wildcard");
        }
      }
    }
    each(
        json.putArray("notAccepted"),
        notAccepted,
        (one, answer) -> {
          one.put("text", answer.text());
          put(one, "feedback", answer.feedback());
        });
  }

  @Override
  public ObjectNode match(Match match) {
    ObjectNode json = kind("match");
    each(json.putArray("left"), match.left(), BankWriter::item);
    each(json.putArray("right"), match.right(), BankWriter::item);
    ArrayNode pairs = json.putArray("pairs");
    for (Pair pair : match.pairs()) {
      pairs.addArray().add(pair.left()).add(pair.right());
    }
    return json;
  }

  @Override
  public ObjectNode order(Order order) {
    ObjectNode json = kind("order");
    each(json.putArray("items"), order.items(), BankWriter::item);
    return json;
  }

  private static void item(ObjectNode json, Item item) {
    json.put("id", item.id());
    json.put("text", item.text());
    put(json, "feedback", item.feedback());
  }

  private static ObjectNode kind(String kind) {
    return JSON.objectNode().put("kind", kind);
  }

  private static <T> void each(ArrayNode array, List<T> things, BiConsumer<ObjectNode, T> write) {
    for (T thing : things) {
      write.accept(array.addObject(), thing);
    }
  }

  private static void strings(ArrayNode array, List<String> strings) {
    strings.forEach(array::add);
  }

  private static @Nullable String name(@Nullable Enum<?> constant) {
    return constant == null ? null : Names.of(constant);
  }

  /** Only where there is one. */
  private static void put(ObjectNode json, String field, @Nullable String value) {
    if (value != null) {
      json.put(field, value);
    }
  }
}
