package dev.readback.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readback.bank.Banks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
  private static final String[] LINES = {
    "{\"student\":\"Ada\",\"question\":\"q-said\",\"response\":\"o-c1\"}",
    "{\"student\":\"Ada\",\"question\":\"q-text\",\"response\":\"in Kelmouth\"}",
    "{\"student\":\"Ben\",\"question\":\"q-said\",\"response\":\"o-7a\",\"seconds\":12}",
    "{\"student\":\"Ben\",\"question\":\"q-text\",\"response\":\"Oslo\",\"fraction\":0.5}",
    "{\"student\":7,\"question\":\"q-text\",\"response\":null}"
  };

  @TempDir private Path folder;

  @Test
  void aTableForPeople() {
    Run run = Run.typing(LINES).run("report", "-", "--bank", Run.FERRY);
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .isEqualTo(
            """
            Ferry stays in port after engine fault
            3 students, 2 questions: mean 0.8 of 2.0 points (42 %), median 0.5, standard
            deviation 1.04.
            Reliability (Cronbach's alpha) 0.92: the scores can be relied on. Error ratio 28
            %; a student's score is known to about ± 0.3 points.

             No.  answered  facility  discrimination  efficiency  weight
               1         2      33 %            0.87        1.00    52 %
               2         3      50 %            0.87        1.00    48 %

            1. Who said how long the repair would take?
                  1   50 %  The operator Northline
                  1   50 %  Harbour master Ines Tolland (key)
                  0    0 %  A passenger
            2. In which port did the ferry stay?

            What to look at
            With fewer than 10 students no question can be judged.

            1PL not fitted: it needs 100 students or more and has 3.

            2PL not fitted: it needs 500 students or more and has 3.
            """);
    assertThat(run.code()).isZero();
  }

  @Test
  void aTableFromASpreadsheet() throws IOException {
    String names = "\ufeffname,q-said,q-many,q-tf,q-text,q-order";
    String ada = "\"Doe, Ada\",harbour master ines tolland,m-1|m-3,FALSE,kelmouth,i-6|i-1|i-4";
    String ben = "Ben,o-7a,\"[\"\"m-2\"\"]\",true,,i-4|i-1|i-6";
    Path table =
        Files.writeString(
            folder.resolve("class.csv"), String.join("\r\n", names, ada, ben) + "\r\n");
    Run run = Run.of("report", table, "--bank", Run.FERRY, "--to", "csv");
    assertThat(run.err()).isEmpty();
    assertThat(run.lines().stream().map(line -> line.replaceAll("^([^,]*),[^,]*,", "$1: ")))
        .satisfiesExactly(
            head -> assertThat(head).startsWith("question: answered,facility"),
            one -> assertThat(one).startsWith("q-said: 2,0.5,"),
            two -> assertThat(two).startsWith("q-many: 2,0.5,"),
            three -> assertThat(three).startsWith("q-tf: 2,0.5,"),
            four -> assertThat(four).startsWith("q-text: 1,0.5,"),
            five -> assertThat(five).startsWith("q-order: 2,0.5,"));
  }

  @Test
  void theNameOfTheOutputTellsTheFormat() throws IOException {
    Path page = folder.resolve("report.html");
    Run run = Run.typing(LINES).run("report", "-", "--bank", Run.FERRY, "-o", page);
    assertThat(run.err()).isEqualTo("readback: " + page + ": written.\n");
    assertThat(run.out()).isEmpty();
    assertThat(Files.readString(page)).startsWith("<!doctype html>");
    Run again = Run.typing(LINES).run("report", "-", "--bank", Run.FERRY, "-o", page);
    assertThat(again.code()).isEqualTo(1);
    Run other = Run.typing(LINES).run("report", "-", "--bank", Run.FERRY, "-o", "report.txt");
    assertThat(other.err())
        .isEqualTo(
            "readback: The name report.txt does not tell the format: expected --to csv, --to json"
                + " or --to html. See readback report --help.\n");
    assertThat(other.code()).isEqualTo(2);
  }

  @Test
  void theBankIsKnownByItsHash() {
    String hash = Banks.sha256(Banks.read(Run.FERRY).value());
    String line =
        "{\"student\":\"Ada\",\"bank\":\"%s\",\"question\":\"q-text\",\"response\":\"Kelmouth\","
            + "\"fraction\":0}";
    Run same =
        Run.typing(String.format(line, hash))
            .run("report", "-", "--bank", Run.FERRY, "--to", "json");
    assertThat(same.err()).isEmpty();
    assertThat(same.out()).contains("\"facility\": 0.0");
    Run changed =
        Run.typing(String.format(line, "0".repeat(64)))
            .run("report", "-", "--bank", Run.FERRY, "--to", "json");
    assertThat(changed.err())
        .isEqualTo(
            "readback: standard input: 1 response is to another version of the bank; matched by"
                + " question id and marked anew\n");
    assertThat(changed.out()).contains("\"facility\": 1.0");
  }

  @Test
  void linesThatCannotBeUsed() {
    assertError(
        "expected an object with \"student\", \"question\" and \"response\"; add them",
        "{\"question\":\"q-tf\"}");
    assertError(
        "there is no question \"q-9\" in the banks; expected one of them; name the bank that was"
            + " taken with --bank",
        "{\"student\":\"Ada\",\"question\":\"q-9\",\"response\":true}");
    assertError(
        "question q-tf: the answer does not fit: expected true or false; correct the response",
        "{\"student\":\"Ada\",\"question\":\"q-tf\",\"response\":\"maybe\"}");
    assertError(
        "question q-said: unknown option x: expected one of [o-44, o-7a, o-c1]; correct the"
            + " response",
        "{\"student\":\"Ada\",\"question\":\"q-said\",\"response\":\"x\"}");
    assertError(
        "expected \"fraction\" as a number from 0 to 1; correct it",
        "{\"student\":\"Ada\",\"question\":\"q-tf\",\"response\":true,\"fraction\":2}");
    assertError(
        "the JSON ends too early; expected the rest of it; write it again", "{\"student\":");
    assertError(
        "there is no question \"nothing\" in the banks; expected one of them; name the bank that was"
            + " taken with --bank",
        "name,nothing");
    assertError(
        "there are no questions; expected a column for the student and one headed by each"
            + " question's id; add them",
        "name");
  }

  private static void assertError(String message, String line) {
    Run run = Run.typing(line).run("report", "-", "--bank", Run.FERRY);
    assertThat(run.err()).isEqualTo("readback: standard input:1: " + message + "\n");
    assertThat(run.code()).isEqualTo(1);
  }

  @Test
  void everyBadLineIsTold() {
    Run run =
        Run.typing("name,q-tf", "Ada,true", "Ada,false", ",true", "Ben,true,false")
            .run("report", "-", "--bank", Run.FERRY);
    assertThat(List.of(run.err().split("\n")))
        .containsExactly(
            "readback: standard input:3: \"Ada\" stands in row 2 too; expected a row for each"
                + " student; give them different names",
            "readback: standard input:4: there is no student; expected a name in the first column;"
                + " add it",
            "readback: standard input:5: 3 cells; expected at most 2, one for each column; correct"
                + " the row");
  }

  @Test
  void filesThatCannotBeRead() {
    Path missing = folder.resolve("missing.csv");
    assertThat(Run.of("report", missing, "--bank", Run.FERRY).err())
        .isEqualTo(
            "readback: "
                + missing
                + ": there is no such file; expected responses; check the name\n");
    assertThat(Run.typing("").run("report", "-", "--bank", Run.FERRY).err())
        .isEqualTo(
            "readback: standard input: there are no responses; expected JSON lines, or a table in"
                + " CSV; check the file\n");
    assertThat(Run.typing("name,q-tf").run("report", "-", "--bank", Run.FERRY).err())
        .isEqualTo(
            "readback: -: nobody answered anything; expected one response or more; check the"
                + " file\n");
    Run run = Run.typing(LINES).run("report", "-");
    assertThat(run.err())
        .isEqualTo(
            "readback: Missing required option: '--bank=BANK'. See readback report --help.\n");
    assertThat(run.code()).isEqualTo(2);
  }
}
