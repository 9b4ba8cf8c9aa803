package dev.readback.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.readback.diagnostic.Diagnostic;
import dev.readback.diagnostic.InputException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BankErrorsTest {
  private static final String GOOD =
      new String(Banks.toBytes(SampleSets.everyKind()), StandardCharsets.UTF_8);

  private static List<String> problems(String json) {
    InputException thrown =
        catchThrowableOfType(
            InputException.class,
            () -> Banks.read(json.getBytes(StandardCharsets.UTF_8), "bank.json"));
    assertThat(thrown).as("accepted: " + json).isNotNull();
    return thrown.diagnostics().stream().map(Diagnostic::line).toList();
  }

  private static String with(String question) {
    return "{\"format\":\"readback-bank\",\"version\":1,\"title\":\"t\",\"articles\":[{\"id\":\"a\","
        + "\"title\":\"A\",\"sha256\":\""
        + "0".repeat(64)
        + "\",\"text\":\"One boat sank.\"}],\"questions\":["
        + question
        + "]}";
  }

  private static String choice(String options) {
    return "{\"id\":\"q\",\"stem\":\"s\",\"interaction\":{\"kind\":\"choice\",\"select\":\"one\","
        + "\"options\":["
        + options
        + "]}}";
  }

  private static String interaction(String interaction) {
    return "{\"id\":\"q\",\"stem\":\"s\",\"interaction\":" + interaction + "}";
  }

  private static String option(String id, String text, boolean correct) {
    return "{\"id\":\"" + id + "\",\"text\":\"" + text + "\",\"correct\":" + correct + "}";
  }

  static Stream<Arguments> wrong() {
    String at = "bank.json: question q at /questions/0";
    return Stream.of(
        Arguments.of(
            "not a bank",
            "{\"a\":1}",
            "bank.json: this is no Readback bank; expected an object with \"format\":"
                + " \"readback-bank\"; name a bank, or convert the file to one"),
        Arguments.of(
            "a later version",
            GOOD.replace("\"version\": 1", "\"version\": 2"),
            "bank.json: version 2; expected version 1; read it with the Readback that wrote it"),
        Arguments.of(
            "no version",
            GOOD.replace("\"version\": 1,", ""),
            "bank.json: the version is missing; expected version 1;"
                + " read it with the Readback that wrote it"),
        Arguments.of(
            "an unknown kind",
            with(interaction("{\"kind\":\"hotspot\"}")),
            at
                + "/interaction/kind: unknown kind \"hotspot\"; expected one of choice, true-false,"
                + " text, number, gap, match, order; correct it or remove the question"),
        Arguments.of(
            "two keys",
            with(choice(option("1", "x", true) + "," + option("2", "y", true))),
            at
                + "/interaction/options: 2 options are correct; expected exactly one;"
                + " mark the right one with \"correct\": true"),
        Arguments.of(
            "no key",
            with(choice(option("1", "x", false) + "," + option("2", "y", false))),
            at
                + "/interaction/options: no option is correct; expected exactly one;"
                + " mark the right one with \"correct\": true"),
        Arguments.of(
            "a repeated option",
            with(choice(option("1", "Boat", true) + "," + option("2", " boat ", false))),
            at
                + "/interaction/options: option \" boat \" stands twice; expected distinct texts;"
                + " change or remove one"),
        Arguments.of(
            "one option",
            with(choice(option("1", "x", true))),
            at
                + "/interaction/options: 1 options; expected two or more; add some or remove the"
                + " question"),
        Arguments.of(
            "a missing stem",
            with("{\"id\":\"q\",\"interaction\":{\"kind\":\"true-false\",\"answer\":true}}"),
            at + "/stem: the field is missing; expected a string; add it"),
        Arguments.of(
            "no such article",
            with(
                "{\"id\":\"q\",\"articleId\":\"b\",\"stem\":\"s\",\"interaction\":"
                    + "{\"kind\":\"true-false\",\"answer\":true}}"),
            at
                + "/articleId: there is no article \"b\"; expected one of [a];"
                + " correct it or add the article"),
        Arguments.of(
            "offsets that cut other words",
            with(
                "{\"id\":\"q\",\"articleId\":\"a\",\"stem\":\"s\",\"interaction\":"
                    + "{\"kind\":\"true-false\",\"answer\":true},\"evidence\":"
                    + "[{\"start\":0,\"end\":4,\"text\":\"boat\"}]}"),
            at
                + "/evidence/0: offsets 0 to 4 cut \"One \" from the article; expected \"boat\";"
                + " correct them"),
        Arguments.of(
            "offsets outside",
            with(
                "{\"id\":\"q\",\"articleId\":\"a\",\"stem\":\"s\",\"interaction\":"
                    + "{\"kind\":\"true-false\",\"answer\":true},\"evidence\":"
                    + "[{\"start\":100,\"end\":104,\"text\":\"boat\"}]}"),
            at
                + "/evidence/0: offsets 100 to 104 lie outside the article; expected at most 14;"
                + " correct them"),
        Arguments.of(
            "a generated question without evidence",
            with(
                "{\"id\":\"q\",\"articleId\":\"a\",\"rule\":\"who\",\"stem\":\"s\",\"attribution\":"
                    + "{\"kind\":\"narrator\",\"certainty\":\"asserted\"},\"interaction\":"
                    + "{\"kind\":\"true-false\",\"answer\":true}}"),
            at
                + "/evidence: the field is missing; expected what the key rests on, as the question"
                + " names a rule; add it"),
        Arguments.of(
            "an answer both accepted and not",
            with(
                interaction(
                    "{\"kind\":\"text\",\"accepted\":[\"Boat\"],\"notAccepted\":[\"boat\"]}")),
            at
                + "/interaction/notAccepted/0: \"boat\" is accepted too; expected it in one of the"
                + " two lists; remove it from the other"),
        Arguments.of(
            "a number too big to add to",
            with(interaction("{\"kind\":\"number\",\"value\":1e999999}")),
            at
                + "/interaction/value: 1E+999999 stands here; expected a number of at most 100"
                + " digits; correct it"),
        Arguments.of(
            "a gap that is not in the text",
            with(
                interaction(
                    "{\"kind\":\"gap\",\"text\":\"a {{1}}\",\"gaps\":[{\"id\":\"2\","
                        + "\"accepted\":[\"x\"]},{\"id\":\"1\",\"accepted\":[\"x\"]}]}")),
            at
                + "/interaction/gaps/0/id: \"{{2}}\" stands 0 times in the text; expected once;"
                + " correct the text"),
        Arguments.of(
            "a left item without a pair",
            with(
                interaction(
                    "{\"kind\":\"match\",\"left\":[{\"id\":\"a\",\"text\":\"A\"},{\"id\":\"b\","
                        + "\"text\":\"B\"}],\"right\":[{\"id\":\"c\",\"text\":\"C\"}],"
                        + "\"pairs\":[[\"a\",\"c\"]]}")),
            at + "/interaction/pairs: left item \"b\" has no pair; expected one; add it"),
        Arguments.of(
            "a duplicate question",
            with(
                interaction("{\"kind\":\"true-false\",\"answer\":true}")
                    + ","
                    + interaction("{\"kind\":\"true-false\",\"answer\":true}")),
            "bank.json: question q at /questions/1/id: question id \"q\" stands twice;"
                + " expected distinct ids; change one"),
        Arguments.of(
            "control characters in a message",
            with(interaction("{\"kind\":\"\\u001b[31m\\nred\"}")),
            at
                + "/interaction/kind: unknown kind \"\uFFFD[31m\uFFFDred\"; expected one of choice,"
                + " true-false, text, number, gap, match, order;"
                + " correct it or remove the question"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrong")
  void saysWhatIsWrong(String name, String json, String message) {
    assertThat(problems(json)).containsExactly(message);
  }

  @Test
  void tellsAllProblemsAtOnce() {
    String json =
        with(
            interaction("{\"kind\":\"true-false\"}")
                + ",{\"id\":\"r\",\"stem\":\"\",\"interaction\":{\"kind\":\"order\",\"items\":[]}}");
    assertThat(problems(json))
        .containsExactly(
            "bank.json: question q at /questions/0/interaction/answer: the field is missing;"
                + " expected true or false; add it",
            "bank.json: question r at /questions/1/stem: it is empty; expected words; fill it in",
            "bank.json: question r at /questions/1/interaction/items: 0 items; expected two or"
                + " more; add some or remove the question");
  }

  @Test
  void brokenJsonHasLineAndColumn() {
    assertThat(problems("{\n  \"format\": \"readback-bank\",\n  oops\n}").get(0))
        .startsWith("bank.json:3:3: broken JSON (")
        .endsWith("); expected a Readback bank; mend this place");
    assertThat(problems("{\"format\": 1, \"format\": 2}").get(0))
        .startsWith("bank.json:1:")
        .endsWith("; expected each once; remove one");
    assertThat(problems("{\"format\": \"readback-bank\""))
        .containsExactly(
            "bank.json:1:27: the JSON ends too early; expected the rest of it; write it again");
    assertThat(problems(GOOD + "{}").get(0))
        .endsWith(": something stands after the end of the JSON; expected nothing more; remove it");
    assertThat(problems(""))
        .containsExactly(
            "bank.json: the input is empty; expected a Readback bank in JSON; write it again");
  }

  static Stream<byte[]> hostile() {
    byte[] binary = new byte[4096];
    for (int i = 0; i < binary.length; i++) {
      binary[i] = (byte) (i * 31);
    }
    String head = "{\"format\":\"readback-bank\",\"version\":1,\"title\":";
    return Stream.of(
            "[".repeat(100_000),
            "{\"a\":".repeat(100_000),
            head + "1" + "0".repeat(1_000_000) + "}",
            head + "1e" + "9".repeat(50) + "}",
            head + "\"" + "x".repeat(17 << 20) + "\"}",
            head + "\"\\ud800\"}",
            "null",
            "[]",
            "\"readback-bank\"",
            "42",
            "\u0000",
            "<html>",
            head + "{}, \"articles\": 7, \"questions\": {\"0\": 1}}",
            head + "\"t\", \"articles\": [null, 1, []], \"questions\": [null, {\"id\": {}}]}",
            with("{\"id\":\"q\",\"stem\":[],\"interaction\":[],\"evidence\":{},\"tags\":[1]}"))
        .map(s -> s.getBytes(StandardCharsets.UTF_8))
        .flatMap(bytes -> Stream.of(bytes, Arrays.copyOf(bytes, bytes.length / 2), binary));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void hostileFilesGetAMessage(byte[] bytes) {
    assertThatThrownBy(() -> Banks.read(bytes, "bank.json"))
        .isInstanceOfSatisfying(
            InputException.class,
            e ->
                assertThat(e.diagnostics())
                    .isNotEmpty()
                    .allSatisfy(d -> assertThat(d.line()).hasLineCount(1).hasSizeLessThan(500)));
    assertThat(Banks.looksLikeBank(bytes)).isIn(true, false);
  }

  @Test
  void cutAnywhereABankGetsAMessage() {
    byte[] good = Banks.toBytes(SampleSets.everyKind());
    for (int i = 0; i < good.length - 2; i += 7) {
      byte[] cut = Arrays.copyOf(good, i);
      assertThatThrownBy(() -> Banks.read(cut, "bank.json")).isInstanceOf(InputException.class);
    }
  }
}
