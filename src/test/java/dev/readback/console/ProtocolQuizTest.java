package dev.readback.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProtocolQuizTest {

  @TempDir private Path folder;

  private List<String> quiz(Run.Setup setup, String... more) {
    Object[] args = new Object[7 + more.length];
    List<Object> first = List.of("quiz", Run.FERRY, "--state", folder, "--seed", "1", "--json");
    for (int i = 0; i < first.size(); i++) {
      args[i] = first.get(i);
    }
    System.arraycopy(more, 0, args, first.size(), more.length);
    Run run = setup.run(args);
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    return run.lines();
  }

  private static final String FIRST =
      "{\"type\":\"question\",\"id\":\"q-said\",\"number\":1,\"total\":8,\"answered\":0,"
          + "\"stem\":\"Who said how long the repair would take?\",\"interaction\":"
          + "{\"kind\":\"choice\",\"select\":\"one\",\"options\":["
          + "{\"id\":\"o-44\",\"text\":\"A passenger\"},"
          + "{\"id\":\"o-c1\",\"text\":\"Harbour master Ines Tolland\"},"
          + "{\"id\":\"o-7a\",\"text\":\"The operator Northline\"}]}}";

  @Test
  void everyInteraction() {
    List<String> out =
        quiz(
            Run.typing(
                "{\"answer\":\"o-c1\"}",
                "{\"answer\":[\"m-1\",\"m-3\"]}",
                "{\"answer\":false}",
                "{\"answer\":\"Kelmouth\"}",
                "{\"answer\":140}",
                "{\"answer\":{\"1\":\"Tolland\",\"2\":\"danger\"}}",
                "{\"answer\":{\"l-3\":\"r-5\",\"l-9\":\"r-2\"}}",
                "{\"answer\":[\"i-6\",\"i-1\",\"i-4\"]}"));
    assertThat(out).hasSize(17);
    assertThat(out.get(0)).isEqualTo(FIRST);
    assertThat(out.get(1))
        .isEqualTo(
            "{\"type\":\"mark\",\"id\":\"q-said\",\"correct\":true,\"fraction\":1.0,"
                + "\"reason\":\"the right option\","
                + "\"feedback\":\"The article names her as the source.\"}");
    assertThat(out.get(4))
        .endsWith(
            "\"stem\":\"The ferry Aurelia has three engines.\",\"interaction\":"
                + "{\"kind\":\"true-false\"}}");
    assertThat(out.get(6))
        .endsWith("\"interaction\":{\"kind\":\"text\",\"answerType\":\"place\"}}");
    assertThat(out.get(8))
        .endsWith("\"interaction\":{\"kind\":\"number\",\"unit\":\"passengers\"}}");
    assertThat(out.get(10))
        .endsWith(
            "\"interaction\":{\"kind\":\"gap\",\"text\":\"{{1}} said that nobody was in {{2}}.\","
                + "\"gaps\":[{\"id\":\"1\",\"answerType\":\"person\"},"
                + "{\"id\":\"2\",\"answerType\":\"other\",\"options\":[\"danger\",\"port\"]}]}}");
    assertThat(out.get(12))
        .endsWith(
            "\"interaction\":{\"kind\":\"match\",\"left\":["
                + "{\"id\":\"l-3\",\"text\":\"Ines Tolland\"},{\"id\":\"l-9\",\"text\":\"Northline\"}],"
                + "\"right\":[{\"id\":\"r-5\",\"text\":\"harbour master\"},"
                + "{\"id\":\"r-8\",\"text\":\"ship builder\"},{\"id\":\"r-2\",\"text\":\"operator\"}]}}");
    assertThat(out.get(14))
        .endsWith(
            "\"interaction\":{\"kind\":\"order\",\"items\":["
                + "{\"id\":\"i-1\",\"text\":\"refunded the tickets\"},"
                + "{\"id\":\"i-4\",\"text\":\"hired a second ship\"},"
                + "{\"id\":\"i-6\",\"text\":\"apologised\"}]}}");
    assertThat(out.get(16))
        .startsWith(
            "{\"type\":\"result\",\"score\":8.0,\"max\":8.0,\"answered\":8,\"total\":8,\"byRule\":"
                + "{\"gap\":{\"score\":1.0,\"max\":1.0,\"answered\":1,\"total\":1},")
        .endsWith(
            "\"byProcess\":{\"integrate\":{\"score\":3.0,\"max\":3.0,\"answered\":3,\"total\":3},"
                + "\"retrieve\":{\"score\":5.0,\"max\":5.0,\"answered\":5,\"total\":5}},"
                + "\"missed\":[]}");
  }

  @Test
  void anAnswerThatDoesNotFitLeavesTheQuestionOpen() {
    List<String> out =
        quiz(
            Run.typing(
                "{\"answer\":\"o-99\"}",
                "{\"answer\":true}",
                "{\"answer\":null}",
                "hello",
                "[]",
                "{}",
                "{\"jump\":true}",
                "{\"skip\":1}",
                "",
                "{\"answer\":\"o-44\"}"));
    assertThat(out.subList(1, 9))
        .containsExactly(
            error("unknown option o-99: expected one of [o-44, o-7a, o-c1]"),
            error("the answer does not fit: expected the id of an option"),
            error("expected an answer, or {\\\"skip\\\":true}"),
            error(
                "broken JSON (Unrecognized token 'hello': was expecting (JSON String, Number,"
                    + " Array, Object or...); expected an object; mend this place"),
            error("no JSON object; expected one a line"),
            error("expected one of answer, skip, hint, undo, override, report, quit; not {}"),
            error("expected one of answer, skip, hint, undo, override, report, quit; not jump"),
            error("expected {\\\"skip\\\":true}"));
    assertThat(out.get(9)).startsWith("{\"type\":\"mark\",\"id\":\"q-said\",\"correct\":false");
    assertThat(out.get(out.size() - 1)).endsWith("\"missed\":[\"q-said\"]}");
  }

  private static String error(String message) {
    return "{\"type\":\"error\",\"message\":\"" + message + "\"}";
  }

  @Test
  void skipHintUndoOverrideReportQuit() {
    List<String> out =
        quiz(
            Run.typing(
                "{\"hint\":true}",
                "{\"hint\":true}",
                "{\"answer\":\"o-44\"}",
                "{\"undo\":true}",
                "{\"answer\":\"o-44\"}",
                "{\"override\":true}",
                "{\"report\":\"two are right\"}",
                "{\"skip\":true}",
                "{\"quit\":true}"));
    assertThat(out.get(1)).isEqualTo("{\"type\":\"hint\",\"text\":\"She works at the port.\"}");
    assertThat(out.get(2)).isEqualTo(error("there is no further hint"));
    assertThat(out.get(4)).startsWith("{\"type\":\"question\",\"id\":\"q-many\"");
    assertThat(out.get(5)).isEqualTo(FIRST);
    assertThat(out.get(8)).startsWith("{\"type\":\"mark\",\"id\":\"q-said\",\"correct\":true");
    assertThat(out.get(9)).isEqualTo("{\"type\":\"saved\",\"id\":\"q-many\"}");
    assertThat(out.get(10)).startsWith("{\"type\":\"question\",\"id\":\"q-tf\",\"number\":3");
    assertThat(out.get(11))
        .startsWith("{\"type\":\"result\",\"score\":1.0,\"max\":8.0,\"answered\":1,\"total\":8,");
    assertThat(out).hasSize(12);
  }

  @Test
  void theLastAnswerCanBeTakenBackToo() {
    List<String> out =
        quiz(
            Run.typing(
                "{\"answer\":true}", "{\"undo\":true}", "{\"skip\":true}", "{\"answer\":false}"),
            "-n",
            "1");
    assertThat(out.get(1)).startsWith("{\"type\":\"mark\"");
    assertThat(out.get(2)).startsWith("{\"type\":\"question\"");
    assertThat(out.get(5)).startsWith("{\"type\":\"result\",\"score\":1.0,\"max\":1.0,");
    assertThat(out).hasSize(6);
  }

  @Test
  void hintsStandBetweenTheTriesOfAnInteractiveQuiz() {
    List<String> out = quiz(Run.typing("{\"answer\":\"o-44\"}"), "--behaviour", "interactive");
    assertThat(out.get(1)).startsWith("{\"type\":\"mark\",\"id\":\"q-said\",\"correct\":false");
    assertThat(out.get(2)).isEqualTo("{\"type\":\"hint\",\"text\":\"She works at the port.\"}");
    assertThat(out.get(3)).isEqualTo(FIRST);
  }

  @Test
  void anExamConfirmsAndTellsNothing() {
    List<String> out =
        quiz(
            Run.typing("{\"answer\":\"o-44\"}", "{\"hint\":true}", "{\"override\":true}"),
            "--mode",
            "exam");
    assertThat(out.get(1)).isEqualTo("{\"type\":\"saved\",\"id\":\"q-said\"}");
    assertThat(out.get(3)).isEqualTo(error("no hints in an exam"));
    assertThat(out.get(4)).isEqualTo(error("nothing to override: marks come at the end"));
    assertThat(String.join("\n", out)).doesNotContain("correct", "feedback", "Kelmouth");
  }

  @Test
  void theEndOfInputGivesTheResult() {
    List<String> out = quiz(Run.typing());
    assertThat(out).hasSize(2);
    assertThat(out.get(1)).startsWith("{\"type\":\"result\",\"score\":0.0,\"max\":8.0");
  }
}
