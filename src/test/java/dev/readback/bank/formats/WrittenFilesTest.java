package dev.readback.bank.formats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readback.bank.BankFormat;
import dev.readback.bank.Loss;
import dev.readback.bank.Losses;
import dev.readback.bank.SampleSets;
import dev.readback.bank.WriteOptions;
import dev.readback.bank.formats.parts.Zips;
import dev.readback.diagnostic.Diagnostic;
import dev.readback.diagnostic.Outcome;
import dev.readback.question.Interaction.Choice;
import dev.readback.question.Interaction.Option;
import dev.readback.question.Interaction.Select;
import dev.readback.question.Provenance;
import dev.readback.question.Question;
import dev.readback.question.QuestionSet;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in written files, where an importer is known to stumble. */
class WrittenFilesTest {

  private static Outcome<byte[]> write(String format, QuestionSet set) {
    return BankFormats.named(format).orElseThrow().write(set, WriteOptions.DEFAULT);
  }

  private static String text(String format, QuestionSet set) {
    return new String(write(format, set).value(), StandardCharsets.UTF_8);
  }

  private static QuestionSet set(String stem, String... options) {
    List<Option> all = new java.util.ArrayList<>();
    for (String option : options) {
      all.add(new Option("o" + all.size(), option, all.isEmpty(), null, null, List.of()));
    }
    return new QuestionSet(
        "Set",
        List.of(),
        List.of(
            new Question(
                "q-1",
                Provenance.IMPORTED,
                null,
                null,
                null,
                stem,
                new Choice(Select.ONE, true, all),
                null,
                List.of(),
                null,
                List.of(),
                null,
                1)));
  }

  @Test
  void aikenGuardsStemsThatLookLikeOptions() {
    assertThat(text("aiken", set("U.S. troops left when?", "May", "June")))
        .isEqualTo("Question: U.S. troops left when?\nA. May\nB. June\nANSWER: A\n");
    assertThat(text("aiken", set("Who?", "Ida", "Tomas")))
        .isEqualTo("Who?\nA. Ida\nB. Tomas\nANSWER: A\n");
  }

  @Test
  void giftIsOneBlockAQuestion() {
    assertThat(text("gift", set("Who {a}?\n\n// not a comment", "x = y", "~z")))
        .isEqualTo(
            """
            $CATEGORY: $course$/top/Set

            // [id:q-1]
            ::Who \\{a\\}? // not a comment::[html]Who \\{a\\}?<br><br>// not a comment {
            =x \\= y
            ~\\~z
            }

            """);
  }

  @Test
  void noCellIsAFormula() {
    String table = text("csv", set("=1+1", "@SUM(A1)", "'=2", "plain"));
    assertThat(table)
        .isEqualTo(
            "id,type,question,text,correct,option 1,feedback 1,option 2,feedback 2,option 3,"
                + "feedback 3,shuffle,unit,correction,explanation,hints,points,tags,source\r\n"
                + "q-1,choice,'=1+1,,1,'@SUM(A1),,''=2,,plain,,yes,,,,,,,\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"aiken", "csv", "gift", "moodle-xml", "opentdb", "qti21", "qti30", "tsv"})
  void optionsThatDifferInControlCharactersAloneAreNotWritten(String format) {
    Outcome<byte[]> written = write(format, set("Who?", "Ida\u0001", "Ida\u0002"));
    assertThat(written.diagnostics())
        .extracting(Diagnostic::message)
        .contains("the question left out; without control characters it is no sound question");
    assertThat(write(format, set("Who?", "Ida\u0001", "Tom\u0001")).diagnostics())
        .extracting(Diagnostic::code)
        .doesNotContain(Loss.QUESTION.code());
  }

  @Test
  void kahootRefusesWhatItWouldCut() {
    Outcome<byte[]> stem = write("kahoot", set("x".repeat(121), "a", "b"));
    assertThat(stem.diagnostics())
        .extracting(Diagnostic::message)
        .contains("the question left out; its stem has 121 characters; shorten it to 120");
    Outcome<byte[]> option = write("kahoot", set("x".repeat(120), "a", "b".repeat(76)));
    assertThat(option.diagnostics())
        .extracting(Diagnostic::message)
        .contains("the question left out; an option has 76 characters; shorten it to 75");
    assertThat(write("kahoot", set("x".repeat(120), "a", "b".repeat(75))).diagnostics())
        .extracting(Diagnostic::code)
        .doesNotContain(Loss.QUESTION.code());
  }

  @Test
  void archivesHoldPlainPaths() {
    for (String format : List.of("qti12", "qti21", "qti30", "h5p", "anki", "kahoot")) {
      HostileSets.all()
          .forEach(
              set ->
                  assertThat(Zips.read(write(format, set).value(), format).keySet())
                      .allMatch(path -> path.matches("[A-Za-z0-9_.\\[\\]/-]+"))
                      .noneMatch(path -> path.contains("..")));
    }
  }

  /**
   * Shown by CommonMark, every text is there as it was, and nothing is HTML, a link or a picture.
   */
  @Test
  void markdownShowsWhatWasMeant() {
    HostileSets.all()
        .forEach(
            set -> {
              StringBuilder shown = new StringBuilder();
              Parser.builder()
                  .build()
                  .parse(text("markdown", set))
                  .accept(
                      new AbstractVisitor() {
                        @Override
                        public void visit(Text text) {
                          shown.append(text.getLiteral());
                        }

                        @Override
                        public void visit(HardLineBreak lineBreak) {
                          shown.append(' ');
                        }

                        @Override
                        public void visit(HtmlInline html) {
                          throw new AssertionError("HTML: " + html.getLiteral());
                        }

                        @Override
                        public void visit(HtmlBlock html) {
                          throw new AssertionError("HTML: " + html.getLiteral());
                        }

                        @Override
                        public void visit(Link link) {
                          throw new AssertionError("a link: " + link.getDestination());
                        }

                        @Override
                        public void visit(Image image) {
                          throw new AssertionError("a picture: " + image.getDestination());
                        }
                      });
              String all = squeezed(shown.toString());
              for (Question question : set.questions()) {
                assertThat(all).contains(squeezed(question.stem()));
              }
            });
  }

  private static String squeezed(String text) {
    return dev.readback.bank.formats.parts.Selection.clean(text).replaceAll("\\s+", "");
  }

  @Test
  void anExamInMarkdownHoldsNoKey() {
    QuestionSet set = SampleSets.everyKind();
    BankFormat markdown = BankFormats.named("markdown").orElseThrow();
    WriteOptions exam = WriteOptions.DEFAULT.withExam(true);
    String sheet = new String(markdown.write(set, exam).value(), StandardCharsets.UTF_8);
    assertThat(sheet).doesNotContain("Answers").doesNotContain("The article says");
    assertThat(text("markdown", set)).contains("## Answers").contains("The article says");
  }

  @Test
  void theSummaryIsShort() {
    QuestionSet set = SampleSets.everyKind();
    List<Diagnostic> losses = write("aiken", set).diagnostics();
    assertThat(Losses.summary("aiken", losses))
        .startsWith(
            "aiken: the question left out; Aiken has one right option of several only"
                + " (6 questions: q-many, q-text, q-number, ...)",
            "aiken: feedback to single answers left out; the format has no place for it"
                + " (2 questions: q-one, q-truth)")
        .last()
        .asString()
        .startsWith("aiken: also left out, used by Readback alone: ");
    assertThat(losses.stream().map(Diagnostic::message).collect(Collectors.joining()))
        .doesNotContain("\n");
  }
}
