package dev.readback.marking;

import dev.readback.question.AnswerType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Compares the numbers of an answer with those of the key. */
final class QuantityComparison {
  private static final String SAME = "accepted: same number";
  private final Asked asked;
  private final Reply reply;
  private final WordMatch strict;

  QuantityComparison(Asked asked, Reply reply) {
    this.asked = asked;
    this.reply = reply;
    this.strict = new WordMatch(asked, false);
  }

  /** Whether the key is a number, with or without what it counts. */
  boolean appliesTo(Key key) {
    if (key.quantities().isEmpty()) {
      return false;
    }
    return switch (asked.type()) {
      case NUMBER, MONEY, PERCENT -> true;
      case OTHER ->
          Words.FUNCTION.contains(key.tokens().get(0).form())
              || key.tokens().get(0).isNumber()
              || key.quantities().get(0).from() == 0;
      default -> false;
    };
  }

  Finding with(Key key) {
    List<Quantity> right = key.quantities();
    List<Token> typed = reply.words();
    if (reply.isSentence() && inSentence(key)) {
      return Finding.yes(SAME);
    }
    List<Quantity> given =
        withoutYears(counted(beyondStem(Quantity.all(typed), asked.stem()), right), right);
    if (given.isEmpty()) {
      return Finding.ANOTHER;
    }
    if (given.size() != right.size()) {
      return given.size() > right.size() ? Finding.no("more than one number") : Finding.ANOTHER;
    }
    List<Token> rest = rest(key.tokens(), right);
    List<Token> givenRest = rest(typed, given);
    boolean sameUnits = true;
    for (int i = 0; i < right.size(); i++) {
      Quantity one = right.get(i);
      Quantity other = given.get(i);
      if (!one.sameValue(other)) {
        return Finding.no("another number");
      }
      if (!other.unitFits(one.unit())) {
        return Finding.no("another unit");
      }
      String forbidden =
          reply.isSentence() ? reply.forbidden(key.tokens(), other.from(), other.to()) : null;
      if (forbidden != null) {
        return Finding.no(forbidden);
      }
      sameUnits &= one.unit() != null && one.unit().equals(other.unit());
    }
    boolean typedAsNumber = asked.type() != AnswerType.OTHER;
    boolean nounsFit =
        givenRest.isEmpty()
            || typedAsNumber
            || sameUnits
            || givenRest.stream()
                .allMatch(t -> rest.stream().anyMatch(k -> strict.same(k.form(), t.form())));
    // Words that the number does not stand for: compare them as words.
    return nounsFit && (typedAsNumber || restIsNoun(key)) ? Finding.yes(SAME) : Finding.ANOTHER;
  }

  /** Whether a long answer holds all the numbers of the key, with their units, and none denied. */
  private boolean inSentence(Key key) {
    List<Quantity> given = Quantity.all(reply.words());
    return restIsNoun(key)
        && key.quantities().stream()
            .allMatch(
                one ->
                    given.stream()
                        .anyMatch(
                            other ->
                                one.sameValue(other)
                                    && other.unitFits(one.unit())
                                    && reply.forbidden(key.tokens(), other.from(), other.to())
                                        == null));
  }

  /** Of several numbers the one that counts what the question asks for: "how many seats". */
  private List<Quantity> counted(List<Quantity> given, List<Quantity> right) {
    if (given.size() <= right.size()) {
      return given;
    }
    Set<String> nouns = new HashSet<>();
    for (int i = 1; i + 1 < asked.stem().size(); i++) {
      if (asked.stem().get(i).is("many") || asked.stem().get(i).is("much")) {
        nouns.add(Words.root(asked.stem().get(i + 1).form()));
      }
    }
    for (Quantity key : right) {
      String noun = key.noun();
      if (noun != null) {
        nouns.add(Words.root(noun));
      }
    }
    List<Quantity> fitting = new ArrayList<>();
    for (Quantity quantity : given) {
      String noun = quantity.noun();
      if (noun != null && nouns.contains(Words.root(noun))) {
        fitting.add(quantity);
      }
    }
    return fitting.size() == right.size() ? fitting : given;
  }

  /** In a sentence with several numbers a year is the time, not the answer. */
  private List<Quantity> withoutYears(List<Quantity> given, List<Quantity> right) {
    if (given.size() <= right.size() || right.stream().anyMatch(Quantity::mayBeYear)) {
      return given;
    }
    List<Quantity> others =
        given.stream()
            .filter(
                q ->
                    !q.mayBeYear()
                        || q.from() == 0
                        || !(Words.FUNCTION.contains(reply.words().get(q.from() - 1).form())
                            || PartialDate.month(reply.words().get(q.from() - 1).form()) > 0))
            .toList();
    return others.size() == right.size() ? others : given;
  }

  /** Whether what the key has beside its number only says what is counted. */
  private static boolean restIsNoun(Key key) {
    return rest(key.tokens(), key.quantities()).size() <= 2;
  }

  /** What is neither number nor unit nor a word without content nor in the question. */
  private static List<Token> rest(List<Token> tokens, List<Quantity> quantities) {
    List<Token> rest = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      int at = i;
      if (quantities.stream().noneMatch(q -> q.from() <= at && at < q.to())
          && !Words.FUNCTION.contains(tokens.get(i).form())
          && !Words.FRAME.contains(tokens.get(i).form())) {
        rest.add(tokens.get(i));
      }
    }
    return rest;
  }

  /** Numbers that the question itself gives are no answer, where the answer has others. */
  static List<Quantity> beyondStem(List<Quantity> quantities, List<Token> stem) {
    List<Quantity> beyond =
        quantities.stream()
            .filter(
                q ->
                    stem.stream()
                        .noneMatch(s -> s.value() != null && q.value().compareTo(s.value()) == 0))
            .toList();
    if (beyond.isEmpty()) {
      return quantities;
    }
    // "The first" and "the 2nd" tell which one; they answer only where no other number does.
    List<Quantity> cardinal = beyond.stream().filter(q -> !q.ordinal()).toList();
    return cardinal.isEmpty() ? beyond : cardinal;
  }
}
