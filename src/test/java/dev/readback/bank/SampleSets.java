package dev.readback.bank;

import dev.readback.article.Article;
import dev.readback.article.Attribution;
import dev.readback.article.Certainty;
import dev.readback.article.Evidence;
import dev.readback.article.Span;
import dev.readback.question.AnswerType;
import dev.readback.question.ComprehensionProcess;
import dev.readback.question.Difficulty;
import dev.readback.question.Focus;
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
import dev.readback.question.OptionRole;
import dev.readback.question.Provenance;
import dev.readback.question.Question;
import dev.readback.question.QuestionSet;
import dev.readback.question.SourceArticle;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Made-up question sets with every interaction, for tests of files, marking and sessions. */
public final class SampleSets {
  public static final String TEXT =
      "Harbour reopens after storm\n\n"
          + "The harbour of Vellmar reopened on Tuesday, three days after a storm had closed it."
          + " Harbour master Ilse Brandt told reporters that 42 boats had been damaged."
          + " Mayor Tomas Reyes said that the town would pay for the repairs.\n";

  private SampleSets() {}

  /** One question of each kind, on one article. */
  public static QuestionSet everyKind() {
    Article article =
        new Article(
            "Harbour reopens after storm",
            TEXT,
            List.of(),
            Article.Source.UNKNOWN.withPublished(LocalDate.of(2024, 3, 5)));
    return new QuestionSet(
        "Harbour reopens after storm",
        List.of(SourceArticle.of("a1", article)),
        List.of(
            question("q-one", "Who said that boats had been damaged?", choice(), "Ilse Brandt"),
            question("q-many", "Which of these does the article name?", many(), "Mayor"),
            question(
                "q-truth",
                "The harbour reopened on Monday.",
                new TrueFalse(
                    false, "It reopened on Tuesday.", "It was Tuesday.", "Right, it was Tuesday."),
                "Tuesday"),
            question(
                "q-text",
                "Who is the mayor?",
                new TextEntry(
                    AnswerType.PERSON,
                    List.of(
                        Accepted.of("Tomas Reyes"),
                        new Accepted("the mayor", 0.5, "His name is asked for.", false)),
                    List.of(new NotAccepted("Ilse Brandt", "She is the harbour master."))),
                "Mayor Tomas Reyes"),
            question(
                "q-number",
                "How many boats were damaged?",
                NumberEntry.of(new BigDecimal(42), BigDecimal.ZERO, "boats"),
                "42 boats"),
            question(
                "q-gap",
                "Fill the gaps.",
                new Gap(
                    "The harbour of {{1}} reopened after a {{2}}.",
                    List.of(
                        new Blank(
                            "1",
                            AnswerType.PLACE,
                            List.of(Accepted.of("Vellmar")),
                            List.of(),
                            List.of()),
                        new Blank(
                            "2",
                            AnswerType.OTHER,
                            List.of(Accepted.of("storm")),
                            List.of(),
                            List.of("fire", "storm", "strike")))),
                "The harbour of Vellmar reopened"),
            question("q-match", "Match the people with their posts.", match(), "Harbour master"),
            question("q-order", "Put the events in order.", order(), "reopened on Tuesday")));
  }

  private static Interaction choice() {
    return new Choice(
        Select.ONE,
        true,
        List.of(
            option("o7", "Tomas Reyes", false, OptionRole.TRUE_ELSEWHERE),
            option("o3", "Ilse Brandt", true, OptionRole.KEY),
            option("o5", "a fisherman", false, OptionRole.UNSUPPORTED)));
  }

  private static Interaction many() {
    return new Choice(
        Select.MANY,
        false,
        List.of(
            option("m1", "a harbour master", true, null),
            option("m2", "a fisherman", false, null),
            option("m3", "a mayor", true, null),
            option("m4", "a minister", false, null)));
  }

  private static Option option(String id, String text, boolean correct, @Nullable OptionRole role) {
    return new Option(
        id, text, correct, role, correct ? "The article says so." : "Not this one.", List.of());
  }

  private static Interaction match() {
    return new Match(
        List.of(new Item("l1", "Ilse Brandt", null), new Item("l2", "Tomas Reyes", null)),
        List.of(
            new Item("r1", "mayor", null),
            new Item("r2", "harbour master", "She spoke of the boats."),
            new Item("r3", "fisherman", null)),
        List.of(new Pair("l1", "r2"), new Pair("l2", "r1")));
  }

  private static Interaction order() {
    return new Order(
        List.of(
            new Item("i4", "A storm closed the harbour.", null),
            new Item("i2", "The harbour reopened.", null),
            new Item("i9", "The repairs were paid for.", null)));
  }

  /** A question on {@link #TEXT} whose evidence are the first such words in it. */
  public static Question question(
      String id, String stem, Interaction interaction, String evidence) {
    int start = TEXT.indexOf(evidence);
    return new Question(
        id,
        new Provenance(
            "a1",
            "who-said",
            List.of(Evidence.cut(TEXT, new Span(start, start + evidence.length()))),
            new Attribution(
                Attribution.Kind.SPEAKER, "Ilse Brandt", "told reporters", Certainty.ATTRIBUTED)),
        Focus.WHO,
        ComprehensionProcess.RETRIEVE,
        new Difficulty(Difficulty.Band.EASY, 0.1, 0.4),
        stem,
        interaction,
        "The article says: \"" + evidence + "\".",
        List.of("sample"),
        0.93,
        List.of(),
        null,
        1);
  }
}
