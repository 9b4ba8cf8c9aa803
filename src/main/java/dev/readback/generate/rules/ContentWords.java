package dev.readback.generate.rules;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The beginnings of a text's longer words, to tell whether two texts speak of the same. */
final class ContentWords {
  private ContentWords() {}

  static Set<String> of(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(w -> w.length() > 3)
        .map(w -> w.length() > 5 ? w.substring(0, 5) : w)
        .collect(Collectors.toSet());
  }
}
