package dev.readback.marking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an answer tells of a date; null is what it does not tell.
 *
 * @param weekday in English, lower case
 */
record PartialDate(
    @Nullable Integer year,
    @Nullable Integer month,
    @Nullable Integer day,
    @Nullable String weekday) {

  private static final List<String> MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");
  private static final Map<String, String> WEEKDAYS =
      Map.ofEntries(
          Map.entry("mon", "monday"),
          Map.entry("tue", "tuesday"),
          Map.entry("tues", "tuesday"),
          Map.entry("wed", "wednesday"),
          Map.entry("thu", "thursday"),
          Map.entry("thur", "thursday"),
          Map.entry("thurs", "thursday"),
          Map.entry("fri", "friday"),
          Map.entry("sat", "saturday"),
          Map.entry("sun", "sunday"));
  private static final Set<String> FILLERS =
      Set.of("on", "in", "of", "the", "at", "year", "day", "since", "from", "during", "back");

  /** The readings of the whole answer as a date: none where it is none, two for 3/4/2019. */
  static List<PartialDate> readings(List<Token> tokens) {
    List<PartialDate> readings = new ArrayList<>();
    readings.add(new PartialDate(null, null, null, null));
    boolean any = false;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (FILLERS.contains(token.form())) {
        continue;
      }
      List<PartialDate> parts = part(tokens, i);
      List<PartialDate> joined = new ArrayList<>();
      for (PartialDate reading : readings) {
        for (PartialDate part : parts) {
          reading.join(part).ifPresent(joined::add);
        }
      }
      if (joined.isEmpty()) {
        return List.of();
      }
      readings = joined;
      any = true;
    }
    // A day of a month without its month is only a number.
    return any
        ? readings.stream().filter(r -> r.day() == null || r.month() != null).toList()
        : List.of();
  }

  /** Whether a word tells that a date is meant: a month, a weekday, a year, 21/6/2019. */
  static boolean isDateWord(Token token) {
    BigDecimal value = token.value();
    return value == null
        ? month(token.form()) > 0
            || token.form().endsWith("day")
            || token.form().matches("\\d+([-/.])\\d+\\1\\d+")
        : value.compareTo(new BigDecimal(1000)) >= 0 && value.compareTo(new BigDecimal(2999)) <= 0;
  }

  private static List<PartialDate> part(List<Token> tokens, int index) {
    Token token = tokens.get(index);
    BigDecimal value = token.value();
    if (value != null) {
      return number(token, value);
    }
    String word = token.form();
    if (word.matches("\\d{4}-\\d{1,2}-\\d{1,2}")) {
      String[] parts = word.split("-");
      return valid(Integer.valueOf(parts[0]), Integer.valueOf(parts[1]), Integer.valueOf(parts[2]));
    }
    if (word.matches("\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}")) {
      String[] parts = word.split("[/.]");
      int year = Integer.parseInt(parts[2]);
      int full = parts[2].length() > 2 ? year : year + (year < 70 ? 2000 : 1900);
      List<PartialDate> both = new ArrayList<>();
      both.addAll(valid(full, Integer.valueOf(parts[1]), Integer.valueOf(parts[0])));
      both.addAll(valid(full, Integer.valueOf(parts[0]), Integer.valueOf(parts[1])));
      return both;
    }
    int month = month(word);
    if (month > 0) {
      return List.of(new PartialDate(null, month, null, null));
    }
    String weekday = WEEKDAYS.getOrDefault(word, word);
    return WEEKDAYS.containsValue(weekday)
        ? List.of(new PartialDate(null, null, null, weekday))
        : List.of();
  }

  private static List<PartialDate> number(Token token, BigDecimal value) {
    if (value.stripTrailingZeros().scale() > 0 || value.signum() <= 0) {
      return List.of();
    }
    if (!token.ordinal()
        && value.compareTo(new BigDecimal(1000)) >= 0
        && value.compareTo(new BigDecimal(2999)) <= 0) {
      return List.of(new PartialDate(value.intValue(), null, null, null));
    }
    return value.compareTo(new BigDecimal(31)) <= 0
        ? List.of(new PartialDate(null, null, value.intValue(), null))
        : List.of();
  }

  private static List<PartialDate> valid(Integer year, Integer month, Integer day) {
    return month >= 1 && month <= 12 && day >= 1 && day <= 31
        ? List.of(new PartialDate(year, month, day, null))
        : List.of();
  }

  /** 1 to 12 for a month's name or its short form, else 0. */
  static int month(String word) {
    if (word.equals("sept")) {
      return 9;
    }
    for (int i = 0; i < MONTHS.size(); i++) {
      if (word.equals(MONTHS.get(i)) || (word.length() == 3 && MONTHS.get(i).startsWith(word))) {
        return i + 1;
      }
    }
    return 0;
  }

  private Optional<PartialDate> join(PartialDate other) {
    return (year != null && other.year != null)
            || (month != null && other.month != null)
            || (day != null && other.day != null)
            || (weekday != null && other.weekday != null)
        ? Optional.empty()
        : Optional.of(
            new PartialDate(
                year == null ? other.year : year,
                month == null ? other.month : month,
                day == null ? other.day : day,
                weekday == null ? other.weekday : weekday));
  }

  /** Whether nothing that both tell differs. */
  boolean agrees(PartialDate other) {
    return agree(year, other.year)
        && agree(month, other.month)
        && agree(day, other.day)
        && agree(weekday, other.weekday);
  }

  /** Whether this tells all that {@code key} tells; its year and weekday may be left out. */
  boolean covers(PartialDate key) {
    boolean both = key.day != null || key.month != null;
    return (key.day == null || day != null)
        && (key.month == null || month != null)
        && (key.year == null || year != null || both)
        && (key.weekday == null || weekday != null || both);
  }

  private static boolean agree(@Nullable Object a, @Nullable Object b) {
    return a == null || b == null || a.equals(b);
  }
}
