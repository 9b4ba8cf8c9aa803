package dev.readback.generate.english;

import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import dev.readback.article.Span;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Figures in a sentence: what stands before the noun that is counted. */
public final class Figures {

  /** How exact a figure is. */
  public enum Precision {
    EXACT,
    /** About, nearly, almost. */
    ROUGH,
    /** More than, at least, over. */
    FLOOR,
    /** Fewer than, up to, under. */
    CEILING
  }

  /**
   * A figure.
   *
   * @param tokens its words: qualifier, sign, number and scale
   * @param number the words of the number alone
   * @param value its value, scale counted in
   * @param qualifier "more than", "about"; empty where exact
   * @param sign currency sign or "%"; empty where it only counts
   * @param noun the noun that is counted; null for sums and shares that stand alone
   */
  public record Figure(
      List<Token> tokens,
      String number,
      BigDecimal value,
      Precision precision,
      String qualifier,
      String sign,
      Optional<Token> noun) {

    public Span span() {
      return Sentence.spanOf(tokens);
    }
  }

  private static final Map<String, Integer> SMALL =
      Map.ofEntries(
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("thirteen", 13),
          Map.entry("fourteen", 14),
          Map.entry("fifteen", 15),
          Map.entry("sixteen", 16),
          Map.entry("seventeen", 17),
          Map.entry("eighteen", 18),
          Map.entry("nineteen", 19),
          Map.entry("twenty", 20),
          Map.entry("thirty", 30),
          Map.entry("forty", 40),
          Map.entry("fifty", 50),
          Map.entry("sixty", 60),
          Map.entry("seventy", 70),
          Map.entry("eighty", 80),
          Map.entry("ninety", 90));
  private static final Map<String, Long> SCALE =
      Map.of(
          "hundred",
          100L,
          "thousand",
          1_000L,
          "million",
          1_000_000L,
          "billion",
          1_000_000_000L,
          "trillion",
          1_000_000_000_000L,
          "m",
          1_000_000L,
          "bn",
          1_000_000_000L);
  private static final Set<String> SIGNS = Set.of("$", "£", "€", "US$", "A$", "C$", "¥");
  private static final Map<String, Precision> QUALIFIERS =
      Map.ofEntries(
          Map.entry("more than", Precision.FLOOR),
          Map.entry("at least", Precision.FLOOR),
          Map.entry("over", Precision.FLOOR),
          Map.entry("as many as", Precision.CEILING),
          Map.entry("up to", Precision.CEILING),
          Map.entry("fewer than", Precision.CEILING),
          Map.entry("less than", Precision.CEILING),
          Map.entry("under", Precision.CEILING),
          Map.entry("an estimated", Precision.ROUGH),
          Map.entry("about", Precision.ROUGH),
          Map.entry("around", Precision.ROUGH),
          Map.entry("some", Precision.ROUGH),
          Map.entry("nearly", Precision.ROUGH),
          Map.entry("almost", Precision.ROUGH),
          Map.entry("roughly", Precision.ROUGH),
          Map.entry("approximately", Precision.ROUGH),
          Map.entry("only", Precision.EXACT),
          Map.entry("just", Precision.EXACT),
          Map.entry("exactly", Precision.EXACT));

  private Figures() {}

  /**
   * The figures of a sentence that count a noun, name a sum or a share. Years and ordinals are
   * none.
   */
  public static List<Figure> in(Sentence sentence) {
    List<Figure> figures = new ArrayList<>();
    List<Token> tokens = sentence.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      Optional<BigDecimal> first = value(tokens.get(i).text());
      if (first.isEmpty()) {
        continue;
      }
      int start = i;
      int end = i + 1;
      BigDecimal value = first.get();
      while (end < tokens.size() && SCALE.containsKey(tokens.get(end).lemma())) {
        value = value.multiply(BigDecimal.valueOf(SCALE.get(tokens.get(end).lemma())));
        end++;
      }
      String number = Words.tidy(join(tokens.subList(i, end)));
      String sign = "";
      if (start > 0 && SIGNS.contains(tokens.get(start - 1).text())) {
        sign = tokens.get(start - 1).text();
        start--;
      } else if (end < tokens.size() && Set.of("%", "percent").contains(tokens.get(end).lemma())) {
        sign = "%";
        end++;
      } else if (end + 1 < tokens.size()
          && tokens.get(end).lemma().equals("per")
          && tokens.get(end + 1).lemma().equals("cent")) {
        sign = "%";
        end += 2;
      }
      String qualifier = "";
      Precision precision = Precision.EXACT;
      for (int length = 3; length >= 1; length--) {
        if (start - length < 0) {
          continue;
        }
        String before = join(tokens.subList(start - length, start)).toLowerCase(Locale.ROOT);
        Precision found = QUALIFIERS.get(before);
        if (found != null) {
          qualifier = before;
          precision = found;
          start -= length;
          break;
        }
      }
      Token last = tokens.get(end - 1);
      Optional<Token> noun = Optional.empty();
      Token number0 = tokens.get(i);
      Optional<Token> head = sentence.head(number0);
      if (sign.isEmpty()
          && head.isPresent()
          && head.get().isNoun()
          && head.get().index() > last.index()) {
        noun = head;
      } else if (sign.isEmpty() && end - 1 > i) {
        noun =
            sentence.head(tokens.get(end - 1)).filter(h -> h.isNoun() && h.index() >= last.index());
      }
      boolean paired = paired(tokens, start, end);
      boolean hyphenated = end < tokens.size() && tokens.get(end).text().equals("-");
      boolean counts = noun.isPresent() || !sign.isEmpty();
      if (counts && !hyphenated && !paired) {
        figures.add(
            new Figure(
                List.copyOf(tokens.subList(start, end)),
                number,
                value,
                precision,
                qualifier,
                sign,
                noun));
      }
      i = end - 1;
    }
    return figures;
  }

  /** "Between 5 and 8", "from 3 to 4", "5-8": one figure of a pair says little alone. */
  private static boolean paired(List<Token> tokens, int start, int end) {
    String before = start > 0 ? tokens.get(start - 1).text().toLowerCase(Locale.ROOT) : "";
    String after = end < tokens.size() ? tokens.get(end).text().toLowerCase(Locale.ROOT) : "";
    boolean numberAfter =
        end + 1 < tokens.size()
            && (tokens.get(end + 1).tag().equals("CD")
                || SIGNS.contains(tokens.get(end + 1).text()));
    boolean numberBefore =
        start > 1
            && (tokens.get(start - 2).tag().equals("CD")
                || tokens.get(start - 2).lemma().endsWith("%"));
    return before.equals("between")
        || (before.equals("from") && Set.of("to", "and").contains(after))
        || (Set.of("to", "and", "or", "-", "–").contains(after) && numberAfter)
        || (Set.of("to", "and", "or", "-", "–").contains(before) && numberBefore);
  }

  /** The value of one number word or numeral; none for "one" (mostly a pronoun) and years. */
  public static Optional<BigDecimal> value(String word) {
    String lower = word.toLowerCase(Locale.ROOT).replace('‑', '-');
    Integer small = SMALL.get(lower);
    if (small != null) {
      return Optional.of(BigDecimal.valueOf(small));
    }
    int hyphen = lower.indexOf('-');
    if (hyphen > 0) {
      Integer tens = SMALL.get(lower.substring(0, hyphen));
      Integer ones =
          lower.substring(hyphen + 1).equals("one")
              ? Integer.valueOf(1)
              : SMALL.get(lower.substring(hyphen + 1));
      return tens != null && ones != null && tens >= 20 && ones < 10
          ? Optional.of(BigDecimal.valueOf(tens + ones))
          : Optional.empty();
    }
    if (lower.matches("\\d{1,3}(,\\d{3})+(\\.\\d+)?|\\d+(\\.\\d+)?")) {
      return Optional.of(new BigDecimal(lower.replace(",", "")));
    }
    return Optional.empty();
  }

  /**
   * A number in the style of {@code like}: as a word where that is one, else with its grouping and
   * scale.
   */
  public static String write(BigDecimal value, String like) {
    String[] parts = like.split("\\s+");
    BigDecimal scaled = value;
    StringBuilder scale = new StringBuilder();
    for (int i = 1; i < parts.length; i++) {
      Long factor = SCALE.get(parts[i].toLowerCase(Locale.ROOT));
      if (factor != null) {
        scaled = scaled.divide(BigDecimal.valueOf(factor));
        scale.append(' ').append(parts[i]);
      }
    }
    scaled = scaled.stripTrailingZeros();
    boolean word = Character.isLetter(parts[0].charAt(0));
    if (word && scaled.compareTo(BigDecimal.ONE) == 0) {
      return "one" + scale;
    }
    if (word && scaled.scale() <= 0) {
      for (Map.Entry<String, Integer> each : SMALL.entrySet()) {
        if (each.getValue() == scaled.intValue()) {
          return each.getKey() + scale;
        }
      }
    }
    NumberFormat format = NumberFormat.getNumberInstance(Locale.ENGLISH);
    format.setGroupingUsed(
        parts[0].contains(",")
            || scaled.compareTo(BigDecimal.valueOf(10_000)) >= 0
            || (scaled.compareTo(BigDecimal.valueOf(1000)) >= 0 && !parts[0].matches("\\d{4}")));
    format.setMaximumFractionDigits(Math.max(0, scaled.scale()));
    return format.format(scaled) + scale;
  }

  private static String join(List<Token> tokens) {
    StringBuilder out = new StringBuilder();
    for (Token each : tokens) {
      if (out.length() > 0) {
        out.append(' ');
      }
      out.append(each.text());
    }
    return out.toString();
  }
}
