package dev.readback.generate.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as an article words them: their grain, their order, their neighbours. */
public final class Dates {

  /** What a date names, from coarse to fine. */
  public enum Grain {
    YEAR("In which year"),
    MONTH("In which month"),
    DAY("On what date"),
    WEEKDAY("On which day of the week");

    private final String question;

    Grain(String question) {
      this.question = question;
    }

    /** How to ask for it. */
    public String question() {
      return question;
    }
  }

  /**
   * A date.
   *
   * @param words without preposition
   * @param order rises with time among dates of one grain and shape
   * @param shape dates of one shape can stand beside each other as options
   */
  public record Date(String words, Grain grain, int order, String shape) {}

  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");
  private static final List<String> DAYS =
      List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
  private static final Pattern YEAR = Pattern.compile("(1[5-9]\\d\\d|20\\d\\d)");
  private static final String MONTH = "(" + String.join("|", MONTHS) + ")";
  private static final Pattern MONTH_ONLY = Pattern.compile(MONTH + "(?: (?:of )?(\\d{4}))?");
  private static final Pattern MONTH_DAY =
      Pattern.compile(MONTH + " (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?");
  private static final Pattern DAY_MONTH =
      Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?(?: of)? " + MONTH + "(?:,? (\\d{4}))?");

  private Dates() {}

  /** The date that these words name; nothing where they name no single one. */
  public static Optional<Date> parse(String words) {
    String clean = words.strip().replaceAll("\\s+", " ").replaceAll("^(?:the|on|in) ", "");
    Matcher m = YEAR.matcher(clean);
    if (m.matches()) {
      return Optional.of(new Date(clean, Grain.YEAR, Integer.parseInt(m.group(1)), "year"));
    }
    m = MONTH_ONLY.matcher(clean);
    if (m.matches()) {
      int year = m.group(2) == null ? 0 : Integer.parseInt(m.group(2));
      return Optional.of(
          new Date(
              clean,
              Grain.MONTH,
              year * 12 + MONTHS.indexOf(m.group(1)),
              year == 0 ? "month" : "month-year"));
    }
    m = MONTH_DAY.matcher(clean);
    if (m.matches()) {
      return day(clean, m.group(1), m.group(2), m.group(3), "md");
    }
    m = DAY_MONTH.matcher(clean);
    if (m.matches()) {
      return day(clean, m.group(2), m.group(1), m.group(3), "dm");
    }
    for (String day : DAYS) {
      if (clean.equalsIgnoreCase(day)) {
        return Optional.of(new Date(day, Grain.WEEKDAY, DAYS.indexOf(day), "weekday"));
      }
    }
    return Optional.empty();
  }

  private static Optional<Date> day(
      String words, String month, String day, String year, String shape) {
    int y = year == null ? 0 : Integer.parseInt(year);
    int order = (y * 12 + MONTHS.indexOf(month)) * 31 + Integer.parseInt(day);
    return Optional.of(new Date(words, Grain.DAY, order, shape + (y == 0 ? "" : "y")));
  }

  /**
   * Dates near {@code date} of the same shape, nearest first, none later than {@code latestYear}.
   */
  public static List<Date> near(Date date, int latestYear) {
    List<Date> near = new ArrayList<>();
    for (int step : List.of(1, -1, 2, -2, 3, -3)) {
      moved(date, step)
          .filter(d -> d.grain() != Grain.YEAR || d.order() <= latestYear)
          .ifPresent(near::add);
    }
    return near;
  }

  private static Optional<Date> moved(Date date, int step) {
    return switch (date.grain()) {
      case YEAR -> parse(Integer.toString(date.order() + step * (date.order() < 1950 ? 5 : 1)));
      case WEEKDAY ->
          Optional.of(date.order() + step)
              .filter(i -> i >= 0 && i < DAYS.size())
              .flatMap(i -> parse(DAYS.get(i)));
      case MONTH -> {
        int month = date.order() % 12 + step;
        yield month < 0 || month > 11
            ? Optional.empty()
            : parse(MONTHS.get(month) + date.words().replaceFirst("^[A-Za-z]+", ""));
      }
      case DAY -> {
        Matcher m = Pattern.compile("\\b(\\d{1,2})(?=\\b(?!\\d{2}))").matcher(date.words());
        if (!m.find() || date.words().matches(".*\\d(?:st|nd|rd|th).*")) {
          yield Optional.empty();
        }
        int day = Integer.parseInt(m.group(1)) + step * 3;
        yield day < 1 || day > 28
            ? Optional.empty()
            : parse(date.words().substring(0, m.start(1)) + day + date.words().substring(m.end(1)));
      }
    };
  }

  /** Whether the word is a weekday. */
  public static boolean isWeekday(String word) {
    return DAYS.contains(word);
  }

  /** Whether the word is a month or weekday. */
  public static boolean isCalendarWord(String word) {
    String w = word.toLowerCase(Locale.ROOT);
    return MONTHS.stream().anyMatch(x -> x.toLowerCase(Locale.ROOT).equals(w))
        || DAYS.stream().anyMatch(x -> x.toLowerCase(Locale.ROOT).equals(w));
  }
}
