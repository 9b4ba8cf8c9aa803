package dev.readback.marking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A number with what it counts or measures.
 *
 * @param unit canonical unit: a currency code, {@code %}, a measure; null where none is known
 * @param noun what is counted, where the next word is no unit; null where there is none
 * @param ordinal whether it tells a place in a row
 * @param from index of its first token
 * @param to index after its last token, without {@code noun}
 */
record Quantity(
    BigDecimal value,
    @Nullable String unit,
    @Nullable String noun,
    boolean ordinal,
    int from,
    int to) {

  static final Map<String, String> UNITS = new HashMap<>();
  static final Set<String> CURRENCIES =
      Set.of(
          "USD", "EUR", "GBP", "JPY", "INR", "RUB", "KRW", "TRY", "CNY", "AUD", "CAD", "CHF", "SEK",
          "NOK", "DKK", "BRL", "MXN", "ZAR", "PLN", "dollar", "krone", "peso");

  static {
    unit("%", "percent", "pct", "percentage");
    unit("dollar", "dollar", "buck");
    unit("USD", "usd");
    unit("AUD", "aud");
    unit("CAD", "cad");
    unit("EUR", "euro", "eur");
    unit("GBP", "pound", "gbp", "quid", "sterling");
    unit("JPY", "yen", "jpy");
    unit("INR", "rupee", "inr");
    unit("RUB", "rouble", "ruble", "rub");
    unit("CNY", "yuan", "renminbi", "rmb", "cny");
    unit("CHF", "franc", "chf");
    unit("krone", "krone", "kroner", "krona", "kronor");
    unit("peso", "peso");
    unit("KRW", "won", "krw");
    unit("TRY", "lira");
    unit("m", "metre", "meter", "m");
    unit("km", "kilometre", "kilometer", "km");
    unit("cm", "centimetre", "centimeter", "cm");
    unit("mm", "millimetre", "millimeter", "mm");
    unit("mi", "mile", "mi");
    unit("ft", "foot", "feet", "ft");
    unit("in", "inch", "inche");
    unit("yd", "yard", "yd");
    unit("kg", "kilogram", "kilogramme", "kilo", "kg");
    unit("g", "gram", "gramme", "g");
    unit("t", "tonne", "ton");
    unit("lb", "lb");
    unit("l", "litre", "liter");
    unit("km/h", "kph", "kmh");
    unit("mph", "mph");
    unit("ha", "hectare", "ha");
    unit("acre", "acre");
    unit("MW", "megawatt", "mw");
    unit("GW", "gigawatt", "gw");
    unit("kWh", "kwh");
    unit("s", "sec");
    unit("min", "minute", "min");
    unit("h", "hour", "hr");
    unit("d", "day");
    unit("wk", "week");
    unit("mo", "month");
    unit("yr", "year", "yr");
  }

  private static void unit(String canonical, String... words) {
    for (String word : words) {
      UNITS.put(word, canonical);
    }
  }

  static boolean isUnit(String word) {
    return unitOf(word) != null;
  }

  private static @Nullable String unitOf(String word) {
    String exact = UNITS.get(word);
    return exact == null && word.length() > 2 && word.endsWith("s")
        ? UNITS.get(word.substring(0, word.length() - 1))
        : exact;
  }

  private static boolean isCurrency(@Nullable String unit) {
    return unit != null && CURRENCIES.contains(unit);
  }

  /** All quantities of an answer, in order. */
  static List<Quantity> all(List<Token> tokens) {
    List<Quantity> all = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      BigDecimal value = tokens.get(i).value();
      if (value != null) {
        all.add(at(tokens, i, value));
      }
    }
    return all;
  }

  /** Whether it is a bare number of four digits from 1000 to 2999. */
  boolean mayBeYear() {
    return unit == null
        && value.compareTo(new BigDecimal(1000)) >= 0
        && value.compareTo(new BigDecimal(3000)) < 0
        && value.stripTrailingZeros().scale() <= 0;
  }

  private static Quantity at(List<Token> tokens, int index, BigDecimal number) {
    BigDecimal value = number;
    int from = index;
    int to = index + 1;
    String unit = null;
    if (index > 0 && isCurrency(unitOf(tokens.get(index - 1).form()))) {
      unit = unitOf(tokens.get(index - 1).form());
      from--;
    }
    String next = word(tokens, to);
    if (unit != null && "m".equals(next)) {
      value = value.multiply(new BigDecimal(1_000_000));
      to++;
      next = word(tokens, to);
    }
    if (next != null && unit == null) {
      if (next.equals("per") && "cent".equals(word(tokens, to + 1))) {
        unit = "%";
        to += 2;
      } else {
        String us = next.equals("us") || next.equals("american") ? word(tokens, to + 1) : null;
        String found = unitOf(us == null ? next : us);
        if (found != null) {
          unit = found;
          to += us == null ? 1 : 2;
        }
      }
      if ("%".equals(unit)
          && ("point".equals(word(tokens, to)) || "points".equals(word(tokens, to)))) {
        unit = "pp";
        to++;
      }
    } else if (unit != null && next != null && unit.equals(unitOf(next))) {
      to++;
    }
    return new Quantity(
        value, unit, unit == null ? word(tokens, to) : null, tokens.get(index).ordinal(), from, to);
  }

  private static @Nullable String word(List<Token> tokens, int index) {
    return index < tokens.size() && !tokens.get(index).isNumber() && !tokens.get(index).gap()
        ? tokens.get(index).form()
        : null;
  }

  /** The value, or the values that it may stand for: "5m" is five metres or five million. */
  List<BigDecimal> readings() {
    return "m".equals(unit)
        ? List.of(value, value.multiply(new BigDecimal(1_000_000)))
        : List.of(value);
  }

  /** Whether both may stand for one number. */
  boolean sameValue(Quantity other) {
    for (BigDecimal mine : readings()) {
      for (BigDecimal others : other.readings()) {
        if (mine.compareTo(others) == 0) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the unit, where both have one, is the same; dollars are dollars of any kind. */
  boolean unitFits(@Nullable String expected) {
    if (unit == null || expected == null || unit.equals(expected)) {
      return true;
    }
    // "3m dollars" are millions.
    return (unit.equals("m") && isCurrency(expected))
        || (dollars(unit)
            && dollars(expected)
            && (unit.equals("dollar") || expected.equals("dollar")));
  }

  private static boolean dollars(String unit) {
    return Set.of("dollar", "USD", "AUD", "CAD").contains(unit);
  }

  /** The unit that a question names: its canonical form; null where it is no known unit. */
  static @Nullable String canonicalUnit(@Nullable String unit) {
    if (unit == null) {
      return null;
    }
    for (Token token : Tokenizer.tokens(unit)) {
      String found = unitOf(token.form());
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
