package dev.readback.analysis.engines.nlp4j;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A map from very many words to few different values, for look-ups alone. NLP4J keeps 600,000 words
 * with 1,500 different sets of word clusters in a hash map of hash sets: 400 MB, and seconds to
 * read; here they take 15 MB.
 *
 * <p>Packed it is: the number of words, the words by line (its length in bytes before it), the
 * values by line with their items apart by spaces (its length too), and for each word the number of
 * its value in two bytes. Words are sorted, so the same content gives the same bytes.
 */
final class WordTable<V> extends AbstractMap<String, V> {
  /** Every word, one behind the other. */
  private final String words;

  /** Where each word starts in {@link #words}; one more for the end. */
  private final int[] starts;

  private final short[] numbers;
  private final List<V> values;

  /** Numbers of words counted from 1, where their hashes put them; 0 is free. */
  private final int[] slots;

  private WordTable(String words, int[] starts, short[] numbers, List<V> values) {
    this.words = words;
    this.starts = starts;
    this.numbers = numbers;
    this.values = values;
    this.slots = new int[Integer.highestOneBit(Math.max(1, numbers.length)) * 4];
    for (int i = 0; i < numbers.length; i++) {
      int hash = 0;
      for (int at = starts[i]; at < starts[i + 1]; at++) {
        hash = 31 * hash + words.charAt(at);
      }
      int slot = slot(hash);
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = i + 1;
    }
  }

  private int slot(int hash) {
    return (hash ^ (hash >>> 16)) & (slots.length - 1);
  }

  @Override
  public @Nullable V get(@Nullable Object key) {
    if (!(key instanceof String word)) {
      return null;
    }
    for (int slot = slot(word.hashCode()); slots[slot] != 0; ) {
      int i = slots[slot] - 1;
      if (starts[i + 1] - starts[i] == word.length() && words.startsWith(word, starts[i])) {
        return values.get(numbers[i] & 0xFFFF);
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return null;
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return get(key) != null;
  }

  @Override
  public int size() {
    return numbers.length;
  }

  /** Not for use: nobody goes through so many words. */
  @Override
  public Set<Entry<String, V>> entrySet() {
    throw new UnsupportedOperationException("only look-ups");
  }

  /**
   * The content of a map, packed. The items of sets are sorted, those of lists keep their order.
   *
   * @throws IllegalArgumentException if a word has a line end in it, or an item a space
   */
  static byte[] pack(Map<String, ? extends Collection<String>> map) {
    Map<String, Integer> known = new LinkedHashMap<>();
    TreeMap<String, Integer> sorted = new TreeMap<>();
    map.forEach(
        (word, items) -> {
          sorted.put(word, 0);
          known.put(line(items), 0);
        });
    // Numbered in an order that does not hang on the map's.
    List<String> lines = new ArrayList<>(known.keySet());
    lines.sort(null);
    for (int i = 0; i < lines.size(); i++) {
      known.put(lines.get(i), i);
    }
    if (lines.size() > 0xFFFF || sorted.keySet().stream().anyMatch(word -> word.contains("\n"))) {
      throw new IllegalArgumentException(
          lines.size() + " values: expected at most 65,535, and words without line ends");
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(sorted.size());
      write(out, String.join("\n", sorted.keySet()));
      write(out, String.join("\n", lines));
      for (String word : sorted.keySet()) {
        out.writeShort(known.get(line(map.get(word))));
      }
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return bytes.toByteArray();
  }

  private static String line(Collection<String> items) {
    for (String item : items) {
      if (item.isEmpty() || item.contains(" ") || item.contains("\n")) {
        throw new IllegalArgumentException("item \"" + item + "\": expected one word");
      }
    }
    return String.join(" ", items instanceof Set ? items.stream().sorted().toList() : items);
  }

  private static void write(DataOutputStream out, String lines) throws IOException {
    byte[] bytes = lines.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /**
   * @param packed by {@link #pack}, and not changed since
   * @param value from the items of a value
   */
  static <V> WordTable<V> unpack(byte[] packed, Function<List<String>, V> value) {
    ByteBuffer in = ByteBuffer.wrap(packed);
    int size = in.getInt();
    String lines = text(in);
    StringBuilder words = new StringBuilder(lines.length());
    int[] starts = new int[size + 1];
    int from = 0;
    for (int i = 0; i < size; i++) {
      int end = lines.indexOf('\n', from);
      words.append(lines, from, end < 0 ? lines.length() : end);
      starts[i + 1] = words.length();
      from = end + 1;
    }
    List<V> values = new ArrayList<>();
    for (String line : text(in).split("\n", -1)) {
      values.add(value.apply(line.isEmpty() ? List.of() : Arrays.asList(line.split(" "))));
    }
    short[] numbers = new short[size];
    in.asShortBuffer().get(numbers);
    return new WordTable<>(words.toString(), starts, numbers, List.copyOf(values));
  }

  private static String text(ByteBuffer in) {
    byte[] bytes = new byte[in.getInt()];
    in.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
