package dev.readback.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

  @TempDir private Path folder;

  @Test
  void aGoodBank() {
    Run run = Run.of("check", Run.FERRY, "--article", Run.FERRY_ARTICLE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).isEqualTo("readback: " + Run.FERRY + ": no problem found.\n");
    assertThat(run.code()).isZero();
  }

  @Test
  void whatABlindGuessEarns() {
    Run run = Run.of("check", Run.FERRY, "--notes");
    assertThat(run.lines())
        .contains(
            Run.FERRY + ": question q-said: a blind guess earns 33 % on average (note)",
            Run.FERRY + ": question q-text: a blind guess earns 0 % on average (note)");
    assertThat(run.err()).isEqualTo("readback: " + Run.FERRY + ": no problem found.\n");
    assertThat(run.code()).isZero();
  }

  @Test
  void oneLineAProblem() throws Exception {
    Path bank = folder.resolve("bank.json");
    Files.writeString(
        bank,
        Files.readString(Run.FERRY)
            .replace("\"text\": \"in port at Kelmouth\"", "\"text\": \"in port at Kelmoath\""));
    Run run = Run.of("check", bank);
    assertThat(run.out())
        .isEqualTo(
            bank
                + ": question q-text at /questions/3/evidence/0: offsets 65 to 84 cut \"in port at"
                + " Kelmouth\" from the article; expected \"in port at Kelmoath\"; correct them\n");
    assertThat(run.code()).isEqualTo(1);
  }

  @Test
  void anotherArticle() throws Exception {
    Path other = folder.resolve("other.txt");
    Files.writeString(other, Files.readString(Run.FERRY_ARTICLE).replace("140", "141"));
    Run run = Run.of("check", Run.FERRY, "--article", other);
    assertThat(run.out())
        .startsWith(Run.FERRY + ": no article of the bank has the sha256 of the article given (");
    assertThat(run.code()).isEqualTo(1);
  }

  @Test
  void aMissingBankIsAProblemAndTheOthersAreStillChecked() {
    Path missing = folder.resolve("missing.json");
    Run run = Run.of("check", missing, Run.FERRY);
    assertThat(run.out())
        .isEqualTo(missing + ": there is no such file; expected a bank file; check the name\n");
    assertThat(run.err()).isEqualTo("readback: " + Run.FERRY + ": no problem found.\n");
    assertThat(run.code()).isEqualTo(1);
  }

  @Test
  void noBank() {
    Run run = Run.of("check");
    assertThat(run.err())
        .isEqualTo("readback: Missing required parameter: 'BANK'. See readback check --help.\n");
    assertThat(run.code()).isEqualTo(2);
  }
}
