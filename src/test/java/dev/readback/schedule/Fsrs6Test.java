package dev.readback.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Against vectors that other implementations of the same version print. */
class Fsrs6Test {
  private static final Instant T = Instant.parse("2022-11-29T12:30:00Z");
  private final Fsrs6 fsrs = new Fsrs6();

  /** 200 cards, twelve reviews each, equal in all digits printed. */
  @Test
  void everyReviewOfTheVectors() throws IOException {
    int rows = 0;
    Card card = null;
    Instant now = T;
    for (String line : vectors()) {
      String[] field = line.split(",");
      if (field[1].equals("0")) {
        card = null;
        now = T;
      }
      now = now.plus(Duration.ofDays(Long.parseLong(field[2])));
      card = fsrs.review(card, Rating.of(Integer.parseInt(field[3])), now);
      assertThat(
              String.format(
                  Locale.ROOT,
                  "%s,%.9f,%.9f,%d",
                  card.phase(),
                  card.stability(),
                  card.difficulty(),
                  Duration.between(now, card.due()).toSeconds()))
          .as(line)
          .isEqualTo(
              String.join(",", field[4].toUpperCase(Locale.ROOT), field[5], field[6], field[7]));
      rows++;
    }
    assertThat(rows).isEqualTo(2400);
  }

  private static List<String> vectors() throws IOException {
    try (InputStream in = Fsrs6Test.class.getResourceAsStream("/schedule/fsrs6_vectors.csv");
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().skip(1).toList();
    }
  }

  @Test
  void reviewsWheneverDue() {
    int[] ratings = {3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3};
    List<Long> days = new ArrayList<>();
    Card card = null;
    Instant now = T;
    for (int rating : ratings) {
      card = fsrs.review(card, Rating.of(rating), now);
      days.add(Duration.between(now, card.due()).toDays());
      now = card.due();
    }
    assertThat(days).containsExactly(0L, 2L, 11L, 46L, 163L, 498L, 0L, 0L, 2L, 4L, 7L, 12L, 21L);
  }

  /** fsrs-rs counts in single precision: its last digit is only as good as that. */
  private static final double SINGLE = 1e-6;

  @Test
  void theMemoryAfterGaps() {
    Card card = afterGaps(fsrs);
    assertThat(card.stability()).isCloseTo(53.62691, within(53 * SINGLE));
    assertThat(card.difficulty()).isCloseTo(6.3574867, within(6 * SINGLE));
    List<Double> withoutShortTerm = new ArrayList<>(Fsrs6.DEFAULT_WEIGHTS);
    for (int i = 17; i <= 19; i++) {
      withoutShortTerm.set(i, 0.0);
    }
    assertThat(afterGaps(new Fsrs6(withoutShortTerm, 0.9)).stability())
        .isCloseTo(53.335106, within(53 * SINGLE));
  }

  private static Card afterGaps(Fsrs6 fsrs) {
    int[] ratings = {1, 3, 3, 3, 3, 3};
    int[] gaps = {0, 0, 1, 3, 8, 21};
    Card card = null;
    Instant now = T;
    for (int i = 0; i < ratings.length; i++) {
      now = now.plus(Duration.ofDays(gaps[i]));
      card = fsrs.review(card, Rating.of(ratings[i]), now);
    }
    return card;
  }

  @Test
  void theFirstReview() {
    assertFirst(Rating.AGAIN, 0.212, 6.4133, Duration.ofMinutes(1));
    assertFirst(Rating.HARD, 1.2931, 5.112170705601056, Duration.ofSeconds(330));
    assertFirst(Rating.GOOD, 2.3065, 2.118103970459016, Duration.ofMinutes(10));
    assertFirst(Rating.EASY, 8.2956, 1.0, Duration.ofDays(8));
  }

  private void assertFirst(Rating rating, double stability, double difficulty, Duration wait) {
    Card card = fsrs.review(null, rating, T);
    assertThat(card.stability()).isEqualTo(stability);
    assertThat(card.difficulty()).isCloseTo(difficulty, within(1e-14));
    assertThat(Duration.between(T, card.due())).isEqualTo(wait);
  }

  @Test
  void howLikelyARecallIs() {
    assertThat(fsrs.retrievability(8.2956, 1)).isCloseTo(0.9829234388, within(5e-11));
    assertThat(fsrs.retrievability(8.2956, 8)).isCloseTo(0.9024733005, within(5e-11));
    assertThat(fsrs.retrievability(8.2956, 30)).isCloseTo(0.7917787593, within(5e-11));
    assertThat(fsrs.retrievability(8.2956, 365)).isCloseTo(0.5576673468, within(5e-11));
  }

  @Test
  void theIntervalForEachRetention() {
    double[] days = {3_116_766, 34_793, 2_508, 387, 90, 27, 9, 3, 1};
    for (int i = 0; i < days.length; i++) {
      double retention = (i + 1) / 10.0;
      assertThat(new Fsrs6(Fsrs6.DEFAULT_WEIGHTS, retention).interval(1))
          .as("retention " + retention)
          .isCloseTo(days[i], within(days[i] * SINGLE));
    }
  }

  @Test
  void whatIsNoScheduler() {
    assertThatThrownBy(() -> new Fsrs6(List.of(1.0), 0.9))
        .hasMessage("weights [1.0]: expected 21 numbers");
    assertThatThrownBy(() -> new Fsrs6(Fsrs6.DEFAULT_WEIGHTS, 1))
        .hasMessage("retention 1.0: expected above 0, below 1");
  }
}
