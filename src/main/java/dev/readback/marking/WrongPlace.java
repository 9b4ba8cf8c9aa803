package dev.readback.marking;

import dev.readback.lexicon.Lexicon;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells why the name of a place is not the answer: it names a place of another size. */
final class WrongPlace {
  /** The nouns by which a question asks, and what dictionaries call such a place. */
  private static final Map<String, String> KINDS =
      Map.of(
          "city",
          "city",
          "town",
          "city",
          "capital",
          "city",
          "village",
          "city",
          "country",
          "country",
          "nation",
          "country",
          "continent",
          "continent",
          "river",
          "river",
          "ocean",
          "ocean");

  private static final List<String> SIZES =
      List.of("country", "city", "continent", "river", "ocean");

  private WrongPlace() {}

  /** The reason in words; empty where nothing can be said. */
  static Optional<String> reason(Asked asked, List<Key> forms, List<Token> typed) {
    List<Token> given = Phrase.content(typed);
    if (given.isEmpty() || given.size() > 3) {
      return Optional.empty();
    }
    for (Key form : forms) {
      List<Token> words = form.content();
      int from = words.size() - given.size();
      if (from > 0
          && words.get(from).gap()
          && Comparison.sameWords(words.subList(from, words.size()), given)) {
        return Optional.of("names only the wider place");
      }
    }
    String wanted = wanted(asked.stem());
    if (wanted == null) {
      return Optional.empty();
    }
    String name = Tokenizer.text(given);
    String kind = KINDS.get(wanted);
    return SIZES.stream()
        .filter(size -> !size.equals(kind) && isA(name, size))
        .filter(size -> kind != null && !isA(name, kind))
        .findFirst()
        .map(size -> "names a " + size + ", the question asks for a " + wanted);
  }

  private static boolean isA(String name, String kind) {
    return switch (kind) {
      // To the dictionary every area is a country, a country is a land, a capital no city.
      case "country" -> Lexicon.wordNet().hyponymOf(name, "land");
      case "city" ->
          Lexicon.wordNet().hyponymOf(name, "city") || Lexicon.wordNet().hyponymOf(name, "capital");
      default -> Lexicon.wordNet().hyponymOf(name, kind);
    };
  }

  /** The kind of place after "which" or "what"; null where none is asked for. */
  private static @Nullable String wanted(List<Token> stem) {
    for (int i = 0; i + 1 < stem.size(); i++) {
      if (stem.get(i).is("which") || stem.get(i).is("what")) {
        for (Token noun : stem.subList(i + 1, Math.min(i + 3, stem.size()))) {
          if (KINDS.containsKey(noun.form())) {
            return noun.form();
          }
        }
      }
    }
    return null;
  }
}
