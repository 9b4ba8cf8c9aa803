package dev.readback.marking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readback.bank.SampleSets;
import dev.readback.question.Mark;
import dev.readback.question.Question;
import dev.readback.question.Response;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MarkersTest {

  static Stream<Question> questions() {
    return SampleSets.everyKind().questions().stream();
  }

  private static Question question(String id) {
    return SampleSets.everyKind().question(id).orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("questions")
  void theKeyEarnsEverything(Question question) {
    Mark mark = Markers.mark(question, Markers.key(question));
    assertThat(mark.fraction()).isEqualTo(1);
    assertThat(mark.correct()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("questions")
  void aSkipEarnsNothing(Question question) {
    assertThat(Markers.mark(question, new Response.Skipped()))
        .isEqualTo(Mark.wrong("no answer", null));
  }

  @ParameterizedTest
  @MethodSource("questions")
  void aBlindGuessEarnsLessThanHalf(Question question) {
    assertThat(Markers.chance(question)).isBetween(0.0, 0.5);
  }

  @Test
  void severalOptionsEarnRightMinusWrong() {
    Question question = question("q-many");
    assertThat(Markers.mark(question, new Response.Chosen(Set.of("m1"))))
        .isEqualTo(new Mark(false, 0.5, "1 of 2 right options", "The article says so."));
    assertThat(Markers.mark(question, new Response.Chosen(Set.of("m1", "m2"))).fraction()).isZero();
    assertThat(Markers.mark(question, new Response.Chosen(Set.of("m1", "m2", "m3", "m4"))))
        .isEqualTo(
            new Mark(false, 0, "2 of 2 right options, 2 wrong", "Not this one. Not this one."));
    assertThat(Markers.mark(question, new Response.Chosen(Set.of())).fraction()).isZero();
  }

  @Test
  void gapsAndPairsEarnTheirShare() {
    assertThat(
            Markers.mark(
                question("q-gap"), new Response.Filled(Map.of("1", "vellmar", "2", "fire"))))
        .isEqualTo(new Mark(false, 0.5, "1 of 2 gaps right", null));
    assertThat(
            Markers.mark(question("q-match"), new Response.Matched(Map.of("l1", "r3", "l2", "r1"))))
        .isEqualTo(new Mark(false, 0.5, "1 of 2 pairs right", "She spoke of the boats."));
  }

  @Test
  void saysWhyAnAnswerDoesNotFit() {
    assertThat(Markers.misfit(question("q-order"), new Response.Truth(true)))
        .contains("expected a list of all item ids in order");
  }
}
