package dev.readback.generate.english;

import dev.readback.analysis.Analysis;
import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Says weekdays as the dates that they name in the article: "on Friday" as "on 3 May". */
final class Weekdays {

  private static final String MONTHS =
      "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
  private static final Pattern DAY_FIRST = Pattern.compile("\\b\\d{1,2} " + MONTHS);
  private static final Pattern MONTH_FIRST = Pattern.compile(MONTHS + " \\d{1,2}\\b");
  private final Analysis analysis;

  Weekdays(Analysis analysis) {
    this.analysis = analysis;
  }

  /** A weekday whose date is not known. */
  boolean isUndated(Token token) {
    return Dates.isWeekday(token.text()) && date(token).isEmpty();
  }

  /** The date that a weekday names, where that is known: not for "Friday night". */
  Optional<String> dated(Sentence sentence, Token token) {
    boolean alone = Dates.isWeekday(token.text()) && !isPartOfDay(sentence, token);
    return alone ? date(token).map(this::written) : Optional.empty();
  }

  private static boolean isPartOfDay(Sentence sentence, Token day) {
    int next = day.index() + 1;
    return next < sentence.tokens().size()
        && sentence.tokens().get(next).isNoun()
        && sentence.tokens().get(next).span().start() == day.span().end() + 1;
  }

  private Optional<LocalDate> date(Token weekday) {
    return analysis.times().stream()
        .filter(t -> t.span().contains(weekday.span()) && t.value() != null)
        .map(t -> t.value())
        .filter(v -> v.matches("\\d{4}-\\d{2}-\\d{2}"))
        .map(LocalDate::parse)
        .findFirst();
  }

  /** In the article's own order of day and month. */
  private String written(LocalDate date) {
    String month = date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    String text = analysis.article().text();
    boolean dayFirst =
        DAY_FIRST.matcher(text).results().count() > MONTH_FIRST.matcher(text).results().count();
    return dayFirst ? date.getDayOfMonth() + " " + month : month + " " + date.getDayOfMonth();
  }
}
