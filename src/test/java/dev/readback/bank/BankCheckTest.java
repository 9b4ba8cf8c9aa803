package dev.readback.bank;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.readback.diagnostic.Diagnostic;
import dev.readback.diagnostic.Severity;
import dev.readback.question.AnswerType;
import dev.readback.question.Interaction;
import dev.readback.question.Interaction.Accepted;
import dev.readback.question.Interaction.Item;
import dev.readback.question.Interaction.Match;
import dev.readback.question.Interaction.NotAccepted;
import dev.readback.question.Interaction.Pair;
import dev.readback.question.Interaction.TextEntry;
import dev.readback.question.Interaction.TrueFalse;
import dev.readback.question.Question;
import dev.readback.question.QuestionSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BankCheckTest {
  @TempDir Path folder;

  private static BankFile bank(QuestionSet set) {
    return Banks.open(Banks.toBytes(set), "bank.json").value();
  }

  private static QuestionSet set(Question... questions) {
    return new QuestionSet("t", SampleSets.everyKind().articles(), List.of(questions));
  }

  private static Question question(String id, String stem, Interaction interaction) {
    return SampleSets.question(id, stem, interaction, "Ilse Brandt");
  }

  private static List<String> problems(QuestionSet set) {
    return BankCheck.check(bank(set), Optional.empty()).stream()
        .filter(d -> d.severity() != Severity.NOTE)
        .map(Diagnostic::line)
        .toList();
  }

  @Test
  void aGoodBankHasOnlyNotes() {
    List<Diagnostic> found =
        BankCheck.check(bank(SampleSets.everyKind()), Optional.of(SampleSets.TEXT));
    assertThat(found).allMatch(d -> d.severity() == Severity.NOTE);
    assertThat(found)
        .extracting(Diagnostic::line)
        .containsExactly(
            "bank.json: question q-one: a blind guess earns 33 % on average",
            "bank.json: question q-many: a blind guess earns 20 % on average",
            "bank.json: question q-truth: a blind guess earns 50 % on average",
            "bank.json: question q-text: a blind guess earns 0 % on average",
            "bank.json: question q-number: a blind guess earns 0 % on average",
            "bank.json: question q-gap: a blind guess earns 17 % on average",
            "bank.json: question q-match: a blind guess earns 33 % on average",
            "bank.json: question q-order: a blind guess earns 28 % on average");
  }

  @Test
  void whatCannotBeReadIsToldToo() throws IOException {
    Path file = folder.resolve("bank.json");
    Files.writeString(file, "{");
    assertThat(BankCheck.check(file, Optional.empty()))
        .extracting(Diagnostic::code)
        .containsExactly("json-broken");
  }

  @Test
  void theTextMustBeTheOneOfTheHash() {
    String json =
        new String(Banks.toBytes(SampleSets.everyKind()), StandardCharsets.UTF_8)
            .replace("pay for the", "pay for all");
    BankFile bank = Banks.open(json.getBytes(StandardCharsets.UTF_8), "bank.json").value();
    assertThat(BankCheck.check(bank, Optional.empty()))
        .filteredOn(d -> d.severity() == Severity.ERROR)
        .extracting(Diagnostic::code)
        .containsExactly("bank-text-changed");
  }

  @Test
  void evidenceIsCutAgainFromTheArticleGiven() {
    List<String> problems =
        BankCheck.check(
                bank(set(question("q-1", "A storm hit.", new TrueFalse(true, null, null, null)))),
                Optional.of("Another article."))
            .stream()
            .filter(d -> d.severity() == Severity.ERROR)
            .map(Diagnostic::line)
            .toList();
    int start = SampleSets.TEXT.indexOf("Ilse Brandt");
    assertThat(problems)
        .containsExactly(
            "bank.json: no article of the bank has the sha256 of the article given"
                + " (00d15730e956...); expected the article that the bank was made from;"
                + " give that one",
            "bank.json: question q-1: offsets "
                + start
                + " to "
                + (start + 11)
                + " of the article given do not cut \"Ilse Brandt\"; expected these words;"
                + " give the article that the bank was made from");
  }

  @Test
  void aStemMustNotHoldItsKey() {
    assertThat(
            problems(
                set(
                    question(
                        "q-1",
                        "What post does mayor Tomas Reyes hold?",
                        new TextEntry(
                            AnswerType.OTHER, List.of(Accepted.of("Mayor")), List.of())))))
        .containsExactly(
            "bank.json: question q-1: its stem holds the key \"Mayor\"; expected a stem without it;"
                + " reword it");
  }

  @Test
  void aStrictAnswerListIsFine() {
    assertThat(
            problems(
                set(
                    question(
                        "q-1",
                        "When was it?",
                        new TextEntry(
                            AnswerType.DATE,
                            List.of(Accepted.of("5 March")),
                            List.of(new NotAccepted("the 5th of March", "Not exact.")))))))
        .isEmpty();
  }

  @Test
  void nearDuplicatesAndTellingIdsAreWarnedOf() {
    Interaction truth = new TrueFalse(true, null, null, null);
    Interaction pairs =
        new Match(
            List.of(new Item("l1", "a", null), new Item("l2", "b", null)),
            List.of(new Item("r1", "c", null), new Item("r2", "d", null)),
            List.of(new Pair("l1", "r1"), new Pair("l2", "r2")));
    assertThat(
            problems(
                set(
                    question("q-1", "The harbour of Vellmar was closed.", truth),
                    question("q-2", "Was the harbour of Vellmar closed?", truth),
                    question("q-3", "Match them.", pairs))))
        .containsExactly(
            "bank.json: question q-3: the ids of its items tell the pairs; expected ids that tell"
                + " nothing; change them",
            "bank.json: question q-2 asks nearly the same as question q-1 (\"Was the harbour of"
                + " Vellmar closed?\"); expected different questions; remove one");
  }

  @Test
  void theSchemaAgreesWithTheReader() throws IOException {
    JsonMapper json = new JsonMapper();
    byte[] good = Banks.toBytes(SampleSets.everyKind());
    assertThat(BankSchema.problems(json.readTree(good))).isEmpty();
    String text = new String(good, StandardCharsets.UTF_8);
    for (String wrong :
        List.of(
            text.replaceFirst("\"stem\": \"[^\"]*\"", "\"stem\": 7"),
            text.replaceFirst("\"kind\": \"choice\"", "\"kind\": \"hotspot\""),
            text.replaceFirst("\"correct\": true", "\"correct\": \"yes\""),
            text.replaceFirst("\"band\": \"easy\"", "\"band\": \"trivial\""),
            text.replaceFirst("\"focus\": \"who\"", "\"focus\": \"whom\""),
            text.replaceFirst("\"sha256\": \"[^\"]*\"", "\"sha256\": \"00\""),
            text.replaceFirst("\"articleId\": \"a1\",", ""))) {
      assertThat(BankSchema.problems(json.readTree(wrong))).hasSizeGreaterThan(0);
      assertThat(readable(wrong)).isFalse();
    }
  }

  private static boolean readable(String json) {
    try {
      Banks.read(json.getBytes(StandardCharsets.UTF_8), "bank.json");
      return true;
    } catch (dev.readback.diagnostic.InputException e) {
      return false;
    }
  }
}
