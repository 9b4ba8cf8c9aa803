package dev.readback.bank.formats.html;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.readback.bank.Banks;
import dev.readback.bank.WriteOptions;
import dev.readback.bank.formats.parts.NewIds;
import dev.readback.json.JsonText;
import dev.readback.marking.MarkerTables;
import dev.readback.question.Interaction.Blank;
import dev.readback.question.Interaction.Gap;
import dev.readback.question.Interaction.NumberEntry;
import dev.readback.question.Interaction.TextEntry;
import dev.readback.question.Question;
import dev.readback.question.QuestionSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the script of the page reads: the bank as its file has it, with what marking typed answers
 * needs; for an exam only what is shown, in orders that come from nothing but the words.
 */
final class PageData {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What it has of a bank: with how it was generated, anybody could generate the keys. */
  private static final Set<String> BANK = Set.of("title", "articles", "questions");

  /** What an exam shows of a question; whatever else it has might tell the key. */
  private static final Set<String> QUESTION = Set.of("id", "articleId", "stem", "points");

  /** What it shows of an option or item. */
  private static final Set<String> ITEM = Set.of("id", "text");

  private PageData() {}

  /** JSON that may stand in a script element. */
  static String of(QuestionSet set, WriteOptions options) {
    ObjectNode bank = tree(set);
    if (!options.article()) {
      bank.path("articles").forEach(article -> ((ObjectNode) article).remove("text"));
    }
    ObjectNode data = JSON.createObjectNode();
    if (options.exam()) {
      withoutKeys(bank, options.seed());
      data.put("exam", true);
    } else {
      // Not for an exam: with the rest of a bank at hand, its hash would tell the keys.
      data.put("sha256", Banks.sha256(set));
      data.put("seed", String.valueOf(options.seed()));
      typed(set, data);
    }
    data.set("bank", bank);
    data.put("page", NewIds.hash(data.toString()));
    // In a script element only "</script" and "<!--" mean something.
    return JsonText.line(data).replace("<", "\\u003c");
  }

  private static ObjectNode tree(QuestionSet set) {
    return (ObjectNode) JsonText.parse(Banks.toBytes(set), set.title(), "a bank");
  }

  private static void typed(QuestionSet set, ObjectNode data) {
    boolean words = false;
    ObjectNode typed = data.putObject("typed");
    for (Question question : set.questions()) {
      if (question.interaction() instanceof TextEntry entry) {
        typed.set(question.id(), extract(question.stem(), entry));
        words = true;
      } else if (question.interaction() instanceof Gap gap) {
        // The text around a gap is what is asked, as for the markers.
        String stem = gap.text().replaceAll("\\{\\{[^{}]*\\}\\}", " ");
        ObjectNode gaps = typed.putObject(question.id());
        for (Blank blank : gap.gaps()) {
          if (blank.options().isEmpty()) {
            gaps.set(blank.id(), extract(stem, entry(blank)));
          }
        }
        words = true;
      } else {
        words |= question.interaction() instanceof NumberEntry;
      }
    }
    if (words) {
      data.set("words", JSON.valueToTree(MarkerTables.words()));
    }
  }

  private static TextEntry entry(Blank blank) {
    return new TextEntry(blank.answerType(), blank.accepted(), blank.notAccepted());
  }

  private static JsonNode extract(String stem, TextEntry entry) {
    return JSON.valueToTree(
        MarkerTables.extract(stem, entry.answerType(), entry.accepted(), entry.notAccepted()));
  }

  private static void withoutKeys(ObjectNode bank, long seed) {
    bank.retain(BANK);
    for (JsonNode question : bank.path("questions")) {
      ObjectNode shown = (ObjectNode) question;
      JsonNode interaction = shown.path("interaction");
      shown.retain(QUESTION);
      shown.set("interaction", shown(interaction, seed + shown.path("id").asText()));
    }
  }

  /** The interaction as it is shown, without what tells right from wrong. */
  private static ObjectNode shown(JsonNode it, String seed) {
    ObjectNode shown = JSON.createObjectNode();
    for (String field : List.of("kind", "select", "text", "unit")) {
      if (it.has(field)) {
        shown.set(field, it.get(field));
      }
    }
    if (it.has("options")) {
      boolean ordered = it.has("shuffle") && !it.get("shuffle").booleanValue();
      shown.set("options", items(it.get("options"), ordered ? null : seed));
    }
    if (it.has("left")) {
      shown.set("left", items(it.get("left"), null));
      shown.set("right", items(it.get("right"), seed));
    }
    if (it.has("items")) {
      shown.set("items", items(it.get("items"), seed));
    }
    if (it.has("gaps")) {
      ArrayNode gaps = shown.putArray("gaps");
      for (JsonNode gap : it.get("gaps")) {
        ObjectNode blank = gaps.addObject().put("id", gap.path("id").asText());
        blank.putArray("options").addAll(mixed(gap.path("options"), seed));
      }
    }
    return shown;
  }

  /** Options or items; mixed by their words unless {@code seed} is null. */
  private static ArrayNode items(JsonNode items, @Nullable String seed) {
    ArrayNode shown = JSON.createArrayNode();
    (seed == null ? items : JSON.createArrayNode().addAll(mixed(items, seed)))
        .forEach(item -> shown.add(((ObjectNode) item.deepCopy()).retain(ITEM)));
    return shown;
  }

  private static List<JsonNode> mixed(JsonNode items, String seed) {
    List<JsonNode> all = new ArrayList<>();
    items.forEach(all::add);
    all.sort(
        Comparator.comparing(
            i -> NewIds.hash(seed + (i.isTextual() ? i : i.path("text").asText() + i.path("id")))));
    return all;
  }
}
