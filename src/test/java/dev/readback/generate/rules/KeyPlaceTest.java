package dev.readback.generate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readback.analysis.Analysis;
import dev.readback.analysis.engines.recorded.Recorded;
import dev.readback.fact.FactFinder;
import dev.readback.generate.Material;
import dev.readback.lexicon.Lexicon;
import dev.readback.question.Draft;
import dev.readback.question.Interaction.Choice;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Options that stand in an order of their own: the key is not always at the same place. */
final class KeyPlaceTest {

  @Test
  void aFigureStandsAnywhereAmongTheOthers() {
    assertThat(places("Firefighters from Dunrick rescued 46 people")).containsExactly(0, 1, 2, 3);
  }

  @Test
  void aRangeStandsAtEitherEnd() {
    assertThat(places("Bread gets dearer")).contains(0, 2);
  }

  /** Where the key of how many stands, over many seeds. */
  private static Set<Integer> places(String text) {
    Analysis analysis =
        Recorded.analysis(
            new HowMany()
                .examples().stream()
                    .filter(e -> e.text().contains(text))
                    .findFirst()
                    .orElseThrow()
                    .text());
    Set<Integer> places = new TreeSet<>();
    IntStream.range(0, 60)
        .mapToObj(
            seed -> new Material(analysis, FactFinder.find(analysis), Lexicon.wordNet(), seed))
        .flatMap(material -> new HowMany().draft(material).stream())
        .filter(d -> !d.stem().contains("percentage"))
        .forEach(d -> places.add(place(d)));
    return places;
  }

  private static int place(Draft draft) {
    Choice choice = (Choice) draft.interaction();
    return IntStream.range(0, choice.options().size())
        .filter(i -> choice.options().get(i).correct())
        .findFirst()
        .orElseThrow();
  }
}
