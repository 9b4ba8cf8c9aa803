package dev.readback.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readback.bank.Banks;
import dev.readback.question.Interaction.Choice;
import dev.readback.question.Question;
import dev.readback.question.QuestionSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurateCommandTest {

  @TempDir private Path folder;
  private Path bank;
  private Path journal;

  @BeforeEach
  void aCopyOfTheBank() throws IOException {
    bank = folder.resolve("bank.json");
    journal = folder.resolve("bank.json.curating");
    Files.copy(Run.FERRY, bank);
  }

  private QuestionSet written() {
    return Banks.read(bank).value();
  }

  private static List<String> ids(QuestionSet set) {
    return set.questions().stream().map(Question::id).toList();
  }

  @Test
  void keepDropMoveEditAndWrite() {
    List<String> before = ids(written());
    Run run =
        Run.typing("d", "k", "m 1", "f 1 Said differently.", "s Who spoke first?", "w")
            .run("curate", bank);
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    int left = before.size() - 1;
    assertThat(run.out())
        .contains("k, d, ? help: Dropped.\n\nItem 1 of " + left + "\n")
        .endsWith(left + " items written to " + bank + " (1 dropped, 2 edits).\n");
    assertThat(ids(written()))
        .startsWith(before.get(2), before.get(1))
        .doesNotContain(before.get(0));
    assertThat(written().questions().get(0).stem()).isEqualTo("Who spoke first?");
    assertThat(journal).doesNotExist();
  }

  @Test
  void nothingIsLostOnQuitting() throws IOException {
    byte[] before = Files.readAllBytes(bank);
    Run quit = Run.typing("d", "s Another stem?", "q").run("curate", bank);
    assertThat(quit.code()).isZero();
    assertThat(quit.err())
        .isEqualTo(
            "readback: stopped; everything is kept in " + journal + ": curate again to go on.\n");
    assertThat(Files.readAllBytes(bank)).isEqualTo(before);
    // The end of input is the same as q; what was typed before is saved step by step.
    Run ended = Run.typing("k").run("curate", bank);
    assertThat(ended.out()).contains("Item 1 of 7\nAnother stem?\n");
    Run resumed = Run.typing("w").run("curate", bank);
    assertThat(resumed.err())
        .isEqualTo("readback: going on where you stopped (1 dropped, 1 edit).\n");
    assertThat(written().questions().get(0).stem()).isEqualTo("Another stem?");
  }

  @Test
  void anEditIsCheckedAtOnce() {
    Question first = written().questions().get(0);
    String key =
        ((Choice) first.interaction())
            .options().stream().filter(o -> o.correct()).findFirst().orElseThrow().text();
    Run run = Run.typing("s Was it " + key + "?", "u", "s Who was it?", "q").run("curate", bank);
    assertThat(run.out().replace("\n", " "))
        .contains("Changed.  Item 1 of 8 Was it " + key + "?")
        .contains(
            "Look: its stem holds the key \"" + key + "\"; expected a stem without it; reword it")
        .contains("Taken back.")
        .contains("Changed; checked: no problem found.");
  }

  @Test
  void whatCannotBeDoneIsSaid() {
    Run run =
        Run.typing("zz", "g 9", "o 9 x", "s", "", "m x", "u", "a place", "q").run("curate", bank);
    assertThat(run.lines())
        .contains(
            "k, d, ? help: \"zz\" is no command here; ? shows them.",
            "k, d, ? help: Expected a number from 1 to 8.",
            "k, d, ? help: New stem: Not changed: expected some words.",
            "k, d, ? help: There is nothing to take back.",
            "k, d, ? help: Expected a fact or a kind: \"a fact\" asks the same another way.")
        .anyMatch(
            l -> l.matches("k, d, \\? help: Expected a number from 1 to \\d, then the text\\."));
    assertThat(run.code()).isZero();
  }

  @Test
  void anotherOneNeedsTheModelsAndIsPutIn() throws IOException {
    // The models' stand-in makes the questions of the ferry: drop two of them first.
    QuestionSet all = written();
    Question asked = all.questions().get(0);
    QuestionSet one = new QuestionSet(all.title(), all.articles(), List.of(asked));
    Files.write(bank, Banks.toBytes(one));
    Run run = Run.typing("a", "w").withModels().run("curate", bank);
    assertThat(run.err()).isEqualTo("readback: loading the language models ...\n");
    assertThat(run.out()).contains("Another one, put in after it: ").contains("Item 2 of 2\n");
    assertThat(written().questions()).hasSize(2).first().isEqualTo(asked);
  }

  @Test
  void severalBecomeOne() {
    Path both = folder.resolve("both.json");
    Run missing = Run.of("curate", bank, Path.of("question-banks/orchard-lights.json"));
    assertThat(missing.code()).isEqualTo(2);
    assertThat(missing.err())
        .isEqualTo(
            "readback: Several banks become one: add -o FILE. See readback curate --help.\n");
    Run run =
        Run.typing("w")
            .run("curate", bank, Path.of("question-banks/orchard-lights.json"), "-o", both);
    assertThat(run.code()).isZero();
    assertThat(Banks.read(both).value().articles()).hasSize(2);
  }

  @Test
  void aJournalOfAnotherVersionIsNotTaken() throws IOException {
    Run.typing("d", "q").run("curate", bank);
    QuestionSet set = written();
    Files.write(
        bank,
        Banks.toBytes(new QuestionSet("Other", set.articles(), set.questions().subList(0, 3))));
    Run run = Run.typing("w").run("curate", bank);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .isEqualTo(
            "readback: "
                + journal
                + ": what was done belongs to another version of the bank; expected the bank"
                + " unchanged; forget it with --restart, or bring the bank back\n");
    assertThat(Run.typing("w").run("curate", bank, "--restart").code()).isZero();
    assertThat(written().questions()).hasSize(3);
  }

  @Test
  void aBankNeedsAnItem() {
    Run run = Run.typing("d", "d", "d", "d", "d", "d", "d", "d", "w", "u", "w").run("curate", bank);
    assertThat(run.out()).contains("A bank needs an item; u takes the last step back.");
    assertThat(written().questions()).hasSize(1);
  }

  @Test
  void itemsOfEveryKindAreShownAndEdited() throws IOException {
    Files.write(bank, Banks.toBytes(dev.readback.bank.SampleSets.everyKind()));
    Run run =
        Run.typing(
                "k",
                "k",
                "f 2 It was on Tuesday, yes.",
                "k",
                "o 3 Ilse Brand",
                "k",
                "o 1 x",
                "k",
                "k",
                "o 4 a mayor of a town",
                "k",
                "o 2 The harbour was open.",
                "w")
            .run("curate", bank);
    assertThat(run.out())
        .contains("  1. Tomas Reyes (right)\n", "  3. Ilse Brandt (not accepted)\n")
        .contains("  42 boats (right)\n", "This item has none to edit.")
        .contains("  1. Ilse Brandt (with harbour master)\n")
        .endsWith("8 items written to " + bank + " (4 edits).\n");
  }
}
