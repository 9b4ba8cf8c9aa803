package dev.readback.marking;

import dev.readback.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One form of an accepted answer, taken apart once for all answers that are compared with it.
 *
 * @param tokens all its words
 * @param content without articles
 * @param lead without articles and the small words before it
 * @param proper whether every word is written with a capital, but for small ones
 * @param mains shorter forms that say the same
 * @param dates its readings as a date; empty where it is none
 * @param quantities the numbers in it
 */
record Key(
    List<Token> tokens,
    List<Token> content,
    List<Token> lead,
    boolean proper,
    List<List<Token>> mains,
    List<PartialDate> dates,
    List<Quantity> quantities) {
  // A word is taken whole ("*+"): a long one has as many ways to be split as there are.
  private static final Pattern NAMED =
      Pattern.compile("(?:.*\\s)?(\\p{Ll}+)\\s+((?:\\p{Lu}\\S*+\\s*+)++)");

  /** Where a clause that tells more about the answer begins. */
  private static final Pattern CLAUSE =
      Pattern.compile(",?\\s+(?=(?:who|which|whose|that|where|when)\\s)");

  private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)");

  /** "Vellmar's Winter Fair" */
  private static final Pattern OWNED = Pattern.compile("\\p{Lu}\\S*['’]s?\\s+(\\S+\\s+\\S.*)");

  private static final Pattern DOUBLE_SURNAME =
      Pattern.compile("(\\p{Lu}\\p{L}+(?:\\s+\\p{Lu}\\S*){0,8}\\s+\\p{Lu}\\p{L}+)-\\p{Lu}\\p{L}+");

  private static final Set<String> CUTS =
      Set.of("in", "at", "near", "from", "during", "on", "outside", "inside", "off", "within");

  private static Key one(String text) {
    List<Token> tokens = Tokenizer.tokens(text);
    boolean proper = isProper(text);
    return new Key(
        tokens,
        Phrase.content(tokens),
        Phrase.content(lead(tokens)),
        proper,
        mains(tokens, proper),
        tokens.stream().anyMatch(PartialDate::isDateWord)
            ? PartialDate.readings(tokens)
            : List.of(),
        Quantity.all(tokens));
  }

  /** All forms of an accepted answer that have words, the whole first. */
  static List<Key> of(String text) {
    return variants(text).stream().map(Key::one).filter(key -> !key.tokens().isEmpty()).toList();
  }

  /** "tidal (wave) power or sea power": whole, without brackets, and each alternative. */
  static List<String> variants(String text) {
    // What is longer is not compared anyway.
    String keyText =
        text.length() > Tokenizer.MAX_CHARS ? text.substring(0, Tokenizer.MAX_CHARS) : text;
    Set<String> variants = new LinkedHashSet<>();
    variants.add(keyText);
    String open = BRACKETS.matcher(keyText).replaceAll(" $1 ");
    String without = withoutBrackets(keyText);
    variants.add(open);
    if (without.codePoints().anyMatch(Character::isLetterOrDigit)) {
      variants.add(without);
    }
    Matcher inside = BRACKETS.matcher(keyText);
    while (inside.find()) {
      // Short forms stand in brackets; "(1912)" or "(river)" are no answers of their own.
      if (inside.group(1).matches("\\p{Lu}[\\p{Lu}&.]{1,6}")) {
        variants.add(inside.group(1));
      }
    }
    for (String alternative : without.split("(?i)\\s+or\\s+")) {
      if (!alternative.isBlank()) {
        variants.add(alternative);
      }
    }
    named(without).ifPresent(variants::add);
    Matcher surname = DOUBLE_SURNAME.matcher(without.strip());
    if (surname.matches()) {
      variants.add(surname.group(1));
    }
    Matcher owned = OWNED.matcher(without.strip());
    if (owned.matches()) {
      variants.add(owned.group(1));
    }
    String head = CLAUSE.split(without)[0];
    if (head.length() < without.length()) {
      variants.add(head);
      named(head).ifPresent(variants::add);
    }
    return List.copyOf(variants);
  }

  /** The text without what stands in brackets. */
  static String withoutBrackets(String text) {
    return BRACKETS.matcher(text).replaceAll(" ");
  }

  /** "the painter Ada Holm" is Ada Holm: a name that follows a common noun. */
  private static Optional<String> named(String keyText) {
    Matcher name = NAMED.matcher(keyText.strip());
    if (!name.matches()) {
      return Optional.empty();
    }
    String noun = Fold.of(name.group(1));
    return Words.FUNCTION.contains(noun) || Lexicon.wordNet().nounSupersenses(noun).isEmpty()
        ? Optional.empty()
        : Optional.of(name.group(2));
  }

  /** The key without "in" or "to" before it. */
  private static List<Token> lead(List<Token> key) {
    int from = 0;
    if (key.size() > 2
        && key.get(0).form().endsWith("ly")
        && Words.FUNCTION.contains(key.get(1).form())) {
      from++;
    }
    while (from < key.size() - 1
        && Words.FUNCTION.contains(key.get(from).form())
        && !Words.RELATIONS.contains(key.get(from).form())
        && !Words.NEGATIONS.contains(key.get(from).form())) {
      from++;
    }
    return key.subList(from, key.size());
  }

  /**
   * The key without what only tells more: what follows a comma or says where ("Vellmar, Norway"),
   * what follows "of" after two words, the kind before a name ("the city of Oslo"), describing
   * words before two others. Never without a word that makes another thing of it.
   */
  private static List<List<Token>> mains(List<Token> key, boolean proper) {
    List<Token> words = Phrase.content(key);
    List<List<Token>> mains = new ArrayList<>();
    boolean list = words.stream().anyMatch(t -> t.is("and"));
    for (int i = 1; i < words.size() && !list; i++) {
      Token word = words.get(i);
      boolean of = word.is("of") && i > 1 && !titles(words.subList(0, i));
      if (word.gap() || CUTS.contains(word.form()) || of) {
        mains.add(words.subList(0, i));
        break;
      }
    }
    if (words.size() > 2
        && Words.PLACE_KINDS.contains(words.get(0).form())
        && words.get(1).is("of")) {
      mains.add(words.subList(2, words.size()));
    }
    if (!proper && !list) {
      List<Token> phrase = mains.isEmpty() ? words : mains.get(0);
      for (int from = 1; from + 1 < phrase.size() && describes(phrase.get(from - 1)); from++) {
        mains.add(phrase.subList(from, phrase.size()));
      }
    }
    return mains;
  }

  private static boolean titles(List<Token> words) {
    return words.stream().allMatch(t -> Words.TITLES.contains(t.form()));
  }

  /** Whether a word before others only describes them. */
  private static boolean describes(Token token) {
    return !token.isNumber()
        && !Words.TURNING.contains(token.form())
        && !Words.FUNCTION.contains(token.form())
        && !Words.NEGATIONS.contains(token.form());
  }

  /** Whether every word of a key is written with a capital, but for small ones. */
  private static boolean isProper(String keyText) {
    boolean any = false;
    for (String word : keyText.strip().split("[\\s-]+")) {
      int first = word.codePoints().filter(Character::isLetter).findFirst().orElse(-1);
      if (first < 0) {
        continue;
      }
      String folded = Fold.of(word);
      boolean small = Words.FUNCTION.contains(folded) || Words.PARTICLES.contains(folded);
      if (!small) {
        if (!Character.isUpperCase(first) && !Character.isTitleCase(first)) {
          return false;
        }
        any = true;
      }
    }
    return any;
  }
}
