package dev.readback.marking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Joins number words, figures and magnitudes: "two hundred and five", "1.5 million". */
final class NumberWords {
  private static final String[] SMALL = {
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen"
  };
  private static final String[] TENS = {
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
  };
  private static final String[] ORDINALS = {
    "zeroth",
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth"
  };
  private static final String[] TENTHS = {
    "twentieth",
    "thirtieth",
    "fortieth",
    "fiftieth",
    "sixtieth",
    "seventieth",
    "eightieth",
    "ninetieth"
  };
  static final Map<String, Integer> CARDINAL = new HashMap<>();
  static final Map<String, Integer> ORDINAL = new HashMap<>();
  static final Map<String, BigDecimal> MAGNITUDE =
      Map.ofEntries(
          Map.entry("hundred", new BigDecimal(100)),
          Map.entry("thousand", new BigDecimal(1_000)),
          Map.entry("k", new BigDecimal(1_000)),
          Map.entry("million", new BigDecimal(1_000_000)),
          Map.entry("m", new BigDecimal(1_000_000)),
          Map.entry("mn", new BigDecimal(1_000_000)),
          Map.entry("mln", new BigDecimal(1_000_000)),
          Map.entry("mio", new BigDecimal(1_000_000)),
          Map.entry("billion", new BigDecimal(1_000_000_000)),
          Map.entry("bn", new BigDecimal(1_000_000_000)),
          Map.entry("bln", new BigDecimal(1_000_000_000)),
          Map.entry("b", new BigDecimal(1_000_000_000)),
          Map.entry("trillion", new BigDecimal("1000000000000")),
          Map.entry("tn", new BigDecimal("1000000000000")),
          Map.entry("dozen", new BigDecimal(12)));

  /** Magnitudes that are words of their own; the short ones only count when stuck to a figure. */
  static final Set<String> SPELLED =
      Set.of(
          "hundred",
          "thousand",
          "million",
          "billion",
          "trillion",
          "dozen",
          "mn",
          "bn",
          "tn",
          "mln",
          "bln");

  private static final BigDecimal HUNDRED = new BigDecimal(100);
  private static final BigDecimal HALF = new BigDecimal("0.5");

  static {
    for (int i = 0; i < SMALL.length; i++) {
      CARDINAL.put(SMALL[i], i);
      ORDINAL.put(ORDINALS[i], i);
    }
    for (int i = 0; i < TENS.length; i++) {
      CARDINAL.put(TENS[i], 20 + 10 * i);
      ORDINAL.put(TENTHS[i], 20 + 10 * i);
    }
    CARDINAL.put("nil", 0);
  }

  // What was read last: a number below a hundred by its value, else one of these.
  private static final int NOTHING = -1;
  private static final int HUNDREDS = 100;
  private static final int FIGURE = 1000;

  private final List<Token> in;
  private int at;
  private int last;
  private BigDecimal total = BigDecimal.ZERO;
  private @Nullable BigDecimal current;

  private NumberWords(List<Token> in) {
    this.in = in;
  }

  /** What a magnitude stuck to a figure multiplies it with; null where it is none. */
  static @Nullable BigDecimal magnitude(String word) {
    String one =
        word.endsWith("s") && word.length() > 2 ? word.substring(0, word.length() - 1) : word;
    return MAGNITUDE.get(one);
  }

  static List<Token> join(List<Token> tokens) {
    return new NumberWords(tokens).joined();
  }

  private List<Token> joined() {
    List<Token> out = new ArrayList<>();
    while (at < in.size()) {
      // "minus 40"
      boolean minus =
          in.get(at).is("minus") && at + 1 < in.size() && (at == 0 || !in.get(at - 1).isNumber());
      int start = at;
      at += minus ? 1 : 0;
      Token number = number();
      if (minus) {
        if (number == null) {
          at = start;
        } else {
          BigDecimal value = number.value();
          number =
              value == null
                  ? number
                  : Token.number(value.negate(), number.ordinal(), in.get(start).gap());
        }
      }
      if (number == null) {
        out.add(in.get(at++));
      } else {
        out.add(number);
      }
    }
    return out;
  }

  /** The number that starts here, and past it; null, and not moved, where none does. */
  private @Nullable Token number() {
    int start = at;
    boolean gap = in.get(at).gap();
    total = BigDecimal.ZERO;
    current = null;
    last = NOTHING;
    boolean ordinal = false;
    do {
      Token token = in.get(at);
      Integer cardinal = CARDINAL.get(token.form());
      Integer nth = ORDINAL.get(token.form());
      if (token.isNumber() || cardinal != null || nth != null) {
        if (!(token.isNumber() ? figure(token) : small(cardinal == null ? nth : cardinal))) {
          break;
        }
        ordinal = token.isNumber() ? token.ordinal() : cardinal == null;
      } else if (!magnitude() && !and() && !(at == start && article())) {
        break;
      }
    } while (!ordinal && at < in.size() && !in.get(at).gap());
    if (last == NOTHING) {
      at = start;
      return null;
    }
    return Token.number(current == null ? total : total.add(current), ordinal, gap);
  }

  private boolean figure(Token token) {
    boolean fraction = startsFraction();
    if (current != null ? !fraction : last != NOTHING) {
      return false;
    }
    if (fraction) {
      BigDecimal part = takeFraction();
      current = current == null ? part : current.add(part);
    } else {
      current = token.value();
      at++;
    }
    last = FIGURE;
    return true;
  }

  private boolean small(@Nullable Integer value) {
    BigDecimal joined = value == null ? null : joinSmall(current, last, value);
    if (value == null || joined == null) {
      return false;
    }
    last = value;
    current = joined;
    at++;
    return true;
  }

  /** "hundred" multiplies what is open; a bigger one also closes it. */
  private boolean magnitude() {
    BigDecimal scale = spelledMagnitude(in.get(at).form());
    BigDecimal open = current;
    if (scale == null || open == null) {
      return false;
    }
    current = open.multiply(scale);
    if (scale.compareTo(HUNDRED) > 0) {
      total = total.add(current);
      current = null;
    }
    last = HUNDREDS;
    at++;
    return true;
  }

  /** "and" joins only after a hundred or more, and before a small number. */
  private boolean and() {
    boolean joins =
        last == HUNDREDS
            && in.get(at).is("and")
            && at + 1 < in.size()
            && !in.get(at + 1).gap()
            && (CARDINAL.containsKey(in.get(at + 1).form())
                || ORDINAL.containsKey(in.get(at + 1).form()));
    at += joins ? 1 : 0;
    return joins;
  }

  /** "a million", "half a million". */
  private boolean article() {
    boolean half = in.get(at).is("half") && at + 1 < in.size() && in.get(at + 1).is("a");
    int big = at + (half ? 2 : 1);
    if (!(half || in.get(at).is("a"))
        || big >= in.size()
        || in.get(big).gap()
        || in.get(big).form().endsWith("s")
        || spelledMagnitude(in.get(big).form()) == null) {
      return false;
    }
    current = half ? HALF : BigDecimal.ONE;
    last = FIGURE;
    at = big;
    return true;
  }

  private static @Nullable BigDecimal spelledMagnitude(String word) {
    String one = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    return SPELLED.contains(one) ? MAGNITUDE.get(one) : null;
  }

  /**
   * The number with a small one added ("twenty" and "three", "hundred" and "five", the years
   * "nineteen" "eighty-four"); null where they do not join.
   */
  private static @Nullable BigDecimal joinSmall(@Nullable BigDecimal current, int last, int value) {
    if (current == null) {
      return last == NOTHING || last == HUNDREDS ? new BigDecimal(value) : null;
    }
    if (last == HUNDREDS) {
      return current.add(new BigDecimal(value));
    }
    if (last >= 20 && last < 100 && last % 10 == 0 && value > 0 && value < 10) {
      return current.add(new BigDecimal(value));
    }
    boolean year =
        last >= 10
            && last <= 20
            && value >= 10
            && current.compareTo(new BigDecimal(10)) >= 0
            && current.compareTo(new BigDecimal(20)) <= 0;
    return year ? current.multiply(HUNDRED).add(new BigDecimal(value)) : null;
  }

  private boolean startsFraction() {
    if (at + 2 >= in.size() || !in.get(at).isNumber() || !in.get(at + 1).is("/")) {
      return false;
    }
    BigDecimal below = in.get(at + 2).value();
    return below != null && below.signum() > 0;
  }

  private BigDecimal takeFraction() {
    BigDecimal above = in.get(at).value();
    BigDecimal below = in.get(at + 2).value();
    at += 3;
    return above == null || below == null
        ? BigDecimal.ZERO
        : above.divide(below, java.math.MathContext.DECIMAL64);
  }
}
