package dev.readback.marking;

import dev.readback.question.AnswerType;
import dev.readback.question.Interaction.Accepted;
import dev.readback.question.Interaction.Blank;
import dev.readback.question.Interaction.NotAccepted;
import dev.readback.question.Interaction.NumberEntry;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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
    return rival(blank.notAccepted(), Tokenizer.tokens(typed), "another option");
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
    Verdict best = null;
    for (Accepted key : accepted) {
      String reason =
          key.wildcard()
              ? (Glob.matches(Fold.of(key.text()), Fold.of(typed))
                  ? "accepted: fits the pattern"
                  : "")
              : Fold.of(key.text()).equals(Fold.of(typed)) ? Comparison.SAME : "";
      if (!reason.isEmpty() && (best == null || key.fraction() > best.fraction())) {
        best = new Verdict(key.fraction(), reason, key.feedback());
      }
    }
    if (best != null) {
      return best;
    }
    for (NotAccepted rival : notAccepted) {
      if (Comparison.sameWords(Tokenizer.tokens(rival.text()), answer)) {
        return new Verdict(0, "another answer", rival.feedback());
      }
    }
    Verdict whole = compare(stem, type, accepted, notAccepted, answer);
    for (String other : otherReadings(typed, answer.size())) {
      if (whole.fraction() == 0) {
        Verdict verdict = compare(stem, type, accepted, notAccepted, Tokenizer.tokens(other));
        whole = verdict.fraction() > 0 ? verdict : whole;
      }
    }
    return whole;
  }

  /** What else may be meant: brackets only tell more, a sentence may come from a page. */
  private static List<String> otherReadings(String typed, int words) {
    List<String> readings = new ArrayList<>();
    if (typed.indexOf('(') >= 0) {
      readings.add(Comparison.withoutBrackets(typed));
    }
    String repaired = words > Comparison.SHORT_ANSWER ? CopiedText.repaired(typed) : typed;
    if (!repaired.equals(typed)) {
      readings.add(repaired);
    }
    return readings;
  }

  private static Verdict compare(
      String stem,
      AnswerType type,
      List<Accepted> accepted,
      List<NotAccepted> notAccepted,
      List<Token> answer) {
    Comparison comparison = new Comparison(stem, type, notAccepted, answer);
    Verdict best = null;
    Comparison.Finding found = new Comparison.Finding("", "another answer");
    for (Accepted key : accepted) {
      if (key.wildcard()) {
        continue;
      }
      Comparison.Finding finding = comparison.with(key.text());
      if (!finding.accepted().isEmpty() && (best == null || key.fraction() > best.fraction())) {
        best = new Verdict(key.fraction(), finding.accepted(), key.feedback());
      } else if (finding.accepted().isEmpty() && !finding.refused().equals("another answer")) {
        found = finding;
      }
    }
    return best != null ? best : rival(notAccepted, answer, found.refused());
  }

  private static Verdict rival(List<NotAccepted> notAccepted, List<Token> answer, String reason) {
    Set<String> words =
        answer.stream().map(Token::form).collect(Collectors.toCollection(HashSet::new));
    for (NotAccepted rival : notAccepted) {
      List<Token> tokens = Tokenizer.tokens(rival.text());
      if (!tokens.isEmpty() && words.contains(tokens.get(tokens.size() - 1).form())) {
        return new Verdict(0, reason, rival.feedback());
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
    List<Quantity> quantities = Comparison.beyondStem(Quantity.all(answer), Tokenizer.tokens(stem));
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
