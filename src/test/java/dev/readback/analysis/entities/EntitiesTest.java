package dev.readback.analysis.entities;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readback.analysis.Entity;
import dev.readback.analysis.engines.recorded.Recorded;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whom an article names. */
final class EntitiesTest {

  @Test
  void aNameWithAHyphenIsWhole() {
    assertThat(
            in(
                "Park Min-seo, a spokesman for the farmers, said: \"The police are far too"
                    + " harsh.\""))
        .extracting(Entity::name)
        .contains("Park Min-seo");
  }

  @Test
  void aSurnameThatNoEngineTookForAPersonIsTheirs() {
    assertThat(
            in(
                "Helena Costa was hired as a coach in May. If Costa’s reputation is anything to go"
                    + " by, she will be the one making the demands. Costa quickly kicked the sexist"
                    + " remark into touch."))
        .filteredOn(e -> e.name().equals("Helena Costa"))
        .singleElement()
        .satisfies(e -> assertThat(e.aliases()).contains("Costa"));
  }

  @Test
  void theSecondHalfOfAHyphenatedTitleIsNone() {
    assertThat(in("The U.N. Secretary-General Ann Carver said that she was glad."))
        .filteredOn(e -> e.name().equals("Ann Carver"))
        .singleElement()
        .satisfies(e -> assertThat(e.descriptions()).isEmpty());
  }

  @Test
  void thePartyIsNotTheOneBeforeTheOneJustNamed() {
    assertThat(
            in(
                """
                The Unity Alliance, an opposition party, was glad about the report in January.

                The youth league of the Northern Farmers Congress was not. It was angry.

                "The press in the north is at fault," stated the party."""))
        .filteredOn(e -> e.name().equals("Unity Alliance"))
        .singleElement()
        .satisfies(e -> assertThat(e.mentions()).hasSize(1));
  }

  private static List<Entity> in(String body) {
    return Recorded.analysis("News from Dunrick\n\n" + body).entities();
  }
}
