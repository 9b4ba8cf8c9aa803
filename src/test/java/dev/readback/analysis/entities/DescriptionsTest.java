package dev.readback.analysis.entities;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readback.analysis.Analysis;
import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import dev.readback.analysis.engines.recorded.Recorded;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the last use of a noun stands for. */
final class DescriptionsTest {

  @Test
  void theFirstPhraseSaysMore() {
    assertThat(
            of(
                "fire",
                "A fire at a warehouse in Leeds killed two people. The fire began at night."))
        .hasValue("fire at a warehouse in Leeds");
    assertThat(of("bridge", "A railway bridge fell on Monday. The bridge was old."))
        .hasValue("railway bridge");
  }

  @Test
  void aPossessorIsLeftOut() {
    assertThat(of("car", "Brightwell showed its driverless car on Monday. The car is small."))
        .hasValue("driverless car");
  }

  @Test
  void whatAParticipleSays() {
    assertThat(
            of(
                "plan",
                "Engineers showed a plan written by students. On Monday the plan was dropped."))
        .hasValue("plan written by students");
  }

  @Test
  void twoCompete() {
    assertThat(
            of(
                "bridge",
                "A railway bridge fell on Monday. A road bridge was closed. The bridge was old."))
        .isEmpty();
    assertThat(
            of(
                "fire",
                "A forest fire began on Monday. A second fire followed. The fire was put out."))
        .isEmpty();
  }

  @Test
  void aSuperlativeCannotBeLeftOut() {
    assertThat(of("bridge", "Workers closed the country's oldest bridge. The bridge is of stone."))
        .isEmpty();
  }

  @Test
  void anotherBodyMayBeMeant() {
    assertThat(
            of(
                "club",
                "A second-division club hired Ann Carver. She had worked for Dunrick United. The"
                    + " club is poor."))
        .isEmpty();
  }

  @Test
  void whatDescribesANameIsThatName() {
    assertThat(of("airline", "Brightwell, a small airline, grew. The airline sold two planes."))
        .isEmpty();
  }

  @Test
  void nothingBefore() {
    assertThat(of("fire", "The fire began at night.")).isEmpty();
  }

  private static Optional<String> of(String noun, String body) {
    Analysis analysis = Recorded.analysis("News from Dunrick\n\n" + body);
    Descriptions descriptions = new Descriptions(analysis);
    Sentence last = analysis.sentences().get(analysis.sentences().size() - 1);
    Token token =
        last.tokens().stream().filter(t -> t.lemma().equals(noun)).findFirst().orElseThrow();
    return descriptions
        .of(last, token)
        .map(d -> d.tokens().stream().map(Token::text).collect(Collectors.joining(" ")));
  }
}
