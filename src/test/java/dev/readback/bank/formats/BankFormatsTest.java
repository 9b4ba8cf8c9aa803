package dev.readback.bank.formats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readback.bank.BankFormat;
import dev.readback.bank.Carriage;
import dev.readback.bank.Kind;
import dev.readback.bank.Loss;
import dev.readback.bank.SampleSets;
import dev.readback.bank.WriteOptions;
import dev.readback.question.Question;
import dev.readback.question.QuestionSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BankFormatsTest {

  /** What a question is not the same without, in its marking. */
  private static final Set<Loss> MARKING =
      EnumSet.of(
          Loss.QUESTION,
          Loss.INTERACTION,
          Loss.ANSWERS,
          Loss.PARTIAL_CREDIT,
          Loss.TOLERANCE,
          Loss.UNIT);

  static List<BankFormat> formats() {
    return BankFormats.all();
  }

  @Test
  void namesAreSortedAndWhatUsersExpect() {
    assertThat(BankFormats.all())
        .extracting(BankFormat::name)
        .isSorted()
        .doesNotHaveDuplicates()
        .contains(
            "readback",
            "moodle-xml",
            "qti12",
            "qti21",
            "qti30",
            "gift",
            "aiken",
            "h5p",
            "anki",
            "anki-text",
            "kahoot",
            "markdown",
            "csv",
            "opentdb");
  }

  @Test
  void anExtensionTellsItsFormatsInAnyCase() {
    assertThat(BankFormats.byExtension("a/QUIZ.GIFT"))
        .extracting(BankFormat::name)
        .containsExactly("gift");
    assertThat(BankFormats.byExtension("quiz.zip"))
        .extracting(BankFormat::name)
        .containsExactly("qti12", "qti21", "qti30");
    assertThat(BankFormats.byExtension("quiz")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("formats")
  void theTableSaysWhatTheWriterDoes(BankFormat format) {
    for (Question question : SampleSets.everyKind().questions()) {
      Kind kind = Kind.of(question.interaction());
      QuestionSet one =
          new QuestionSet("One", SampleSets.everyKind().articles(), List.of(question));
      Set<Loss> lost =
          RoundTripTest.losses(question, format.write(one, WriteOptions.DEFAULT).diagnostics());
      Carriage.Level level = format.carries(kind).level();
      if (format.name().equals("gift") && kind == Kind.GAP) {
        // One gap is carried; the sample has two.
        assertThat(lost).contains(Loss.QUESTION);
        continue;
      }
      assertThat(lost.contains(Loss.QUESTION))
          .as(format.name() + " " + kind)
          .isEqualTo(level == Carriage.Level.REFUSED);
      if (level == Carriage.Level.WHOLE) {
        assertThat(lost).as(format.name() + " " + kind).doesNotContainAnyElementsOf(MARKING);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("formats")
  void everyLossIsSaidWithItsCodeAndQuestion(BankFormat format) {
    QuestionSet set = SampleSets.everyKind();
    List<String> codes = EnumSet.allOf(Loss.class).stream().map(Loss::code).toList();
    assertThat(format.write(set, WriteOptions.DEFAULT).diagnostics())
        .allSatisfy(
            d -> {
              assertThat(d.code()).isIn(codes);
              assertThat(d.message()).contains(" left out; ");
              if (d.origin() != null) {
                assertThat(set.question(d.origin())).isPresent();
              }
            });
  }
}
