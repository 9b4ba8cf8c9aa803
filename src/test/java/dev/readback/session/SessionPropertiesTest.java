package dev.readback.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readback.bank.RandomSets;
import dev.readback.marking.Markers;
import dev.readback.question.Interaction;
import dev.readback.question.Question;
import dev.readback.question.QuestionSet;
import dev.readback.question.Response;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionPropertiesTest {
  private static final Instant T = Instant.parse("2024-03-05T10:00:00Z");
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15})
  void anyWalkReplaysToTheSameSession(long seed) {
    Random random = new Random(seed);
    QuestionSet set = RandomSets.set(seed);
    Mode mode = random.nextBoolean() ? Mode.EXAM : Mode.PRACTICE;
    Behaviour[] behaviours = Behaviour.values();
    Behaviour behaviour = behaviours[random.nextInt(behaviours.length)];
    Session session = Session.start(set, mode, behaviour, "", seed, T);
    Path file = folder.resolve("log.jsonl");
    try (SessionLog log = SessionLog.create(file, session)) {
      for (int i = 0; i < 60; i++) {
        Session before = session;
        session = step(session, random);
        if (session.steps().size() > before.steps().size()) {
          log.append(session.lastStep());
        }
        Result result = session.result();
        assertThat(result.answered()).isBetween(0, result.total());
        assertThat(result.score()).isLessThanOrEqualTo(result.max() + 1e-9);
        assertThat(result.answered() + result.unanswered().size()).isEqualTo(result.total());
        if (mode == Mode.EXAM && !session.isOver()) {
          for (Question question : set.questions()) {
            assertThat(session.mark(question.id())).isEmpty();
            assertThat(session.key(question.id())).isEmpty();
          }
        }
      }
    }
    Session again = Session.replay(set, SessionLog.read(file).value());
    assertThat(again.result()).isEqualTo(session.result());
    assertThat(again.current()).isEqualTo(session.current());
    assertThat(again).isEqualTo(session);
  }

  private static Session step(Session session, Random random) {
    try {
      String id = session.current().map(Question::id).orElse("none");
      return switch (random.nextInt(12)) {
        case 0 -> session.undo(T);
        case 1 -> session.override(T);
        case 2 -> session.skip(id, T);
        case 3 -> session.hint(id, T);
        case 4 -> session.report(id, "why", T);
        case 5 -> random.nextInt(5) == 0 ? session.quit(T) : session;
        case 6, 7 ->
            session.answer(
                id, Markers.key(session.current().orElseThrow()), 1 + random.nextInt(3), T);
        default ->
            session.answer(
                id, any(session.current().orElseThrow(), random), 1 + random.nextInt(3), T);
      };
    } catch (IllegalStateException
        | IllegalArgumentException
        | java.util.NoSuchElementException e) {
      return session;
    }
  }

  private static Response any(Question question, Random random) {
    if (question.interaction() instanceof Interaction.Choice choice) {
      Set<String> ids = new HashSet<>();
      ids.add(choice.options().get(random.nextInt(choice.options().size())).id());
      return new Response.Chosen(ids);
    }
    return question.interaction() instanceof Interaction.TrueFalse
        ? new Response.Truth(random.nextBoolean())
        : new Response.Typed("typed " + random.nextInt(3));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void whatIsShownHoldsTheSameThingsAndNeverTheRightOrder(long seed) {
    for (Question question : RandomSets.set(seed).questions()) {
      Interaction shown = Presentation.shown(question, seed);
      assertThat(Presentation.shown(question, seed)).isEqualTo(shown);
      if (question.interaction() instanceof Interaction.Order order) {
        assertThat(((Interaction.Order) shown).items())
            .containsExactlyInAnyOrderElementsOf(order.items())
            .isNotEqualTo(order.items());
      }
      if (question.interaction() instanceof Interaction.Choice choice) {
        assertThat(((Interaction.Choice) shown).options())
            .containsExactlyInAnyOrderElementsOf(choice.options());
        if (!choice.shuffle()) {
          assertThat(shown).isEqualTo(choice);
        }
      }
    }
  }
}
