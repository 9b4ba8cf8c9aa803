package dev.readback.generate.rules;

import dev.readback.analysis.Entity;
import dev.readback.analysis.EntityType;
import dev.readback.article.Evidence;
import dev.readback.generate.Material;
import dev.readback.generate.QuestionRule;
import dev.readback.generate.RuleExample;
import dev.readback.generate.english.Words;
import dev.readback.question.ComprehensionProcess;
import dev.readback.question.Draft;
import dev.readback.question.Focus;
import dev.readback.question.OptionRole;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which of several claims a speaker makes: the others are other speakers'. */
final class WhatSaid implements QuestionRule {

  @Override
  public String id() {
    return "what-said";
  }

  @Override
  public List<Draft> draft(Material material) {
    List<Draft> drafts = new ArrayList<>();
    Map<Entity, List<Sayings.Saying>> bySpeaker = new LinkedHashMap<>();
    for (Sayings.Saying each : Sayings.of(material)) {
      if (!each.direct() && !each.speakerPronoun()) {
        bySpeaker.computeIfAbsent(each.speaker(), k -> new ArrayList<>()).add(each);
      }
    }
    for (List<Sayings.Saying> own : bySpeaker.values()) {
      Sayings.Saying key = own.get(0);
      Evidence evidence = material.sentence(key.sentence());
      List<Evidence> proof = Drafts.evidence(material, key.statement(), key.sentence());
      Options options = new Options(4);
      options.key(
          Words.sentence(key.words()),
          "The article gives this claim to " + name(material, key) + ".",
          evidence);
      for (Map.Entry<Entity, List<Sayings.Saying>> each : bySpeaker.entrySet()) {
        if (each.getKey().id() == key.speaker().id()
            || each.getKey().type() != key.speaker().type()) {
          continue;
        }
        Sayings.Saying other = each.getValue().get(0);
        boolean alike =
            Words.count(other.words()) < 2 * Words.count(key.words())
                && Words.count(key.words()) < 2 * Words.count(other.words());
        if (alike
            && !other.named().contains(key.speaker().id())
            && !key.named().contains(other.speaker().id())) {
          options.distractor(
              Words.sentence(other.words()),
              OptionRole.TRUE_ELSEWHERE,
              "The article gives this claim to " + name(material, other) + ".",
              List.of(material.sentence(other.sentence())));
        }
      }
      if (options.size() < 3 || key.named().contains(key.speaker().id())) {
        continue;
      }
      drafts.add(
          new Draft(
              id(),
              Focus.ATTRIBUTION,
              ComprehensionProcess.INTEGRATE,
              0.55,
              "Which of these claims does the article report as made by "
                  + material.wording().names().introduced(key.speaker())
                  + "?",
              options.choice(),
              Words.sentence(key.words()),
              proof,
              Sayings.attribution(material, key),
              Drafts.says(proof),
              Set.of(key.sentence().index()),
              Set.of(key.speaker().id()),
              Drafts.features(material, key.sentence())));
    }
    quotations(material, drafts);
    return drafts;
  }

  /** The same with words that the article quotes. */
  private void quotations(Material material, List<Draft> drafts) {
    List<Sayings.Saying> quoted =
        Sayings.of(material).stream()
            .filter(s -> s.direct() && s.speaker().type() == EntityType.PERSON)
            .toList();
    for (Sayings.Saying key : quoted) {
      Evidence evidence = material.sentence(key.sentence());
      List<Evidence> proof = Drafts.evidence(material, key.statement(), key.sentence());
      Options options = new Options(4);
      options.key(
          shown(key), "The article gives these words to " + name(material, key) + ".", evidence);
      Set<Integer> spoken = new HashSet<>(Set.of(key.speaker().id()));
      Set<Integer> sentences = new HashSet<>(Set.of(key.sentence().index()));
      for (Sayings.Saying other : quoted) {
        int a = Words.count(key.words());
        int b = Words.count(other.words());
        boolean apart =
            !other.named().contains(key.speaker().id())
                && !key.named().contains(other.speaker().id())
                && a < 2.2 * b
                && b < 2.2 * a;
        if (apart && spoken.add(other.speaker().id())) {
          options.distractor(
              shown(other),
              OptionRole.TRUE_ELSEWHERE,
              "The article gives these words to " + name(material, other) + ".",
              List.of(material.sentence(other.sentence())));
          sentences.add(other.sentence().index());
        }
      }
      if (options.size() < 3) {
        continue;
      }
      drafts.add(
          new Draft(
              id(),
              Focus.ATTRIBUTION,
              ComprehensionProcess.RETRIEVE,
              0.5,
              "According to the article, which of these did "
                  + material.wording().names().introduced(key.speaker())
                  + " say?",
              options.choice(),
              shown(key),
              proof,
              Sayings.attribution(material, key),
              Drafts.quotes(name(material, key), key.words()),
              sentences,
              Set.of(key.speaker().id()),
              Drafts.features(material, key.sentence())));
    }
  }

  private static String shown(Sayings.Saying saying) {
    return "“" + Drafts.quoted(saying.words()) + "”";
  }

  private static String name(Material material, Sayings.Saying saying) {
    return material.wording().names().plain(saying.speaker());
  }

  @Override
  public List<RuleExample> examples() {
    return List.of(
        RuleExample.makes(
            """
            Wells run dry

            Anna Keller, the head of the Dunrick water board, said that farmers in \
            Kelmore had wasted 40 million litres of water.

            David Moreno, a farmer from Kelmore, said that a storm had broken the only \
            pump in Dunrick.

            Susan Whitlow, a geologist from Brenmouth, said that a new pipe would bring \
            water to Dunrick.""",
            "Which of these claims does the article report as made by David Moreno?",
            "A storm had broken the only pump in Dunrick."),
        RuleExample.makes(
            """
            Wells run dry

            “Farmers in Kelmore have wasted water for thirty years,” said Anna Keller, \
            the head of the Dunrick water board.

            “Rain will fill the wells of Kelmore by April,” said David Moreno, a farmer from \
            Kelmore.

            “Nobody in Brenmouth has drawn a map of the wells,” said Susan Whitlow, a geologist \
            from Brenmouth.""",
            "According to the article, which of these did David Moreno say?",
            "“Rain will fill the wells of Kelmore by April”"),
        // one source has no rival
        RuleExample.declines(
            """
            Wells run dry

            Anna Keller, the head of the Dunrick water board, said that farmers in \
            Kelmore had wasted 40 million litres of water.

            The farmers met in a barn on Tuesday."""),
        // denied
        RuleExample.declines(
            """
            Wells run dry

            Anna Keller, the head of the Dunrick water board, denied that farmers in \
            Kelmore had wasted 40 million litres of water.

            David Moreno, a farmer from Kelmore, met Susan Whitlow, a geologist from \
            Brenmouth."""));
  }
}
