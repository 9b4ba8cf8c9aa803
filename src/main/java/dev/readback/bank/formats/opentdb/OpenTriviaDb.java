package dev.readback.bank.formats.opentdb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.readback.bank.BankFormat;
import dev.readback.bank.Carriage;
import dev.readback.bank.Kind;
import dev.readback.bank.Loss;
import dev.readback.bank.Losses;
import dev.readback.bank.WriteOptions;
import dev.readback.bank.formats.parts.Choices;
import dev.readback.bank.formats.parts.Common;
import dev.readback.bank.formats.parts.ItemException;
import dev.readback.bank.formats.parts.Reading;
import dev.readback.bank.formats.parts.Selection;
import dev.readback.bank.formats.parts.TagFields;
import dev.readback.diagnostic.InputException;
import dev.readback.diagnostic.Outcome;
import dev.readback.json.JsonText;
import dev.readback.json.Quote;
import dev.readback.question.Difficulty;
import dev.readback.question.Interaction.Choice;
import dev.readback.question.Interaction.Option;
import dev.readback.question.Interaction.Select;
import dev.readback.question.Interaction.TrueFalse;
import dev.readback.question.Provenance;
import dev.readback.question.Question;
import dev.readback.question.QuestionSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.text.StringEscapeUtils;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Open Trivia DB: what its interface answers, texts with HTML entities. */
public final class OpenTriviaDb implements BankFormat {
  private static final String EXPECTED = "an answer of Open Trivia DB, an object with \"results\"";

  private static final Set<Loss> MISSING =
      EnumSet.of(
          Loss.FEEDBACK,
          Loss.EXPLANATION,
          Loss.CORRECTION,
          Loss.HINTS,
          Loss.POINTS,
          Loss.PENALTY,
          Loss.SHUFFLE,
          Loss.TAGS,
          Loss.EVIDENCE,
          Loss.ID,
          Loss.PART_IDS);

  @Override
  public String name() {
    return "opentdb";
  }

  @Override
  public String description() {
    return "JSON as Open Trivia DB serves it to apps";
  }

  @Override
  public List<String> extensions() {
    return List.of(".json");
  }

  @Override
  public Carriage carries(Kind kind) {
    return switch (kind) {
      case CHOICE -> Carriage.lossy("stem, options, key and difficulty alone; always shuffled");
      case TRUE_FALSE -> Carriage.lossy("statement, key and difficulty alone");
      default -> Carriage.refused("Open Trivia DB has choices and true or false only");
    };
  }

  @Override
  public Outcome<byte[]> write(QuestionSet set, WriteOptions options) {
    Losses losses = new Losses();
    Common common = new Common(MISSING, losses);
    ObjectNode file = JsonNodeFactory.instance.objectNode().put("response_code", 0);
    ArrayNode results = file.putArray("results");
    String category = Selection.clean(set.title());
    if (!category.equals(set.title())) {
      losses.add(Loss.TITLE);
    }
    for (Question question : Selection.of(this, set, losses)) {
      common.check(question);
      Difficulty difficulty = question.difficulty();
      if (question.focus() != null
          || question.process() != null
          || (difficulty != null
              && !difficulty.equals(TagFields.difficulty(TagFields.name(difficulty.band()))))) {
        losses.add(question, Loss.CLASSES);
      }
      ObjectNode item = results.addObject();
      boolean truth = question.interaction() instanceof TrueFalse;
      item.put("type", truth ? "boolean" : "multiple");
      item.put("difficulty", difficulty == null ? "medium" : TagFields.name(difficulty.band()));
      item.put("category", encode(category));
      item.put("question", encode(question.stem()));
      List<Option> listed = Choices.options(question.interaction());
      if (listed.stream().map(Option::text).distinct().count() < listed.size()) {
        losses.add(question, Loss.ANSWERS, "options of the same words become one to an app");
      }
      ArrayNode wrong = JsonNodeFactory.instance.arrayNode();
      for (Option option : listed) {
        if (option.correct()) {
          item.put("correct_answer", encode(option.text()));
        } else {
          wrong.add(encode(option.text()));
        }
      }
      item.set("incorrect_answers", wrong);
      if (difficulty == null) {
        losses.add(question, Loss.CLASSES, "without a difficulty it is called medium");
      }
    }
    return new Outcome<>(JsonText.print(file), losses.diagnostics());
  }

  private static String encode(String text) {
    return StringEscapeUtils.escapeHtml4(text).replace("'", "&#039;");
  }

  @Override
  public Optional<Reader> reader() {
    return Optional.of(
        new Reader() {
          @Override
          public boolean recognises(byte[] bytes) {
            String text = new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
            return text.stripLeading().startsWith("{") && text.contains("\"correct_answer\"");
          }

          @Override
          public Outcome<QuestionSet> read(byte[] bytes, String name, boolean lenient) {
            return OpenTriviaDb.read(bytes, name, lenient);
          }
        });
  }

  private static Outcome<QuestionSet> read(byte[] bytes, String name, boolean lenient) {
    JsonNode results = JsonText.parse(bytes, name, EXPECTED).path("results");
    if (!results.isArray()) {
      throw InputException.of(
          "opentdb-no-results",
          name,
          "there is no \"results\"; expected " + EXPECTED + "; name another file");
    }
    Reading reading = new Reading(name, lenient);
    String title = null;
    for (int i = 0; i < results.size(); i++) {
      JsonNode item = results.get(i);
      String place = "results[" + i + "]: ";
      reading.item(null, () -> question(reading, item, place));
      title = title == null ? optional(item, "category") : title;
    }
    return reading.finish(title == null ? "Imported questions" : title, EXPECTED);
  }

  private static Question question(Reading reading, JsonNode item, String place) {
    String stem = text(item.path("question"), place + "question");
    String right = text(item.path("correct_answer"), place + "correct_answer");
    JsonNode wrong = item.path("incorrect_answers");
    if (!wrong.isArray() || wrong.isEmpty()) {
      throw new ItemException(
          null,
          place + "there are no \"incorrect_answers\"; expected one or more strings; add them");
    }
    List<String> others = new ArrayList<>();
    wrong.forEach(w -> others.add(text(w, place + "incorrect_answers")));
    String id = reading.ids().question(stem + '\0' + right + '\0' + others);
    String band = optional(item, "difficulty");
    return new Question(
        id,
        Provenance.IMPORTED,
        null,
        null,
        band == null ? null : TagFields.difficulty(band),
        stem,
        "boolean".equals(item.path("type").textValue())
            ? truth(right, place)
            : choice(reading, id, right, others),
        null,
        List.of(),
        null,
        List.of(),
        null,
        1);
  }

  private static TrueFalse truth(String right, String place) {
    if (!right.equals("True") && !right.equals("False")) {
      throw new ItemException(
          null,
          place + "the answer is " + Quote.of(right) + "; expected True or False; correct it");
    }
    return new TrueFalse(right.equals("True"), null, null, null);
  }

  private static Choice choice(Reading reading, String id, String right, List<String> others) {
    List<Option> options = new ArrayList<>();
    options.add(new Option(reading.ids().part(id, right), right, true, null, null, List.of()));
    for (String other : others) {
      options.add(new Option(reading.ids().part(id, other), other, false, null, null, List.of()));
    }
    // The right one stands first in the file.
    options.sort(Comparator.comparing(Option::id));
    return new Choice(Select.ONE, true, options);
  }

  private static @Nullable String optional(JsonNode item, String field) {
    String text = item.path(field).textValue();
    return text == null ? null : Parser.unescapeEntities(text, false);
  }

  private static String text(JsonNode node, String place) {
    if (!node.isTextual() || node.textValue().isBlank()) {
      throw new ItemException(null, place + " is no text; expected a string with words; write it");
    }
    return Parser.unescapeEntities(node.textValue(), false).strip();
  }
}
