package dev.readback.marking;

import dev.readback.question.Interaction;
import dev.readback.question.Interaction.Blank;
import dev.readback.question.Interaction.Choice;
import dev.readback.question.Interaction.Gap;
import dev.readback.question.Interaction.Item;
import dev.readback.question.Interaction.Match;
import dev.readback.question.Interaction.NumberEntry;
import dev.readback.question.Interaction.Option;
import dev.readback.question.Interaction.Order;
import dev.readback.question.Interaction.Pair;
import dev.readback.question.Interaction.Select;
import dev.readback.question.Interaction.TextEntry;
import dev.readback.question.Interaction.TrueFalse;
import dev.readback.question.Mark;
import dev.readback.question.Question;
import dev.readback.question.Response;
import dev.readback.question.Response.Chosen;
import dev.readback.question.Response.Filled;
import dev.readback.question.Response.Matched;
import dev.readback.question.Response.Ordered;
import dev.readback.question.Response.Skipped;
import dev.readback.question.Response.Truth;
import dev.readback.question.Response.Typed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Marks answers: a question and a response give a mark with its reason. Pure. */
public final class Markers {
  private static final double ALL = 1 - 1e-9;

  private Markers() {}

  /**
   * {@return the mark that {@code response} earns, with {@link Credit#DEFAULT}}
   *
   * @param question the question
   * @param response what the reader gave
   * @throws IllegalArgumentException if the response does not {@link #misfit fit} the question
   */
  public static Mark mark(Question question, Response response) {
    return mark(question, response, Credit.DEFAULT);
  }

  /**
   * {@return the mark that {@code response} earns}
   *
   * @param question the question
   * @param response what the reader gave
   * @param credit how part of an answer counts
   * @throws IllegalArgumentException if the response does not {@link #misfit fit} the question
   */
  public static Mark mark(Question question, Response response, Credit credit) {
    Optional<String> misfit = misfit(question, response);
    if (misfit.isPresent()) {
      throw new IllegalArgumentException(misfit.get());
    }
    return response instanceof Skipped
        ? Mark.wrong("no answer", null)
        : question.interaction().match(new Marking(question.stem(), response, credit));
  }

  /**
   * {@return why a response does not fit a question: one line for the reader with what was
   * expected; empty where it fits} A skip always fits.
   *
   * @param question the question
   * @param response what the reader gave
   */
  public static Optional<String> misfit(Question question, Response response) {
    return response instanceof Skipped
        ? Optional.empty()
        : Optional.ofNullable(question.interaction().match(new Misfit(response)));
  }

  /**
   * {@return the response that earns everything}
   *
   * @param question the question
   */
  public static Response key(Question question) {
    return question.interaction().match(new Key());
  }

  /**
   * {@return what a blind guess earns on average, 0 to 1, with {@link Credit#DEFAULT}}
   *
   * @param question the question
   */
  public static double chance(Question question) {
    return question.interaction().match(new Chance(Credit.DEFAULT));
  }

  /**
   * {@return the mark of a typed answer by itself, for measuring and for programs that hold no
   * bank}
   *
   * @param stem the question's words; empty where they are not known
   * @param entry what the question accepts
   * @param answer as the reader typed it
   */
  public static Mark typed(String stem, TextEntry entry, String answer) {
    return mark(
        TypedMarker.text(stem, entry.answerType(), entry.accepted(), entry.notAccepted(), answer));
  }

  /**
   * {@return the same for a number entry}
   *
   * @param stem the words of the question
   * @param entry what the question accepts
   * @param answer as the reader typed it
   */
  public static Mark typed(String stem, NumberEntry entry, String answer) {
    return mark(TypedMarker.number(stem, entry, answer));
  }

  private static Mark mark(Verdict verdict) {
    return mark(verdict.fraction(), verdict.reason(), verdict.feedback());
  }

  private static Mark mark(double fraction, String reason, @Nullable String feedback) {
    double earned = Math.max(0, Math.min(1, fraction));
    return earned >= ALL ? Mark.right(reason, feedback) : new Mark(false, earned, reason, feedback);
  }

  private record Marking(String stem, Response response, Credit credit)
      implements Interaction.Cases<Mark> {

    @Override
    public Mark choice(Choice choice) {
      Set<String> picked = ((Chosen) response).ids();
      Set<String> key = choice.key();
      if (choice.select() == Select.ONE) {
        Option option = choice.option(picked.iterator().next()).orElseThrow();
        return option.correct()
            ? Mark.right("the right option", option.feedback())
            : Mark.wrong("another option", option.feedback());
      }
      int hits = (int) picked.stream().filter(key::contains).count();
      int wrong = picked.size() - hits;
      double fraction = credit.choice().fraction(hits, wrong, key.size(), choice.options().size());
      String reason =
          hits == key.size() && wrong == 0
              ? "the right options"
              : hits
                  + " of "
                  + key.size()
                  + " right options"
                  + (wrong > 0 ? ", " + wrong + " wrong" : "");
      List<String> said = new ArrayList<>();
      for (Option option : choice.options()) {
        if (picked.contains(option.id()) != option.correct() && option.feedback() != null) {
          said.add(option.feedback());
        }
      }
      return mark(fraction, reason, joined(said));
    }

    @Override
    public Mark trueFalse(TrueFalse trueFalse) {
      boolean said = ((Truth) response).value();
      String feedback = said ? trueFalse.feedbackTrue() : trueFalse.feedbackFalse();
      String truth = "the statement is " + trueFalse.answer();
      return said == trueFalse.answer() ? Mark.right(truth, feedback) : Mark.wrong(truth, feedback);
    }

    @Override
    public Mark text(TextEntry text) {
      return typed(stem, text, ((Typed) response).text());
    }

    @Override
    public Mark number(NumberEntry number) {
      return mark(TypedMarker.number(stem, number, ((Typed) response).text()));
    }

    @Override
    public Mark gap(Gap gap) {
      Map<String, String> filled = ((Filled) response).gaps();
      double earned = 0;
      int right = 0;
      List<String> said = new ArrayList<>();
      List<String> reasons = new ArrayList<>();
      for (Blank blank : gap.gaps()) {
        Verdict verdict = TypedMarker.blank(gap.text(), blank, filled.getOrDefault(blank.id(), ""));
        earned += verdict.fraction();
        right += verdict.fraction() >= ALL ? 1 : 0;
        reasons.add(verdict.reason());
        if (verdict.feedback() != null) {
          said.add(verdict.feedback());
        }
      }
      int gaps = gap.gaps().size();
      String reason = gaps == 1 ? reasons.get(0) : right + " of " + gaps + " gaps right";
      return mark(credit.parts().fraction(earned, gaps), reason, joined(said));
    }

    @Override
    public Mark match(Match match) {
      Map<String, String> paired = ((Matched) response).pairs();
      int right = 0;
      List<String> said = new ArrayList<>();
      for (Pair pair : match.pairs()) {
        String chosen = paired.get(pair.left());
        if (pair.right().equals(chosen)) {
          right++;
        } else {
          match.right().stream()
              .filter(item -> item.id().equals(pair.right()) && item.feedback() != null)
              .forEach(item -> said.add(String.valueOf(item.feedback())));
        }
      }
      int pairs = match.pairs().size();
      return mark(
          credit.parts().fraction(right, pairs),
          right + " of " + pairs + " pairs right",
          joined(said));
    }

    @Override
    public Mark order(Order order) {
      List<String> right = order.items().stream().map(Item::id).toList();
      List<String> given = ((Ordered) response).ids();
      int[] places = given.stream().mapToInt(right::indexOf).toArray();
      double fraction = credit.order().fraction(places);
      List<String> said = new ArrayList<>();
      int home = 0;
      for (int i = 0; i < places.length; i++) {
        if (places[i] == i) {
          home++;
        } else if (order.items().get(i).feedback() != null) {
          said.add(String.valueOf(order.items().get(i).feedback()));
        }
      }
      String reason =
          fraction >= ALL
              ? "the right order"
              : home + " of " + places.length + " items at their place";
      return mark(fraction, reason, joined(said));
    }

    private static @Nullable String joined(List<String> said) {
      return said.isEmpty() ? null : String.join(" ", said);
    }
  }

  /** Null where the response fits. */
  private record Misfit(Response response) implements Interaction.Cases<@Nullable String> {

    @Override
    public @Nullable String choice(Choice choice) {
      if (!(response instanceof Chosen chosen)) {
        return choice.select() == Select.ONE
            ? "expected the id of one option"
            : "expected a list of option ids";
      }
      if (choice.select() == Select.ONE && chosen.ids().size() != 1) {
        return chosen.ids().size() + " options: expected exactly one";
      }
      return unknown(
          "option",
          chosen.ids(),
          choice.options().stream().map(Option::id).collect(Collectors.toSet()));
    }

    @Override
    public @Nullable String trueFalse(TrueFalse trueFalse) {
      return response instanceof Truth ? null : "expected true or false";
    }

    @Override
    public @Nullable String text(TextEntry text) {
      return response instanceof Typed ? null : "expected the answer as text";
    }

    @Override
    public @Nullable String number(NumberEntry number) {
      return response instanceof Typed ? null : "expected a number, as figures or words";
    }

    @Override
    public @Nullable String gap(Gap gap) {
      return response instanceof Filled filled
          ? unknown(
              "gap",
              filled.gaps().keySet(),
              gap.gaps().stream().map(Blank::id).collect(Collectors.toSet()))
          : "expected the words for each gap, by the gap's id";
    }

    @Override
    public @Nullable String match(Match match) {
      if (!(response instanceof Matched matched)) {
        return "expected the id of a right item for each left item's id";
      }
      String left = unknown("left item", matched.pairs().keySet(), ids(match.left()));
      return left != null
          ? left
          : unknown("right item", new HashSet<>(matched.pairs().values()), ids(match.right()));
    }

    @Override
    public @Nullable String order(Order order) {
      if (!(response instanceof Ordered ordered)) {
        return "expected a list of all item ids in order";
      }
      Set<String> items = ids(order.items());
      String unknown = unknown("item", new HashSet<>(ordered.ids()), items);
      if (unknown != null) {
        return unknown;
      }
      return ordered.ids().size() == items.size() && new HashSet<>(ordered.ids()).equals(items)
          ? null
          : ordered.ids().size() + " items: expected each of the " + items.size() + " once";
    }

    private static Set<String> ids(List<Item> items) {
      return items.stream().map(Item::id).collect(Collectors.toSet());
    }

    private static @Nullable String unknown(String what, Set<String> given, Set<String> known) {
      return given.stream()
          .filter(id -> !known.contains(id))
          .sorted()
          .findFirst()
          .map(id -> "unknown " + what + " " + id + ": expected one of " + new TreeSet<>(known))
          .orElse(null);
    }
  }

  private static final class Key implements Interaction.Cases<Response> {

    @Override
    public Response choice(Choice choice) {
      return new Chosen(choice.key());
    }

    @Override
    public Response trueFalse(TrueFalse trueFalse) {
      return new Truth(trueFalse.answer());
    }

    @Override
    public Response text(TextEntry text) {
      return new Typed(TypedMarker.best(text.accepted()));
    }

    @Override
    public Response number(NumberEntry number) {
      return new Typed(
          number.min().add(number.max()).divide(new java.math.BigDecimal(2)).toPlainString());
    }

    @Override
    public Response gap(Gap gap) {
      return new Filled(
          gap.gaps().stream()
              .collect(Collectors.toMap(Blank::id, b -> TypedMarker.best(b.accepted()))));
    }

    @Override
    public Response match(Match match) {
      return new Matched(match.pairs().stream().collect(Collectors.toMap(Pair::left, Pair::right)));
    }

    @Override
    public Response order(Order order) {
      return new Ordered(order.items().stream().map(Item::id).toList());
    }
  }
}
