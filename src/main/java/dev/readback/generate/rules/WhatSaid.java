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
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which of several claims a speaker makes: the others are other speakers'. */
final class WhatSaid implements QuestionRule {

  @Override
  public String id() {
    return "what-said";
  }

  @Override
  public List<Draft> draft(Material material) {
    Map<Entity, List<Sayings.Saying>> bySpeaker = new LinkedHashMap<>();
    for (Sayings.Saying each : Sayings.besideSpeaker(material)) {
      if (each.speaker().type() == EntityType.PERSON) {
        bySpeaker.computeIfAbsent(each.speaker(), k -> new ArrayList<>()).add(each);
      }
    }
    List<Draft> drafts = new ArrayList<>();
    for (List<Sayings.Saying> own : bySpeaker.values()) {
      for (Sayings.Saying key : own) {
        of(material, List.of(key), bySpeaker.values()).ifPresent(drafts::add);
        own.stream()
            .filter(o -> o.sentence().index() > key.last().index() + 1)
            .forEach(o -> of(material, List.of(key, o), bySpeaker.values()).ifPresent(drafts::add));
      }
    }
    return drafts;
  }

  /** One question for one or two quotations of a speaker. */
  private Optional<Draft> of(
      Material material, List<Sayings.Saying> keys, Collection<List<Sayings.Saying>> bySpeaker) {
    Sayings.Saying first = keys.get(0);
    Entity speaker = first.speaker();
    if (keys.stream().anyMatch(k -> k.named().contains(speaker.id()))) {
      return Optional.empty();
    }
    Options options = new Options(keys.size() == 1 ? 4 : 5);
    Set<Integer> sentences = new HashSet<>();
    for (Sayings.Saying key : keys) {
      options.key(shown(key), given(material, key), key.evidence(material));
      sentences.add(key.sentence().index());
    }
    for (Sayings.Saying other : others(material, keys, bySpeaker)) {
      if (!options.full()) {
        options.distractor(
            shown(other),
            OptionRole.TRUE_ELSEWHERE,
            given(material, other),
            List.of(other.evidence(material)));
        sentences.add(other.sentence().index());
      }
    }
    if (options.size() < keys.size() + 2) {
      return Optional.empty();
    }
    boolean one = keys.size() == 1;
    List<Evidence> proof = new ArrayList<>();
    for (Sayings.Saying key : keys) {
      key.proof(material).stream().filter(e -> !proof.contains(e)).forEach(proof::add);
    }
    proof.sort(Comparator.comparingInt(e -> e.span().start()));
    return Optional.of(
        new Draft(
            id(),
            Focus.ATTRIBUTION,
            one ? ComprehensionProcess.RETRIEVE : ComprehensionProcess.INTEGRATE,
            one ? 0.5 : 0.6,
            "According to the article, which "
                + (one ? "of these did " : "two of these did ")
                + material.wording().names().introduced(speaker)
                + " say?",
            one ? options.choice() : options.several(),
            keys.stream().map(WhatSaid::shown).collect(Collectors.joining("; ")),
            proof,
            Sayings.attribution(material, first),
            keys.stream()
                .map(k -> Drafts.quotes(name(material, k), k.words()))
                .collect(Collectors.joining(" ")),
            sentences,
            Set.of(speaker.id()),
            Drafts.features(material, first.sentence())));
  }

  /** Quotations of the other speakers, about as long: one of each, then a second one. */
  private static List<Sayings.Saying> others(
      Material material, List<Sayings.Saying> keys, Collection<List<Sayings.Saying>> bySpeaker) {
    Sayings.Saying first = keys.get(0);
    int words = keys.stream().mapToInt(k -> Words.count(k.words())).sum() / keys.size();
    List<Sayings.Saying> others = new ArrayList<>();
    List<Sayings.Saying> second = new ArrayList<>();
    for (List<Sayings.Saying> each : bySpeaker) {
      if (each.get(0).speaker().id() == first.speaker().id()
          || Rivals.overlapping(each.get(0).speaker(), first.speaker())) {
        continue;
      }
      List<Sayings.Saying> fitting =
          each.stream()
              .filter(o -> !o.named().contains(first.speaker().id()))
              .filter(o -> keys.stream().noneMatch(k -> k.named().contains(o.speaker().id())))
              .filter(o -> Words.count(o.words()) < 2.2 * words)
              .filter(o -> words < 2.2 * Words.count(o.words()))
              .sorted(Comparator.comparingInt(o -> material.pick(first.words() + o.words(), 1000)))
              .toList();
      fitting.stream().limit(1).forEach(others::add);
      fitting.stream().skip(1).limit(1).forEach(second::add);
    }
    others.sort(
        Comparator.comparingInt(o -> Math.abs(o.sentence().index() - first.sentence().index())));
    if (others.size() < 2) {
      others.addAll(second);
    }
    return others;
  }

  private static String given(Material material, Sayings.Saying saying) {
    return "The article gives these words to " + name(material, saying) + ".";
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

            “Farmers in Kelmore have wasted water for thirty years,” said Anna Keller, \
            the head of the Dunrick water board.

            “Rain will fill the wells of Kelmore by April,” said David Moreno, a farmer from \
            Kelmore.

            “Nobody in Brenmouth has drawn a map of the wells,” said Susan Whitlow, a geologist \
            from Brenmouth.""",
            "According to the article, which of these did David Moreno say?",
            "“Rain will fill the wells of Kelmore by April”"),
        // of two speakers, with a second quotation of the other
        RuleExample.makes(
            """
            Wells run dry

            “Farmers in Kelmore have wasted water for thirty years,” said Anna Keller, \
            the head of the Dunrick water board. Her board owns forty wells.

            “My pump will be at work again in April,” said David Moreno, a farmer from Kelmore. \
            Moreno has three wells. “Wells in Brenmouth are never closed,” he said.""",
            "According to the article, which of these did Anna Keller say?",
            "“Farmers in Kelmore have wasted water for thirty years”"),
        // both quotations of one speaker
        RuleExample.makes(
            """
            Wells run dry

            “Farmers in Kelmore have wasted water for thirty years,” said Anna Keller, \
            the head of the Dunrick water board. Her board owns forty wells.

            “My pump will be at work again in April,” said David Moreno, a farmer from Kelmore. \
            Moreno has three wells. “Wells in Brenmouth are never closed,” he said.

            “Nobody in Brenmouth has drawn a map of the wells,” said Susan Whitlow, a geologist \
            from Brenmouth.""",
            "According to the article, which two of these did David Moreno say?",
            "“My pump will be at work again in April”; “Wells in Brenmouth are never closed”"),
        // one source has no rival
        RuleExample.declines(
            """
            Wells run dry

            “Farmers in Kelmore have wasted water for thirty years,” said Anna Keller, \
            the head of the Dunrick water board.

            The farmers met in a barn on Tuesday."""),
        // what "they" and "it" mean, nobody can tell from these
        RuleExample.declines(
            """
            Wells run dry

            “Farmers in Kelmore have wasted water for thirty years,” said Anna Keller, \
            the head of the Dunrick water board.

            “They will have thought about it for years,” said David Moreno, a farmer from Kelmore.

            “That makes it hard to find another pump,” said Susan Whitlow, a geologist from \
            Brenmouth."""));
  }
}
