package dev.readback.bank;

import com.fasterxml.jackson.databind.JsonNode;
import dev.readback.article.Attribution;
import dev.readback.article.Certainty;
import dev.readback.article.Evidence;
import dev.readback.article.Span;
import dev.readback.diagnostic.InputException;
import dev.readback.json.Quote;
import dev.readback.question.AnswerType;
import dev.readback.question.ComprehensionProcess;
import dev.readback.question.Difficulty;
import dev.readback.question.Focus;
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
import dev.readback.question.Interaction.Select;
import dev.readback.question.Interaction.TextEntry;
import dev.readback.question.Interaction.TrueFalse;
import dev.readback.question.OptionRole;
import dev.readback.question.Provenance;
import dev.readback.question.Question;
import dev.readback.question.QuestionSet;
import dev.readback.question.SourceArticle;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads version 1 of the bank file; tells every problem it finds, one line each. */
final class BankReader {
  static final String FORMAT = "readback-bank";
  static final int VERSION = 1;

  private static final List<String> KINDS =
      List.of("choice", "true-false", "text", "number", "gap", "match", "order");
  private static final Pattern GAP = Pattern.compile("\\{\\{([^{}]*)\\}\\}");

  private final Fields.Problems problems;
  private final Map<String, @Nullable String> articleTexts = new HashMap<>();

  private BankReader(String origin) {
    problems = new Fields.Problems(origin);
  }

  /**
   * The set that {@code tree} holds.
   *
   * @throws InputException with all problems, in the order of the file
   */
  static QuestionSet read(JsonNode tree, String origin) {
    return new BankReader(origin).set(tree, origin);
  }

  private QuestionSet set(JsonNode tree, String origin) {
    if (!tree.isObject() || !FORMAT.equals(tree.path("format").textValue())) {
      throw InputException.of(
          "bank-wrong-format",
          origin,
          "this is no Readback bank; expected an object with \"format\": \"readback-bank\"; "
              + "name a bank, or convert the file to one");
    }
    JsonNode version = tree.path("version");
    if (!version.isIntegralNumber()
        || !version.canConvertToInt()
        || version.intValue() != VERSION) {
      throw InputException.of(
          "bank-wrong-version",
          origin,
          (version.isMissingNode()
                  ? "the version is missing"
                  : "version " + Quote.plain(version.toString()))
              + "; expected version 1; read it with the Readback that wrote it");
    }
    Fields bank = new Fields(tree, "", problems);
    String title = bank.text("title");
    Map<String, String> generated = generated(bank);
    List<SourceArticle> articles = articles(bank);
    List<Question> questions = questions(bank);
    if (problems.count() > 0) {
      throw new InputException(problems.all());
    }
    return new QuestionSet(title, articles, questions, generated);
  }

  private static Map<String, String> generated(Fields bank) {
    Fields settings = bank.object("generated", false);
    Map<String, String> generated = new LinkedHashMap<>();
    if (settings != null) {
      settings.names().forEach(name -> generated.put(name, settings.text(name)));
    }
    return generated;
  }

  private List<SourceArticle> articles(Fields bank) {
    List<SourceArticle> articles = new ArrayList<>();
    for (Fields article : bank.objects("articles", true)) {
      int before = problems.count();
      String id = article.words("id");
      String title = article.text("title");
      String byline = article.optional("byline");
      var published = article.date("published");
      String url = article.optional("url");
      String publisher = article.optional("publisher");
      String credit = article.optional("credit");
      String licence = article.optional("licence");
      String language = article.optional("language");
      String sha256 = article.text("sha256");
      String text = article.article("text");
      if (!sha256.isEmpty() && !sha256.matches("[0-9a-f]{64}")) {
        article.problem(
            "bank-wrong-value",
            article.at("sha256"),
            Quote.of(sha256) + " is no SHA-256; expected 64 digits from 0-9a-f; correct it");
      }
      if (!id.isBlank() && articleTexts.containsKey(id)) {
        duplicate(article, "article", id);
      }
      articleTexts.put(id, text);
      if (problems.count() == before) {
        articles.add(
            new SourceArticle(
                id, title, byline, published, url, publisher, credit, licence, language, sha256,
                text));
      }
    }
    return articles;
  }

  private List<Question> questions(Fields bank) {
    List<Question> questions = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Fields question : bank.objects("questions", true)) {
      problems.about(question.raw("id").textValue());
      String id = question.words("id");
      if (!id.isBlank() && !ids.add(id)) {
        duplicate(question, "question", id);
      }
      Question read = question(id, question);
      if (read != null) {
        questions.add(read);
      }
    }
    problems.about(null);
    return questions;
  }

  private @Nullable Question question(String id, Fields fields) {
    int before = problems.count();
    String articleId = fields.optional("articleId");
    if (articleId != null && !articleTexts.containsKey(articleId)) {
      fields.problem(
          "bank-no-such-article",
          fields.at("articleId"),
          "there is no article "
              + Quote.of(articleId)
              + "; expected one of "
              + Quote.plain(articleTexts.keySet().stream().sorted().toList().toString())
              + "; correct it or add the article");
    }
    String rule = fields.optional("rule");
    Focus focus = fields.constant("focus", Focus.class, false);
    ComprehensionProcess process = fields.constant("process", ComprehensionProcess.class, false);
    Difficulty difficulty = difficulty(fields);
    String stem = fields.words("stem");
    Interaction interaction = interaction(fields, articleId);
    List<Evidence> evidence = evidence(fields, articleId);
    Attribution attribution = attribution(fields);
    if (rule != null) {
      if (articleId == null) {
        fields.missing("articleId", "the article of a generated question");
      }
      if (attribution == null && !fields.has("attribution")) {
        fields.missing("attribution", "who says so, as the question names a rule");
      }
      if (evidence.isEmpty() && problems.count() == before) {
        fields.missing("evidence", "what the key rests on, as the question names a rule");
      }
    }
    String explanation = fields.optional("explanation");
    List<String> tags = fields.strings("tags");
    Double score = fields.share("score", 0, 1);
    List<String> hints = fields.strings("hints");
    Double penalty = fields.share("penalty", 0, 1);
    Double points = fields.share("points", 0, 1_000_000);
    if (points != null && points == 0) {
      fields.wrongType("points", fields.raw("points"), "a number above 0");
    }
    if (problems.count() > before || interaction == null) {
      return null;
    }
    return guarded(
        fields,
        () ->
            new Question(
                id,
                new Provenance(articleId, rule, evidence, attribution),
                focus,
                process,
                difficulty,
                stem,
                interaction,
                explanation,
                tags,
                score,
                hints,
                penalty,
                points == null ? 1 : points));
  }

  private @Nullable Difficulty difficulty(Fields question) {
    Fields fields = question.object("difficulty", false);
    if (fields == null) {
      return null;
    }
    Difficulty.Band band = fields.constant("band", Difficulty.Band.class, true);
    Double low = fields.share("low", 0, 1);
    Double high = fields.share("high", 0, 1);
    if (band == null) {
      return null;
    }
    if (low == null || high == null || low > high) {
      fields.problem(
          "bank-wrong-value",
          fields.at(),
          "low " + low + " and high " + high + "; expected 0 <= low <= high <= 1; correct them");
      return null;
    }
    return new Difficulty(band, low, high);
  }

  private @Nullable Attribution attribution(Fields question) {
    Fields fields = question.object("attribution", false);
    if (fields == null) {
      return null;
    }
    Attribution.Kind kind = fields.constant("kind", Attribution.Kind.class, true);
    String source = fields.optional("source");
    String cue = fields.optional("cue");
    Certainty certainty = fields.constant("certainty", Certainty.class, true);
    return kind == null || certainty == null ? null : new Attribution(kind, source, cue, certainty);
  }

  private List<Evidence> evidence(Fields owner, @Nullable String articleId) {
    List<Evidence> all = new ArrayList<>();
    for (Fields fields : owner.objects("evidence", false)) {
      int before = problems.count();
      int start = fields.offset("start");
      int end = fields.offset("end");
      String words = fields.text("text");
      if (problems.count() > before) {
        continue;
      }
      String place = "offsets " + start + " to " + end;
      if (articleId == null) {
        fields.problem(
            "bank-wrong-offsets",
            fields.at(),
            place + " count in no article; expected the question to name one; add \"articleId\"");
        continue;
      }
      String text = articleTexts.get(articleId);
      if (end - start != words.length()) {
        fields.problem(
            "bank-wrong-offsets",
            fields.at(),
            place
                + " do not fit "
                + Quote.of(words)
                + "; expected as many UTF-16 code units as the words have ("
                + words.length()
                + "); correct them");
      } else if (text != null && end > text.length()) {
        fields.problem(
            "bank-wrong-offsets",
            fields.at(),
            place
                + " lie outside the article; expected at most "
                + text.length()
                + "; correct them");
      } else if (text != null && !text.startsWith(words, start)) {
        fields.problem(
            "bank-wrong-offsets",
            fields.at(),
            place
                + " cut "
                + Quote.of(text.substring(start, end))
                + " from the article; expected "
                + Quote.of(words)
                + "; correct them");
      } else {
        all.add(new Evidence(new Span(start, end), words));
      }
    }
    return all;
  }

  private @Nullable Interaction interaction(Fields question, @Nullable String articleId) {
    Fields fields = question.object("interaction", true);
    if (fields == null) {
      return null;
    }
    String kind = fields.text("kind");
    int before = problems.count();
    Interaction read =
        switch (kind) {
          case "choice" -> choice(fields, articleId);
          case "true-false" -> trueFalse(fields);
          case "text" -> text(fields);
          case "number" -> number(fields);
          case "gap" -> gap(fields);
          case "match" -> match(fields);
          case "order" -> order(fields);
          default -> {
            if (!kind.isEmpty()) {
              fields.problem(
                  "bank-unknown-kind",
                  fields.at("kind"),
                  "unknown kind "
                      + Quote.of(kind)
                      + "; expected one of "
                      + String.join(", ", KINDS)
                      + "; correct it or remove the question");
            }
            yield null;
          }
        };
    return problems.count() > before ? null : read;
  }

  private @Nullable Interaction choice(Fields fields, @Nullable String articleId) {
    Select select = fields.constant("select", Select.class, true);
    Boolean shuffle = fields.truth("shuffle", false);
    List<Option> options = new ArrayList<>();
    int before = problems.count();
    int keys = 0;
    for (Fields option : fields.objects("options", true)) {
      String id = option.words("id");
      String text = option.words("text");
      Boolean correct = option.truth("correct", true);
      OptionRole role = option.constant("role", OptionRole.class, false);
      String feedback = option.optional("feedback");
      List<Evidence> evidence = evidence(option, articleId);
      keys += correct != null && correct ? 1 : 0;
      options.add(new Option(id, text, correct != null && correct, role, feedback, evidence));
    }
    if (problems.count() > before || select == null) {
      return null;
    }
    distinct(fields, "options", "option", options, Option::id, Option::text);
    atLeastTwo(fields, "options", "options", options.size());
    if (select == Select.ONE ? keys != 1 : keys < 1) {
      fields.problem(
          "bank-wrong-key",
          fields.at("options"),
          (keys == 0 ? "no option is" : keys + " options are")
              + " correct; expected "
              + (select == Select.ONE ? "exactly one" : "one or more")
              + "; mark the right one"
              + (select == Select.ONE ? "" : "s")
              + " with \"correct\": true");
    }
    return problems.count() > before
        ? null
        : new Choice(select, shuffle == null || shuffle, options);
  }

  private @Nullable Interaction trueFalse(Fields fields) {
    Boolean answer = fields.truth("answer", true);
    String correction = fields.optional("correction");
    Fields feedback = fields.object("feedback", false);
    return answer == null
        ? null
        : new TrueFalse(
            answer,
            correction,
            feedback == null ? null : feedback.optional("true"),
            feedback == null ? null : feedback.optional("false"));
  }

  private @Nullable Interaction text(Fields fields) {
    int before = problems.count();
    AnswerType type = answerType(fields);
    List<Accepted> accepted = accepted(fields);
    List<NotAccepted> notAccepted = notAccepted(fields, accepted);
    return problems.count() > before ? null : new TextEntry(type, accepted, notAccepted);
  }

  private static AnswerType answerType(Fields fields) {
    AnswerType type = fields.constant("answerType", AnswerType.class, false);
    return type == null ? AnswerType.OTHER : type;
  }

  private static List<Accepted> accepted(Fields owner) {
    List<Accepted> all = new ArrayList<>();
    List<JsonNode> answers = owner.array("accepted", true);
    if (answers.isEmpty() && owner.has("accepted")) {
      owner.problem(
          "bank-wrong-key",
          owner.at("accepted"),
          "no answer is accepted; expected one or more; add the right answer");
    }
    for (int i = 0; i < answers.size(); i++) {
      JsonNode answer = answers.get(i);
      if (answer.isTextual()) {
        if (answer.textValue().isBlank()) {
          owner.wrongType("accepted/" + i, answer, "an answer with words");
        }
        all.add(Accepted.of(answer.textValue()));
      } else if (answer.isObject()) {
        Fields fields = owner.element("accepted", i, answer);
        String text = fields.words("text");
        Double fraction = fields.share("fraction", 0, 1);
        String feedback = fields.optional("feedback");
        String pattern = fields.optional("pattern");
        if (fraction != null && fraction == 0) {
          fields.wrongType("fraction", fields.raw("fraction"), "a number above 0, at most 1");
          fraction = null;
        }
        if (pattern != null && !pattern.equals("wildcard")) {
          fields.wrongType("pattern", fields.raw("pattern"), "\"wildcard\"");
        }
        all.add(new Accepted(text, fraction == null ? 1 : fraction, feedback, pattern != null));
      } else {
        owner.wrongType("accepted/" + i, answer, "a string or an object");
      }
    }
    return all;
  }

  private static List<NotAccepted> notAccepted(Fields owner, List<Accepted> accepted) {
    List<NotAccepted> all = new ArrayList<>();
    List<JsonNode> answers = owner.array("notAccepted", false);
    for (int i = 0; i < answers.size(); i++) {
      JsonNode answer = answers.get(i);
      String text = "";
      if (answer.isTextual()) {
        text = answer.textValue();
        all.add(new NotAccepted(text, null));
      } else if (answer.isObject()) {
        Fields fields = owner.element("notAccepted", i, answer);
        text = fields.words("text");
        all.add(new NotAccepted(text, fields.optional("feedback")));
      } else {
        owner.wrongType("notAccepted/" + i, answer, "a string or an object");
      }
      String same = sameKey(text);
      if (accepted.stream().anyMatch(a -> sameKey(a.text()).equals(same))) {
        owner.problem(
            "bank-wrong-key",
            owner.at("notAccepted", "" + i),
            Quote.of(text)
                + " is accepted too; expected it in one of the two lists; remove it from the other");
      }
    }
    return all;
  }

  private @Nullable Interaction number(Fields fields) {
    int before = problems.count();
    BigDecimal value = fields.decimal("value");
    BigDecimal tolerance = fields.decimal("tolerance");
    BigDecimal min = fields.decimal("min");
    BigDecimal max = fields.decimal("max");
    String unit = fields.optional("unit");
    if (problems.count() > before) {
      return null;
    }
    boolean range = min != null && max != null;
    if ((value != null) == range || (!range && (min != null || max != null))) {
      fields.problem(
          "bank-wrong-key",
          fields.at(),
          "the number is not given; expected either \"value\" or both \"min\" and \"max\"; "
              + "correct it");
      return null;
    }
    if (value != null) {
      if (tolerance != null && tolerance.signum() < 0) {
        fields.wrongType("tolerance", fields.raw("tolerance"), "a number, 0 or more");
        return null;
      }
      return NumberEntry.of(value, tolerance == null ? BigDecimal.ZERO : tolerance, unit);
    }
    if (min == null || max == null || min.compareTo(max) > 0) {
      fields.problem(
          "bank-wrong-key",
          fields.at(),
          "min " + min + " and max " + max + "; expected min <= max; correct them");
      return null;
    }
    return new NumberEntry(min, max, unit);
  }

  private @Nullable Interaction gap(Fields fields) {
    int before = problems.count();
    String text = fields.words("text");
    List<Blank> gaps = new ArrayList<>();
    Map<String, Integer> stands = new LinkedHashMap<>();
    Matcher marks = GAP.matcher(text);
    while (marks.find()) {
      stands.merge(marks.group(1), 1, Integer::sum);
    }
    Set<String> ids = new HashSet<>();
    List<Fields> elements = fields.objects("gaps", true);
    for (Fields gap : elements) {
      String id = gap.words("id");
      AnswerType type = answerType(gap);
      List<Accepted> accepted = accepted(gap);
      List<NotAccepted> notAccepted = notAccepted(gap, accepted);
      List<String> options = gap.strings("options");
      if (!ids.add(id)) {
        duplicate(gap, "gap", id);
      } else if (!id.isBlank() && stands.getOrDefault(id, 0) != 1) {
        gap.problem(
            "bank-wrong-gap",
            gap.at("id"),
            Quote.of("{{" + id + "}}")
                + " stands "
                + stands.getOrDefault(id, 0)
                + " times in the text; expected once; correct the text");
      }
      Set<String> seen = new HashSet<>();
      for (String option : options) {
        if (!seen.add(sameKey(option))) {
          repeated(gap, "options", "option", option);
        }
      }
      if (!options.isEmpty()
          && accepted.stream().noneMatch(a -> seen.contains(sameKey(a.text())))) {
        gap.problem(
            "bank-wrong-key",
            gap.at("options"),
            "no option is an accepted answer; expected one; add it");
      }
      if (!accepted.isEmpty()) {
        gaps.add(new Blank(id, type, accepted, notAccepted, options));
      }
    }
    for (String id : stands.keySet()) {
      if (!ids.contains(id)) {
        fields.problem(
            "bank-wrong-gap",
            fields.at("text"),
            Quote.of("{{" + id + "}}") + " has no gap; expected one with that id; add it");
      }
    }
    if (elements.isEmpty() && problems.count() == before) {
      fields.problem(
          "bank-wrong-gap", fields.at("gaps"), "there is no gap; expected one or more; add it");
    }
    return problems.count() > before ? null : new Gap(text, gaps);
  }

  private @Nullable Interaction match(Fields fields) {
    int before = problems.count();
    List<Item> left = items(fields, "left");
    List<Item> right = items(fields, "right");
    atLeastTwo(fields, "left", "left items", left.size());
    Set<String> lefts = ids(left);
    Set<String> rights = ids(right);
    Set<String> paired = new HashSet<>();
    List<Pair> pairs = new ArrayList<>();
    List<JsonNode> elements = fields.array("pairs", true);
    for (int i = 0; i < elements.size(); i++) {
      JsonNode pair = elements.get(i);
      String from = pair.path(0).textValue();
      String to = pair.path(1).textValue();
      if (!pair.isArray()
          || pair.size() != 2
          || from == null
          || to == null
          || !lefts.contains(from)
          || !rights.contains(to)) {
        fields.problem(
            "bank-wrong-key",
            fields.at("pairs", "" + i),
            Quote.plain(pair.toString())
                + " is no pair; expected the id of a left item and the id of a right item; "
                + "correct it");
      } else if (!paired.add(from)) {
        fields.problem(
            "bank-wrong-key",
            fields.at("pairs", "" + i),
            "left item " + Quote.of(from) + " is paired twice; expected once; remove one pair");
      } else {
        pairs.add(new Pair(from, to));
      }
    }
    if (problems.count() == before && paired.size() < left.size()) {
      lefts.removeAll(paired);
      fields.problem(
          "bank-wrong-key",
          fields.at("pairs"),
          "left item "
              + Quote.of(lefts.stream().sorted().findFirst().orElse(""))
              + " has no pair; expected one; add it");
    }
    return problems.count() > before ? null : new Match(left, right, pairs);
  }

  private @Nullable Interaction order(Fields fields) {
    int before = problems.count();
    List<Item> items = items(fields, "items");
    atLeastTwo(fields, "items", "items", items.size());
    return problems.count() > before ? null : new Order(items);
  }

  private List<Item> items(Fields owner, String name) {
    List<Item> items = new ArrayList<>();
    for (Fields item : owner.objects(name, true)) {
      items.add(new Item(item.words("id"), item.words("text"), item.optional("feedback")));
    }
    distinct(owner, name, "item", items, Item::id, Item::text);
    return items;
  }

  private static Set<String> ids(List<Item> items) {
    Set<String> ids = new HashSet<>();
    items.forEach(item -> ids.add(item.id()));
    return ids;
  }

  private static void atLeastTwo(Fields owner, String name, String what, int count) {
    if (count < 2 && owner.has(name)) {
      owner.problem(
          "bank-too-few",
          owner.at(name),
          count + " " + what + "; expected two or more; add some or remove the question");
    }
  }

  private static <T> void distinct(
      Fields owner,
      String name,
      String what,
      List<T> things,
      Function<T, String> id,
      Function<T, String> text) {
    Set<String> ids = new HashSet<>();
    Set<String> texts = new HashSet<>();
    for (T thing : things) {
      if (id.apply(thing).isBlank() || text.apply(thing).isBlank()) {
        continue;
      }
      if (!ids.add(id.apply(thing))) {
        owner.problem(
            "bank-duplicate-id",
            owner.at(name),
            what
                + " id "
                + Quote.of(id.apply(thing))
                + " stands twice; expected distinct ids;"
                + " change one");
      }
      if (!texts.add(sameKey(text.apply(thing)))) {
        repeated(owner, name, what, text.apply(thing));
      }
    }
  }

  private static void repeated(Fields owner, String name, String what, String text) {
    owner.problem(
        "bank-repeated-" + what,
        owner.at(name),
        what
            + " "
            + Quote.of(text)
            + " stands twice; expected distinct texts; change or remove one");
  }

  private static void duplicate(Fields owner, String what, String id) {
    owner.problem(
        "bank-duplicate-id",
        owner.at("id"),
        what + " id " + Quote.of(id) + " stands twice; expected distinct ids; change one");
  }

  /** What a reader would take for the same words. */
  static String sameKey(String text) {
    return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  /** A value's own conditions are the last word, should this reader have missed one. */
  private static @Nullable Question guarded(
      Fields fields, java.util.function.Supplier<Question> make) {
    try {
      return make.get();
    } catch (IllegalArgumentException e) {
      fields.problem("bank-wrong-value", fields.at(), Quote.plain(String.valueOf(e.getMessage())));
      return null;
    }
  }
}
