package dev.readback.generate.rules;

import dev.readback.generate.QuestionRule;
import java.util.List;
import java.util.Set;

/** The registry: every question rule, by id. */
public final class Rules {
  private static final List<QuestionRule> ALL =
      List.of(
          new ClaimOrFact(),
          new GapRule(),
          new HowMany(),
          new Match(),
          new OrderEvents(),
          new RefersTo(),
          new Role(),
          new TrueFalse(),
          new WhatObject(),
          new WhatSaid(),
          new When(),
          new Where(),
          new WhichStatement(),
          new WhoClaimed(),
          new WhoSaid(),
          new WhoWhatSubject(),
          new Why());

  /** Rules of whose judged items under half were acceptable: used only when asked for by id. */
  private static final Set<String> OFF =
      Set.of(
          "claim-or-fact",
          "gap",
          "how-many",
          "order-events",
          "role",
          "true-false",
          "what-object",
          "when",
          "where",
          "which-statement",
          "who-what-subject",
          "why");

  private Rules() {}

  /** The rules that are used unless others are asked for, sorted by id. */
  public static List<QuestionRule> standard() {
    return ALL.stream().filter(r -> !OFF.contains(r.id())).toList();
  }

  /** All rules, sorted by id. */
  public static List<QuestionRule> all() {
    return ALL;
  }
}
