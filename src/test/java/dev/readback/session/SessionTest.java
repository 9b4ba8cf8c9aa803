package dev.readback.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.readback.bank.SampleSets;
import dev.readback.marking.Markers;
import dev.readback.question.Interaction;
import dev.readback.question.Interaction.Choice;
import dev.readback.question.Interaction.Option;
import dev.readback.question.Question;
import dev.readback.question.QuestionSet;
import dev.readback.question.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SessionTest {
  private static final Instant T = Instant.parse("2024-03-05T10:00:00Z");
  private final QuestionSet set = SampleSets.everyKind();

  @Test
  void theKeysEarnEverything() {
    Session session = Session.start(set, Mode.PRACTICE, T);
    while (!session.isOver()) {
      Question question = session.current().orElseThrow();
      session = session.answer(question.id(), Markers.key(question), T);
      assertThat(session.mark(question.id()).orElseThrow().correct()).isTrue();
    }
    Result result = session.result();
    assertThat(result.score()).isEqualTo(8);
    assertThat(result.max()).isEqualTo(8);
    assertThat(result.answered()).isEqualTo(8);
    assertThat(result.missed()).isEmpty();
    assertThat(result.byRule()).containsOnlyKeys("who-said");
    assertThat(result.byProcess().get("retrieve")).isEqualTo(new Result.Part(8, 8, 8, 8));
  }

  @Test
  void aSkippedQuestionComesBackOnceAtTheEnd() {
    Session session = Session.start(set, Mode.PRACTICE, T).skip("q-one", T);
    assertThat(session.current().orElseThrow().id()).isEqualTo("q-many");
    assertThat(session.answered()).isZero();
    List<String> asked = new ArrayList<>();
    while (!session.isOver()) {
      String id = session.current().orElseThrow().id();
      asked.add(id);
      session = session.skip(id, T);
    }
    assertThat(asked)
        .startsWith("q-many")
        .endsWith("q-one", "q-many", "q-truth", "q-text", "q-number", "q-gap", "q-match", "q-order")
        .hasSize(15);
    assertThat(session.result().unanswered()).hasSize(8);
    assertThat(session.result().score()).isZero();
  }

  @Test
  void undoBringsTheLastQuestionBack() {
    Session start = Session.start(set, Mode.PRACTICE, T);
    Session wrong = start.answer("q-one", new Response.Chosen(Set.of("o7")), T);
    Session undone = wrong.undo(T);
    assertThat(undone.current().orElseThrow().id()).isEqualTo("q-one");
    assertThat(undone.answered()).isZero();
    assertThat(undone.mark("q-one")).isEmpty();
    assertThat(undone.steps()).hasSize(3);
    Session right = undone.answer("q-one", new Response.Chosen(Set.of("o3")), T);
    assertThat(right.result().score()).isEqualTo(1);
    assertThatThrownBy(() -> start.undo(T))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("nothing to undo: no question was answered yet");
  }

  @Test
  void theLastQuestionCanBeUndoneToo() {
    QuestionSet one = new QuestionSet(set.title(), set.articles(), set.questions().subList(0, 1));
    Session over =
        Session.start(one, Mode.PRACTICE, T).answer("q-one", new Response.Chosen(Set.of("o7")), T);
    assertThat(over.isOver()).isTrue();
    assertThat(over.undo(T).isOver()).isFalse();
  }

  @Test
  void anOverrideCountsTheLastAnswerAsRightAndNoOther() {
    Session session =
        Session.start(set, Mode.PRACTICE, T)
            .answer("q-one", new Response.Chosen(Set.of("o7")), T)
            .answer("q-many", new Response.Chosen(Set.of("m2")), T)
            .override(T);
    assertThat(session.mark("q-many").orElseThrow().correct()).isTrue();
    assertThat(session.mark("q-one").orElseThrow().correct()).isFalse();
    assertThat(session.result().missedIds()).containsExactly("q-one");
    assertThat(session.result().missed().get(0).evidence().get(0).text()).isEqualTo("Ilse Brandt");
  }

  @Test
  void anExamTellsNothingBeforeTheEndAndThenOnlyOfAnsweredQuestions() {
    Session session =
        Session.start(set, Mode.EXAM, T).answer("q-one", new Response.Chosen(Set.of("o7")), T);
    assertThat(session.mark("q-one")).isEmpty();
    assertThat(session.key("q-one")).isEmpty();
    Session beforeTheEnd = session;
    assertThatThrownBy(() -> beforeTheEnd.override(T))
        .hasMessage("nothing to override: marks come at the end");
    session = session.skip("q-many", T).quit(T);
    assertThat(session.mark("q-one").orElseThrow().reason()).isEqualTo("another option");
    assertThat(session.key("q-one")).contains(new Response.Chosen(Set.of("o3")));
    assertThat(session.key("q-many")).isEmpty();
    assertThat(session.key("q-truth")).isEmpty();
    assertThat(session.result().answered()).isEqualTo(1);
    assertThat(session.result().missedIds()).containsExactly("q-one");
  }

  @Test
  void anAnswerThatDoesNotFitLeavesTheQuestionOpen() {
    Session session = Session.start(set, Mode.PRACTICE, T);
    assertThatThrownBy(() -> session.answer("q-one", new Response.Truth(true), T))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expected the id of one option");
    assertThatThrownBy(() -> session.answer("q-one", new Response.Chosen(Set.of("o9")), T))
        .hasMessage("unknown option o9: expected one of [o3, o5, o7]");
    assertThatThrownBy(() -> session.answer("q-many", new Response.Chosen(Set.of("m1")), T))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("question q-many is not open: expected q-one");
  }

  @Test
  void replayingTheStepsGivesTheSameSession() {
    Session session =
        Session.start(set, Mode.PRACTICE, T)
            .answer("q-one", new Response.Chosen(Set.of("o7")), T)
            .skip("q-many", T)
            .answer("q-truth", new Response.Truth(false), T)
            .undo(T)
            .report("q-truth", "unclear", T)
            .answer("q-truth", new Response.Truth(true), T)
            .quit(T);
    Session again = Session.replay(set, session.steps());
    assertThat(again).isEqualTo(session);
    assertThat(again.result()).isEqualTo(session.result());
  }

  @Test
  void aCorrectedKeyMarksAnew() {
    Session session =
        Session.start(set, Mode.PRACTICE, T).answer("q-one", new Response.Chosen(Set.of("o7")), T);
    assertThat(session.result().score()).isZero();
    Question first = set.questions().get(0);
    Choice choice = (Choice) first.interaction();
    Interaction corrected =
        new Choice(
            choice.select(),
            choice.shuffle(),
            choice.options().stream()
                .map(
                    o ->
                        new Option(
                            o.id(),
                            o.text(),
                            o.id().equals("o7"),
                            o.role(),
                            o.feedback(),
                            o.evidence()))
                .toList());
    List<Question> questions = new ArrayList<>(set.questions());
    questions.set(0, SampleSets.question(first.id(), first.stem(), corrected, "Ilse Brandt"));
    QuestionSet newSet = new QuestionSet(set.title(), set.articles(), questions);
    assertThat(Session.replay(newSet, session.steps()).result().score()).isEqualTo(1);
  }

  @Test
  void adaptiveTriesCostAPenaltyAndTheBestCounts() {
    Session session =
        Session.start(set, Mode.PRACTICE, Behaviour.ADAPTIVE, "", 1, T)
            .answer("q-one", new Response.Chosen(Set.of("o7")), T);
    assertThat(session.current().orElseThrow().id()).isEqualTo("q-one");
    assertThat(session.answered()).isZero();
    session = session.answer("q-one", new Response.Chosen(Set.of("o7")), T);
    assertThat(session.tries("q-one")).hasSize(1);
    session = session.answer("q-one", new Response.Chosen(Set.of("o3")), T);
    assertThat(session.current().orElseThrow().id()).isEqualTo("q-many");
    assertThat(session.result().score()).isEqualTo(1 - 1.0 / 3);
  }

  @Test
  void interactiveTriesEnd() {
    Session session = Session.start(set, Mode.PRACTICE, Behaviour.INTERACTIVE, "", 1, T);
    for (String option : List.of("o7", "o5", "o7")) {
      assertThat(session.current().orElseThrow().id()).isEqualTo("q-one");
      session = session.answer("q-one", new Response.Chosen(Set.of(option)), T);
    }
    assertThat(session.current().orElseThrow().id()).isEqualTo("q-many");
    assertThat(session.result().score()).isZero();
  }

  @Test
  void certaintyPaysAndCosts() {
    Session start = Session.start(set, Mode.PRACTICE, Behaviour.CERTAINTY, "", 1, T);
    assertThatThrownBy(() -> start.answer("q-one", new Response.Chosen(Set.of("o3")), T))
        .hasMessage("certainty 0: expected how sure you are, 1, 2 or 3");
    Session session =
        start
            .answer("q-one", new Response.Chosen(Set.of("o3")), 3, T)
            .answer("q-many", new Response.Chosen(Set.of("m2")), 2, T);
    assertThat(session.result().score()).isEqualTo(3 - 2);
    assertThat(session.result().max()).isEqualTo(24);
  }

  @Test
  void theSameAnswerAgainIsNoFurtherTry() {
    Session session = Session.start(set, Mode.PRACTICE, Behaviour.ADAPTIVE, "", 1, T);
    Response wrong = new Response.Chosen(Set.of("o7"));
    session = session.answer("q-one", wrong, T).answer("q-one", wrong, T);
    assertThat(session.tries("q-one")).hasSize(1);
    session = session.answer("q-one", new Response.Chosen(Set.of("o3")), T);
    assertThat(session.result().score()).isCloseTo(2.0 / 3, within(1e-9));
  }

  @Test
  void inAnExamAnAnswerEndsItsQuestionAndHintsAreRefused() {
    Session session = Session.start(set, Mode.EXAM, Behaviour.ADAPTIVE, "", 1, T);
    assertThatThrownBy(() -> session.hint("q-one", T)).hasMessage("no hints in an exam");
    Session next = session.answer("q-one", new Response.Chosen(Set.of("o7")), T);
    assertThat(next.current().orElseThrow().id()).isEqualTo("q-many");
  }

  @Test
  void breaksAreNotTimeSpent() {
    Session session =
        Session.start(set, Mode.PRACTICE, T)
            .answer("q-one", new Response.Chosen(Set.of("o3")), T.plusSeconds(20))
            .resume(T.plusSeconds(5000))
            .skip("q-many", T.plusSeconds(5010));
    assertThat(session.timeSpent(T.plusSeconds(5015))).hasSeconds(35);
    assertThat(session.quit(T.plusSeconds(5020)).timeSpent(T.plusSeconds(9000))).hasSeconds(40);
  }

  @Test
  void theTimeThatASessionMayTakeIsSaved() {
    Session session =
        Session.start(
            set, Mode.EXAM, Behaviour.DEFERRED, "", 1, java.time.Duration.ofMinutes(5), T);
    assertThat(session.isOutOfTime(T.plusSeconds(300))).isFalse();
    assertThat(session.isOutOfTime(T.plusSeconds(301))).isTrue();
    assertThat(SessionLog.line(session.lastStep())).endsWith("\"seed\":1,\"limitSeconds\":300}");
  }

  @Test
  void whatIsRecalledIsRightAtTheFirstTry() {
    Session session =
        Session.start(set, Mode.PRACTICE, Behaviour.ADAPTIVE, "", 1, T)
            .answer("q-one", new Response.Chosen(Set.of("o7")), T.plusSeconds(1))
            .answer("q-one", new Response.Chosen(Set.of("o3")), T.plusSeconds(2))
            .answer("q-many", new Response.Chosen(Set.of("m1", "m3")), T.plusSeconds(3));
    assertThat(session.recalls())
        .containsExactly(
            new Recall("q-one", T.plusSeconds(1), false),
            new Recall("q-many", T.plusSeconds(3), true));
    Session exam = Session.start(set, Mode.EXAM, T);
    exam = exam.answer("q-one", new Response.Chosen(Set.of("o3")), T);
    assertThat(exam.recalls()).isEmpty();
    assertThat(exam.quit(T).recalls()).containsExactly(new Recall("q-one", T, true));
  }
}
