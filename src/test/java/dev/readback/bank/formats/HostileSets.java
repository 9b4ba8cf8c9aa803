package dev.readback.bank.formats;

import dev.readback.bank.RandomSets;
import dev.readback.bank.SampleSets;
import dev.readback.question.AnswerType;
import dev.readback.question.Interaction;
import dev.readback.question.Interaction.Accepted;
import dev.readback.question.Interaction.Blank;
import dev.readback.question.Interaction.Choice;
import dev.readback.question.Interaction.Gap;
import dev.readback.question.Interaction.Item;
import dev.readback.question.Interaction.Match;
import dev.readback.question.Interaction.NotAccepted;
import dev.readback.question.Interaction.NumberEntry;
import dev.readback.question.Interaction.Option;
import dev.readback.question.Interaction.Order;
import dev.readback.question.Interaction.Pair;
import dev.readback.question.Interaction.Select;
import dev.readback.question.Interaction.TextEntry;
import dev.readback.question.Interaction.TrueFalse;
import dev.readback.question.Provenance;
import dev.readback.question.Question;
import dev.readback.question.QuestionSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Question sets that try what formats stumble over. */
public final class HostileSets {

  /** Texts that have a meaning somewhere. */
  public static final List<String> TEXTS =
      List.of(
          "\"double\" and 'single' quotes, “curly” ‘ones’",
          "{}=~#: {=a ~b} {1:SHORTANSWER:=x} \\{ \\ \\\\ \\n",
          "]]> <![CDATA[ ]]]]>",
          "<script>alert(1)</script><img src=x onerror=alert(1)>",
          "&amp; &lt;b&gt; &#39; &nbsp; &copy &notanentity; AT&T",
          "first line\nsecond line\n\nfourth line",
          "=1+1",
          "+1",
          "-1",
          "@SUM(A1)",
          "'=1+1 and ''=2",
          "=HYPERLINK(\"http://example.org\",\"x\")",
          "..%2f..%2fetc/passwd ../../x",
          "%50%half %100% %",
          "emoji 😀👩‍👩‍👧🇪🇺",
          "right to left: שלום عربي \u202etxt\u202c",
          "combining: e\u0301 a\u0308 Z\u0351\u0327\u0300",
          "// a comment",
          "A. Smith and U.S. troops",
          "ANSWER: B",
          "$CATEGORY: x",
          "a -> b -> c",
          "* star * 24/7 9:30 \\* /",
          "::name::",
          "{{1}}".replace("1", "x y"),
          "# heading\n- item\n1. item\n> quote\n`code` **bold** _it_ [a](b) | c |",
          "tab\tand  two  blanks",
          "a; b, c | d",
          "Ł".repeat(2500) + "ö".repeat(2500));

  private HostileSets() {}

  /** A set of every interaction for each text, and random ones. */
  public static Stream<QuestionSet> all() {
    return Stream.concat(
        Stream.of(SampleSets.everyKind(), named("every kind"), wide(), accents(), empty()),
        Stream.concat(
            TEXTS.stream().map(HostileSets::named),
            LongStream.range(0, 40).mapToObj(RandomSets::set)));
  }

  /** Every interaction, with the text in every place where words stand. */
  public static QuestionSet named(String text) {
    List<Question> questions = new ArrayList<>();
    int n = 0;
    for (Interaction interaction : interactions(text)) {
      n++;
      questions.add(
          new Question(
              "q-" + n,
              Provenance.IMPORTED,
              null,
              null,
              null,
              text,
              interaction,
              text,
              List.of("tag " + n, text),
              null,
              List.of(text, "second hint"),
              n % 2 == 0 ? 0.25 : null,
              n % 2 == 0 ? 2 : 1));
    }
    return new QuestionSet(text, List.of(), questions);
  }

  private static List<Interaction> interactions(String text) {
    String other = text + " 2";
    String third = text + " 3";
    return List.of(
        new Choice(
            Select.ONE,
            true,
            List.of(option("o1", other, false, text), option("o2", text, true, text))),
        new Choice(
            Select.MANY,
            false,
            List.of(
                option("o1", text, true, null),
                option("o2", other, false, text),
                option("o3", third, true, text))),
        new TrueFalse(false, text, text, null),
        new TrueFalse(true, null, text, other),
        new TextEntry(
            AnswerType.PERSON,
            List.of(Accepted.of(text), new Accepted(other, 0.5, text, false)),
            List.of(new NotAccepted(third, text))),
        new NumberEntry(new BigDecimal("-2.5"), new BigDecimal("1000000"), text),
        new NumberEntry(new BigDecimal("42"), new BigDecimal("42"), null),
        new Gap(
            text.replace("{{", "{ {") + " is {{1}} and {{2}} " + text.replace("{{", "{ {"),
            List.of(
                new Blank(
                    "1",
                    AnswerType.OTHER,
                    List.of(Accepted.of(text), new Accepted(other, 0.5, text, false)),
                    List.of(new NotAccepted(third, text)),
                    List.of()),
                new Blank(
                    "2",
                    AnswerType.OTHER,
                    List.of(Accepted.of(text)),
                    List.of(),
                    List.of(other, text)))),
        new Gap(
            "One {{1}} gap.",
            List.of(
                new Blank(
                    "1", AnswerType.OTHER, List.of(Accepted.of(text)), List.of(), List.of()))),
        new Match(
            List.of(new Item("l1", text, null), new Item("l2", other, text)),
            List.of(
                new Item("r1", text, null),
                new Item("r2", other, text),
                new Item("r3", third, null)),
            List.of(new Pair("l1", "r2"), new Pair("l2", "r1"))),
        new Order(
            List.of(
                new Item("i7", text, null),
                new Item("i2", other, text),
                new Item("i9", third, null))));
  }

  private static Option option(String id, String text, boolean correct, String feedback) {
    return new Option(id, text, correct, null, feedback, List.of());
  }

  /** A choice of 26 options, and several right ones of many. */
  private static QuestionSet wide() {
    List<Option> letters = new ArrayList<>();
    for (int i = 0; i < 26; i++) {
      letters.add(option("o" + i, "option " + (char) ('a' + i), i == 17, "feedback " + i));
    }
    List<Option> many = new ArrayList<>();
    for (int i = 0; i < 26; i++) {
      many.add(option("m" + i, "option " + i, i % 4 == 0, "feedback " + i));
    }
    List<Option> most = new ArrayList<>();
    for (int i = 0; i < 26; i++) {
      most.add(option("x" + i, "option " + i, i % 2 == 0, "feedback " + i));
    }
    return new QuestionSet(
        "Wide",
        List.of(),
        List.of(
            plain("q-letters", new Choice(Select.ONE, true, letters)),
            plain("q-many", new Choice(Select.MANY, true, many)),
            plain("q-most", new Choice(Select.MANY, true, most))));
  }

  /** Options that differ in one accent, or in how it is written. */
  private static QuestionSet accents() {
    return new QuestionSet(
        "Accents",
        List.of(),
        List.of(
            plain(
                "q-accents",
                new Choice(
                    Select.ONE,
                    true,
                    List.of(
                        option("o1", "resume", false, "no"),
                        option("o2", "r\u00e9sum\u00e9", true, "yes"),
                        option("o3", "re\u0301sume\u0301", false, "no"),
                        option("o4", "resum\u00e9", false, "no"))))));
  }

  /** Empty texts where there need be none. */
  private static QuestionSet empty() {
    return new QuestionSet(
        "Empty",
        List.of(),
        List.of(
            new Question(
                "q-empty",
                Provenance.IMPORTED,
                null,
                null,
                null,
                "Which?",
                new Choice(
                    Select.ONE,
                    true,
                    List.of(option("o1", "this", true, ""), option("o2", "that", false, " "))),
                "",
                List.of(),
                null,
                List.of(),
                null,
                1)));
  }

  private static Question plain(String id, Interaction interaction) {
    return new Question(
        id,
        Provenance.IMPORTED,
        null,
        null,
        null,
        "Which?",
        interaction,
        null,
        List.of(),
        null,
        List.of(),
        null,
        1);
  }
}
