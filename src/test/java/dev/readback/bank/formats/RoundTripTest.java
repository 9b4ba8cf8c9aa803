package dev.readback.bank.formats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readback.bank.BankFormat;
import dev.readback.bank.Loss;
import dev.readback.bank.WriteOptions;
import dev.readback.diagnostic.Diagnostic;
import dev.readback.diagnostic.Outcome;
import dev.readback.question.Question;
import dev.readback.question.QuestionSet;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written and read again is the same, less what the diagnostics name. */
class RoundTripTest {

  static Stream<BankFormat> readable() {
    return BankFormats.all().stream().filter(f -> f.reader().isPresent());
  }

  static Stream<BankFormat> all() {
    return BankFormats.all().stream();
  }

  @ParameterizedTest
  @MethodSource("all")
  void theSameSetGivesTheSameBytes(BankFormat format) {
    HostileSets.all()
        .forEach(
            set ->
                assertThat(format.write(set, WriteOptions.DEFAULT).value())
                    .isEqualTo(format.write(set, WriteOptions.DEFAULT).value()));
  }

  @ParameterizedTest
  @MethodSource("readable")
  void readsWhatItWrote(BankFormat format) {
    HostileSets.all().forEach(set -> check(format, set));
  }

  private static void check(BankFormat format, QuestionSet set) {
    Outcome<byte[]> written = format.write(set, WriteOptions.DEFAULT);
    List<Question> expected = new ArrayList<>();
    List<Set<Loss>> losses = new ArrayList<>();
    for (Question question : set.questions()) {
      Set<Loss> lost = losses(question, written.diagnostics());
      if (!lost.contains(Loss.QUESTION)) {
        expected.add(new Erased(lost).of(question));
        losses.add(lost);
      }
    }
    if (expected.isEmpty()) {
      return;
    }
    BankFormat.Reader reader = format.reader().orElseThrow();
    String title = format.name() + " " + set.title();
    byte[] bytes = written.value();
    assertThat(reader.recognises(bytes)).as(title).isTrue();
    Outcome<QuestionSet> read = reader.read(bytes, "file", false);
    // Random articles do not have the hash that stands beside them.
    assertThat(read.diagnostics())
        .as(title)
        .filteredOn(d -> !d.code().equals("bank-text-changed"))
        .isEmpty();
    List<Question> got = read.value().questions();
    assertThat(got).as(title).hasSameSizeAs(expected);
    for (int i = 0; i < got.size(); i++) {
      assertThat(new Erased(losses.get(i)).of(got.get(i))).as(title).isEqualTo(expected.get(i));
    }
    if (written.diagnostics().stream().noneMatch(d -> d.code().equals(Loss.TITLE.code()))) {
      assertThat(read.value().title()).isEqualTo(set.title());
    }
  }

  static Set<Loss> losses(Question question, List<Diagnostic> diagnostics) {
    Set<Loss> losses = EnumSet.noneOf(Loss.class);
    for (Diagnostic diagnostic : diagnostics) {
      for (Loss loss : Loss.values()) {
        if (diagnostic.code().equals(loss.code()) && question.id().equals(diagnostic.origin())) {
          losses.add(loss);
        }
      }
    }
    return losses;
  }
}
