package dev.readback.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readback.bank.Banks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvertCommandTest {

  @TempDir Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void theExtensionDecides() throws IOException {
    Path out = folder.resolve("quiz.xml");
    Run run = Run.of("convert", Run.FERRY, "-o", out);
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEqualTo("8 questions written to " + out + ".\n");
    assertThat(run.err())
        .startsWith(
            "readback: moodle-xml: partial credit left out; each item at its place earns its share"
                + " (question q-order)\n");
    assertThat(Files.readString(out)).startsWith("<?xml").contains("<quiz>");
    Run back = Run.of("convert", out, "-o", folder.resolve("back.json"));
    assertThat(back.code()).isZero();
    assertThat(Banks.read(folder.resolve("back.json")).value().questions()).hasSize(8);
  }

  @Test
  void whatIsAmbiguousIsAsked() throws IOException {
    Run zip = Run.of("convert", Run.FERRY, "-o", folder.resolve("q.zip"));
    assertThat(zip.code()).isEqualTo(2);
    assertThat(zip.err())
        .isEqualTo(
            "readback: "
                + folder.resolve("q.zip")
                + " could be one of several formats: add --to with one of qti12, qti21, qti30."
                + " See readback convert --help.\n");
    Run none = Run.of("convert", Run.FERRY, "-o", folder.resolve("q.doc"));
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err())
        .contains("does not end like a format's files: add --to with one of aiken");
    Run unknown = Run.of("convert", Run.FERRY, "--to", "word", "-o", folder.resolve("q.doc"));
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("There is no format \"word\": expected one of aiken, anki");
    Run from = Run.of("convert", Run.FERRY, "--from", "kahoot", "-o", folder.resolve("q.gift"));
    assertThat(from.code()).isEqualTo(2);
    assertThat(from.err()).contains("There is no format \"kahoot\" to read: expected aiken, csv");
    Run noOutput = Run.of("convert", Run.FERRY);
    assertThat(noOutput.code()).isEqualTo(2);
    Run odd = Run.of("convert", file("odd.bin", "nothing"), "-o", folder.resolve("q.json"));
    assertThat(odd.code()).isEqualTo(1);
    assertThat(odd.err()).contains("this looks like no format that is read; expected aiken, csv");
  }

  @Test
  void nothingIsOverwrittenWithoutForce() throws IOException {
    Path out = file("quiz.gift", "mine");
    Run run = Run.of("convert", Run.FERRY, "-o", out);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("the file exists already");
    assertThat(Files.readString(out)).isEqualTo("mine");
    assertThat(Run.of("convert", Run.FERRY, "-o", out, "--force").code()).isZero();
    assertThat(Files.readString(out)).startsWith("$CATEGORY");
  }

  @Test
  void aFolderGetsTheNameOfTheInput() {
    Path out = folder.resolve("out");
    Run run = Run.of("convert", Run.FERRY, "--to", "qti12", "-o", out + "/");
    assertThat(run.code()).isZero();
    assertThat(out.resolve("ferry.zip")).exists();
    Run which = Run.of("convert", Run.FERRY, "-o", out);
    assertThat(which.code()).isEqualTo(2);
    assertThat(which.err()).contains("is a folder: add --to FORMAT");
  }

  @Test
  void strictWritesNothingThatLoses() {
    Path out = folder.resolve("quiz.aiken");
    Run run = Run.of("convert", Run.FERRY, "--strict", "-o", out);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .endsWith(
            "readback: "
                + out
                + ": something would be lost, and --strict was given; nothing is written;"
                + " choose another format, or leave --strict out\n");
    assertThat(out).doesNotExist();
    assertThat(Run.of("convert", Run.FERRY, "--strict", "-o", folder.resolve("q.json")).code())
        .isZero();
  }

  @Test
  void severalFilesBecomeOne() throws IOException {
    Path gift = file("a.gift", "Who? {=Ida ~Tomas}\n");
    Path aiken = file("b.txt", "Where?\nA. here\nB. there\nANSWER: A\n");
    Path out = folder.resolve("both.tsv");
    Run run = Run.of("convert", gift, aiken, "--to", "csv", "-o", out);
    assertThat(run.code()).isZero();
    assertThat(Files.readString(out)).contains("\tWho?\t").contains("\tWhere?\t");
  }

  @Test
  void aBadItemStopsUnlessLenient() throws IOException {
    Path gift = file("a.gift", "Write. {}\n\nWho? {=Ida ~Tomas}\n");
    Path out = folder.resolve("a.json");
    Run run = Run.of("convert", gift, "-o", out);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .isEqualTo(
            "readback: "
                + gift
                + ":1:1: an essay is not read; expected answers in the braces; write them or"
                + " remove it\n");
    assertThat(out).doesNotExist();
    Run lenient = Run.of("convert", gift, "-o", out, "--lenient");
    assertThat(lenient.code()).isZero();
    assertThat(lenient.err()).contains("; left out\n");
    assertThat(lenient.out()).isEqualTo("1 question written to " + out + ".\n");
  }

  @Test
  void aFormatThatCarriesNoneWritesNothing() throws IOException {
    Path gift = file("a.gift", "How many? {#42}\n");
    Run run = Run.of("convert", gift, "-o", folder.resolve("a.aiken"));
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("aiken carries none of the questions");
    assertThat(folder.resolve("a.aiken")).doesNotExist();
  }

  @Test
  void quizAndCheckTakeWhatOthersWrote() throws IOException {
    Path gift = file("a.gift", "Who? {=Ida ~Tomas ~Olga}\n\nIs it so? {TRUE}\n");
    Run quiz = Run.typing("1", "1").run("quiz", gift, "--plain", "--seed", "1", "--state", folder);
    assertThat(quiz.code()).isZero();
    assertThat(quiz.out()).contains("Question 1 of 2");
    Run check = Run.of("check", gift);
    assertThat(check.code()).isZero();
    Run broken = Run.of("check", file("b.gift", "Who?\n"));
    assertThat(broken.code()).isEqualTo(1);
    assertThat(broken.out()).contains("b.gift:1:1: there are no answers");
  }

  /** An article that happens to hold braces and letters stays an article. */
  @Test
  void anArticleIsNoBank() throws IOException {
    Path article = file("article.txt", "Council votes\n\nA. Smith said {so}. It was B. Jones.\n");
    assertThat(Inputs.isBank(article.toString())).isFalse();
    assertThat(Inputs.isBank(Run.FERRY_ARTICLE.toString())).isFalse();
    assertThat(Inputs.isBank(file("q.txt", "Who? {=Ida ~Tom}\n").toString())).isTrue();
  }

  @Test
  void responsesBecomeStatements() throws IOException {
    Path responses =
        file(
            "answers.jsonl",
            "{\"student\":\"Ida\",\"question\":\"q-tf\",\"response\":true,\"seconds\":4.2}\n");
    Path out = folder.resolve("statements.json");
    Run run = Run.of("convert", Run.FERRY, responses, "--to", "xapi", "-o", out);
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(Files.readString(out))
        .contains("\"name\": \"Ida\"")
        .contains("\"interactionType\": \"true-false\"")
        .contains("\"duration\": \"PT4.2S\"");
    Path odd = file("odd.jsonl", "{\"question\":\"q-none\",\"response\":true}\n");
    Run none = Run.of("convert", Run.FERRY, odd, "--to", "xapi", "-o", folder.resolve("x.json"));
    assertThat(none.code()).isEqualTo(1);
    assertThat(none.err())
        .isEqualTo(
            "readback: "
                + odd
                + ":1: there is no question \"q-none\" in the bank; expected one of it; name the"
                + " bank that was taken\n");
    Run alone = Run.of("convert", Run.FERRY, "--to", "xapi", "-o", folder.resolve("x.json"));
    assertThat(alone.code()).isEqualTo(2);
  }

  @Test
  void generateWritesAnyFormat() throws IOException {
    Path out = folder.resolve("quiz.gift");
    Run run = Run.withModels("generate", Run.FERRY_ARTICLE, "-o", out);
    assertThat(run.code()).isZero();
    assertThat(Files.readString(out)).startsWith("$CATEGORY: ");
    Run table = Run.withModels("generate", Run.FERRY_ARTICLE, "--to", "csv", "-o", folder + "/");
    assertThat(table.code()).isZero();
    assertThat(folder.resolve("ferry.csv")).exists();
    Run nowhere = Run.withModels("generate", Run.FERRY_ARTICLE, "--to", "h5p");
    assertThat(nowhere.code()).isEqualTo(2);
    assertThat(nowhere.err()).contains("--to h5p needs a file: add -o FILE");
  }

  @Test
  void formatsListsAll() {
    Run run = Run.of("formats");
    assertThat(run.code()).isZero();
    assertThat(run.lines().get(0))
        .isEqualTo(
            "format     file      read one    many   t/f    text   number gap    match  order");
    assertThat(run.lines())
        .contains("moodle-xml .xml      yes  yes    yes    yes    yes    yes    yes    yes    part")
        .allMatch(line -> line.length() <= 80);
    assertThat(run.out().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(6000);
  }
}
