package dev.readback.marking;

import dev.readback.question.AnswerType;
import dev.readback.question.Interaction.Accepted;
import dev.readback.question.Interaction.Blank;
import dev.readback.question.Interaction.NotAccepted;
import dev.readback.question.Interaction.NumberEntry;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Marks typed answers. */
final class TypedMarker {
  private TypedMarker() {}

  /** The first accepted answer that earns the most, without wildcards where there is one. */
  static String best(List<Accepted> accepted) {
    return accepted.stream()
        .max(
            Comparator.comparing((Accepted a) -> !a.wildcard())
                .thenComparingDouble(Accepted::fraction)
                .thenComparingInt(a -> -accepted.indexOf(a)))
        .map(Accepted::text)
        .orElse("");
  }

  /** One gap, typed or picked from its options. */
  static Verdict blank(String text, Blank blank, String typed) {
    if (blank.options().isEmpty()) {
      return text(
          text.replaceAll("\\{\\{[^{}]*\\}\\}", " "),
          blank.answerType(),
          blank.accepted(),
          blank.notAccepted(),
          typed);
    }
    String folded = Fold.of(typed);
    if (folded.isEmpty()) {
      return Verdict.wrong("no answer");
    }
    for (Accepted answer : blank.accepted()) {
      if (Fold.of(answer.text()).equals(folded)) {
        return new Verdict(answer.fraction(), "the right option", answer.feedback());
      }
    }
    return rival(
        blank.notAccepted(),
        blank.notAccepted().stream().map(r -> Tokenizer.tokens(r.text())).toList(),
        Tokenizer.tokens(typed),
        "another option");
  }

  /** A text entry. */
  static Verdict text(
      String stem,
      AnswerType type,
      List<Accepted> accepted,
      List<NotAccepted> notAccepted,
      String typed) {
    List<Token> answer = Tokenizer.tokens(typed);
    if (answer.isEmpty() && Fold.of(typed).isEmpty()) {
      return Verdict.wrong("no answer");
    }
    Asked asked = AskedCache.get(stem, type, accepted, notAccepted);
    Verdict best = null;
    String folded = Fold.of(typed);
    for (int i = 0; i < accepted.size(); i++) {
      Accepted key = accepted.get(i);
      boolean same =
          key.wildcard() ? Glob.matches(asked.folded(i), folded) : asked.folded(i).equals(folded);
      if (same && (best == null || key.fraction() > best.fraction())) {
        String reason = key.wildcard() ? "accepted: fits the pattern" : Comparison.SAME;
        best = new Verdict(key.fraction(), reason, key.feedback());
      }
    }
    if (best != null) {
      return best;
    }
    List<Token> content = Phrase.content(answer);
    for (int i = 0; i < notAccepted.size(); i++) {
      if (Comparison.sameWords(Phrase.content(asked.rivals().get(i)), content)) {
        return new Verdict(0, "another answer", notAccepted.get(i).feedback());
      }
    }
    Verdict whole = compare(asked, accepted, notAccepted, answer);
    for (String other : otherReadings(typed, answer.size())) {
      if (whole.fraction() == 0) {
        Verdict verdict = compare(asked, accepted, notAccepted, Tokenizer.tokens(other));
        whole = verdict.fraction() > 0 ? verdict : whole;
      }
    }
    return whole;
  }

  /** What else may be meant: brackets only tell more, a sentence may come from a page. */
  private static List<String> otherReadings(String typed, int words) {
    List<String> readings = new ArrayList<>();
    if (typed.indexOf('(') >= 0) {
      readings.add(Key.withoutBrackets(typed));
    }
    String repaired = words > Reply.SHORT_ANSWER ? CopiedText.repaired(typed) : typed;
    if (!repaired.equals(typed)) {
      readings.add(repaired);
    }
    return readings;
  }

  private static Verdict compare(
      Asked asked, List<Accepted> accepted, List<NotAccepted> notAccepted, List<Token> answer) {
    Comparison comparison = new Comparison(asked, answer);
    Verdict best = null;
    Finding found = Finding.ANOTHER;
    for (int i = 0; i < accepted.size(); i++) {
      Accepted key = accepted.get(i);
      Finding finding = comparison.with(asked.keys(i));
      if (finding.isAccepted() && (best == null || key.fraction() > best.fraction())) {
        best = new Verdict(key.fraction(), finding.accepted(), key.feedback());
      } else if (!finding.isAccepted() && !finding.isOpen()) {
        found = finding;
      }
    }
    return best != null
        ? best
        : rival(notAccepted, asked.rivals(), answer, reason(asked, found, answer));
  }

  /** Why it is refused; where nothing else is known, whether it is a place of another size. */
  private static String reason(Asked asked, Finding found, List<Token> answer) {
    boolean mayBePlace = asked.type() == AnswerType.PLACE || asked.type() == AnswerType.OTHER;
    return found.isOpen() && mayBePlace
        ? WrongPlace.reason(asked, asked.forms(), answer).orElse(found.refused())
        : found.refused();
  }

  /** Wrong, with the feedback of the rival whose last word the answer has. */
  private static Verdict rival(
      List<NotAccepted> notAccepted, List<List<Token>> rivals, List<Token> answer, String reason) {
    for (int i = 0; i < rivals.size(); i++) {
      List<Token> rival = rivals.get(i);
      if (!rival.isEmpty() && Phrase.contains(answer, rival.get(rival.size() - 1))) {
        return new Verdict(0, reason, notAccepted.get(i).feedback());
      }
    }
    return Verdict.wrong(reason);
  }

  /** A number entry: figures or words, with or without its unit. */
  static Verdict number(String stem, NumberEntry entry, String typed) {
    List<Token> answer = Tokenizer.tokens(typed);
    if (answer.isEmpty()) {
      return Verdict.wrong("no answer");
    }
    if (answer.stream().anyMatch(t -> Words.NEGATIONS.contains(t.form()))
        && Quantity.all(answer).size() == 1
        && !Words.NEGATIONS.contains(
            Tokenizer.tokens(stem).stream().map(Token::form).findFirst().orElse(""))) {
      boolean zero = answer.size() <= 2 && entry.min().signum() <= 0;
      if (!zero) {
        return Verdict.wrong("the answer denies its number");
      }
    }
    String unit = Quantity.canonicalUnit(entry.unit());
    List<Quantity> quantities =
        QuantityComparison.beyondStem(Quantity.all(answer), Tokenizer.tokens(stem));
    if (quantities.isEmpty()) {
      boolean none =
          answer.stream()
              .anyMatch(t -> Set.of("no", "none", "nobody", "nothing").contains(t.form()));
      return none && within(entry, BigDecimal.ZERO)
          ? new Verdict(1, "accepted: same number", null)
          : Verdict.wrong("no number in the answer");
    }
    if (quantities.size() == 2 && range(answer, quantities)) {
      boolean same =
          quantities.get(0).value().compareTo(entry.min()) == 0
              && quantities.get(1).value().compareTo(entry.max()) == 0;
      return same
          ? new Verdict(1, "accepted: same range", null)
          : Verdict.wrong("more than one number");
    }
    if (quantities.size() > 1) {
      return Verdict.wrong("more than one number");
    }
    Quantity quantity = quantities.get(0);
    if (!quantity.unitFits(unit)) {
      return Verdict.wrong("another unit");
    }
    return quantity.readings().stream().anyMatch(value -> within(entry, value))
        ? new Verdict(1, "accepted: same number", null)
        : Verdict.wrong("another number");
  }

  private static boolean range(List<Token> answer, List<Quantity> quantities) {
    String between =
        Tokenizer.text(answer.subList(quantities.get(0).to(), quantities.get(1).from()));
    return between.isEmpty() || between.matches("to|and|-|until");
  }

  private static boolean within(NumberEntry entry, BigDecimal value) {
    return value.compareTo(entry.min()) >= 0 && value.compareTo(entry.max()) <= 0;
  }
}
