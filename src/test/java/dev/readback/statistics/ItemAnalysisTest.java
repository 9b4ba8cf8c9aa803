package dev.readback.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.readback.question.Question;
import dev.readback.question.Response;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ItemAnalysisTest {
  private static final Offset<Double> EXACT = within(1e-12);
  private static final List<Question> THREE =
      List.of(Classes.trueFalse("q1"), Classes.trueFalse("q2"), Classes.trueFalse("q3"));

  private static ClassReport five() {
    return ItemAnalysis.of(
        Classes.graded(
            THREE,
            new int[] {1, 1, 1},
            new int[] {1, 1, 0},
            new int[] {1, 0, 0},
            new int[] {0, 0, 0},
            new int[] {1, 0, 1}),
        THREE);
  }

  /**
   * By hand: the first question's marks 1 1 1 0 1 vary by 0.2, the rest 2 1 0 0 1 by 0.7, together
   * by 0.2; sorted, they would by 0.2 too. The covariances with the totals are 0.4, 0.45, 0.45.
   */
  @Test
  void aClassByHand() {
    ItemStatistics first = five().items().get(0);
    assertThat(first.facility()).isCloseTo(0.8, EXACT);
    assertThat(first.deviation()).isCloseTo(Math.sqrt(0.2), EXACT);
    assertThat(first.discrimination()).isCloseTo(0.2 / Math.sqrt(0.14), EXACT);
    assertThat(first.efficiency()).isCloseTo(1, EXACT);
    assertThat(first.intendedWeight()).isCloseTo(1.0 / 3, EXACT);
    assertThat(first.effectiveWeight())
        .isCloseTo(Math.sqrt(0.4) / (Math.sqrt(0.4) + 2 * Math.sqrt(0.45)), EXACT);
    assertThat(first.chance()).isEqualTo(0.5);
  }

  /**
   * The second question's marks 1 1 0 0 0 vary by 0.3, the rest 2 1 1 0 2 by 0.7, together by 0.15;
   * sorted, 0 0 0 1 1 and 0 1 1 2 2 would by 0.4.
   */
  @Test
  void efficiencyIsTheShareOfWhatTheMarksAllow() {
    ItemStatistics second = five().items().get(1);
    assertThat(second.discrimination()).isCloseTo(0.15 / Math.sqrt(0.21), EXACT);
    assertThat(second.efficiency()).isCloseTo(0.15 / 0.4, EXACT);
  }

  @Test
  void theFirstAttemptCountsAndWhatIsMissingEarnsNothing() {
    List<GradedResponse> responses = new ArrayList<>();
    responses.add(Classes.answer("Ada", THREE.get(0), new Response.Truth(true)));
    responses.add(Classes.answer("Ada", THREE.get(0), new Response.Truth(false)));
    responses.add(Classes.answer("Ben", THREE.get(1), new Response.Truth(true)));
    ClassReport report = ItemAnalysis.of(responses, THREE);
    assertThat(report.items()).extracting(ItemStatistics::id).containsExactly("q1", "q2");
    assertThat(report.items()).extracting(ItemStatistics::facility).containsExactly(0.5, 0.5);
    assertThat(report.students())
        .extracting(StudentScore::student, StudentScore::answered, StudentScore::points)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Ada", 1, 1.0),
            org.assertj.core.groups.Tuple.tuple("Ben", 1, 1.0));
  }

  @Test
  void withoutResponsesThereIsNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ItemAnalysis.of(List.of(), THREE))
        .withMessage("no responses: expected one or more");
  }

  /** Twelve students; the last four are the best elsewhere. */
  private static ItemStatistics choice(String letters) {
    Question asked = Classes.choice("q0", "Which one?");
    List<Question> questions = new ArrayList<>(THREE);
    questions.add(0, asked);
    List<GradedResponse> responses = new ArrayList<>(Classes.chosen(asked, letters));
    int[][] rows = new int[letters.length()][];
    for (int i = 0; i < rows.length; i++) {
      int third = i * 3 / rows.length;
      rows[i] = new int[] {1, third > 0 ? 1 : 0, third > 1 ? 1 : 0};
    }
    responses.addAll(Classes.graded(THREE, rows));
    return ItemAnalysis.of(responses, questions).items().get(0);
  }

  @Test
  void whoChoseWhat() {
    ItemStatistics item = choice("bbbcbaaabaaa");
    OptionStatistics key = item.options().get(0);
    assertThat(key.key()).isTrue();
    assertThat(key.chosen()).isEqualTo(6);
    assertThat(key.share()).isEqualTo(0.5);
    assertThat(List.of(key.low(), key.middle(), key.high())).containsExactly(0, 3, 3);
    OptionStatistics other = item.options().get(1);
    assertThat(other.chosen()).isEqualTo(5);
    assertThat(other.shareOfWrong()).isCloseTo(5.0 / 6, EXACT);
    assertThat(List.of(other.low(), other.middle(), other.high())).containsExactly(3, 1, 1);
    assertThat(other.discrimination()).isNegative();
    assertThat(item.flags()).isEmpty();
  }

  @Test
  void flagsSayWhatToDo() {
    assertThat(choice("aaaacbbbbbbb").flags())
        .containsExactly(
            new Flag(
                "key-probably-wrong",
                "Of the best third 4 chose \"Option b\" and only 0 the key \"Option a\": the key"
                    + " is probably wrong."));
    assertThat(choice("aaaaaaaaaaaa").flags())
        .containsExactly(
            new Flag(
                "too-easy",
                "100 % of its points were earned: use it as a warm-up, or ask for more."));
    assertThat(choice("bbbbbbbbbbaa").flags())
        .containsExactly(
            new Flag(
                "too-hard",
                "17 % of its points were earned, a blind guess earns 33 %: check the key, or teach"
                    + " it again."),
            new Flag(
                "unused-option", "Nobody chose \"Option c\": leave it out or find a better one."));
    assertThat(choice("bbb   aaaaaa").flags())
        .containsExactly(
            new Flag(
                "often-skipped",
                "3 of 12 did not answer it: was there time, and is it clear what to do?"));
  }

  @Test
  void fewStudentsAreNotJudged() {
    assertThat(choice("bbbaaa").flags()).isEmpty();
  }
}
