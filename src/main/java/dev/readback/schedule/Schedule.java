package dev.readback.schedule;

import static java.util.Objects.requireNonNull;

import dev.readback.session.Recall;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When each question is due again, by question id, with what that was worked out by. Immutable.
 *
 * @param weights of {@link Fsrs6}
 * @param retention which part is to be recalled when asked, above 0, below 1
 */
public record Schedule(List<Double> weights, double retention, Map<String, Card> cards) {

  /** Nothing asked yet, the default weights. */
  public static final Schedule EMPTY =
      new Schedule(Fsrs6.DEFAULT_WEIGHTS, Fsrs6.DEFAULT_RETENTION, Map.of());

  public Schedule {
    weights = List.copyOf(weights);
    cards = Collections.unmodifiableMap(new TreeMap<>(cards));
  }

  /**
   * {@return the card of a question; empty where it is new}
   *
   * @param question its id
   */
  public Optional<Card> card(String question) {
    return Optional.ofNullable(cards.get(question));
  }

  /**
   * {@return this schedule with what sessions showed: right at the first try counts as good, all
   * else as again} What is not later than a question's last review counts already, so the same
   * session may come again.
   *
   * @param recalls what sessions showed
   */
  public Schedule with(Collection<Recall> recalls) {
    List<Recall> inOrder = new ArrayList<>(recalls);
    inOrder.sort(Comparator.comparing(Recall::at));
    Fsrs6 fsrs = new Fsrs6(weights, retention);
    Map<String, Card> all = new TreeMap<>(cards);
    for (Recall recall : inOrder) {
      Card card = all.get(recall.question());
      if (card == null || recall.at().isAfter(card.lastReview())) {
        Rating rating = recall.right() ? Rating.GOOD : Rating.AGAIN;
        all.put(recall.question(), fsrs.review(card, rating, recall.at()));
      }
    }
    return new Schedule(weights, retention, all);
  }

  /**
   * {@return those of the questions that are due, the least likely recalled first, of equally
   * likely ones the longest due; then new ones}
   *
   * @param questions the questions
   * @param now the time
   */
  public List<String> due(List<String> questions, Instant now) {
    Fsrs6 fsrs = new Fsrs6(weights, retention);
    Map<Boolean, List<String>> known =
        questions.stream().collect(Collectors.partitioningBy(cards::containsKey));
    Stream<String> due =
        known.getOrDefault(true, List.of()).stream()
            .filter(q -> !get(q).due().isAfter(now))
            .sorted(
                Comparator.comparingDouble((String q) -> fsrs.retrievability(get(q), now))
                    .thenComparing(q -> get(q).due()));
    return Stream.concat(due, known.getOrDefault(false, List.of()).stream()).toList();
  }

  private Card get(String question) {
    return requireNonNull(cards.get(question));
  }

  /**
   * {@return when the next of the questions is due that is not yet; empty where none is}
   *
   * @param questions the questions
   * @param now the time
   */
  public Optional<Instant> next(List<String> questions, Instant now) {
    return questions.stream()
        .flatMap(q -> card(q).stream())
        .map(Card::due)
        .filter(due -> due.isAfter(now))
        .min(Comparator.naturalOrder());
  }

  /**
   * {@return this schedule with the cards of another; of two for one question the later reviewed}
   *
   * @param other the other
   * @throws IllegalArgumentException if both have cards and they go by different weights
   */
  public Schedule merge(Schedule other) {
    if (cards.isEmpty()) {
      return other;
    }
    if (!weights.equals(other.weights) || retention != other.retention) {
      throw new IllegalArgumentException("other weights or another retention than the state's");
    }
    Map<String, Card> all = new TreeMap<>(cards);
    other.cards.forEach(
        (id, card) ->
            all.merge(id, card, (a, b) -> b.lastReview().isAfter(a.lastReview()) ? b : a));
    return new Schedule(weights, retention, all);
  }
}
