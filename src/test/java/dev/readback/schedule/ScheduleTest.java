package dev.readback.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.readback.session.Recall;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {
  private static final Instant T = Instant.parse("2024-03-05T10:00:00Z");

  private static Recall recall(String question, int hours, boolean right) {
    return new Recall(question, T.plus(Duration.ofHours(hours)), right);
  }

  private final Schedule schedule =
      Schedule.EMPTY.with(
          List.of(
              recall("q-a", 0, true),
              recall("q-b", 0, false),
              recall("q-a", 24, true),
              recall("q-b", 24, true)));

  @Test
  void whatIsDueComesByHowLikelyItIsForgotten() {
    List<String> all = List.of("q-new", "q-a", "q-b");
    assertThat(schedule.due(all, T.plus(Duration.ofHours(25)))).containsExactly("q-b", "q-new");
    assertThat(schedule.due(all, T.plus(Duration.ofDays(60))))
        .containsExactly("q-b", "q-a", "q-new");
    assertThat(schedule.next(all, T.plus(Duration.ofHours(25))))
        .contains(schedule.cards().get("q-a").due());
  }

  @Test
  void theSameSessionCountsOnce() {
    assertThat(schedule.with(List.of(recall("q-a", 24, true), recall("q-b", 0, false))))
        .isEqualTo(schedule);
    assertThat(schedule.with(List.of(recall("q-a", 25, true)))).isNotEqualTo(schedule);
  }

  @Test
  void theOrderInWhichSessionsAreFoundDoesNotMatter() {
    assertThat(
            Schedule.EMPTY.with(List.of(recall("q-a", 24, true), recall("q-a", 0, true))).cards())
        .containsEntry("q-a", schedule.cards().get("q-a"));
  }

  @Test
  void ofTwoStatesTheLaterReviewHolds() {
    Schedule later = schedule.with(List.of(recall("q-a", 500, true), recall("q-c", 1, true)));
    assertThat(schedule.merge(later)).isEqualTo(later);
    assertThat(later.merge(schedule)).isEqualTo(later);
    Schedule other = new Schedule(Fsrs6.DEFAULT_WEIGHTS, 0.8, later.cards());
    assertThat(Schedule.EMPTY.merge(other)).isEqualTo(other);
    assertThatThrownBy(() -> schedule.merge(other))
        .hasMessage("other weights or another retention than the state's");
  }

  @Test
  void whatIsWrittenIsReadBack() {
    byte[] bytes = ScheduleJson.write(schedule);
    assertThat(ScheduleJson.read(bytes, "state")).isEqualTo(schedule);
    assertThat(new String(bytes, StandardCharsets.UTF_8))
        .startsWith(
            "{\n  \"format\": \"readback-schedule\",\n  \"version\": 1,\n"
                + "  \"algorithm\": \"fsrs-6\",\n  \"weights\": [\n    0.212,");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "\"format\": \"readback-schedule\"|\"format\": \"x\"|this is no schedule; expected an object"
            + " with \"format\": \"readback-schedule\"; name an exported schedule",
        "\"version\": 1|\"version\": 7|version is 7; expected version 1; name an exported schedule",
        "\"fsrs-6\"|\"fsrs-5\"|algorithm is \"fsrs-5\"; expected \"fsrs-6\"; name an exported"
            + " schedule",
        "\"retention\": 0.9|\"retention\": 9|retention 9.0: expected above 0, below 1; correct it",
        "\"phase\": \"learning\"|\"phase\": \"new\"|card q-b: phase \"new\": expected learning,"
            + " review or relearning; correct it",
        "\"step\": 1|\"step\": -1|card q-b: step -1: expected 0 in review, else 0 to 99; correct it",
        "\"stability\": 7|\"stability\": -7|card q-a: stability -7",
        "\"lastReview\": \"2024|\"lastReview\": \"12|card q-a: lastReview \"12-03-06T10:00:00Z\":"
            + " expected a time such as 2024-05-31T12:00:00Z; correct it",
        "\"cards\": {|\"card\": {|cards is missing; expected an object of cards by question; name an"
            + " exported schedule",
      })
  void whatIsNoSchedule(String from, String to, String message) {
    String json = new String(ScheduleJson.write(schedule), StandardCharsets.UTF_8);
    assertThat(json).contains(from);
    byte[] bytes = json.replace(from, to).getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> ScheduleJson.read(bytes, "state.json"))
        .hasMessageStartingWith("state.json: " + message);
  }
}
