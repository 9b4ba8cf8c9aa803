package dev.readback.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconTest {
  private final Lexicon lexicon = Lexicon.wordNet();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bridge",
        "Bridge",
        "bridges",
        "built",
        "children",
        "of",
        "would",
        "prime minister"
      })
  void knowsWordsAndTheirForms(String word) {
    assertThat(lexicon.isWord(word)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"brigde", "minsiter", "", " ", "qzx", "bridge of the"})
  void doesNotKnowMisspellings(String word) {
    assertThat(lexicon.isWord(word)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "mayor, noun.person",
    "committee, noun.group",
    "province, noun.location",
    "earthquake, noun.event",
    "mayors, noun.person",
  })
  void tellsWhatANounIs(String noun, String first) {
    assertThat(lexicon.nounSupersenses(noun)).startsWith(first);
  }

  @Test
  void tellsWhatAVerbIs() {
    assertThat(lexicon.verbSupersenses("announce")).startsWith("verb.communication");
    assertThat(lexicon.verbSupersenses("mayor")).isEmpty();
    assertThat(lexicon.nounSupersenses("qzx")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "rise, fall",
    "fall, rise",
    "rose, fell",
    "possible, impossible",
    "win, lose",
    "legal, illegal"
  })
  void knowsOpposites(String a, String b) {
    assertThat(lexicon.antonyms(a, b)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"rise, climb", "possible, legal", "qzx, fall", "bridge, bridge"})
  void otherWordsAreNoOpposites(String a, String b) {
    assertThat(lexicon.antonyms(a, b)).isFalse();
  }

  @Test
  void countsSenses() {
    assertThat(lexicon.senseCount("run")).isGreaterThan(30);
    assertThat(lexicon.senseCount("qzx")).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "mayor, person, true",
    "minister, person, true",
    "Lisbon, city, true",
    "ferry, vehicle, true",
    "person, person, true",
    "ferry, person, false",
    "qzx, person, false",
  })
  void knowsWhatIsAKindOfWhat(String noun, String ancestor, boolean expected) {
    assertThat(lexicon.hyponymOf(noun, ancestor)).isEqualTo(expected);
  }

  @Test
  void threadsSeeTheSame() throws InterruptedException, ExecutionException {
    List<String> nouns = List.of("mayor", "island", "earthquake", "committee", "ferry", "river");
    List<List<String>> expected = nouns.stream().map(lexicon::nounSupersenses).toList();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<List<List<String>>>> all =
          IntStream.range(0, 8)
              .mapToObj(
                  i -> threads.submit(() -> nouns.stream().map(lexicon::nounSupersenses).toList()))
              .toList();
      for (Future<List<List<String>>> one : all) {
        assertThat(one.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void personsAreToldByTheirMostFrequentSenses() {
    assertThat(lexicon.isPerson("teacher", 1)).isTrue();
    assertThat(lexicon.isPerson("bridge", 1)).isFalse();
    assertThat(lexicon.isPerson("head", 1)).isFalse();
  }
}
