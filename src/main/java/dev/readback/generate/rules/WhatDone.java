package dev.readback.generate.rules;

import dev.readback.analysis.Entity;
import dev.readback.analysis.EntityType;
import dev.readback.article.Evidence;
import dev.readback.fact.Argument;
import dev.readback.fact.Fact;
import dev.readback.generate.Material;
import dev.readback.generate.english.Unwordable;
import dev.readback.generate.english.Wording;
import dev.readback.generate.english.Words;
import dev.readback.question.ComprehensionProcess;
import dev.readback.question.Draft;
import dev.readback.question.Focus;
import dev.readback.question.OptionRole;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What somebody did, among what others of the article did; a form of {@link WhatObject}. */
final class WhatDone {

  private static final Set<EntityType> ACTORS =
      Set.of(EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE);

  private record Deed(Fact fact, Entity doer, String words, Set<Integer> named) {}

  private WhatDone() {}

  static List<Draft> draft(Material material, String rule) {
    Map<Integer, List<Deed>> byDoer = new LinkedHashMap<>();
    for (Fact fact : material.facts()) {
      deed(material, fact)
          .ifPresent(d -> byDoer.computeIfAbsent(d.doer().id(), k -> new ArrayList<>()).add(d));
    }
    // what two of them did tells them not apart
    Map<String, Long> often =
        byDoer.values().stream()
            .flatMap(List::stream)
            .collect(Collectors.groupingBy(Deed::words, Collectors.counting()));
    byDoer.values().forEach(deeds -> deeds.removeIf(d -> often.get(d.words()) > 1));
    byDoer.values().removeIf(List::isEmpty);
    List<Draft> drafts = new ArrayList<>();
    for (List<Deed> deeds : byDoer.values()) {
      for (Deed key : deeds) {
        one(material, rule, key, byDoer).ifPresent(drafts::add);
      }
    }
    return drafts;
  }

  private static Optional<Deed> deed(Material material, Fact fact) {
    if (!fact.asserted()
        || !Drafts.askable(material, fact)
        || Drafts.reports(fact)
        || fact.reduced()
        || fact.passive()) {
      return Optional.empty();
    }
    Optional<Entity> doer = material.wording().entityOf(fact.sentence(), fact.subjectHead());
    List<Argument> without = new ArrayList<>(material.wording().leftOut(fact));
    fact.arguments().stream().filter(Argument::fronted).forEach(without::add);
    boolean actor =
        doer.filter(e -> ACTORS.contains(e.type()) && !e.plural() && material.sure(e)).isPresent();
    if (!actor
        || Drafts.coordinated(fact.sentence(), fact.subjectHead())
        || !Drafts.substantial(fact, without)) {
      return Optional.empty();
    }
    try {
      if (!fact.verb().tag().equals("VBD") || fact.verb().lemma().equals("be")) {
        return Optional.empty();
      }
      Wording.Draft words = material.wording().draft().knows(doer.get());
      String statement = material.wording().statement(fact, words, without);
      String subject =
          material.wording().draft().knows(doer.get()).phrase(fact.sentence(), fact.subject());
      if (!statement.startsWith(subject + " ")) {
        return Optional.empty();
      }
      String deed = statement.substring(subject.length() + 1);
      int count = Words.count(deed);
      return count >= 4 && count <= 14
          ? Optional.of(new Deed(fact, doer.get(), Words.capitalise(deed), words.named()))
          : Optional.empty();
    } catch (Unwordable declined) {
      return Optional.empty();
    }
  }

  private static Optional<Draft> one(
      Material material, String rule, Deed key, Map<Integer, List<Deed>> byDoer) {
    Evidence evidence = material.sentence(key.fact().sentence());
    Options options = new Options(4);
    String name = material.wording().names().plain(key.doer());
    options.key(key.words(), "The article says so of " + name + ".", evidence);
    for (List<Deed> others : byDoer.values()) {
      for (Deed other : others) {
        boolean apart =
            other.doer().id() != key.doer().id()
                && other.doer().type() == key.doer().type()
                && !other.named().contains(key.doer().id())
                && !key.named().contains(other.doer().id())
                && !other.fact().verb().lemma().equals(key.fact().verb().lemma())
                && !Rivals.overlapping(other.doer(), key.doer());
        if (apart) {
          options.distractor(
              other.words(),
              OptionRole.TRUE_ELSEWHERE,
              "The article says this of " + material.wording().names().plain(other.doer()) + ".",
              List.of(material.sentence(other.fact().sentence())));
          break;
        }
      }
    }
    if (options.size() < 3) {
      return Optional.empty();
    }
    return Optional.of(
        Drafts.draft(
            material,
            rule,
            Focus.WHAT,
            ComprehensionProcess.RETRIEVE,
            0.45,
            key.fact(),
            "Which of these things did "
                + material.wording().names().introduced(key.doer())
                + " do, according to the article?",
            options.choice(),
            key.words(),
            Set.of(key.doer().id())));
  }
}
