package dev.readback.question;

import static java.util.Objects.requireNonNull;

import dev.readback.article.Evidence;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a reader answers. A closed set: formats, markers and the console know only these; a new one
 * is a wide change on purpose, and {@link #match} makes the compiler list every place.
 */
public sealed interface Interaction {

  /**
   * Calls the case of this interaction.
   *
   * @param <R> what the cases return
   * @param cases one for each kind
   * @return what the case returns
   */
  <R> R match(Cases<R> cases);

  /** One case for each interaction. */
  interface Cases<R> {
    /**
     * {@return what is made of a choice}
     *
     * @param choice the interaction
     */
    R choice(Choice choice);

    /**
     * {@return what is made of a true or false question}
     *
     * @param trueFalse the interaction
     */
    R trueFalse(TrueFalse trueFalse);

    /**
     * {@return what is made of a typed answer}
     *
     * @param text the interaction
     */
    R text(TextEntry text);

    /**
     * {@return what is made of a typed number}
     *
     * @param number the interaction
     */
    R number(NumberEntry number);

    /**
     * {@return what is made of a text with gaps}
     *
     * @param gap the interaction
     */
    R gap(Gap gap);

    /**
     * {@return what is made of pairs}
     *
     * @param match the interaction
     */
    R match(Match match);

    /**
     * {@return what is made of an order}
     *
     * @param order the interaction
     */
    R order(Order order);
  }

  /** Whether one or several options are picked. */
  enum Select {
    /** One option. */
    ONE,
    /** Any number of options. */
    MANY
  }

  /**
   * One option of a choice.
   *
   * @param id tells neither key nor place
   * @param role null for imported options
   * @param feedback why it is right or wrong; null where none was written
   */
  record Option(
      String id,
      String text,
      boolean correct,
      @Nullable OptionRole role,
      @Nullable String feedback,
      List<Evidence> evidence) {

    public Option {
      requireNonNull(id);
      requireNonNull(text);
      evidence = List.copyOf(evidence);
    }
  }

  /**
   * Pick one or several options.
   *
   * @param shuffle false where the options have an order of their own (numbers, dates)
   * @param options at least two with distinct ids; exactly one correct where one is picked
   */
  record Choice(Select select, boolean shuffle, List<Option> options) implements Interaction {

    public Choice {
      requireNonNull(select);
      options = List.copyOf(options);
      distinct("option", options, Option::id);
      if (options.size() < 2) {
        throw new IllegalArgumentException(options.size() + " options: expected two or more");
      }
      long correct = options.stream().filter(Option::correct).count();
      if (select == Select.ONE ? correct != 1 : correct < 1) {
        throw new IllegalArgumentException(
            correct
                + " correct options: expected "
                + (select == Select.ONE ? "one" : "one or more"));
      }
    }

    /**
     * {@return the option with this id; empty where there is none}
     *
     * @param id of an option
     */
    public Optional<Option> option(String id) {
      return options.stream().filter(o -> o.id().equals(id)).findFirst();
    }

    /** {@return the ids of the correct options} */
    public Set<String> key() {
      return options.stream().filter(Option::correct).map(Option::id).collect(Collectors.toSet());
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.choice(this);
    }
  }

  /**
   * Say whether a statement holds.
   *
   * @param correction what holds instead, for a false statement; null for a true one
   */
  record TrueFalse(
      boolean answer,
      @Nullable String correction,
      @Nullable String feedbackTrue,
      @Nullable String feedbackFalse)
      implements Interaction {

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.trueFalse(this);
    }
  }

  /**
   * An accepted answer.
   *
   * @param fraction share of the points it earns, above 0, at most 1
   * @param wildcard whether {@code *} stands for any words (imports only)
   */
  record Accepted(String text, double fraction, @Nullable String feedback, boolean wildcard) {

    public Accepted {
      requireNonNull(text);
      if (!(fraction > 0 && fraction <= 1)) {
        throw new IllegalArgumentException(
            "fraction " + fraction + ": expected above 0, at most 1");
      }
    }

    /**
     * {@return a right answer without more}
     *
     * @param text of the answer
     */
    public static Accepted of(String text) {
      return new Accepted(text, 1, null, false);
    }
  }

  /** A rival of the key that no typo tolerance may reach, with what to say to who typed it. */
  record NotAccepted(String text, @Nullable String feedback) {

    public NotAccepted {
      requireNonNull(text);
    }
  }

  /** Type a word or a name. */
  record TextEntry(AnswerType answerType, List<Accepted> accepted, List<NotAccepted> notAccepted)
      implements Interaction {

    public TextEntry {
      requireNonNull(answerType);
      accepted = List.copyOf(accepted);
      notAccepted = List.copyOf(notAccepted);
      if (accepted.isEmpty()) {
        throw new IllegalArgumentException("no accepted answer: expected one or more");
      }
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.text(this);
    }
  }

  /**
   * Type a number between {@code min} and {@code max}, both inclusive.
   *
   * @param unit what is counted ("troops"); null where none is needed
   */
  record NumberEntry(BigDecimal min, BigDecimal max, @Nullable String unit) implements Interaction {

    public NumberEntry {
      requireNonNull(min);
      requireNonNull(max);
      if (min.compareTo(max) > 0) {
        throw new IllegalArgumentException(min + " to " + max + ": expected min <= max");
      }
    }

    /**
     * {@return a value with a tolerance to both sides, 0 or more}
     *
     * @param value the number
     * @param tolerance to both sides, 0 or more
     * @param unit that the number has; null where it has none
     */
    public static NumberEntry of(BigDecimal value, BigDecimal tolerance, @Nullable String unit) {
      return new NumberEntry(value.subtract(tolerance), value.add(tolerance), unit);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.number(this);
    }
  }

  /**
   * One gap; with {@code options} it is picked from a list, without it is typed.
   *
   * @param id stands in the text as <code>{{id}}</code>
   */
  record Blank(
      String id,
      AnswerType answerType,
      List<Accepted> accepted,
      List<NotAccepted> notAccepted,
      List<String> options) {

    public Blank {
      requireNonNull(id);
      requireNonNull(answerType);
      accepted = List.copyOf(accepted);
      notAccepted = List.copyOf(notAccepted);
      options = List.copyOf(options);
      if (accepted.isEmpty()) {
        throw new IllegalArgumentException(
            "gap " + id + " has no accepted answer: expected one or more");
      }
    }
  }

  /** Fill the gaps of a text. */
  record Gap(String text, List<Blank> gaps) implements Interaction {

    public Gap {
      requireNonNull(text);
      gaps = List.copyOf(gaps);
      distinct("gap", gaps, Blank::id);
      if (gaps.isEmpty()) {
        throw new IllegalArgumentException("no gap: expected one or more");
      }
      for (Blank gap : gaps) {
        if (!text.contains("{{" + gap.id() + "}}")) {
          throw new IllegalArgumentException("gap " + gap.id() + " does not stand in the text");
        }
      }
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.gap(this);
    }
  }

  /** One thing to match or to order. */
  record Item(String id, String text, @Nullable String feedback) {

    public Item {
      requireNonNull(id);
      requireNonNull(text);
    }
  }

  /** A left item and the right item that belongs to it. */
  record Pair(String left, String right) {

    public Pair {
      requireNonNull(left);
      requireNonNull(right);
    }
  }

  /**
   * Match every left item with a right one; a right item may be used once, more often, or never.
   */
  record Match(List<Item> left, List<Item> right, List<Pair> pairs) implements Interaction {

    public Match {
      left = List.copyOf(left);
      right = List.copyOf(right);
      pairs = List.copyOf(pairs);
      distinct("left item", left, Item::id);
      distinct("right item", right, Item::id);
      Set<String> lefts = left.stream().map(Item::id).collect(Collectors.toSet());
      Set<String> rights = right.stream().map(Item::id).collect(Collectors.toSet());
      Set<String> paired = new HashSet<>();
      for (Pair pair : pairs) {
        if (!lefts.contains(pair.left())
            || !rights.contains(pair.right())
            || !paired.add(pair.left())) {
          throw new IllegalArgumentException(
              pair + ": expected each left item once, with a right item");
        }
      }
      if (left.size() < 2 || paired.size() != left.size()) {
        throw new IllegalArgumentException(
            paired.size()
                + " pairs for "
                + left.size()
                + " left items: expected a pair for each of two or more");
      }
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.match(this);
    }
  }

  /** Put items in order; they stand here in the right one and are never shown so. */
  record Order(List<Item> items) implements Interaction {

    public Order {
      items = List.copyOf(items);
      distinct("item", items, Item::id);
      if (items.size() < 2) {
        throw new IllegalArgumentException(items.size() + " items: expected two or more");
      }
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.order(this);
    }
  }

  private static <T> void distinct(String what, List<T> things, Function<T, String> id) {
    Set<String> seen = new HashSet<>();
    for (T thing : things) {
      if (!seen.add(id.apply(thing))) {
        throw new IllegalArgumentException(
            what + " " + id.apply(thing) + " stands twice: expected distinct ids");
      }
    }
  }
}
