package dev.readback.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readback.PlainLines;
import dev.readback.article.Article;
import dev.readback.article.readers.ArticleReader;
import dev.readback.bank.Banks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What people who mean harm put into articles and banks, each tried where a user would meet it:
 * nothing is run, leaked or lost, and one line says what is wrong.
 */
class HostileInputTest {
  /** Recolours, renames the window, hides, turns round. */
  private static final String ESCAPES =
      "\u001b[31m\u001b]0;pwned\u0007\u009b2J\u202etxt\u2066\u200b";

  private static final String MARKUP =
      "<script>alert(1)</script><svg onload=alert(1)><img src=x onerror=alert(1)>";

  private static final String STORY =
      "The council of the town voted on Monday to close the dam, and nobody was surprised. It had"
          + " leaked for years, and the mayor said that she had no choice. Work will begin soon.\n";

  @TempDir private Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static String bank(String from, String to) throws IOException {
    String ferry = Files.readString(Run.FERRY);
    assertThat(ferry).contains(from);
    return ferry.replace(from, to);
  }

  private static String json(String text) {
    StringBuilder escaped = new StringBuilder();
    text.chars().forEach(c -> escaped.append(String.format("\\u%04x", c)));
    return escaped.toString();
  }

  /** Refused by one plain line, and nothing written. */
  private void assertRefused(Path input, String said, String... options) throws IOException {
    Path out = folder.resolve("out.json");
    Object[] args = new Object[4 + options.length];
    args[0] = "convert";
    args[1] = input;
    args[2] = "-o";
    args[3] = out;
    System.arraycopy(options, 0, args, 4, options.length);
    Run run = Run.of(args);
    assertThat(run.code()).as(run.err()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains(said);
    assertPlain(run);
    assertThat(out).doesNotExist();
  }

  /** Nothing that a terminal would act on. */
  private static void assertPlain(Run run) {
    assertThat((run.out() + run.err()).codePoints())
        .noneMatch(c -> c != '\n' && PlainLines.isHidden(c));
  }

  // Depth, entities, archives.

  @Test
  void deepJsonIsRefused() throws IOException {
    Path deep = file("deep.json", "{\"format\":\"readback-bank\",\"a\":" + "[".repeat(100_000));
    assertRefused(deep, "the JSON goes beyond a limit (Document nesting depth (101)");
    Run quiz = Run.of("quiz", deep, "--state", folder);
    assertThat(quiz.code()).isEqualTo(1);
    assertThat(quiz.err()).contains("nesting depth").hasLineCount(1);
    Run report =
        Run.typing("{\"student\":" + "[".repeat(100_000)).run("report", "-", "--bank", Run.FERRY);
    assertThat(report.code()).isEqualTo(1);
    assertThat(report.err()).contains("nesting depth").hasLineCount(1);
  }

  @Test
  void deepXmlIsRefused() throws IOException {
    assertRefused(
        file("deep.xml", "<quiz>" + "<question>".repeat(100_000)), "elements stand 200 deep");
    assertRefused(
        file("item.xml", "<assessmentItem>" + "<div>".repeat(100_000)), "elements stand 200 deep");
  }

  @Test
  void billionLaughsExpandNothing() throws IOException {
    StringBuilder bomb =
        new StringBuilder("<?xml version=\"1.0\"?>\n<!DOCTYPE quiz [<!ENTITY a0 \"lol\">");
    for (int i = 1; i < 30; i++) {
      bomb.append("<!ENTITY a").append(i).append(" \"").append(("&a" + (i - 1) + ";").repeat(10));
      bomb.append("\">");
    }
    bomb.append("]>\n<quiz><question type=\"truefalse\"><questiontext><text>&a29;</text>");
    bomb.append("</questiontext></question></quiz>");
    assertRefused(
        file("laughs.xml", bomb.toString()),
        "a document type or an entity of its own stands in the XML");
  }

  @Test
  void noEntityReadsAFile() throws IOException {
    Path secret = file("secret.txt", "TOP SECRET");
    Path xml =
        file(
            "xxe.xml",
            "<!DOCTYPE quiz [<!ENTITY x SYSTEM \""
                + secret.toUri()
                + "\">]><quiz><question type=\"truefalse\"><questiontext><text>&x;</text>"
                + "</questiontext></question></quiz>");
    assertRefused(xml, "a document type or an entity of its own stands in the XML");
    assertThat(Run.of("convert", xml, "-o", folder.resolve("o.json"), "--lenient").err())
        .doesNotContain("TOP SECRET");
  }

  private Path zip(String name, String entry, int bytes) throws IOException {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(zip)) {
      out.putNextEntry(new ZipEntry(entry));
      out.write(new byte[bytes]);
      out.closeEntry();
    }
    return Files.write(folder.resolve(name), zip.toByteArray());
  }

  @Test
  void zipBombsAreNotUnpacked() throws IOException {
    Path bomb = zip("bomb.zip", "imsmanifest.xml", 130 << 20);
    assertThat(Files.size(bomb)).isLessThan(1 << 20);
    assertRefused(
        bomb,
        "the archive unpacks to more than 128 MB or 10,000 files; expected less; split it",
        "--from",
        "qti21");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../climbed.xml", "a/../../climbed.xml", "/climbed.xml", "..\\climbed.xml"})
  void noArchiveClimbsOutOfItself(String entry) throws IOException {
    assertRefused(
        zip("climb.zip", entry, 1),
        "that leads out of it; expected plain paths",
        "--from",
        "qti21");
    try (Stream<Path> files = Files.walk(folder.getParent(), 2)) {
      assertThat(files).noneMatch(f -> f.endsWith("climbed.xml"));
    }
  }

  // The terminal.

  @Test
  void escapesOfAnArticleReachNeitherItsTextNorTheTerminal() throws IOException {
    Path article =
        file(
            "escapes.txt",
            "The dam " + ESCAPES + " closes\n\n" + STORY.replace("dam", "dam" + ESCAPES));
    Article read = ArticleReader.read(article).value();
    assertThat((read.title() + read.text()).codePoints())
        .noneMatch(c -> c != '\n' && PlainLines.isHidden(c));
    assertThat(read.text()).contains("to close the dam");
    Run run = Run.withModels("generate", article);
    assertThat(run.code()).isZero();
    assertPlain(run);
  }

  @Test
  void escapesOfABankDoNotReachTheTerminal() throws IOException {
    String hostile = json(ESCAPES);
    Path bank =
        file(
            "escapes.json",
            bank("A passenger", hostile)
                .replaceFirst("\"title\": \"", "\"title\": \"" + Matcher.quoteReplacement(hostile))
                .replace("\"q-said\"", "\"q-" + hostile + "\"")
                .replace("In which port", hostile));
    for (Run run :
        List.of(
            Run.typing("1", "?", "s", "1", "q").run("quiz", bank, "--state", folder, "--plain"),
            Run.of("quiz", bank, "--state", folder, "--json"),
            Run.of("check", bank, "--notes"),
            Run.of("convert", bank, "--to", "aiken", "-o", folder.resolve("out.aiken")),
            Run.of("convert", bank, "-o", folder.resolve("out.gift")),
            Run.typing(
                    "{\"student\":\"" + hostile + "\",\"question\":\"q-text\",\"response\":\"x\"}")
                .run("report", "-", "--bank", bank))) {
      assertThat(run.out() + run.err()).isNotEmpty();
      assertPlain(run);
    }
  }

  @Test
  void escapesInABrokenFileDoNotReachTheTerminal() throws IOException {
    for (String name : List.of("a.json", "a.xml", "a.gift", "a.csv", "a.txt")) {
      Run run =
          Run.of(
              "convert", file(name, ESCAPES + "{" + ESCAPES + "}"), "-o", folder.resolve("o.json"));
      assertThat(run.code()).isNotZero();
      assertThat(run.err().lines()).hasSize(1);
      assertPlain(run);
    }
  }

  // Other programs: tables, pages.

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\\\"http://x\\\")"})
  void noCellOfATableIsAFormula(String formula) throws IOException {
    Path bank = file("formula.json", bank("A passenger", formula));
    for (String ending : List.of("csv", "tsv")) {
      Path out = folder.resolve("out." + ending);
      assertThat(Run.of("convert", bank, "-o", out, "--force").code()).isZero();
      String plain = formula.replace("\\\"", "\"\"");
      assertThat(Files.readString(out)).contains("'" + plain).doesNotContain("," + plain);
    }
    Path report = folder.resolve("report.csv");
    Run run =
        Run.typing("{\"student\":\"=1+1\",\"question\":\"q-said\",\"response\":\"o-c1\"}")
            .run("report", "-", "--bank", bank, "-o", report);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(Files.readString(report).lines()).noneMatch(l -> l.matches("[=+@-].*|.*,[=+@].*"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "html",
        "print",
        "moodle-xml",
        "gift",
        "qti21",
        "qti30",
        "qti12",
        "h5p",
        "opentdb"
      })
  void noTextOfABankIsMarkup(String format) throws IOException {
    String text = json(MARKUP);
    Path bank =
        file(
            "markup.json",
            bank("A passenger", text)
                .replaceFirst("\"title\": \"", "\"title\": \"" + Matcher.quoteReplacement(text))
                .replace("In which port", text)
                .replace("No passenger is quoted.", text));
    Path out = folder.resolve("out");
    Run run = Run.of("convert", bank, "--to", format, "-o", out);
    assertThat(run.code()).as(run.err()).isZero();
    // Not as it was, neither for a reader of HTML nor, in an XML format, after the XML is read.
    String written = new String(Files.readAllBytes(out), StandardCharsets.ISO_8859_1);
    // The names of questions and categories are no HTML to those who read GIFT.
    String html = format.equals("gift") ? written.replaceAll("(?m)^\\$.*|^::.*?::", "") : written;
    assertThat(html).doesNotContain("<svg onload", "<img src=x", "<script>alert");
    if (format.equals("html") || format.equals("print")) {
      Document page = Jsoup.parse(written);
      assertThat(page.select("svg, img, [onload], [onerror]")).isEmpty();
      assertThat(page.select("script")).noneMatch(s -> s.data().startsWith("alert"));
    }
  }

  @Test
  void noTextOfAReportIsMarkup() throws IOException {
    Path bank = file("markup.json", bank("A passenger", json(MARKUP)));
    Path report = folder.resolve("report.html");
    Run run =
        Run.typing(
                "{\"student\":\""
                    + json(MARKUP)
                    + "\",\"question\":\"q-said\",\"response\":\"o-44\"}",
                "{\"student\":\"Ben\",\"question\":\"q-said\",\"response\":\"o-c1\"}")
            .run("report", "-", "--bank", bank, "-o", report);
    assertThat(run.code()).as(run.err()).isZero();
    Document page = Jsoup.parse(Files.readString(report));
    assertThat(page.select("script, img, [onload], [onerror]")).isEmpty();
    assertThat(page.text()).contains("<script>alert(1)</script>");
  }

  // Keys.

  /** What only someone who knows the answers may read. */
  private static final List<String> TELLTALES =
      List.of("TELLFEEDBACK", "TELLEXPLANATION", "TELLACCEPTED");

  private Path telltale() throws IOException {
    return file(
        "tell.json",
        bank("No passenger is quoted.", "TELLFEEDBACK")
            .replace("The harbour master, Ines Tolland, said so.", "TELLEXPLANATION")
            .replace("\"Kelmouth\"", "\"TELLACCEPTED\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"html", "print", "markdown", "pdf"})
  void noExamHoldsAKey(String format) throws IOException {
    Path out = folder.resolve("exam");
    Run run = Run.of("convert", telltale(), "--to", format, "--exam", "--no-article", "-o", out);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(shown(format, out)).doesNotContain(TELLTALES).contains("Who said how long");
    assertThat(new String(Files.readAllBytes(out), StandardCharsets.ISO_8859_1))
        .doesNotContain(TELLTALES)
        .doesNotContain("\"correct\"", "\"feedback\"", "\"evidence\"", "\"accepted\"");
    // Else the words above would have been seen nowhere.
    Path practice = folder.resolve("practice");
    assertThat(Run.of("convert", telltale(), "--to", format, "-o", practice).code()).isZero();
    assertThat(shown(format, practice)).contains("TELLEXPLANATION", "TELLACCEPTED");
  }

  private static String shown(String format, Path file) throws IOException {
    if (!format.equals("pdf")) {
      return Files.readString(file);
    }
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      return new PDFTextStripper().getText(document);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"--plain", "--json"})
  void anExamOnTheConsoleTellsNoKeyBeforeItsEnd(String how) throws IOException {
    String wrong = how.equals("--json") ? "{\"answer\":\"o-44\"}" : "1";
    Run run =
        Run.typing(wrong)
            .run("quiz", telltale(), "--mode", "exam", how, "--state", folder, "--seed", "1");
    // At its end the whole exam is gone through.
    String before = run.out().split("\nQuestion 1: |\"type\":\"result\"")[0];
    assertThat(before).isNotEqualTo(run.out());
    assertThat(before).contains("Who said how long").doesNotContain(TELLTALES);
  }

  @Test
  void theLogOfASessionHoldsNoKey() throws IOException {
    Path state = Files.createDirectory(folder.resolve("state"));
    Run run = Run.typing("1", "1", "q").run("quiz", telltale(), "--mode", "exam", "--state", state);
    assertThat(run.code()).isZero();
    try (Stream<Path> files = Files.walk(state)) {
      List<Path> written = files.filter(Files::isRegularFile).toList();
      assertThat(written).isNotEmpty();
      for (Path each : written) {
        assertThat(Files.readString(each))
            .doesNotContain(TELLTALES)
            .doesNotContain("\"correct\"", "o-c1", "Harbour master");
      }
    }
  }

  // Outputs.

  @Test
  void aLinkIsNotReplacedAndNotFollowedUnasked() throws IOException {
    Path mine = file("mine.json", "mine");
    Path link = Files.createSymbolicLink(folder.resolve("link.gift"), mine);
    Run run = Run.of("convert", Run.FERRY, "-o", link);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("the file exists already");
    assertThat(mine).hasContent("mine");
    assertThat(Run.of("convert", Run.FERRY, "-o", link, "--force").code()).isZero();
    assertThat(link).isSymbolicLink();
    assertThat(Files.readString(mine)).startsWith("$CATEGORY");
  }

  @Test
  void aLinkToNothingMakesNothing() throws IOException {
    Path target = folder.resolve("nothing.gift");
    Path link = Files.createSymbolicLink(folder.resolve("dangling.gift"), target);
    for (Run run :
        List.of(
            Run.of("convert", Run.FERRY, "-o", link),
            Run.of("convert", Run.FERRY, "-o", link, "--force"))) {
      assertThat(run.code()).isEqualTo(1);
      assertThat(run.err().lines()).hasSize(1);
    }
    assertThat(target).doesNotExist();
  }

  // Limits.

  @Test
  void moreOptionsThanAnyQuestionHasAreRefused() throws IOException {
    assertRefused(
        file("options.gift", "Who? {=a" + "~b".repeat(600) + "}\n"),
        "interaction/options: 601 stand here; expected at most 500; split it");
    StringBuilder options = new StringBuilder("{\"id\":\"o-44\",\"text\":\"A passenger\"}");
    for (int i = 0; i < 500; i++) {
      options.append(",{\"id\":\"x").append(i).append("\",\"text\":\"").append(i).append("\"}");
    }
    String ferry = Files.readString(Run.FERRY);
    int start = ferry.indexOf("\"options\": [") + "\"options\": [".length();
    Path bank =
        file("options.json", ferry.substring(0, start) + options + "," + ferry.substring(start));
    assertRefused(bank, "/interaction/options: 504 stand here; expected at most 500; split it");
  }

  @Test
  void longerTextsThanAnyQuestionHasAreRefused() throws IOException {
    assertRefused(
        file("long.gift", "a".repeat(100_001) + " {=a ~b}\n"),
        "stem: 100,001 characters stand here; expected at most 100,000; shorten it");
    assertRefused(
        file("long.json", bank("A passenger", "a".repeat(100_001))),
        "/text: 100,001 characters stand here; expected at most 100,000; shorten it");
  }

  @Test
  void moreQuestionsThanAnyBankHasAreRefused() throws IOException {
    assertRefused(
        file("many.gift", "Is it? {T}\n\n".repeat(10_001)),
        "there are 10,001 questions; expected at most 10,000; split the file");
    assertRefused(
        file(
            "many.json",
            "{\"format\":\"readback-bank\",\"version\":1,\"title\":\"t\",\"articles\":[],"
                + "\"questions\":[{}"
                + ",{}".repeat(10_000)
                + "]}"),
        "at /questions: 10,001 stand here; expected at most 10,000; split it");
  }

  @Test
  void largerFilesThanAnyBankHasAreRefused() throws IOException {
    byte[] bytes = new byte[(64 << 20) + 1];
    Path file = Files.write(folder.resolve("large.json"), bytes);
    assertRefused(file, "the input has 67,108,865 bytes; expected at most 67,108,864; split it");
  }

  @Test
  void largerArticlesThanNewspapersPrintAreRefused() throws IOException {
    Run words = Run.of("generate", file("words.txt", STORY.repeat(1_700)));
    assertThat(words.err()).contains("words; expected one article of at most 50,000");
    Run sentences = Run.of("generate", file("sentences.txt", "The dam was old. ".repeat(5_001)));
    assertThat(sentences.err())
        .contains("there are 5,001 body sentences; expected one article of at most 5,000");
    Run elements =
        Run.of("generate", file("elements.html", "<html><body>" + "<p>a".repeat(200_001)));
    assertThat(elements.err()).contains("this page has more than 200,000 elements");
    for (Run run : List.of(words, sentences, elements)) {
      assertThat(run.code()).isEqualTo(1);
      assertThat(run.err().lines()).hasSize(1);
    }
  }

  @Test
  void aBankOfAllThisIsReadAgain() throws IOException {
    Path bank = file("all.json", bank("A passenger", json(ESCAPES + MARKUP)));
    Path again = folder.resolve("again.json");
    assertThat(Run.of("convert", bank, "-o", again).code()).isZero();
    assertThat(Banks.read(again).value()).isEqualTo(Banks.read(bank).value());
  }
}
