package dev.readback.marking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readback.question.AnswerType;
import dev.readback.question.Interaction.Accepted;
import dev.readback.question.Interaction.NotAccepted;
import dev.readback.question.Interaction.NumberEntry;
import dev.readback.question.Interaction.TextEntry;
import dev.readback.question.Mark;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedMarkerTest {

  private static Mark mark(
      String stem, AnswerType type, String accepted, String notAccepted, String typed) {
    List<Accepted> keys = Arrays.stream(accepted.split("\\|")).map(Accepted::of).toList();
    List<NotAccepted> rivals =
        notAccepted == null
            ? List.of()
            : Arrays.stream(notAccepted.split("\\|")).map(t -> new NotAccepted(t, null)).toList();
    return Markers.typed(stem, new TextEntry(type, keys, rivals), typed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // What does not matter.
        "PERSON; Juan Muñoz; ; juan munoz; same answer",
        "OTHER; a severe storm; ; Severe storm!; same answer",
        "OTHER; co-operation; ; cooperation; same answer",
        "OTHER; land slide; ; the landslide; same answer",
        "OTHER; the harbour’s wall; ; 'the harbor's walls'; accepted: same words",
        "OTHER; two boats; ; 2 boats; same answer",
        "OTHER; salt & pepper; ; salt and pepper; same answer",
        // Persons.
        "PERSON; Jo Doe; ; It was Jo Doe.; accepted: same person",
        "PERSON; Jo Doe; ; Doe; accepted: the surname",
        "PERSON; Jo Doe; ; Mr. Doe; accepted: the surname",
        "PERSON; Interior Minister Jo Doe; ; Jo Doe; accepted: same person",
        "PERSON; Jo Doe; ; Prime Minister Jo Doe; accepted: same person",
        "PERSON; Jo Doe; ; Jo Maria Doe; accepted: same person",
        "PERSON; Jo Doe; ; J. Doe; accepted: same person",
        "PERSON; Jo Doe; ; Doe, Jo; accepted: same person",
        "PERSON; Ole van der Berg; ; van der Berg; accepted: the surname",
        "PERSON; Ole van der Berg; ; Berg; accepted: the surname",
        "PERSON; Ilse Brandtner; ; Ilse Brandnter; accepted with spelling",
        "PERSON; the painter Ada Holm; ; Ada Holm; accepted: the main words",
        // Places, organisations, others.
        "PLACE; Vellmar, Norway; ; Vellmar; accepted: the main words",
        "PLACE; Vellmar; ; in Vellmar, Norway; accepted: the answer is in the sentence",
        "PLACE; Oslo; ; the city of Oslo; accepted: the answer is in the sentence",
        "ORGANISATION; European Space Agency; ; ESA; accepted: short form",
        "ORGANISATION; ESA; ; the European Space Agency; accepted: short form",
        "ORGANISATION; Nordlys Ltd; ; Nordlys; accepted: same name",
        "OTHER; tidal wave (tsunami); ; a tidal wave; accepted: the main words",
        "OTHER; Ida and Ole; ; Ole, Ida; accepted: same parts",
        "OTHER; embargo; ; They lifted the embargo on Monday.;"
            + " accepted: the answer is in the sentence",
        "OTHER; catastrophe; ; catastrofe; accepted with spelling",
        // Numbers, money, percent.
        "NUMBER; 42 boats; ; forty-two; accepted: same number",
        "NUMBER; 1,200; ; one thousand two hundred; same answer",
        "NUMBER; 1.5 million; ; 1,500,000 people; accepted: same number",
        "NUMBER; 1.5m; ; 1.5 million; accepted: same number",
        "MONEY; $3 million; ; 3m dollars; accepted: same number",
        "MONEY; $3 million; ; US$3,000,000; accepted: same number",
        "MONEY; €2.5bn; ; 2,5 billion euros; accepted: same number",
        "PERCENT; 5%; ; five per cent; same answer",
        "PERCENT; 5 percent; ; about 5; accepted: same number",
        // Long answers.
        "NUMBER; 42; ; In the end 42 boats came, 12 more than in 2018; accepted: same number",
        "DATE; 21 June 2019; ; The plan was approved on June 21st 2019, a year after the storm;"
            + " accepted: same date",
        "OTHER; Ida, Ole and Kim; ; The three who were on the boat are Kim, Ida and Ole;"
            + " accepted: same parts",
        "OTHER; the broken old harbour wall; ; What the storm destroyed was the old harbor wall;"
            + " accepted: the main words are in the sentence",
        "PERSON; Jo Doe; ; The prize of this year was won byJo Doe12.; accepted: same person",
        // Short names, inflected verbs, less exact dates.
        "PERSON; Robert Doe; ; Bob Doe; accepted: same person",
        "PERSON; Ada Berg-Holm; ; Ada Berg; same answer",
        "OTHER; marks boats; ; marking boats; accepted: same words",
        "OTHER; 21 June 2019; ; 2019; accepted: the same date, less exact",
        "OTHER; the disputed harbour plan; ; the harbor plan; accepted: the main words",
        "PLACE; Republic of Vell; ; Vell; accepted: the main words",
        "OTHER; two and a half years; ; 2 and a half years; same answer",
        // Dates and times.
        "DATE; 21 June 2019; ; June 21st, 2019; accepted: same date",
        "DATE; 21 June 2019; ; 21/06/2019; accepted: same date",
        "DATE; 21 June 2019; ; 2019-06-21; accepted: same date",
        "DATE; 21 June 2019; ; the twenty-first of June; accepted: same date",
        "DATE; June 2019; ; in June 2019; accepted: same date",
        "DATE; Friday; ; on Friday, 21 June; accepted: same date",
        "DATE; 1984; ; nineteen eighty-four; same answer",
        "OTHER; 9:15; ; 9.15 a.m.; same answer",
      })
  void accepts(String type, String accepted, String rivals, String typed, String reason) {
    Mark mark = mark("What is asked?", AnswerType.valueOf(type), accepted, rivals, typed);
    assertThat(mark).isEqualTo(Mark.right(reason, null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "PERSON; Jo Doe; ; Kim Doe; another answer",
        "PERSON; Jo Doe; ; Jo; another answer",
        "PERSON; Jo Doe; Kim Doe; Doe; only a surname that others share",
        "PERSON; George W. Hill; ; George H. Hill; another answer",
        "PERSON; Jo Doe; ; Jo Doe or Kim Roe; more than one answer",
        "PERSON; Jo Doe; Kim Roe; Jo Doe and Kim Roe; more than one answer",
        "PERSON; Jo Doe; ; not Jo Doe; the answer denies it",
        "PERSON; Jo Doe; ; the Doe Foundation; another answer",
        "PERSON; Jo Doe Jr.; ; Jo Doe Sr.; another answer",
        "PERSON; Johansen; Johanson; Johanson; another answer",
        "PERSON; Alexander Holm; ; Alexandra Holm; another answer",
        "PLACE; York; ; New York; another answer",
        "PLACE; Oslo; ; University of Oslo; another answer",
        "PERSON; Jo Doe; ; the wife of Jo Doe; another answer",
        "OTHER; the president; ; the vice president; another answer",
        "PLACE; Gambia; ; Zambia; another answer",
        "PLACE; Zambia; ; Gambia; another answer",
        "PLACE; Iceland; ; Ireland; another answer",
        "PLACE; Ireland; ; Iceland; another answer",
        "PLACE; Iran; ; Iraq; another answer",
        "PLACE; Iraq; ; Iran; another answer",
        "PLACE; North Korea; ; South Korea; another answer",
        "PLACE; Niger; ; Nigeria; another answer",
        "PLACE; Austria; ; Australia; another answer",
        "PLACE; Slovakia; ; Slovenia; another answer",
        "ORGANISATION; Bank of England; ; the bank; another answer",
        "OTHER; approved; ; unapproved; another answer",
        "OTHER; possible; ; impossible; another answer",
        "OTHER; moral; ; amoral; another answer",
        "OTHER; hypertension; ; hypotension; another answer",
        "OTHER; immigration; ; emigration; another answer",
        "OTHER; rise; ; fall; another answer",
        "DATE; 1914; ; 1915; another date",
        "DATE; 2023; ; 2024; another date",
        "DATE; 21 June 2019; ; 22 June 2019; another date",
        "DATE; 21 June 2019; ; June 2019; less exact than the answer",
        "NUMBER; 10 million; ; 11 million; another number",
        "NUMBER; 3 million; ; 3 billion; another number",
        "NUMBER; 42; ; 40 or 42; more than one answer",
        "NUMBER; 42; ; between 40 and 42; more than one number",
        "MONEY; $1,200; ; $1,300; another number",
        "MONEY; $1,200; ; £1,200; another unit",
        "PERCENT; 5%; ; 5 percentage points; another unit",
        "OTHER; storm; ; ; no answer",
        "OTHER; storm; ; ?; another answer",
      })
  void refuses(String type, String accepted, String rivals, String typed, String reason) {
    Mark mark =
        mark(
            "What is asked?",
            AnswerType.valueOf(type),
            accepted,
            rivals,
            typed == null ? "" : typed);
    assertThat(mark).isEqualTo(Mark.wrong(reason, null));
  }

  @Test
  void aPlaceOfAnotherSizeIsTold() {
    assertThat(mark("Which city was hit?", AnswerType.PLACE, "Oslo", null, "Norway").reason())
        .isEqualTo("names a country, the question asks for a city");
    assertThat(mark("Which country was hit?", AnswerType.PLACE, "Norway", null, "Oslo").reason())
        .isEqualTo("names a city, the question asks for a country");
    assertThat(mark("Where?", AnswerType.PLACE, "Vellmar, Norway", null, "Norway").reason())
        .isEqualTo("names only the wider place");
  }

  @Test
  void aCountryMayBeToldByItsPeople() {
    String stem = "Which country does she come from?";
    assertThat(mark(stem, AnswerType.PLACE, "Norway", null, "Norwegian").correct()).isTrue();
    assertThat(mark("Who spoke?", AnswerType.OTHER, "Norway", null, "Norwegian").correct())
        .isFalse();
  }

  @Test
  void theWordsOfTheQuestionMakeASentence() {
    String stem = "Which town did the storm hit first?";
    assertThat(
            mark(stem, AnswerType.PLACE, "Vellmar", null, "The storm hit Vellmar first").correct())
        .isTrue();
    assertThat(mark(stem, AnswerType.PLACE, "Vellmar", null, "the storm").correct()).isFalse();
  }

  @Test
  void aRivalGetsItsFeedback() {
    TextEntry entry =
        new TextEntry(
            AnswerType.PERSON,
            List.of(Accepted.of("Jo Doe"), new Accepted("the mayor", 0.5, "Name her.", false)),
            List.of(new NotAccepted("Kim Roe", "He is the treasurer.")));
    assertThat(Markers.typed("Who?", entry, "kim roe"))
        .isEqualTo(Mark.wrong("another answer", "He is the treasurer."));
    assertThat(Markers.typed("Who?", entry, "The Mayor"))
        .isEqualTo(new Mark(false, 0.5, "same answer", "Name her."));
  }

  @Test
  void aStarIsAWildcardOnlyWhereItIsSaidToBe() {
    TextEntry wild =
        new TextEntry(
            AnswerType.OTHER, List.of(new Accepted("harb*r wall", 1, null, true)), List.of());
    assertThat(Markers.typed("", wild, "Harbour Wall").reason())
        .isEqualTo("accepted: fits the pattern");
    TextEntry star =
        new TextEntry(AnswerType.OTHER, List.of(Accepted.of("harb*r wall")), List.of());
    assertThat(Markers.typed("", star, "harbour wall").correct()).isFalse();
    TextEntry slow =
        new TextEntry(
            AnswerType.OTHER,
            List.of(new Accepted("*a*a*a*a*a*a*a*a*b", 1, null, true)),
            List.of());
    assertThat(Markers.typed("", slow, "a".repeat(5_000)).correct()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "42, accepted: same number",
    "forty-two, accepted: same number",
    "42 boats, accepted: same number",
    "about 42 of them, accepted: same number",
    "'42,0', accepted: same number",
  })
  void takesNumbersInManyForms(String typed, String reason) {
    assertThat(number("42", "0", "boats", typed)).isEqualTo(Mark.right(reason, null));
  }

  @ParameterizedTest
  @CsvSource({
    "43, another number",
    "not 42, the answer denies its number",
    "41 or 42, more than one number",
    "many, no number in the answer",
    "'', no answer",
  })
  void refusesOtherNumbers(String typed, String reason) {
    assertThat(number("42", "0", "boats", typed)).isEqualTo(Mark.wrong(reason, null));
  }

  @Test
  void aRangeAndUnitsCount() {
    assertThat(number("100", "10", "km", "95 kilometres").correct()).isTrue();
    assertThat(number("100", "10", "km", "95 miles").reason()).isEqualTo("another unit");
    assertThat(number("100", "10", "km", "between 90 and 110").reason())
        .isEqualTo("accepted: same range");
    assertThat(number("3000000", "0", "dollars", "$3m").correct()).isTrue();
    assertThat(number("0", "0", "boats", "none").correct()).isTrue();
  }

  private static Mark number(String value, String tolerance, String unit, String typed) {
    return Markers.typed(
        "How many?", NumberEntry.of(new BigDecimal(value), new BigDecimal(tolerance), unit), typed);
  }

  @ParameterizedTest
  @CsvSource({"Jo Doe", "Vellmar, Norway", "3 million euros", "21 June 2019", "a severe storm"})
  void caseAndOuterSpaceAreIgnored(String key) {
    for (AnswerType type : AnswerType.values()) {
      assertThat(mark("What?", type, key, null, key).correct()).isTrue();
      assertThat(
              mark("What?", type, key, null, "  " + key.toUpperCase(Locale.ROOT) + "\n").correct())
          .isTrue();
    }
  }

  @Test
  void hostileAnswersAreMarkedQuickly() {
    for (String typed :
        List.of(
            "9".repeat(100_000),
            "1e999999999",
            "((((".repeat(10_000),
            "\u0000\u001b[2J",
            "\ud83d",
            "1/0",
            "-".repeat(50_000),
            "a ".repeat(50_000))) {
      assertThat(mark("What?", AnswerType.OTHER, "3 million boats", "Kim", typed).correct())
          .isFalse();
      assertThat(number("42", "0", "boats", typed).correct()).isFalse();
    }
  }
}
