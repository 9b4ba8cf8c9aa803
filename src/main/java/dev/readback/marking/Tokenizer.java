package dev.readback.marking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts an answer into words and numbers; number words become numbers. */
final class Tokenizer {
  /** Longer answers are cut off: no key is that long. In UTF-16 characters. */
  static final int MAX_CHARS = 2_000;

  private static final Pattern TOKEN =
      Pattern.compile(
          // A date in figures, kept as one word.
          "(?<date>\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}([/.])\\d{1,2}\\2\\d{2,4})(?![\\d])"
              // A time of day.
              + "|(?<time>\\d{1,2}(?::\\d{2}(?::\\d{2})?|\\.\\d{2}(?= ?[ap]\\.?m\\b))"
              + "(?: ?[ap]\\.?m\\b\\.?)?|\\d{1,2} ?(?:a\\.m\\.|p\\.m\\.|[ap]m\\b))"
              // A number in figures, grouped or not, with what is stuck to it.
              + "|(?<figure>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d{1,3}(?: \\d{3})+(?![\\d,.])"
              + "|\\d{1,3}(?:'\\d{3})+|\\d{1,3}(?:\\.\\d{3}){2,}|\\d+(?:[.,]\\d+)?|\\.\\d+)"
              + "(?:(?<ordinal>st|nd|rd|th)\\b|(?<suffix>[a-z]+)\\b)?"
              + "|(?<initials>(?:[a-z]\\.){2,}[a-z]?)"
              + "|(?<word>[\\p{L}\\d]+(?:'[\\p{L}]+)*)"
              + "|(?<sign>us\\$|a\\$|c\\$|[$€£¥₹₽₩₺%&/])"
              + "|(?<gap>[,;:()\\[\\]\"!?]|\\.|-{2,}| - )");

  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("$", "dollar"),
          Map.entry("us$", "usd"),
          Map.entry("a$", "aud"),
          Map.entry("c$", "cad"),
          Map.entry("€", "euro"),
          Map.entry("£", "pound"),
          Map.entry("¥", "yen"),
          Map.entry("₹", "rupee"),
          Map.entry("₽", "rouble"),
          Map.entry("₩", "won"),
          Map.entry("₺", "lira"),
          Map.entry("%", "percent"),
          Map.entry("&", "and"),
          Map.entry("/", "or"));

  private Tokenizer() {}

  static List<Token> tokens(String text) {
    String folded = Fold.of(text.length() > MAX_CHARS ? text.substring(0, MAX_CHARS) : text);
    return NumberWords.join(raw(folded));
  }

  private static List<Token> raw(String folded) {
    List<Token> tokens = new ArrayList<>();
    Matcher m = TOKEN.matcher(folded).useTransparentBounds(true).useAnchoringBounds(false);
    boolean gap = false;
    for (int at = 0; at < folded.length(); ) {
      // Most of an answer is plain words; only the rest needs a closer look.
      int end = plainWord(folded, at);
      if (end > at) {
        tokens.add(Token.word(folded.substring(at, end), gap));
        gap = false;
        at = end;
        continue;
      }
      if (!m.region(at, folded.length()).lookingAt()) {
        at += Character.charCount(folded.codePointAt(at));
        continue;
      }
      at = m.end();
      if (m.group("gap") != null) {
        // The stop of "J. Doe" and "Dr. Doe" divides nothing.
        gap = gap || !(m.group("gap").equals(".") && abbreviated(tokens));
        continue;
      }
      if (m.group("figure") != null) {
        figure(m, gap, minus(folded, m.start()), tokens);
      } else if (m.group("sign") != null) {
        // A slash between figures is a fraction; else it divides alternatives.
        String sign = m.group("sign");
        if (sign.equals("/") && unitAfter(folded, m.end())) {
          continue;
        }
        boolean fraction =
            sign.equals("/")
                && m.start() > 0
                && Character.isDigit(folded.charAt(m.start() - 1))
                && m.end() < folded.length()
                && Character.isDigit(folded.charAt(m.end()));
        tokens.add(Token.word(fraction ? "/" : String.valueOf(SIGNS.get(sign)), gap));
      } else if (m.group("initials") != null) {
        tokens.add(Token.word(m.group("initials").replace(".", ""), gap));
      } else {
        word(m.group(), gap, tokens);
      }
      gap = false;
    }
    return tokens;
  }

  /** The end of a word of plain letters that starts here; the start where there is none. */
  private static int plainWord(String folded, int start) {
    int end = start;
    while (end < folded.length() && folded.charAt(end) >= 'a' && folded.charAt(end) <= 'z') {
      end++;
    }
    boolean ends =
        end == folded.length()
            || " ,;:()[]\"!?-".indexOf(folded.charAt(end)) >= 0
            || (folded.charAt(end) == '.' && end > start + 1);
    return ends ? end : start;
  }

  private static boolean abbreviated(List<Token> tokens) {
    if (tokens.isEmpty()) {
      return false;
    }
    String last = tokens.get(tokens.size() - 1).form();
    return (last.length() == 1 && Character.isLetter(last.charAt(0)))
        || (last.length() < 5 && Words.TITLES.contains(last));
  }

  /** "km/h", "Gbit/s": what follows the slash is one letter. */
  private static boolean unitAfter(String folded, int index) {
    return index < folded.length()
        && Character.isLetter(folded.charAt(index))
        && (index + 1 == folded.length() || !Character.isLetterOrDigit(folded.charAt(index + 1)));
  }

  private static boolean minus(String folded, int start) {
    return start > 0
        && folded.charAt(start - 1) == '-'
        && (start == 1 || folded.charAt(start - 2) == ' ');
  }

  private static void word(String word, boolean gap, List<Token> tokens) {
    if (word.endsWith("n't")) {
      tokens.add(Token.word(word.substring(0, word.length() - 3), gap));
      tokens.add(Token.word("not", false));
    } else if (word.endsWith("'s")) {
      tokens.add(Token.word(word.substring(0, word.length() - 2), gap));
    } else {
      tokens.add(Token.word(word.replace("'", ""), gap));
    }
  }

  private static void figure(Matcher m, boolean gap, boolean minus, List<Token> tokens) {
    BigDecimal value = value(m.group("figure"));
    if (minus) {
      value = value.negate();
    }
    String suffix = m.group("suffix");
    BigDecimal scale = suffix == null ? null : NumberWords.magnitude(suffix);
    if (scale != null) {
      // "5m" is five million or five metres: the figure keeps the letter apart to tell later.
      if (suffix != null && suffix.equals("m")) {
        tokens.add(Token.number(value, false, gap));
        tokens.add(Token.word("m", false));
      } else {
        tokens.add(Token.number(value.multiply(scale), false, gap));
      }
    } else if (suffix != null && Quantity.isUnit(suffix)) {
      tokens.add(Token.number(value, false, gap));
      tokens.add(Token.word(suffix, false));
    } else if (suffix != null) {
      tokens.add(Token.word(m.group(), gap));
    } else {
      tokens.add(Token.number(value, m.group("ordinal") != null, gap));
    }
  }

  /** English figures: a comma before three digits groups, before one or two it is decimal. */
  static BigDecimal value(String figure) {
    if (figure.length() < 10 && figure.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return BigDecimal.valueOf(Long.parseLong(figure));
    }
    String plain = figure.replace(" ", "").replace("'", "");
    if (plain.matches("\\d{1,3}(\\.\\d{3}){2,}")) {
      plain = plain.replace(".", "");
    } else if (plain.matches("\\d+,\\d{1,2}|\\d+,\\d{4,}|0,\\d+")) {
      plain = plain.replace(',', '.');
    } else {
      plain = plain.replace(",", "");
    }
    return new BigDecimal(plain.startsWith(".") ? "0" + plain : plain);
  }

  /** For messages and tests: the words with spaces. */
  static String text(List<Token> tokens) {
    StringBuilder out = new StringBuilder();
    for (Token token : tokens) {
      out.append(out.isEmpty() ? "" : " ").append(token.form());
    }
    return out.toString();
  }
}
