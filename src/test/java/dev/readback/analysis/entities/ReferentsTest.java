package dev.readback.analysis.entities;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readback.analysis.Analysis;
import dev.readback.analysis.Entity;
import dev.readback.analysis.engines.recorded.Recorded;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pronouns and descriptions as "words = name of the entity". */
final class ReferentsTest {

  @Test
  void itIsTheBodyThatSpeaks() {
    assertThat(in("Brightwell Bank said on Monday that it would close two branches."))
        .containsExactly("it = Brightwell Bank");
  }

  @Test
  void itIsNothingWhereOnlyTheClauseCounts() {
    assertThat(in("Brightwell Bank left the town. It is likely that others will follow."))
        .isEmpty();
  }

  @Test
  void itsIsTheSubjectOfItsClause() {
    assertThat(in("Brightwell Bank cut its forecast on Monday."))
        .containsExactly("its = Brightwell Bank");
    assertThat(in("Brightwell Bank opened a branch in Portugal and said Portugal is its market."))
        .doesNotContain("its = Portugal");
  }

  @Test
  void aPronounBeforeItsName() {
    assertThat(in("After losing her seat, Ann Carver left the town."))
        .containsExactly("her = Ann Carver");
  }

  @Test
  void theSubjectGoesOn() {
    assertThat(in("Ann Carver met Tom Reed in Dunrick. She left on Monday."))
        .containsExactly("She = Ann Carver");
  }

  @Test
  void aStrangerMayBeMeant() {
    assertThat(
            in(
                "Tom Reed visited the camp.\n\n"
                    + "A former waiter wants to build a school there. He hopes it will be small."))
        .isEmpty();
  }

  @Test
  void aBiologistIsTheScientist() {
    assertThat(in("Ann Carver, a biologist, lives in Dunrick. The scientist studies frogs."))
        .containsExactly("The scientist = Ann Carver");
  }

  @Test
  void ofTwoScientistsNoneIsTheScientist() {
    assertThat(in("Ann Carver, a biologist, met Tom Reed, a chemist. The scientist studies frogs."))
        .isEmpty();
  }

  @Test
  void whatSomebodyIsSaidToBe() {
    assertThat(in("Brightwell Air is an airline. On Monday the airline sold two planes."))
        .containsExactly("the airline = Brightwell Air");
  }

  @Test
  void whoHasTheAge() {
    assertThat(
            in(
                "Tom Reed, 34, and Ann Carver, 29, were hurt on Monday. The 34-year-old was"
                    + " treated in Dunrick."))
        .containsExactly("The 34-year-old = Tom Reed");
  }

  @Test
  void aSpeakersOwnCompany() {
    assertThat(in("Lena Ortiz, head of Brightwell, said the company would leave Portugal."))
        .containsExactly("the company = Brightwell");
  }

  @Test
  void theOnlyCountry() {
    assertThat(in("Portugal banned plastic bags on Monday. The country has few factories."))
        .containsExactly("The country = Portugal");
    assertThat(in("Portugal beat Norway on Monday. The country has few factories.")).isEmpty();
  }

  private static List<String> in(String body) {
    String text = "News from Dunrick\n\n" + body;
    Analysis analysis = Recorded.analysis(text);
    List<String> lines = new ArrayList<>();
    for (Entity entity : analysis.entities()) {
      entity.mentions().stream()
          .filter(m -> m.form() != Entity.Form.NAME)
          .map(m -> m.span().cut(text) + " = " + entity.name())
          .forEach(lines::add);
    }
    return lines;
  }
}
