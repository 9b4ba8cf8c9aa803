package dev.readback.marking;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times of day: 9:15 am, 09:15, 9.15 a.m. and quarter past nine by the clock are one. */
final class TimeOfDay {
  private static final Pattern TIME =
      Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?(?::\\d{2})? ?(?:([ap])\\.?m\\.?)?");
  private static final int HALF_DAY = 12 * 60;

  private TimeOfDay() {}

  /** Whether both are times that may be the same. */
  static boolean same(String a, String b) {
    if (a.isEmpty() || b.isEmpty() || !starts(a) || !starts(b)) {
      return false;
    }
    Matcher x = TIME.matcher(a);
    Matcher y = TIME.matcher(b);
    if (!x.matches() || !y.matches() || !isTime(x) || !isTime(y)) {
      return false;
    }
    int first = minutes(x);
    int second = minutes(y);
    // Without am or pm, 9:15 may be in the evening.
    boolean open = (x.group(3) == null) != (y.group(3) == null);
    return first == second
        || (open
            && Math.abs(first - second) == HALF_DAY
            && Math.min(first, second) >= 60
            && (x.group(3) == null ? first : second) < HALF_DAY);
  }

  private static boolean starts(String word) {
    return word.charAt(0) >= '0' && word.charAt(0) <= '9';
  }

  private static boolean isTime(Matcher time) {
    return time.group(2) != null || time.group(3) != null;
  }

  private static int minutes(Matcher time) {
    int hour = Integer.parseInt(time.group(1));
    if (time.group(3) != null) {
      hour = hour % 12 + (time.group(3).equals("p") ? 12 : 0);
    }
    return hour * 60 + (time.group(2) == null ? 0 : Integer.parseInt(time.group(2)));
  }
}
