package dev.readback.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.readback.diagnostic.Diagnostic;
import dev.readback.diagnostic.InputException;
import dev.readback.question.QuestionSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BanksTest {
  @TempDir Path folder;

  @Test
  void whatIsWrittenIsReadBack() {
    QuestionSet set = SampleSets.everyKind();
    byte[] bytes = Banks.toBytes(set);
    assertThat(Banks.read(bytes, "bank.json").value()).isEqualTo(set);
    assertThat(Banks.toBytes(Banks.read(bytes, "bank.json").value())).isEqualTo(bytes);
    assertThat(Banks.read(bytes, "bank.json").diagnostics()).isEmpty();
  }

  @Test
  void theFormIsCanonical() {
    String text = text(Banks.toBytes(SampleSets.everyKind()));
    assertThat(text)
        .startsWith(
            """
            {
              "format": "readback-bank",
              "version": 1,
              "title": "Harbour reopens after storm",
              "articles": [
                {
                  "id": "a1",
                  "title": "Harbour reopens after storm",
                  "byline": null,
                  "published": "2024-03-05",
                  "language": "en",
                  "sha256": "\
            """)
        .contains(
            """
                  "interaction": {
                    "kind": "number",
                    "value": 42,
                    "tolerance": 0,
                    "unit": "boats"
                  },
            """)
        .endsWith("\n}\n")
        .doesNotContain("\r", "\n\n");
  }

  @Test
  void unknownFieldsSurviveAtEveryLevel() {
    String json =
        text(Banks.toBytes(SampleSets.everyKind()))
            .replaceFirst("\"version\": 1,", "\"version\": 1, \"school\": {\"name\": \"North\"},")
            .replaceFirst("\"byline\": null,", "\"byline\": null, \"shelf\": 7,")
            .replaceFirst("\"id\": \"q-one\",", "\"id\": \"q-one\", \"votes\": [1, 2.50],")
            .replaceFirst("\"kind\": \"choice\",", "\"kind\": \"choice\", \"columns\": 2,")
            .replaceFirst("\"id\": \"o3\",", "\"id\": \"o3\", \"picture\": \"brandt.png\",")
            .replaceFirst("\"id\": \"r2\",", "\"id\": \"r2\", \"colour\": null,")
            .replaceFirst("\"band\": \"easy\",", "\"band\": \"easy\", \"tries\": 12,");
    BankFile bank = Banks.open(json.getBytes(StandardCharsets.UTF_8), "bank.json").value();
    assertThat(bank.set()).isEqualTo(SampleSets.everyKind());
    String again = text(bank.toBytes());
    assertThat(again.replaceAll("\\s+", ""))
        .contains(
            "\"school\":{\"name\":\"North\"}",
            "\"shelf\":7",
            "\"votes\":[1,2.50]",
            "\"columns\":2",
            "\"picture\":\"brandt.png\"",
            "\"colour\":null",
            "\"tries\":12");
    assertThat(text(Banks.open(bank.toBytes(), "bank.json").value().toBytes())).isEqualTo(again);
  }

  @Test
  void aThingThatIsGoneTakesItsUnknownFieldsAlong() {
    QuestionSet set = SampleSets.everyKind();
    String json =
        text(Banks.toBytes(set)).replaceFirst("\"id\": \"q-one\",", "\"id\": \"q-one\", \"x\": 1,");
    BankFile bank = Banks.open(json.getBytes(StandardCharsets.UTF_8), "bank.json").value();
    QuestionSet shorter =
        new QuestionSet(set.title(), set.articles(), set.questions().subList(1, 3));
    assertThat(bank.with(shorter).toBytes()).isEqualTo(Banks.toBytes(shorter));
  }

  @Test
  void hostileTextSurvives() {
    QuestionSet set = SampleSets.everyKind();
    String title =
        "\u0000\u001b[31m \" \\ </script> \ud83d\ude00 \ud83d \ude00 \u202e \u2028 {}=~#";
    QuestionSet hostile = new QuestionSet(title, set.articles(), set.questions());
    assertThat(Banks.read(Banks.toBytes(hostile), "bank.json").value()).isEqualTo(hostile);
  }

  @Test
  void writesAFileOnce() throws IOException {
    Path file = folder.resolve("bank.json");
    QuestionSet set = SampleSets.everyKind();
    Banks.write(set, file, false);
    assertThat(Banks.read(file).value()).isEqualTo(set);
    assertThatThrownBy(() -> Banks.write(set, file, false))
        .isInstanceOf(InputException.class)
        .hasMessage(
            file
                + ": the file exists already; expected a new name;"
                + " choose one, or add --force to replace it");
    Banks.write(set, file, true);
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void saysWhatIsWrongWithAFile() throws IOException {
    Path missing = folder.resolve("none.json");
    assertThatThrownBy(() -> Banks.read(missing))
        .hasMessage(missing + ": there is no such file; expected a bank file; check the name");
    assertThatThrownBy(() -> Banks.read(folder))
        .hasMessage(folder + ": this is a folder; expected a bank file; name the file");
    Path lost = folder.resolve("no/bank.json");
    assertThatThrownBy(() -> Banks.write(SampleSets.everyKind(), lost, false))
        .hasMessage(
            lost
                + ": the folder of this file does not exist; expected an existing one;"
                + " make it first");
    assertThatThrownBy(() -> Banks.write(SampleSets.everyKind(), folder, true))
        .hasMessage(folder + ": this is a folder; expected a file to write; name a file in it");
  }

  @Test
  void noticesAChangedText() {
    String json = text(Banks.toBytes(SampleSets.everyKind())).replace("pay for the", "pay for all");
    List<Diagnostic> noticed =
        Banks.read(json.getBytes(StandardCharsets.UTF_8), "bank.json").diagnostics();
    assertThat(noticed)
        .extracting(Diagnostic::line)
        .containsExactly(
            "bank.json: article a1: its text does not have the sha256 that stands beside it;"
                + " expected the text unchanged; make the bank again from the article");
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
