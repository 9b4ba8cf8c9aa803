package dev.readback.schedule;

import dev.readback.schedule.Card.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The Free Spaced Repetition Scheduler, version 6, without fuzz: the same review at the same time
 * gives the same card. Formulas and weights are those of the open-spaced-repetition project; within
 * a day of the last review its short-term formula holds.
 */
public final class Fsrs6 {

  /** The name of this algorithm in saved states: others give other numbers for the same weights. */
  public static final String ALGORITHM = "fsrs-6";

  /** The weights that were fitted to many people's reviews, w0 to w20. */
  public static final List<Double> DEFAULT_WEIGHTS =
      List.of(
          0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796,
          1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542);

  /** Which part of the questions is to be recalled when they are asked. */
  public static final double DEFAULT_RETENTION = 0.9;

  private static final List<Duration> LEARNING_STEPS =
      List.of(Duration.ofMinutes(1), Duration.ofMinutes(10));
  private static final List<Duration> RELEARNING_STEPS = List.of(Duration.ofMinutes(10));

  /** A hundred years, in days. */
  private static final int LONGEST_INTERVAL = 36_500;

  private static final double LOWEST_STABILITY = 0.001;

  private final double[] w;
  private final double retention;
  private final double decay;
  private final double factor;

  /** With the default weights. */
  public Fsrs6() {
    this(DEFAULT_WEIGHTS, DEFAULT_RETENTION);
  }

  /**
   * With weights of one's own.
   *
   * @param weights 21 of them, w0 to w20; w20 above 0
   * @param retention above 0, below 1
   */
  public Fsrs6(List<Double> weights, double retention) {
    if (weights.size() != DEFAULT_WEIGHTS.size()
        || weights.stream().anyMatch(x -> !Double.isFinite(x))) {
      throw new IllegalArgumentException("weights " + weights + ": expected 21 numbers");
    }
    if (!(weights.get(20) > 0)) {
      throw new IllegalArgumentException("weight 20 is " + weights.get(20) + ": expected above 0");
    }
    if (!(retention > 0 && retention < 1)) {
      throw new IllegalArgumentException("retention " + retention + ": expected above 0, below 1");
    }
    w = weights.stream().mapToDouble(x -> x).toArray();
    this.retention = retention;
    decay = -w[20];
    factor = Math.pow(0.9, 1 / decay) - 1;
  }

  /**
   * {@return the card after a review}
   *
   * @param card before it; null where there was none yet
   * @param rating how well it was known
   * @param now the time
   */
  public Card review(@Nullable Card card, Rating rating, Instant now) {
    if (card == null) {
      double difficulty = clamp(initialDifficulty(rating));
      return learned(Phase.LEARNING, 0, LEARNING_STEPS, initial(rating), difficulty, rating, now);
    }
    double difficulty = nextDifficulty(card.difficulty(), rating);
    double stability = nextStability(card, rating, now);
    return switch (card.phase()) {
      case LEARNING ->
          learned(Phase.LEARNING, card.step(), LEARNING_STEPS, stability, difficulty, rating, now);
      case RELEARNING ->
          learned(
              Phase.RELEARNING, card.step(), RELEARNING_STEPS, stability, difficulty, rating, now);
      case REVIEW ->
          rating == Rating.AGAIN
              ? step(Phase.RELEARNING, 0, RELEARNING_STEPS.get(0), stability, difficulty, now)
              : reviewed(stability, difficulty, now);
    };
  }

  /**
   * {@return the chance, 0 to 1, that the question is recalled now}
   *
   * @param card of the question
   * @param now the time
   */
  public double retrievability(Card card, Instant now) {
    return retrievability(card.stability(), elapsedDays(card, now));
  }

  double retrievability(double stability, long days) {
    return Math.pow(1 + factor * days / stability, decay);
  }

  /** Days until recall falls to what is wanted: whole days, at least 1, not bounded above. */
  double interval(double stability) {
    return Math.max(1, Math.rint(stability / factor * (Math.pow(retention, 1 / decay) - 1)));
  }

  private static long elapsedDays(Card card, Instant now) {
    return Math.max(0, Duration.between(card.lastReview(), now).toDays());
  }

  /** The card after a review in one of the short steps. */
  private Card learned(
      Phase phase,
      int at,
      List<Duration> steps,
      double stability,
      double difficulty,
      Rating rating,
      Instant now) {
    boolean past = at >= steps.size() && rating != Rating.AGAIN;
    if (past || rating == Rating.EASY || (rating == Rating.GOOD && at + 1 == steps.size())) {
      return reviewed(stability, difficulty, now);
    }
    return switch (rating) {
      case AGAIN -> step(phase, 0, steps.get(0), stability, difficulty, now);
      case HARD -> step(phase, at, afterHard(at, steps), stability, difficulty, now);
      default -> step(phase, at + 1, steps.get(at + 1), stability, difficulty, now);
    };
  }

  /** At the first step halfway to the next one, or half as long again where there is none. */
  private static Duration afterHard(int at, List<Duration> steps) {
    if (at > 0) {
      return steps.get(at);
    }
    return steps.size() == 1
        ? steps.get(0).multipliedBy(3).dividedBy(2)
        : steps.get(0).plus(steps.get(1)).dividedBy(2);
  }

  private static Card step(
      Phase phase, int step, Duration wait, double stability, double difficulty, Instant now) {
    return new Card(phase, step, stability, difficulty, now.plus(wait), now);
  }

  private Card reviewed(double stability, double difficulty, Instant now) {
    long days = (long) Math.min(interval(stability), LONGEST_INTERVAL);
    return new Card(Phase.REVIEW, 0, stability, difficulty, now.plus(Duration.ofDays(days)), now);
  }

  private double initial(Rating rating) {
    return Math.max(w[rating.grade() - 1], LOWEST_STABILITY);
  }

  private double initialDifficulty(Rating rating) {
    return w[4] - Math.exp(w[5] * (rating.grade() - 1)) + 1;
  }

  private static double clamp(double difficulty) {
    return Math.min(Math.max(difficulty, 1), 10);
  }

  private double nextDifficulty(double difficulty, Rating rating) {
    double change = -w[6] * (rating.grade() - 3);
    double damped = difficulty + (10 - difficulty) * change / 9;
    return clamp(w[7] * initialDifficulty(Rating.EASY) + (1 - w[7]) * damped);
  }

  private double nextStability(Card card, Rating rating, Instant now) {
    long days = elapsedDays(card, now);
    double stability = card.stability();
    double next;
    if (days < 1) {
      next = afterSameDay(stability, rating);
    } else {
      double recall = retrievability(stability, days);
      next =
          rating == Rating.AGAIN
              ? afterForgetting(card.difficulty(), stability, recall)
              : afterRecall(card.difficulty(), stability, recall, rating);
    }
    return Math.max(next, LOWEST_STABILITY);
  }

  private double afterSameDay(double stability, Rating rating) {
    double growth = Math.exp(w[17] * (rating.grade() - 3 + w[18])) * Math.pow(stability, -w[19]);
    boolean recalled = rating == Rating.GOOD || rating == Rating.EASY;
    return stability * (recalled ? Math.max(growth, 1) : growth);
  }

  private double afterForgetting(double difficulty, double stability, double recall) {
    double longTerm =
        w[11]
            * Math.pow(difficulty, -w[12])
            * (Math.pow(stability + 1, w[13]) - 1)
            * Math.exp((1 - recall) * w[14]);
    return Math.min(longTerm, stability / Math.exp(w[17] * w[18]));
  }

  private double afterRecall(double difficulty, double stability, double recall, Rating rating) {
    double growth =
        Math.exp(w[8])
            * (11 - difficulty)
            * Math.pow(stability, -w[9])
            * (Math.exp((1 - recall) * w[10]) - 1)
            * (rating == Rating.HARD ? w[15] : 1)
            * (rating == Rating.EASY ? w[16] : 1);
    return stability * (1 + growth);
  }
}
