package dev.readback.generate.rules;

import dev.readback.generate.QuestionRule;
import java.util.List;

/** The registry: every question rule, by id. */
public final class Rules {
  private static final List<QuestionRule> ALL =
      List.of(
          new ClaimOrFact(),
          new GapRule(),
          new HowMany(),
          new Role(),
          new TrueFalse(),
          new WhatObject(),
          new WhatSaid(),
          new When(),
          new Where(),
          new WhichStatement(),
          new WhoSaid(),
          new WhoWhatSubject(),
          new Why());

  private Rules() {}

  /** All rules, sorted by id. */
  public static List<QuestionRule> all() {
    return ALL;
  }
}
