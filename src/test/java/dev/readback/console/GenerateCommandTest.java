package dev.readback.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readback.Readback;
import dev.readback.bank.Banks;
import dev.readback.question.QuestionSet;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateCommandTest {

  @TempDir private Path folder;

  private static QuestionSet bank(String json) {
    return Banks.read(json.getBytes(StandardCharsets.UTF_8), "test").value();
  }

  @Test
  void theBankGoesToStandardOutput() {
    Run run = Run.withModels("generate", Run.FERRY_ARTICLE);
    assertThat(run.code()).isZero();
    assertThat(run.err())
        .isEqualTo(
            "readback: loading the language models ...\nreadback: "
                + Run.FERRY_ARTICLE
                + ": 8 questions instead of 12\n");
    QuestionSet set = bank(run.out());
    assertThat(set.title()).isEqualTo("Ferry stays in port after engine fault");
    assertThat(set.questions()).isNotEmpty();
    assertThat(Run.withModels("generate", Run.FERRY_ARTICLE).out()).isEqualTo(run.out());
  }

  @Test
  void orToAFile() throws Exception {
    Path file = folder.resolve("quiz.json");
    Run run = Run.withModels("generate", Run.FERRY_ARTICLE, "-o", file);
    assertThat(run.code()).isZero();
    assertThat(run.lines()).hasSize(2).last().isEqualTo("Take them with: readback quiz " + file);
    assertThat(Files.readString(file))
        .isEqualTo(Run.withModels("generate", Run.FERRY_ARTICLE).out());
  }

  @Test
  void anEmptyBankIsNotOfferedToTake() {
    Path bank = Path.of("quiz.json");
    assertThat(GenerateCommand.next(1, "a.txt", bank))
        .isEqualTo("Take them with: readback quiz quiz.json");
    assertThat(GenerateCommand.next(0, "a.txt", bank))
        .isEqualTo(
            "For questions that need a second look: readback generate a.txt --rules all -o"
                + " quiz.json --force");
  }

  @Test
  void anExistingFileIsKept() throws Exception {
    Path file = Files.writeString(folder.resolve("quiz.json"), "mine");
    Run run = Run.of("generate", Run.FERRY_ARTICLE, "-o", file);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .isEqualTo(
            "readback: "
                + file
                + ": the file exists already; expected a new name; choose one, or add --force to"
                + " replace it\n");
    assertThat(file).hasContent("mine");
    assertThat(Run.withModels("generate", Run.FERRY_ARTICLE, "-o", file, "--force").code())
        .isZero();
    assertThat(bank(Files.readString(file)).questions()).isNotEmpty();
  }

  @Test
  void outputsThatCannotBeWritten() {
    Path nowhere = folder.resolve("no/such/folder/quiz.json");
    Run run = Run.of("generate", Run.FERRY_ARTICLE, "-o", nowhere);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .isEqualTo(
            "readback: "
                + nowhere
                + ": the folder of this file does not exist; expected an existing one; make it"
                + " first\n");
  }

  @Test
  void standardInputIsAnArticle() throws Exception {
    Run.Setup typed = Run.typing(Files.readString(Run.FERRY_ARTICLE).strip()).withModels();
    Run run = typed.run("generate", "-");
    assertThat(run.code()).isZero();
    assertThat(bank(run.out()).questions()).isNotEmpty();
  }

  @Test
  void withoutTheText() {
    Run run = Run.withModels("generate", Run.FERRY_ARTICLE, "--no-text");
    assertThat(bank(run.out()).articles().get(0).text()).isNull();
    assertThat(bank(run.out()).questions()).isNotEmpty();
  }

  @Test
  void rejectionsAreExplained() {
    Run run = Run.withModels("generate", Run.FERRY_ARTICLE, "-n", "1", "--explain");
    assertThat(run.err())
        .contains("\nreadback: rejected when \"When was it?\": known: by everyone\n");
    assertThat(bank(run.out()).questions()).hasSize(1);
  }

  @Test
  void aFolderOfArticles() throws Exception {
    Path articles = Files.createDirectory(folder.resolve("articles"));
    Files.copy(Run.FERRY_ARTICLE, articles.resolve("ferry.txt"));
    Files.writeString(articles.resolve("short.txt"), "Too short\n\nOnly this.\n");
    Files.writeString(articles.resolve("notes.xyz"), "not an article");
    Path banks = folder.resolve("banks");
    Run run = Run.withModels("generate", articles, "-o", banks);
    assertThat(run.code()).isEqualTo(1);
    assertThat(String.join(" ", run.lines()))
        .containsPattern("ferry.txt: \\d+ questions?, written to +\\S+ferry.json")
        .contains("short.txt: not used: ");
    assertThat(banks.resolve("ferry.json")).exists();
    assertThat(banks.resolve("notes.json")).doesNotExist();
    Run again = Run.of("generate", articles, "-o", banks);
    assertThat(String.join(" ", again.lines()))
        .containsPattern("ferry.txt: 8 questions, already in +\\S+ferry.json");
    Run other = Run.of("generate", articles, "-o", banks, "--seed", 2);
    assertThat(String.join(" ", other.lines()))
        .containsPattern("ferry.txt: not written: +\\S+ferry.json: +the file exists already");
    Files.writeString(banks.resolve("ferry.json"), "mine");
    Run refused = Run.of("generate", articles, "-o", banks);
    assertThat(String.join(" ", refused.lines())).contains("ferry.txt: not written: ");
    assertThat(banks.resolve("ferry.json")).hasContent("mine");
  }

  private Path articles(String... headlines) throws Exception {
    Path articles = Files.createDirectory(folder.resolve("articles"));
    String text = Files.readString(Run.FERRY_ARTICLE);
    String body = text.substring(text.indexOf('\n'));
    for (int i = 0; i < headlines.length; i++) {
      Files.writeString(articles.resolve((char) ('a' + i) + ".txt"), headlines[i] + body);
    }
    return articles;
  }

  @Test
  void aBadArticleStopsNoOther() throws Exception {
    Path articles = articles("Ferry story is endless", "Engine has a defect", "Ferry in port");
    Run run = Run.withModels("generate", articles, "-o", folder.resolve("banks"));
    assertThat(run.code()).isEqualTo(1);
    assertThat(String.join(" ", run.lines()))
        .contains("a.txt: not used: given up after 600 seconds ")
        .containsPattern(
            "b.txt: not used: this is a defect, please +report +it"
                + " +\\(java.lang.IllegalStateException: +a +defect\\)")
        .containsPattern("c.txt: 8 questions, written to +\\S+c.json +\\(12 wanted\\)")
        .endsWith(" 3 articles: 1 short, 2 refused.");
    assertThat(folder.resolve("banks").toFile().list()).containsExactly("c.json");
  }

  @Test
  void severalAtATimeGiveTheSame() throws Exception {
    Path articles = articles("One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight");
    Path alone = folder.resolve("one");
    Path together = folder.resolve("many");
    Run one = Run.withModels("generate", articles, "-o", alone, "--threads", 1, "-n", 2);
    Run many = Run.withModels("generate", articles, "-o", together, "--threads", 4, "-n", 2);
    assertThat(one.code()).isZero();
    assertThat(one.lines()).last().isEqualTo("8 articles: 8 done.");
    // The same order, whoever was ready first.
    assertThat(unwrapped(many)).isEqualTo(unwrapped(one).replace(alone + "/", together + "/"));
    for (String name : alone.toFile().list()) {
      assertThat(together.resolve(name)).hasSameBinaryContentAs(alone.resolve(name));
    }
  }

  private static String unwrapped(Run run) {
    return String.join(" ", run.lines());
  }

  @Test
  void otherFormatsGoOnWithoutModelsToo() throws Exception {
    Path articles = articles("One", "Two");
    Path banks = folder.resolve("banks");
    Object[] command = {"generate", articles, "-o", banks, "--to", "moodle-xml"};
    Run.withModels(command);
    Run again = Run.of(command);
    assertThat(again.code()).isZero();
    assertThat(again.err()).isEmpty();
    assertThat(String.join(" ", again.lines()))
        .containsPattern("a.txt: 8 questions, already in +\\S+a.xml")
        .endsWith(" 2 articles: 2 already there.");
    Run other = Run.of("generate", articles, "-o", banks, "--to", "moodle-xml", "--seed", 2);
    assertThat(other.lines()).last().isEqualTo("2 articles: 2 refused.");
    Files.writeString(banks.resolve("b.xml"), "mine");
    Run changed = Run.of(command);
    assertThat(changed.lines()).last().isEqualTo("2 articles: 1 already there, 1 refused.");
    assertThat(banks.resolve("b.xml")).hasContent("mine");
    Files.delete(banks.resolve("b.xml"));
    Files.writeString(banks.resolve(".readback-generated"), "a.xml\tdamaged\n\n");
    Files.delete(banks.resolve("a.xml"));
    assertThat(Run.withModels(command).lines()).last().isEqualTo("2 articles: 2 short.");
    assertThat(Run.of(command).lines()).last().isEqualTo("2 articles: 2 already there.");
  }

  @Test
  void anEmptyFolder() throws Exception {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Run run = Run.of("generate", empty, "-o", folder);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .isEqualTo(
            "readback: "
                + empty
                + ": there is no article in it; expected files ending in .txt, .md, .markdown,"
                + " .html, .htm\n");
  }

  @Test
  void twoArticlesOfOneName() throws Exception {
    Path text = Files.copy(Run.FERRY_ARTICLE, folder.resolve("ferry.txt"));
    Path markdown = Files.copy(Run.FERRY_ARTICLE, folder.resolve("ferry.md"));
    Path banks = folder.resolve("banks");
    assertUsage(
        text
            + " and "
            + markdown
            + " would both become "
            + banks.resolve("ferry.json")
            + ": rename one.",
        text,
        markdown,
        "-o",
        banks);
  }

  @Test
  void wrongUsage() {
    assertUsage("Missing required parameter: 'ARTICLE|FOLDER'.");
    assertUsage("-n is 0: expected 1 or more.", Run.FERRY_ARTICLE, "-n", 0);
    assertUsage(
        "--time-limit is 0: expected 1 or more minutes.", Run.FERRY_ARTICLE, "--time-limit", 0);
    assertUsage("--threads is 0: expected 1 or more.", Run.FERRY_ARTICLE, "--threads", 0);
    assertUsage("--options is 5: expected 3 or 4.", Run.FERRY_ARTICLE, "--options", 5);
    assertUsage(
        "There is no rule \"guess\": expected some of "
            + String.join(", ", Readback.ruleIds())
            + ", all.",
        Run.FERRY_ARTICLE,
        "--rules",
        "guess");
    assertUsage(
        "--published is \"Friday\": expected a date such as 2024-05-31.",
        Run.FERRY_ARTICLE,
        "--published",
        "Friday");
    assertUsage(
        "The banks of several articles need a folder: add -o FOLDER.",
        Run.FERRY_ARTICLE,
        Run.FERRY_ARTICLE);
    assertUsage("The banks of a folder need a folder: add -o FOLDER.", folder);
    assertUsage("Invalid value for option '-n': 'x' is not an int.", Run.FERRY_ARTICLE, "-n", "x");
  }

  private static void assertUsage(String message, Object... args) {
    Object[] all = new Object[args.length + 1];
    all[0] = "generate";
    System.arraycopy(args, 0, all, 1, args.length);
    Run run = Run.of(all);
    assertThat(run.err()).isEqualTo("readback: " + message + " See readback generate --help.\n");
    assertThat(run.out()).isEmpty();
    assertThat(run.code()).isEqualTo(2);
  }

  @Test
  void articlesThatCannotBeUsed() throws Exception {
    assertUnusable(folder.resolve("missing.txt"));
    assertUnusable(Files.writeString(folder.resolve("empty.txt"), ""));
    assertUnusable(Files.write(folder.resolve("binary.txt"), new byte[] {0, 1, 2, 0, (byte) 0xff}));
    assertUnusable(Files.writeString(folder.resolve("short.txt"), "Too short\n\nOnly this.\n"));
    assertUnusable(
        Files.writeString(
            folder.resolve("german.txt"),
            "Fähre bleibt im Hafen\n\nDie Fähre blieb am Dienstag wegen eines Schadens im Hafen."
                + " Niemand wurde dabei verletzt, sagte die Hafenmeisterin. Die Reederei brachte"
                + " alle Fahrgäste mit Bussen weiter. Sie entschuldigte sich bei ihnen.\n"));
  }

  private static void assertUnusable(Path article) {
    for (String command : new String[] {"generate", "facts", "quiz"}) {
      Run run = Run.of(command, article);
      assertThat(run.code()).isEqualTo(1);
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).startsWith("readback: " + article).endsWith("\n");
      assertThat(run.err().lines()).hasSize(1);
    }
  }
}
