package dev.readback.marking;

import dev.readback.question.Interaction;
import dev.readback.question.Interaction.Blank;
import dev.readback.question.Interaction.Choice;
import dev.readback.question.Interaction.Gap;
import dev.readback.question.Interaction.Match;
import dev.readback.question.Interaction.NumberEntry;
import dev.readback.question.Interaction.Order;
import dev.readback.question.Interaction.Select;
import dev.readback.question.Interaction.TextEntry;
import dev.readback.question.Interaction.TrueFalse;

/**
 * What a blind guess earns on average: any option, any non-empty selection, any right item for each
 * left one, any order, each as likely as the others; typed answers are not guessed.
 */
record Chance(Credit credit) implements Interaction.Cases<Double> {
  /** Up to here all orders are tried: 40,320. */
  private static final int MAX_ORDER = 8;

  @Override
  public Double choice(Choice choice) {
    int n = choice.options().size();
    if (choice.select() == Select.ONE) {
      return 1.0 / n;
    }
    int key = choice.key().size();
    double sum = 0;
    for (int hits = 0; hits <= key; hits++) {
      for (int wrong = 0; wrong <= n - key; wrong++) {
        sum +=
            binomial(key, hits)
                * binomial(n - key, wrong)
                * credit.choice().fraction(hits, wrong, key, n);
      }
    }
    return sum / (Math.pow(2, n) - 1);
  }

  @Override
  public Double trueFalse(TrueFalse trueFalse) {
    return 0.5;
  }

  @Override
  public Double text(TextEntry text) {
    return 0.0;
  }

  @Override
  public Double number(NumberEntry number) {
    return 0.0;
  }

  @Override
  public Double gap(Gap gap) {
    double sum = 0;
    double product = 1;
    for (Blank blank : gap.gaps()) {
      int options = blank.options().size();
      double one = 0;
      for (String option : blank.options()) {
        one += TypedMarker.blank(gap.text(), blank, option).fraction() / options;
      }
      sum += one;
      product *= one;
    }
    return credit.parts() == Credit.ForParts.EACH ? sum / gap.gaps().size() : product;
  }

  @Override
  public Double match(Match match) {
    double one = 1.0 / match.right().size();
    return credit.parts() == Credit.ForParts.EACH ? one : Math.pow(one, match.left().size());
  }

  @Override
  public Double order(Order order) {
    int n = Math.min(order.items().size(), MAX_ORDER);
    int[] places = new int[n];
    boolean[] used = new boolean[n];
    double[] sumAndCount = new double[2];
    orders(0, places, used, sumAndCount);
    return sumAndCount[0] / sumAndCount[1];
  }

  private void orders(int at, int[] places, boolean[] used, double[] sumAndCount) {
    if (at == places.length) {
      sumAndCount[0] += credit.order().fraction(places);
      sumAndCount[1]++;
      return;
    }
    for (int i = 0; i < places.length; i++) {
      if (!used[i]) {
        used[i] = true;
        places[at] = i;
        orders(at + 1, places, used, sumAndCount);
        used[i] = false;
      }
    }
  }

  private static double binomial(int n, int k) {
    double result = 1;
    for (int i = 1; i <= k; i++) {
      result = result * (n - k + i) / i;
    }
    return result;
  }
}
