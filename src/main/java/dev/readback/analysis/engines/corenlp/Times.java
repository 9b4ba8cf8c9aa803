package dev.readback.analysis.engines.corenlp;

import dev.readback.analysis.Name;
import dev.readback.analysis.TimeExpression;
import dev.readback.article.Span;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.time.TimeAnnotations;
import edu.stanford.nlp.time.Timex;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads SUTime's expressions and leaves out what are known to be errors. */
final class Times {
  /** A value that holds without another date: 2019-10-14, 199X, 2019-W41, P3D, PT2H, T10:30. */
  private static final Pattern ABSOLUTE =
      Pattern.compile(
          "\\d{4}(-(\\d{2}(-\\d{2})?|W\\d{2}(-\\d)?|Q\\d|H\\d|SP|SU|FA|WI))?(T(\\d{2}(:\\d{2})*|MO|MI|AF|EV|NI))?"
              + "|\\d{3}X|\\d{2}XX|P(?=.)(\\d+(\\.\\d+)?[YMWDQHE])*(T(\\d+(\\.\\d+)?[HMS])+)?"
              + "|T\\d{2}(:\\d{2})*");

  /** "a 19-year-old", "two years old": an age, no time in the story. */
  private static final Pattern AGE = Pattern.compile("(?i)[-\\s]olds?\\b.*", Pattern.DOTALL);

  /** "1930 UTC", "1930 hours": a time of day that is taken for a year. */
  private static final Pattern CLOCK =
      Pattern.compile(
          "\\s?(UTC|GMT|BST|CES?T|EES?T|[ECMP][SD]T|IST|hours|hrs|local time)\\b.*",
          Pattern.DOTALL);

  private static final Pattern YEAR = Pattern.compile("\\d{4}");

  private Times() {}

  /**
   * @param names of the same article; a time inside a longer name ("Daily Mail") is none
   */
  static List<TimeExpression> in(Annotation block, Offsets offsets, List<Name> names) {
    List<TimeExpression> times = new ArrayList<>();
    List<CoreMap> found = block.get(TimeAnnotations.TimexAnnotations.class);
    if (found != null) {
      for (CoreMap each : found) {
        time(each, offsets)
            .filter(time -> names.stream().noneMatch(name -> inside(time.span(), name.span())))
            .ifPresent(times::add);
      }
    }
    return times;
  }

  private static boolean inside(Span time, Span name) {
    return name.contains(time) && !time.equals(name);
  }

  private static Optional<TimeExpression> time(CoreMap found, Offsets offsets) {
    Timex timex = found.get(TimeAnnotations.TimexAnnotation.class);
    List<CoreLabel> tokens = found.get(CoreAnnotations.TokensAnnotation.class);
    Optional<TimeExpression.Kind> kind = kind(timex.timexType());
    if (kind.isEmpty() || tokens.isEmpty()) {
      return Optional.empty();
    }
    Span span = offsets.of(tokens.get(0)).union(offsets.of(tokens.get(tokens.size() - 1)));
    return wrong(span, timex, offsets.text())
        ? Optional.empty()
        : Optional.of(new TimeExpression(span, kind.get(), value(timex)));
  }

  private static boolean wrong(Span span, Timex timex, String text) {
    String words = span.cut(text);
    String after = text.substring(span.end(), Math.min(text.length(), span.end() + 12));
    char before = span.start() == 0 ? ' ' : text.charAt(span.start() - 1);
    boolean vague = timex.value() != null && timex.value().endsWith("_REF");
    boolean age = AGE.matcher(after).matches() || AGE.matcher(words).find();
    boolean clock = YEAR.matcher(words).matches() && CLOCK.matcher(after).matches();
    boolean money = Character.getType(before) == Character.CURRENCY_SYMBOL;
    return vague || age || clock || money;
  }

  private static Optional<TimeExpression.Kind> kind(@Nullable String type) {
    if (type == null) {
      return Optional.empty();
    }
    return switch (type) {
      case "DATE" -> Optional.of(TimeExpression.Kind.DATE);
      case "TIME" -> Optional.of(TimeExpression.Kind.TIME);
      case "DURATION" -> Optional.of(TimeExpression.Kind.DURATION);
      case "SET" -> Optional.of(TimeExpression.Kind.SET);
      default -> Optional.empty();
    };
  }

  private static @Nullable String value(Timex timex) {
    String value = timex.value();
    return value != null && ABSOLUTE.matcher(value).matches() ? value : null;
  }
}
