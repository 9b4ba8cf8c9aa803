package dev.readback.bank.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.readback.bank.BankFormat;
import dev.readback.bank.SampleSets;
import dev.readback.bank.WriteOptions;
import dev.readback.diagnostic.Diagnostic;
import dev.readback.diagnostic.InputException;
import dev.readback.diagnostic.Outcome;
import dev.readback.question.Question;
import dev.readback.question.QuestionSet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are broken or mean harm: said in one line each, with the place, and nothing read. */
class BadFilesTest {

  static List<BankFormat> readable() {
    return BankFormats.all().stream().filter(f -> f.reader().isPresent()).toList();
  }

  private static Outcome<QuestionSet> read(String format, byte[] bytes, boolean lenient) {
    return BankFormats.named(format)
        .flatMap(BankFormat::reader)
        .orElseThrow()
        .read(bytes, "file", lenient);
  }

  private static Outcome<QuestionSet> read(String format, String text, boolean lenient) {
    return read(format, text.getBytes(StandardCharsets.UTF_8), lenient);
  }

  private static List<String> problems(String format, String text) {
    return problems(format, text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> problems(String format, byte[] bytes) {
    InputException e = catchThrowableOfType(InputException.class, () -> read(format, bytes, false));
    assertThat(e).as("an InputException").isNotNull();
    return e.diagnostics().stream().map(Diagnostic::line).toList();
  }

  @Test
  void aikenNamesTheLine() {
    assertThat(problems("aiken", "Who?\nA. Ida\nB. Tomas\nANSWER: C\n"))
        .containsExactly(
            "file:4:1: the key is C of 2 options; expected the letter of one of them; correct it");
    assertThat(problems("aiken", "Who?\nsecond line\nA. Ida\nB. Tomas\nANSWER: A\n"))
        .containsExactly(
            "file:2:1: \"second line\" is no option; expected \"A. ...\" after a stem of one line;"
                + " join or correct the lines");
    assertThat(problems("aiken", "Who?\nA. Ida\nC. Tomas\nANSWER: A\n"))
        .containsExactly(
            "file:3:1: the option is C; expected B; give the options their letters in order");
    assertThat(problems("aiken", "Who?\nA. Ida\nB. Tomas\n"))
        .containsExactly(
            "file:3:1: \"B. Tomas\" is no key; expected \"ANSWER: \" and a capital letter;"
                + " write it");
  }

  @Test
  void giftNamesTheLine() {
    assertThat(problems("gift", "// a comment\n\nWho came?\n\nWho? {=Ida ~Tomas}\n"))
        .containsExactly(
            "file:3:1: there are no answers; expected them in braces, in one block without empty"
                + " lines; add what is missing");
    assertThat(problems("gift", "Who? {Ida}\n"))
        .containsExactly(
            "file:1:1: the answers begin with \"Ida\"; expected =, ~, #, TRUE or FALSE; write one"
                + " of them first");
    assertThat(problems("gift", "Write. {}\n"))
        .containsExactly(
            "file:1:1: an essay is not read; expected answers in the braces; write them or remove"
                + " it");
    assertThat(problems("gift", "How many? {#many}\n"))
        .containsExactly("file:1:1: \"many\" is no number; expected one such as 12.5; correct it");
    assertThat(problems("gift", "Who? {~Ida ~Tomas}\n"))
        .containsExactly(
            "file:1:1: 0 correct options: expected one or more; correct this question");
  }

  @Test
  void csvNamesTheLine() {
    assertThat(problems("csv", "question,correct,option 1,option 2\n\"Who\nis it?\",3,Ida,Tom\n"))
        .containsExactly(
            "file:2:1: the key \"3\" names no option; expected numbers or letters of options, or"
                + " the words of one; correct it");
    assertThat(problems("csv", "a,b\n1,2\n"))
        .containsExactly(
            "file:1:1: the first line names no columns \"question\" and \"correct\"; expected a"
                + " table whose first line names columns: question, correct, option 1, option 2,"
                + " ...; add it");
  }

  @Test
  void moodleNamesTheElement() {
    String file =
        """
        <quiz>
          <question type="essay"><questiontext><text>Write.</text></questiontext></question>
          <question type="truefalse">
            <questiontext><text>It is so.</text></questiontext>
            <answer fraction="0"><text>true</text></answer>
            <answer fraction="0"><text>false</text></answer>
          </question>
        </quiz>
        """;
    assertThat(problems("moodle-xml", file))
        .containsExactly(
            "file:2:3: a question of type \"essay\" is not read; expected one of multichoice,"
                + " truefalse, shortanswer, numerical, matching, cloze, gapselect, ddwtos,"
                + " ordering; change or remove it",
            "file:3:3: neither true nor false is right; expected fraction=\"100\" on one; set it");
    assertThat(problems("moodle-xml", "<quiz>\n  <question>\n</quiz>"))
        .singleElement()
        .asString()
        .startsWith("file:3:3: broken XML (")
        .endsWith(
            "); expected a Moodle XML file, <quiz> with <question> elements; mend this place");
  }

  @Test
  void lenientLeavesOutAndNames() {
    Outcome<QuestionSet> read =
        read("gift", "Write. {}\n\nWho? {=Ida ~Tomas}\n\nIs it? {TRUE}\n", true);
    assertThat(read.value().questions())
        .extracting(Question::stem)
        .containsExactly("Who?", "Is it?");
    assertThat(read.diagnostics())
        .extracting(Diagnostic::line)
        .containsExactly(
            "file:1:1: an essay is not read; expected answers in the braces; write them or remove"
                + " it; left out");
    InputException nothing =
        catchThrowableOfType(InputException.class, () -> read("gift", "Write. {}\n", true));
    assertThat(nothing.diagnostics()).extracting(Diagnostic::code).contains("no-question");
  }

  @Test
  void noEntityAndNoDocumentTypeIsResolved() {
    String bomb =
        "<?xml version=\"1.0\"?>\n<!DOCTYPE quiz [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;\">]>\n"
            + "<quiz><question type=\"truefalse\"><questiontext><text>&b;</text></questiontext>"
            + "</question></quiz>";
    assertThat(problems("moodle-xml", bomb))
        .singleElement()
        .asString()
        .contains("a document type or an entity of its own stands in the XML");
    String external =
        "<!DOCTYPE quiz SYSTEM \"file:///etc/passwd\"><quiz><question type=\"truefalse\"/></quiz>";
    assertThat(problems("moodle-xml", external)).hasSize(1);
    String item =
        "<!DOCTYPE assessmentItem [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
            + "<assessmentItem>&x;</assessmentItem>";
    assertThat(problems("qti21", item)).hasSize(1).noneMatch(p -> p.contains("root:"));
  }

  @Test
  void archivesThatClimbOrBurstAreRefused() throws IOException {
    assertThat(problems("qti21", zip(Map.of("../imsmanifest.xml", new byte[1]))))
        .containsExactly(
            "file: the archive holds a file \"../imsmanifest.xml\" that leads out of it; expected"
                + " plain paths; do not trust this file");
    assertThat(problems("qti21", zip(Map.of("/etc/imsmanifest.xml", new byte[1])))).hasSize(1);
    assertThat(problems("qti21", zip(Map.of("C:\\imsmanifest.xml", new byte[1])))).hasSize(1);
    byte[] bomb = zip(Map.of("imsmanifest.xml", new byte[130 << 20]));
    assertThat(bomb.length).isLessThan(1 << 20);
    assertThat(problems("qti21", bomb))
        .containsExactly(
            "file: the archive unpacks to more than 128 MB or 10,000 files; expected less;"
                + " split it");
    assertThat(problems("qti21", zip(Map.of("a.txt", new byte[1]))))
        .containsExactly(
            "file: the archive has no imsmanifest.xml; expected a QTI 2.1 or 3.0 package, a zip"
                + " with imsmanifest.xml, or an item; name another file");
  }

  @Test
  void anItemOfAPackageIsNamedWithItsPlaceInIt() throws IOException {
    String manifest =
        "<manifest><resources>"
            + "<resource type=\"imsqti_item_xmlv2p1\" href=\"items/a.xml\"/>"
            + "<resource type=\"imsqti_item_xmlv2p1\" href=\"items/gone.xml\"/>"
            + "</resources></manifest>";
    String item =
        "<assessmentItem identifier=\"a\">\n<itemBody><p>Who?</p></itemBody></assessmentItem>";
    Map<String, byte[]> files = new TreeMap<>();
    files.put("imsmanifest.xml", manifest.getBytes(StandardCharsets.UTF_8));
    files.put("items/a.xml", item.getBytes(StandardCharsets.UTF_8));
    assertThat(problems("qti21", zip(files)))
        .containsExactly(
            "file!items/a.xml:1:1: the item has no interaction; expected choice, text entry,"
                + " inline choice, match or order interactions; add one or remove it",
            "file: the archive has no file \"items/gone.xml\"; expected the one that the manifest"
                + " names; add it or take it out there");
  }

  @ParameterizedTest
  @MethodSource("readable")
  void notUtf8AndNothingAtAllAreSaid(BankFormat format) {
    assertThat(problems(format.name(), new byte[0])).isNotEmpty();
    assertThat(problems(format.name(), new byte[] {'a', '\n', (byte) 0xC3, '('})).isNotEmpty();
  }

  /**
   * Whatever was cut or changed on the way: an answer in good time, and never another exception.
   */
  @ParameterizedTest
  @MethodSource("readable")
  void damagedFilesAreReadOrRefused(BankFormat format) {
    byte[] whole = format.write(SampleSets.everyKind(), WriteOptions.DEFAULT).value();
    Random random = new Random(7);
    org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          for (int i = 0; i < 300; i++) {
            byte[] bytes = java.util.Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
            for (int n = random.nextInt(4); n > 0; n--) {
              bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(128);
            }
            try {
              read(format.name(), bytes, i % 2 == 0);
            } catch (InputException e) {
              assertThat(e.diagnostics()).isNotEmpty();
            }
          }
        });
  }

  private static byte[] zip(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
