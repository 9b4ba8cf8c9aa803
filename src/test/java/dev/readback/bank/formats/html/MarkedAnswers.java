package dev.readback.bank.formats.html;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.readback.bank.RandomSets;
import dev.readback.bank.SampleSets;
import dev.readback.bank.WriteOptions;
import dev.readback.json.JsonText;
import dev.readback.marking.Markers;
import dev.readback.question.AnswerType;
import dev.readback.question.Interaction;
import dev.readback.question.Interaction.Accepted;
import dev.readback.question.Interaction.Blank;
import dev.readback.question.Interaction.Choice;
import dev.readback.question.Interaction.Gap;
import dev.readback.question.Interaction.Item;
import dev.readback.question.Interaction.Match;
import dev.readback.question.Interaction.NotAccepted;
import dev.readback.question.Interaction.NumberEntry;
import dev.readback.question.Interaction.Order;
import dev.readback.question.Interaction.Select;
import dev.readback.question.Interaction.TextEntry;
import dev.readback.question.Interaction.TrueFalse;
import dev.readback.question.Mark;
import dev.readback.question.Provenance;
import dev.readback.question.Question;
import dev.readback.question.QuestionSet;
import dev.readback.question.Response;
import dev.readback.session.ResponseJson;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * The table that the page's marker is held to: questions, and for each answers with the mark that
 * the markers give them. The answers are made from keys and rivals by the ways in which people
 * write, and miswrite, an answer.
 */
final class MarkedAnswers {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private record Typed(AnswerType type, String stem, List<String> keys, List<String> rivals) {}

  private static final List<Typed> TYPED =
      List.of(
          of(
              AnswerType.PERSON,
              "Who chairs the council?",
              "Judith Marlowe",
              "Ann Pell|Rob Marlowe"),
          of(AnswerType.PERSON, "Who won the stage?", "Jonas van der Berg", "Erik Johansen"),
          of(AnswerType.PERSON, "Who is the mayor?", "Mayor Tomás Reyes", "Ilse Brandt"),
          of(AnswerType.PERSON, "Who spoke?", "Dr Robert Holm Jr", "Alexandra Holm"),
          of(AnswerType.OTHER, "Which minister resigned?", "Interior Minister Katherine Doe", ""),
          of(AnswerType.OTHER, "Who opposed the plan?", "the painter Ada Holm|Holm", "Ole Vik"),
          of(AnswerType.PLACE, "Where did the landslide happen?", "Santa Rufina, Peru", "Lima"),
          of(AnswerType.PLACE, "Which town was hit?", "the town of Vellmar", "Upper Vellmar"),
          of(AnswerType.PLACE, "Which country did he come from?", "Denmark", "Norway|Sweden"),
          of(AnswerType.PLACE, "Which country won?", "the United Kingdom (UK)", "United States"),
          of(AnswerType.ORGANISATION, "Who built it?", "Harrowmere Construction Ltd", "Pell & Co"),
          of(AnswerType.ORGANISATION, "Which body ruled?", "World Health Organization", "UNICEF"),
          of(AnswerType.DATE, "When did it reopen?", "Tuesday, 5 March 2024", "Monday"),
          of(AnswerType.DATE, "When was it signed?", "21 June 2019", "22 June 2019"),
          of(AnswerType.DATE, "In what year was it built?", "1984", "1985"),
          of(AnswerType.OTHER, "When does it start?", "9:15 pm", "9:15 am"),
          of(AnswerType.OTHER, "On what day was the vote?", "before Friday", "Friday"),
          of(AnswerType.NUMBER, "How many members voted against her?", "three", "four"),
          of(AnswerType.NUMBER, "How many people came in 2019?", "1,250,000", "1,300,000"),
          of(AnswerType.MONEY, "How much did it cost?", "$2.5 million", "$3.5 million"),
          of(AnswerType.MONEY, "What was the fine?", "£450", "£540"),
          of(AnswerType.PERCENT, "By how much did it rise?", "12.5 per cent", "15 per cent"),
          of(AnswerType.OTHER, "How far is it?", "about 40 kilometres", "14 kilometres"),
          of(AnswerType.OTHER, "What closed the harbour?", "a severe winter storm", "a strike"),
          of(AnswerType.OTHER, "What did they lose?", "electricity and water", "gas"),
          of(AnswerType.OTHER, "Why was it closed?", "because of the damaged roof", "the fire"),
          of(AnswerType.OTHER, "What did she study?", "international law or politics", "economics"),
          of(AnswerType.OTHER, "Which language is it?", "Portuguese", "Spanish"),
          of(AnswerType.OTHER, "What is it called?", "The Winter's Tale", "Macbeth"),
          of(AnswerType.OTHER, "What did they colour?", "the grey theatre programme", "posters"),
          of(AnswerType.OTHER, "What is not allowed?", "swimming", "fishing"));

  private static final List<String> FRAMES =
      List.of(
          "%s",
          " %s. ",
          "the %s",
          "It was %s",
          "I think it is %s",
          "%s, I believe",
          "%s?",
          "not %s",
          "it wasn't %s",
          "no %s",
          "before %s",
          "%s (I am sure)",
          "1. %s",
          "new %s",
          "the wife of %s",
          "%s Foundation",
          "near %s",
          "%s and others",
          "The article says on its first page that %s was named there by the reporter",
          "According to the article, nobody but the council knew in 2018 that it was %s12.",
          "People there never said that it had been %s on that day, they told us");

  private MarkedAnswers() {}

  private static Typed of(AnswerType type, String stem, String keys, String rivals) {
    return new Typed(
        type,
        stem,
        List.of(keys.split("\\|")),
        rivals.isEmpty() ? List.of() : List.of(rivals.split("\\|")));
  }

  /** The table: {@code [{"question","extract","answers":[[response, fraction, reason], ...]}]}. */
  static JsonNode table() throws IOException {
    ArrayNode table = JSON.arrayNode();
    for (Map.Entry<Question, Set<String>> typed : typed().entrySet()) {
      List<Response> responses = new ArrayList<>();
      typed.getValue().forEach(text -> responses.add(new Response.Typed(text)));
      table.add(marked(typed.getKey(), responses));
    }
    for (int i = 0; i < TYPED.size(); i++) {
      Typed one = TYPED.get(i);
      String text = one.stem().replace("?", ":") + " {{x}} and so on.";
      Blank blank =
          new Blank("x", one.type(), accepted(one.keys()), rivals(one.rivals()), List.of());
      List<Response> responses = new ArrayList<>();
      for (String key : one.keys()) {
        for (String answer : slips(key)) {
          responses.add(new Response.Filled(Map.of("x", answer)));
        }
      }
      table.add(
          marked(question("gap" + i, "Fill the gap.", new Gap(text, List.of(blank))), responses));
    }
    Random random = new Random(1);
    List<Question> others = new ArrayList<>(SampleSets.everyKind().questions());
    for (long seed = 1; seed <= 120; seed++) {
      others.addAll(RandomSets.set(seed).questions());
    }
    for (Question question : others) {
      Set<Response> responses = new LinkedHashSet<>();
      responses.add(new Response.Skipped());
      responses.add(Markers.key(question));
      for (int i = 0; i < 12; i++) {
        responses.add(question.interaction().match(new Guess(random)));
      }
      responses.removeIf(r -> Markers.misfit(question, r).isPresent());
      table.add(marked(question, List.copyOf(responses)));
    }
    return table;
  }

  private static JsonNode marked(Question question, List<Response> responses) {
    QuestionSet set = new QuestionSet("table", List.of(), List.of(bare(question)));
    JsonNode data =
        JsonText.parse(
            PageData.of(set, WriteOptions.DEFAULT).getBytes(StandardCharsets.UTF_8),
            "page",
            "an object");
    ObjectNode row = JSON.objectNode();
    row.set("question", data.at("/bank/questions/0"));
    row.set("extract", data.path("typed").path(question.id()));
    ArrayNode answers = row.putArray("answers");
    for (Response response : responses) {
      Mark mark = Markers.mark(question, response);
      answers
          .addArray()
          .add(ResponseJson.write(response))
          .add(mark.fraction())
          .add(mark.reason())
          .add(mark.feedback());
    }
    return row;
  }

  private static Question bare(Question q) {
    return question(q.id(), q.stem(), q.interaction());
  }

  private static Question question(String id, String stem, Interaction interaction) {
    return new Question(
        id,
        Provenance.IMPORTED,
        null,
        null,
        null,
        stem,
        interaction,
        null,
        List.of(),
        null,
        List.of(),
        null,
        1);
  }

  private static List<Accepted> accepted(List<String> keys) {
    return keys.stream().map(Accepted::of).toList();
  }

  private static List<NotAccepted> rivals(List<String> rivals) {
    return rivals.stream().map(r -> new NotAccepted(r, "Not " + r + ".")).toList();
  }

  private static Map<Question, Set<String>> typed() throws IOException {
    Map<Question, Set<String>> all = new LinkedHashMap<>();
    List<Typed> questions = new ArrayList<>(TYPED);
    Map<Typed, String> traps = traps();
    questions.addAll(traps.keySet());
    int number = 0;
    for (Typed one : questions) {
      Set<String> answers = new LinkedHashSet<>();
      for (String key : one.keys()) {
        for (String frame : FRAMES) {
          answers.add(String.format(Locale.ROOT, frame, key));
        }
        answers.addAll(slips(key));
        answers.addAll(parts(key));
        one.rivals().forEach(rival -> answers.addAll(List.of(rival, key + " or " + rival)));
        one.rivals()
            .forEach(rival -> answers.addAll(List.of(rival + " or " + key, rival + ", " + key)));
      }
      if (TYPED.contains(one)) {
        TYPED.forEach(other -> answers.add(other.keys().get(0)));
      } else {
        answers.add(traps.get(one));
        answers.add("It was " + traps.get(one));
      }
      Question question =
          question(
              "typed" + number++,
              one.stem(),
              new TextEntry(one.type(), accepted(one.keys()), rivals(one.rivals())));
      all.put(question, answers);
    }
    for (int n = 0; n < 4000; n += n < 120 ? 7 : 371) {
      Set<String> answers = new LinkedHashSet<>();
      for (int near : new int[] {n, n + 1, n * 10, -n}) {
        for (String form :
            List.of(
                "%d", "%,d", "about %d boats", "%d%%", "$%d", "%dk", "%d.0", "no %d", "%d or 8")) {
          answers.add(String.format(Locale.ROOT, form, near));
        }
      }
      answers.addAll(
          List.of("twenty-one", "one hundred and twenty", "none", "1.2 thousand", "1e3", ""));
      Question question =
          question(
              "number" + n,
              "How many boats came?",
              NumberEntry.of(new BigDecimal(n), new BigDecimal(n % 3), n % 2 == 0 ? "boats" : "%"));
      all.put(question, answers);
    }
    return all;
  }

  private static Map<Typed, String> traps() throws IOException {
    Map<Typed, String> traps = new LinkedHashMap<>();
    try (InputStream in = MarkedAnswers.class.getResourceAsStream("/marking/traps.txt")) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : all.split("\n")) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] cells = line.split("; *", -1);
          traps.put(of(AnswerType.valueOf(cells[0]), cells[1], cells[2], cells[3]), cells[4]);
        }
      }
    }
    return traps;
  }

  /** Other cases, letters dropped, doubled, changed and swapped, other spaces and marks. */
  private static Set<String> slips(String key) {
    Set<String> all = new LinkedHashSet<>();
    all.add(key.toUpperCase(Locale.ROOT));
    all.add(key.toLowerCase(Locale.ROOT));
    all.add(key.replace(' ', '-'));
    all.add(key.replace(" ", "  ").replace("'", "’"));
    all.add(key.replace(" ", ""));
    all.add(key + "s");
    all.add(key + "ed");
    all.add("");
    all.add(" - ");
    for (int i = 1; i < key.length(); i += 2) {
      String before = key.substring(0, i);
      String after = key.substring(i + 1);
      char c = key.charAt(i);
      all.add(before + after);
      all.add(before + c + c + after);
      all.add(before + 'x' + after);
      all.add(before + (c == 'e' ? 'a' : 'e') + after);
      all.add(key.substring(0, i - 1) + c + key.charAt(i - 1) + after);
    }
    return all;
  }

  /** Parts of an answer: words, initials, another order. */
  private static Set<String> parts(String key) {
    List<String> words = List.of(key.split(" "));
    Set<String> all = new LinkedHashSet<>(words);
    String last = words.get(words.size() - 1);
    String first = String.join(" ", words.subList(0, words.size() - 1));
    all.add(last + ", " + first);
    all.add(first);
    all.add(key.charAt(0) + ". " + last);
    all.add(words.get(0) + " " + last);
    StringBuilder initials = new StringBuilder();
    words.forEach(w -> initials.append(w.charAt(0)));
    all.add(initials.toString());
    all.add(String.join(".", initials.toString().split("")) + ".");
    List<String> turned = new ArrayList<>(words);
    Collections.reverse(turned);
    all.add(String.join(" ", turned));
    all.add(String.join(" and ", Arrays.asList(key.split(" and "))));
    return all;
  }

  /** Any response that fits. */
  private record Guess(Random random) implements Interaction.Cases<Response> {

    @Override
    public Response choice(Choice choice) {
      List<String> ids =
          new ArrayList<>(choice.options().stream().map(Interaction.Option::id).toList());
      Collections.shuffle(ids, random);
      int count = choice.select() == Select.ONE ? 1 : random.nextInt(ids.size() + 1);
      return new Response.Chosen(Set.copyOf(ids.subList(0, count)));
    }

    @Override
    public Response trueFalse(TrueFalse trueFalse) {
      return new Response.Truth(random.nextBoolean());
    }

    @Override
    public Response text(TextEntry text) {
      return new Response.Typed(mangled(text.accepted().get(0).text()));
    }

    @Override
    public Response number(NumberEntry number) {
      BigDecimal value = random.nextBoolean() ? number.max() : number.min();
      return new Response.Typed(value.add(new BigDecimal(random.nextInt(3) - 1)).toPlainString());
    }

    @Override
    public Response gap(Gap gap) {
      Map<String, String> filled = new LinkedHashMap<>();
      for (Blank blank : gap.gaps()) {
        if (random.nextInt(4) > 0) {
          List<String> options = blank.options();
          filled.put(
              blank.id(),
              options.isEmpty()
                  ? mangled(blank.accepted().get(0).text())
                  : options.get(random.nextInt(options.size())));
        }
      }
      return new Response.Filled(filled);
    }

    @Override
    public Response match(Match match) {
      Map<String, String> pairs = new LinkedHashMap<>();
      for (Item left : match.left()) {
        if (random.nextInt(5) > 0) {
          pairs.put(left.id(), match.right().get(random.nextInt(match.right().size())).id());
        }
      }
      return new Response.Matched(pairs);
    }

    @Override
    public Response order(Order order) {
      List<String> ids = new ArrayList<>(order.items().stream().map(Item::id).toList());
      Collections.shuffle(ids, random);
      return new Response.Ordered(ids);
    }

    private String mangled(String text) {
      List<String> all = List.copyOf(slips(text));
      return random.nextInt(3) == 0 ? text : all.get(random.nextInt(all.size()));
    }
  }
}
