package dev.readback.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class FactsCommandTest {

  @Test
  void groupedByWhoSaysSo() {
    Run run = Run.withModels("facts", Run.ARTICLE);
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .startsWith(
            "Harrowmere council votes to save pool and cut library hours\n\nThe article itself says:\n  - ")
        .contains("Judith Marlowe", "Anne Tredwell");
  }

  @Test
  void asJsonEveryOffsetCutsItsWords() throws Exception {
    Run run = Run.withModels("facts", Run.ARTICLE, "--json");
    assertThat(run.code()).isZero();
    JsonNode root = new ObjectMapper().readTree(run.out());
    String text = Files.readString(Run.ARTICLE);
    assertThat(root.get("text").asText()).isEqualTo(text);
    assertThat(root.get("statements")).isNotEmpty();
    assertThat(root.get("facts")).isNotEmpty();
    for (String array : new String[] {"statements", "facts"}) {
      for (JsonNode each : root.get(array)) {
        assertSpans(each, text);
      }
    }
    JsonNode statement = root.get("statements").get(0);
    assertThat(statement.properties().stream().map(java.util.Map.Entry::getKey))
        .containsExactly("start", "end", "text", "kind", "source", "cue", "certainty", "unnamed");
    assertThat(root.get("facts").get(0).properties().stream().map(java.util.Map.Entry::getKey))
        .containsExactly(
            "subject",
            "predicate",
            "objects",
            "time",
            "place",
            "quantity",
            "evidence",
            "attribution",
            "certainty");
  }

  private static void assertSpans(JsonNode node, String text) {
    if (node.has("start")) {
      assertThat(text.substring(node.get("start").asInt(), node.get("end").asInt()))
          .isEqualTo(node.get("text").asText());
    }
    node.forEach(child -> assertSpans(child, text));
  }

  @Test
  void wrongUsage() {
    Run run = Run.of("facts");
    assertThat(run.err())
        .isEqualTo("readback: Missing required parameter: 'ARTICLE'. See readback facts --help.\n");
    assertThat(run.code()).isEqualTo(2);
  }
}
