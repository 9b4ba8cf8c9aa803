package dev.readback.analysis.engines.nlp4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class WordTableTest {

  private static WordTable<List<String>> table(Map<String, ? extends Collection<String>> map) {
    return WordTable.unpack(WordTable.pack(map), List::copyOf);
  }

  @Test
  void everyWordKeepsItsValue() {
    Map<String, List<String>> map = new LinkedHashMap<>();
    for (int i = 0; i < 2_000; i++) {
      map.put("word" + i, List.of("b" + i % 7, "a"));
    }
    map.put("caf\u00e9", List.of("NN"));
    map.put("\ud83d\ude00", List.of("SYM"));
    map.put("", List.of("EMPTY"));
    map.put("none", List.of());
    // Two words of one hash.
    map.put("Aa", List.of("x"));
    map.put("BB", List.of("y"));
    WordTable<List<String>> table = table(map);
    assertThat(table).hasSize(map.size());
    map.forEach((word, items) -> assertThat(table.get(word)).as(word).isEqualTo(items));
    assertThat(table.get("word")).isNull();
    assertThat(table.get("word2000")).isNull();
    assertThat(table.get(null)).isNull();
    assertThat(table.containsKey("Aa")).isTrue();
    assertThat(table.containsKey("C#")).isFalse();
    assertThat(table(Map.of()).get("a")).isNull();
  }

  @Test
  void theOrderOfMapsAndSetsDoesNotShow() {
    Map<String, Set<String>> one = new LinkedHashMap<>();
    one.put("b", new LinkedHashSet<>(List.of("2", "1")));
    one.put("a", new LinkedHashSet<>(List.of("3")));
    Map<String, Set<String>> other = new TreeMap<>();
    other.put("a", Set.of("3"));
    other.put("b", new LinkedHashSet<>(List.of("1", "2")));
    assertThat(WordTable.pack(one)).isEqualTo(WordTable.pack(other));
    assertThat(WordTable.unpack(WordTable.pack(one), LinkedHashSet::new).get("b"))
        .containsExactly("1", "2");
  }

  @Test
  void whatCannotBePacked() {
    assertThatThrownBy(() -> WordTable.pack(Map.of("a", List.of("b c"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("item \"b c\": expected one word");
    assertThatThrownBy(() -> WordTable.pack(Map.of("a\nb", List.of("c"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("1 values: expected at most 65,535, and words without line ends");
  }
}
