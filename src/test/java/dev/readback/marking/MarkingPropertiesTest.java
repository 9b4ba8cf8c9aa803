package dev.readback.marking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readback.bank.RandomSets;
import dev.readback.question.Interaction;
import dev.readback.question.Interaction.Choice;
import dev.readback.question.Interaction.Match;
import dev.readback.question.Question;
import dev.readback.question.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MarkingPropertiesTest {

  static Stream<Question> questions() {
    return LongStream.range(0, 12).mapToObj(RandomSets::set).flatMap(s -> s.questions().stream());
  }

  @ParameterizedTest
  @MethodSource("questions")
  void theKeyEarnsEverythingAndASkipNothing(Question question) {
    assertThat(Markers.mark(question, Markers.key(question)).correct()).isTrue();
    assertThat(Markers.mark(question, new Response.Skipped()).fraction()).isZero();
    assertThat(Markers.chance(question)).isBetween(0.0, 1.0);
  }

  @ParameterizedTest
  @MethodSource("questions")
  void caseAndOuterSpaceOfATypedKeyAreIgnored(Question question) {
    if (Markers.key(question) instanceof Response.Typed typed) {
      String shouted = " \t" + typed.text().toUpperCase(Locale.ROOT) + "\n ";
      assertThat(Markers.mark(question, new Response.Typed(shouted)).correct()).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("questions")
  void theOrderOfOptionsChangesNoMark(Question question) {
    Random random = new Random(7);
    for (int i = 0; i < 10; i++) {
      if (question.interaction() instanceof Choice choice) {
        Response response = new Response.Chosen(pick(choice, random));
        Choice other =
            new Choice(choice.select(), choice.shuffle(), shuffled(choice.options(), random));
        assertThat(Markers.mark(with(question, other), response).fraction())
            .isEqualTo(Markers.mark(question, response).fraction());
      } else if (question.interaction() instanceof Match match) {
        Map<String, String> pairs = new HashMap<>();
        match
            .left()
            .forEach(
                l ->
                    pairs.put(
                        l.id(), match.right().get(random.nextInt(match.right().size())).id()));
        Response response = new Response.Matched(pairs);
        Match other =
            new Match(
                shuffled(match.left(), random),
                shuffled(match.right(), random),
                shuffled(match.pairs(), random));
        assertThat(Markers.mark(with(question, other), response).fraction())
            .isEqualTo(Markers.mark(question, response).fraction());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Credit.ForChoice.class)
  void everyMethodForChoicesRewardsTheKeyAlone(Credit.ForChoice method) {
    for (int options = 2; options <= 6; options++) {
      for (int key = 1; key <= options; key++) {
        for (int hits = 0; hits <= key; hits++) {
          for (int wrong = 0; wrong <= options - key; wrong++) {
            double fraction = method.fraction(hits, wrong, key, options);
            assertThat(fraction).isBetween(0.0, 1.0);
            assertThat(fraction == 1).isEqualTo(hits == key && wrong == 0);
          }
        }
        assertThat(method.fraction(0, 0, key, options)).isZero();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Credit.ForOrder.class)
  void everyMethodForOrdersRewardsTheRightOrderAlone(Credit.ForOrder method) {
    assertThat(method.fraction(new int[] {0, 1, 2, 3})).isEqualTo(1);
    assertThat(method.fraction(new int[] {3, 2, 1, 0})).isZero();
    for (int[] places :
        new int[][] {{1, 0, 2, 3}, {3, 0, 1, 2}, {0, 2, 1, 3}, {1, 2, 3, 0}, {2, 3, 0, 1}}) {
      assertThat(method.fraction(places)).isGreaterThanOrEqualTo(0).isLessThan(1);
    }
  }

  private static Set<String> pick(Choice choice, Random random) {
    List<String> ids = new ArrayList<>();
    choice.options().forEach(o -> ids.add(o.id()));
    Collections.shuffle(ids, random);
    int many = choice.select() == Interaction.Select.ONE ? 1 : random.nextInt(ids.size() + 1);
    return new HashSet<>(ids.subList(0, many));
  }

  private static <T> List<T> shuffled(List<T> things, Random random) {
    List<T> copy = new ArrayList<>(things);
    Collections.shuffle(copy, random);
    return copy;
  }

  private static Question with(Question q, Interaction interaction) {
    return new Question(
        q.id(),
        q.provenance(),
        q.focus(),
        q.process(),
        q.difficulty(),
        q.stem(),
        interaction,
        q.explanation(),
        q.tags(),
        q.score(),
        q.hints(),
        q.penalty(),
        q.points());
  }
}
