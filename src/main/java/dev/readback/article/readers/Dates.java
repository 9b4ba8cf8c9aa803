package dev.readback.article.readers;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as articles print them; only those with a year, and only where day and month are plain. */
final class Dates {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final String WEEKDAY =
      "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+)";
  private static final String MONTH =
      "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
          + "oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
  private static final String MONTH_FIRST = MONTH + "\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})";
  private static final String DAY_FIRST =
      "(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+" + MONTH + ",?[\\s-]+(\\d{4})";
  private static final String ISO = "(\\d{4})-(\\d{2})-(\\d{2})";
  private static final String SLASHED = "(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})";

  private static final Pattern DATE =
      Pattern.compile(
          "(?<![\\w/])"
              + WEEKDAY
              + "?(?:"
              + MONTH_FIRST
              + "|"
              + DAY_FIRST
              + "|"
              + ISO
              + "|"
              + SLASHED
              + ")(?![\\d/])",
          Pattern.CASE_INSENSITIVE);

  /** What may stand beside the date on a line that is nothing but a date. */
  private static final Pattern AROUND =
      Pattern.compile(
          "(?:published|posted|updated|last updated|last modified|first published|modified|created|date|issued|on|at)"
              + "|\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?:\\s*[ap]\\.?m\\.?)?|\\d{1,2}\\s*[ap]\\.?m\\.?"
              + "|T\\d{2}:\\d{2}(?::\\d{2})?(?:\\.\\d+)?(?:Z|[+-]\\d{2}:?\\d{2})?"
              + "|\\b(?:[A-Z]{1,4}T|UTC|GMT|Z|CET|EST|IST|JST)\\b|[+-]\\d{2}:?\\d{2}"
              + "|[|,;:()\\[\\]•·–—-]",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BESIDE =
      Pattern.compile(
          "\\b(?:published|posted|updated|last updated|last modified|first published)\\b(?: (?:on|at))?"
              + "|\\b\\d{1,2}[:.]\\d{2}(?:\\s*[ap]\\.?m\\.?)?(?: (?:UTC|GMT|[A-Z]{1,3}T))?\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private Dates() {}

  /** The first date in {@code text}, such as {@code Tuesday, October 15, 2019}. */
  static Optional<LocalDate> find(String text) {
    Matcher matcher = DATE.matcher(text);
    while (matcher.find()) {
      Optional<LocalDate> date = date(matcher);
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }

  /** Whether a line holds a date, a time and nothing else. */
  static boolean isDateLine(String line) {
    if (line.length() > 120 || !DATE.matcher(line).find()) {
      return false;
    }
    String rest = DATE.matcher(line).replaceAll(" ");
    return SPACE.matcher(AROUND.matcher(rest).replaceAll(" ")).replaceAll("").isEmpty();
  }

  /** The line without its dates, times and what belongs to them; as it is where it has no date. */
  static String without(String line) {
    if (line.length() > 200 || !DATE.matcher(line).find()) {
      return line.strip();
    }
    String rest = DATE.matcher(line).replaceAll(" ");
    String bare = SPACE.matcher(BESIDE.matcher(rest).replaceAll(" ")).replaceAll(" ");
    return bare.strip().replaceAll("^[|,;:•·–—-]+\\s*|[\\s|,;:•·–—-]+$", "");
  }

  private static Optional<LocalDate> date(Matcher m) {
    try {
      if (m.group(1) != null) {
        return Optional.of(of(m.group(3), month(m.group(1)), m.group(2)));
      }
      if (m.group(4) != null) {
        return Optional.of(of(m.group(6), month(m.group(5)), m.group(4)));
      }
      if (m.group(7) != null) {
        return Optional.of(of(m.group(7), Integer.parseInt(m.group(8)), m.group(9)));
      }
      int first = Integer.parseInt(m.group(10));
      int second = Integer.parseInt(m.group(11));
      // 04/05/2019 is April to some and May to others.
      if (first > 12 || first == second) {
        return Optional.of(of(m.group(12), second, m.group(10)));
      }
      if (second > 12) {
        return Optional.of(of(m.group(12), first, m.group(11)));
      }
      return Optional.empty();
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static LocalDate of(String year, int month, String day) {
    return LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day));
  }

  private static int month(String name) {
    return MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
  }
}
