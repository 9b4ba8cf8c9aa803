package dev.readback.verify.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readback.analysis.Analysis;
import dev.readback.article.Article;
import dev.readback.article.Attribution;
import dev.readback.article.Block;
import dev.readback.article.BlockKind;
import dev.readback.article.Evidence;
import dev.readback.article.Span;
import dev.readback.question.AnswerType;
import dev.readback.question.ComprehensionProcess;
import dev.readback.question.Draft;
import dev.readback.question.Focus;
import dev.readback.question.Interaction;
import dev.readback.question.Interaction.Accepted;
import dev.readback.question.Interaction.Blank;
import dev.readback.question.Interaction.Option;
import dev.readback.verify.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GrammarCheckTest {
  private static final String TEXT = "The ferry sank.";
  private static final Subject SUBJECT =
      new Subject(
          new Analysis(
              new Article(
                  TEXT,
                  TEXT,
                  List.of(new Block(BlockKind.PARAGRAPH, new Span(0, TEXT.length()))),
                  Article.Source.UNKNOWN),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              List.of()),
          List.of());

  private final List<String> parsed = new ArrayList<>();

  /** The parser sees nothing, so that only the rules on spelling and spaces can speak. */
  private Optional<String> inspect(String stem, Interaction interaction) {
    GrammarCheck check =
        new GrammarCheck(
            text -> {
              parsed.add(text);
              return List.of();
            });
    Draft draft =
        new Draft(
            "rule",
            Focus.WHAT,
            ComprehensionProcess.RETRIEVE,
            0.5,
            stem,
            interaction,
            "answer",
            List.of(Evidence.cut(TEXT, new Span(0, 9))),
            Attribution.NARRATOR,
            "",
            Set.of(),
            Set.of(),
            Map.of());
    return check.inspect(draft, SUBJECT);
  }

  @Test
  void aGapIsReadWithItsAnswer() {
    Blank blank =
        new Blank("1", AnswerType.NUMBER, List.of(Accepted.of("12")), List.of(), List.of());
    Interaction gap = new Interaction.Gap("The ferry has {{1}} boats.", List.of(blank));

    assertThat(inspect("Fill the gap.", gap)).isEmpty();
    assertThat(parsed).containsExactly("The ferry has 12 boats.");
  }

  @Test
  void aFalseStatementIsReadWithItsCorrection() {
    Interaction statement = new Interaction.TrueFalse(false, "The ferry sank in May.", null, null);

    assertThat(inspect("The ferry sank in June.", statement)).isEmpty();
    assertThat(parsed).containsExactly("The ferry sank in June.", "The ferry sank in May.");
  }

  @Test
  void optionsAreReadWhereTheyAreSentences() {
    Interaction choice =
        new Interaction.Choice(
            Interaction.Select.ONE,
            true,
            List.of(option("1", "In May"), option("2", "The ferry sank in June.")));

    assertThat(inspect("Which statement does the article support?", choice)).isEmpty();
    assertThat(parsed)
        .containsExactly("Which statement does the article support?", "The ferry sank in June.");
  }

  @Test
  void theSourceInFrontIsReadApart() {
    Interaction typed =
        new Interaction.TextEntry(AnswerType.DATE, List.of(Accepted.of("May")), List.of());

    assertThat(inspect("According to Jo Doe, when did the ferry sink?", typed)).isEmpty();
    assertThat(parsed).containsExactly("When did the ferry sink?");
  }

  @Test
  void theReasonNamesRuleAndText() {
    Interaction statement = new Interaction.TrueFalse(true, null, null, null);

    assertThat(inspect("The ferry () sank in June.", statement))
        .hasValue("spacing: \"()\" at 10 in \"The ferry () sank in June.\"");
  }

  private static Option option(String id, String text) {
    return new Option(id, text, id.equals("1"), null, null, List.of());
  }
}
