package dev.readback.generate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readback.analysis.Analysis;
import dev.readback.analysis.engines.recorded.Recorded;
import dev.readback.fact.FactFinder;
import dev.readback.generate.Material;
import dev.readback.generate.QuestionRule;
import dev.readback.generate.RuleExample;
import dev.readback.lexicon.Lexicon;
import dev.readback.marking.Markers;
import dev.readback.question.Draft;
import dev.readback.question.Interaction;
import dev.readback.question.Interaction.Blank;
import dev.readback.question.Interaction.Choice;
import dev.readback.question.Interaction.Gap;
import dev.readback.question.Interaction.NotAccepted;
import dev.readback.question.Interaction.Option;
import dev.readback.question.Interaction.TextEntry;
import dev.readback.question.Interaction.TrueFalse;
import dev.readback.question.Provenance;
import dev.readback.question.Question;
import dev.readback.question.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs the examples that the question rules carry, on recorded analyses. */
final class RuleExamplesTest {
  private static final long SEED = 1;

  @Test
  void idsAreKebabCaseSortedAndUnique() {
    assertThat(Rules.all())
        .extracting(QuestionRule::id)
        .isNotEmpty()
        .allMatch(id -> id.matches("[a-z]+(?:-[a-z]+)*"))
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void everyRuleShowsWhatItMakesAndWhatItDeclines() {
    assertThat(Rules.all())
        .allSatisfy(
            rule ->
                assertThat(rule.examples())
                    .as(rule.id())
                    .anyMatch(example -> example.stem() != null)
                    .anyMatch(example -> example.stem() == null));
  }

  @TestFactory
  List<DynamicTest> examples() {
    List<DynamicTest> tests = new ArrayList<>();
    for (QuestionRule rule : Rules.all()) {
      for (RuleExample example : rule.examples()) {
        tests.add(
            example.stem() == null
                ? DynamicTest.dynamicTest(
                    rule.id() + " declines: " + firstParagraph(example),
                    () -> assertThat(drafts(rule, material(example))).isEmpty())
                : DynamicTest.dynamicTest(
                    rule.id() + " makes: " + example.stem() + " " + example.key(),
                    () -> makes(rule, example)));
      }
    }
    return tests;
  }

  private static void makes(QuestionRule rule, RuleExample example) {
    Material material = material(example);
    List<Draft> drafts = rule.draft(material);

    assertThat(drafts(rule, material)).contains(example.stem() + " = " + example.key());
    assertThat(rule.draft(material)).as("made once more").isEqualTo(drafts);
    for (Draft draft : drafts) {
      assertThat(draft.rule()).isEqualTo(rule.id());
      assertThat(draft.evidence())
          .allMatch(e -> e.recuts(material.analysis().article().text()), "cut from the article");
      Question question = question(draft);
      assertThat(Markers.mark(question, Markers.key(question)).fraction())
          .as("the key of " + draft.stem())
          .isEqualTo(1.0);
      for (Response each : right(draft)) {
        assertThat(Markers.mark(question, each).fraction())
            .as(draft.stem() + " " + each)
            .isEqualTo(1.0);
      }
      for (Response each : wrong(draft.interaction())) {
        assertThat(Markers.mark(question, each).fraction())
            .as(draft.stem() + " " + each)
            .isEqualTo(0.0);
      }
    }
  }

  /** The answer in the draft's own words, where it is typed or said. */
  private static List<Response> right(Draft draft) {
    if (draft.interaction() instanceof TrueFalse) {
      assertThat(draft.answer()).isIn("true", "false");
      return List.of(new Response.Truth(Boolean.parseBoolean(draft.answer())));
    }
    if (draft.interaction() instanceof TextEntry) {
      return List.of(new Response.Typed(draft.answer()));
    }
    if (draft.interaction() instanceof Gap gap) {
      return List.of(new Response.Filled(Map.of(gap.gaps().get(0).id(), draft.answer())));
    }
    return List.of();
  }

  /** Every distractor, rival and opposite that the interaction holds. */
  private static List<Response> wrong(Interaction interaction) {
    List<Response> wrong = new ArrayList<>();
    if (interaction instanceof Choice choice) {
      assertThat(choice.key()).hasSize(choice.select() == Choice.Select.ONE ? 1 : 2);
      assertThat(choice.options())
          .hasSizeGreaterThanOrEqualTo(3)
          .extracting(Option::text)
          .doesNotHaveDuplicates();
      for (Option each : choice.options()) {
        if (!each.correct()) {
          wrong.add(new Response.Chosen(Set.of(each.id())));
        }
      }
    } else if (interaction instanceof TrueFalse trueFalse) {
      wrong.add(new Response.Truth(!trueFalse.answer()));
    } else if (interaction instanceof TextEntry entry) {
      for (NotAccepted each : entry.notAccepted()) {
        wrong.add(new Response.Typed(each.text()));
      }
    } else if (interaction instanceof Gap gap) {
      for (Blank blank : gap.gaps()) {
        for (NotAccepted each : blank.notAccepted()) {
          wrong.add(new Response.Filled(Map.of(blank.id(), each.text())));
        }
      }
    }
    return wrong;
  }

  private static Question question(Draft draft) {
    return new Question(
        "q1",
        new Provenance("a1", draft.rule(), draft.evidence(), draft.attribution()),
        draft.focus(),
        draft.process(),
        null,
        draft.stem(),
        draft.interaction(),
        draft.explanation(),
        List.of(),
        null,
        List.of(),
        null,
        1);
  }

  private static List<String> drafts(QuestionRule rule, Material material) {
    return rule.draft(material).stream().map(d -> d.stem() + " = " + d.answer()).toList();
  }

  private static Material material(RuleExample example) {
    Analysis analysis = Recorded.analysis(example.text());
    return new Material(analysis, FactFinder.find(analysis), Lexicon.wordNet(), SEED);
  }

  private static String firstParagraph(RuleExample example) {
    return Recorded.article(example.text()).blocks().get(1).span().cut(example.text());
  }
}
