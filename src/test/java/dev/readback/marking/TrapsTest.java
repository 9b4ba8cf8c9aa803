package dev.readback.marking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readback.question.AnswerType;
import dev.readback.question.Interaction.Accepted;
import dev.readback.question.Interaction.NotAccepted;
import dev.readback.question.Interaction.NumberEntry;
import dev.readback.question.Interaction.TextEntry;
import dev.readback.question.Mark;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers that look alike and are not: none may be taken for another. */
class TrapsTest {
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
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
  };

  private static Mark mark(AnswerType type, String key, String typed) {
    return Markers.typed(
        "What is it?", new TextEntry(type, List.of(Accepted.of(key)), List.of()), typed);
  }

  private static void noneIsAnother(AnswerType type, List<String> names) {
    List<String> mixedUp = new ArrayList<>();
    for (String key : names) {
      for (String typed : names) {
        if (!key.equals(typed) && alike(key, typed) && mark(type, key, typed).fraction() > 0) {
          mixedUp.add(typed + " for " + key);
        }
      }
    }
    assertThat(mixedUp).isEmpty();
  }

  /** Marking every pair would take long; those that share no word are told apart anyway. */
  private static boolean alike(String a, String b) {
    List<String> words = List.of(b.split("\\W+"));
    return new DamerauLevenshteinDistance(3).apply(a, b) >= 0
        || Arrays.stream(a.split("\\W+")).anyMatch(words::contains);
  }

  static Stream<Arguments> traps() throws IOException {
    List<Arguments> traps = new ArrayList<>();
    try (InputStream in = TrapsTest.class.getResourceAsStream("/marking/traps.txt")) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : all.split("\n")) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] cells = line.split("; *", -1);
          traps.add(
              Arguments.of(AnswerType.valueOf(cells[0]), cells[1], cells[2], cells[3], cells[4]));
        }
      }
    }
    return traps.stream();
  }

  @ParameterizedTest(name = "{4} for {2}")
  @MethodSource("traps")
  void noTrapIsAccepted(AnswerType type, String question, String key, String rivals, String typed) {
    List<NotAccepted> others =
        rivals.isBlank()
            ? List.of()
            : Arrays.stream(rivals.split("\\|")).map(r -> new NotAccepted(r, null)).toList();
    TextEntry entry = new TextEntry(type, List.of(Accepted.of(key)), others);
    assertThat(Markers.typed(question, entry, typed))
        .matches(mark -> mark.fraction() == 0, "earns nothing");
    // The key itself, in the same place, is right.
    assertThat(Markers.typed(question, entry, key).correct()).isTrue();
  }

  @Test
  void thereAreEnoughTraps() throws IOException {
    assertThat(traps()).hasSizeGreaterThan(120);
  }

  @Test
  void noCountryIsAnother() {
    List<String> names =
        Arrays.stream(Locale.getISOCountries())
            .map(code -> new Locale("", code).getDisplayCountry(Locale.ENGLISH))
            .distinct()
            .toList();
    assertThat(names).hasSizeGreaterThan(200);
    noneIsAnother(AnswerType.PLACE, names);
  }

  @Test
  void noLanguageIsAnother() {
    noneIsAnother(
        AnswerType.OTHER,
        Arrays.stream(Locale.getISOLanguages())
            .map(code -> new Locale(code).getDisplayLanguage(Locale.ENGLISH))
            .distinct()
            .toList());
  }

  @Test
  void noMonthOrWeekdayIsAnother() {
    List<String> names = new ArrayList<>();
    for (Month month : Month.values()) {
      names.add(month.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
    }
    for (DayOfWeek day : DayOfWeek.values()) {
      names.add(day.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
    }
    noneIsAnother(AnswerType.DATE, names);
    noneIsAnother(AnswerType.OTHER, names);
  }

  @Test
  void everyNumberInWordsIsItselfAndNotTheNext() {
    for (int n = 0; n < 12_000; n += n < 110 ? 1 : 97) {
      NumberEntry entry = NumberEntry.of(new BigDecimal(n), BigDecimal.ZERO, "boats");
      for (String typed :
          List.of(
              words(n),
              words(n).replace(" and ", " "),
              words(n).replace('-', ' ') + " boats",
              String.format(Locale.ROOT, "%,d", n))) {
        assertThat(Markers.typed("", entry, typed).correct()).as(typed + " for " + n).isTrue();
      }
      assertThat(Markers.typed("", entry, words(n + 1)).correct()).as(words(n + 1)).isFalse();
      assertThat(mark(AnswerType.NUMBER, "" + n, words(n)).correct()).as(words(n)).isTrue();
      assertThat(mark(AnswerType.NUMBER, "" + n, words(n + 1)).correct()).isFalse();
    }
  }

  @Test
  void everyDateIsItselfInManyForms() {
    List<DateTimeFormatter> forms =
        List.of(
                "d MMMM yyyy",
                "MMMM d, yyyy",
                "MMM d yyyy",
                "yyyy-MM-dd",
                "EEEE, d MMMM yyyy",
                "d MMMM",
                "dd.MM.yyyy")
            .stream()
            .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH))
            .toList();
    for (int i = 0; i < 400; i += 11) {
      LocalDate day = LocalDate.of(2019, 1, 1).plusDays(i);
      String key = forms.get(0).format(day);
      for (DateTimeFormatter form : forms) {
        assertThat(mark(AnswerType.DATE, key, form.format(day)).correct())
            .as(form.format(day) + " for " + key)
            .isTrue();
      }
      for (LocalDate other : List.of(day.plusDays(1), day.plusMonths(1), day.plusYears(1))) {
        for (DateTimeFormatter form : forms.subList(0, 5)) {
          assertThat(mark(AnswerType.DATE, key, form.format(other)).correct())
              .as(form.format(other) + " for " + key)
              .isFalse();
        }
      }
    }
  }

  private static String words(int n) {
    if (n < 20) {
      return SMALL[n];
    }
    if (n < 100) {
      return TENS[n / 10] + (n % 10 == 0 ? "" : "-" + SMALL[n % 10]);
    }
    if (n < 1000) {
      return SMALL[n / 100] + " hundred" + (n % 100 == 0 ? "" : " and " + words(n % 100));
    }
    String rest = n % 1000 == 0 ? "" : (n % 1000 < 100 ? " and " : " ") + words(n % 1000);
    return words(n / 1000) + " thousand" + rest;
  }
}
