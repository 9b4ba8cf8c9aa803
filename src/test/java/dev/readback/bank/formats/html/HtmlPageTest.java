package dev.readback.bank.formats.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.readback.bank.Banks;
import dev.readback.bank.SampleSets;
import dev.readback.bank.WriteOptions;
import dev.readback.bank.formats.HostileSets;
import dev.readback.json.JsonText;
import dev.readback.question.Interaction;
import dev.readback.question.Interaction.Choice;
import dev.readback.question.Interaction.Item;
import dev.readback.question.Interaction.Match;
import dev.readback.question.Interaction.Option;
import dev.readback.question.Interaction.Order;
import dev.readback.question.Interaction.Pair;
import dev.readback.question.Interaction.Select;
import dev.readback.question.Provenance;
import dev.readback.question.Question;
import dev.readback.question.QuestionSet;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class HtmlPageTest {
  private static final WriteOptions EXAM = WriteOptions.DEFAULT.withExam(true);

  private static String page(QuestionSet set, WriteOptions options) {
    return new String(new HtmlPage().write(set, options).value(), StandardCharsets.UTF_8);
  }

  private static JsonNode data(String page) {
    String json = Jsoup.parse(page).select("#data").first().data();
    return JsonText.parse(json.getBytes(StandardCharsets.UTF_8), "data", "an object");
  }

  private static QuestionSet of(Question question) {
    return new QuestionSet("T", List.of(), List.of(question));
  }

  @Test
  void holdsTheBankAsItsFileHasIt() {
    QuestionSet set = SampleSets.everyKind();
    JsonNode data = data(page(set, WriteOptions.DEFAULT));
    assertThat(Banks.read(JsonText.print(data.get("bank")), "page").value()).isEqualTo(set);
    assertThat(data.get("sha256").asText()).isEqualTo(Banks.sha256(set));
    assertThat(data.at("/typed/q-text/forms/0/0").asText()).isEqualTo("Tomas Reyes");
  }

  @Test
  void loadsNothing() {
    Document page = Jsoup.parse(page(SampleSets.everyKind(), WriteOptions.DEFAULT));
    assertThat(page.select("[src], link, iframe, object, form[action]")).isEmpty();
    assertThat(page.select("[style], [onclick], [onload]")).isEmpty();
    assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .startsWith("default-src 'none'; script-src 'sha256-")
        .doesNotContain("unsafe");
  }

  @Test
  void noTextOfABankIsMarkup() {
    for (QuestionSet set : HostileSets.all().toList()) {
      for (WriteOptions options : List.of(WriteOptions.DEFAULT, EXAM)) {
        Document page = Jsoup.parse(page(set, options));
        assertThat(page.select("script")).hasSize(2);
        assertThat(page.select("img")).isEmpty();
        Element script = page.select("script").last();
        assertThat(script.data()).startsWith("'use strict';").endsWith("})();\n");
      }
    }
  }

  @Test
  void anExamHoldsOnlyWhatIsShown() {
    String page = page(SampleSets.everyKind(), EXAM);
    JsonNode questions = data(page).at("/bank/questions");
    assertThat(questions).hasSize(8);
    assertThat(questions.get(0).toString())
        .contains("\"id\":\"o3\"", "\"text\":\"Ilse Brandt\"")
        .doesNotContain("correct", "feedback", "evidence", "explanation", "role");
    assertThat(data(page).toString())
        .doesNotContain("sha256\":\"" + Banks.sha256(SampleSets.everyKind()))
        .doesNotContain("It was Tuesday", "\"accepted\"", "\"pairs\"", "\"answer\"", "\"value\"");
    assertThat(page).contains("This is an exam: the page holds no answers.");
    assertThat(page).doesNotContain("const Marking");
  }

  @Test
  void anExamIsTheSameWhateverTheKeyIs() {
    List<Item> a = List.of(new Item("x7", "one", null), new Item("k2", "two", null));
    List<Item> b = List.of(a.get(1), a.get(0));
    Question sample = SampleSets.everyKind().questions().get(0);
    assertThat(page(of(with(sample, new Order(a))), EXAM))
        .isEqualTo(page(of(with(sample, new Order(b))), EXAM));
    assertThat(page(of(with(sample, choice(true))), EXAM))
        .isEqualTo(page(of(with(sample, choice(false))), EXAM));
    assertThat(page(of(with(sample, match(a, b, true))), EXAM))
        .isEqualTo(page(of(with(sample, match(a, a, false))), EXAM));
  }

  private static Choice choice(boolean first) {
    Option one = new Option("q1", "one", first, null, null, List.of());
    Option two = new Option("q2", "two", !first, null, null, List.of());
    return new Choice(Select.ONE, true, first ? List.of(one, two) : List.of(two, one));
  }

  private static Match match(List<Item> left, List<Item> right, boolean straight) {
    List<Item> lefts = List.of(new Item("l1", "ONE", null), new Item("l2", "TWO", null));
    return new Match(
        lefts,
        right,
        List.of(
            new Pair("l1", straight ? left.get(0).id() : left.get(1).id()),
            new Pair("l2", straight ? left.get(1).id() : left.get(0).id())));
  }

  private static Question with(Question q, Interaction interaction) {
    return new Question(
        q.id(),
        Provenance.IMPORTED,
        null,
        null,
        null,
        "Which?",
        interaction,
        null,
        List.of(),
        null,
        List.of(),
        null,
        1);
  }

  @Test
  void theArticleMayBeLeftOut() {
    String page = page(SampleSets.everyKind(), WriteOptions.DEFAULT.withArticle(false));
    assertThat(data(page).at("/bank/articles/0/text").isMissingNode()).isTrue();
    assertThat(data(page).at("/bank/articles/0/title").asText())
        .isEqualTo("Harbour reopens after storm");
  }
}
