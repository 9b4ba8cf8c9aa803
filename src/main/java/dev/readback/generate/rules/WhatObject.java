package dev.readback.generate.rules;

import dev.readback.analysis.Entity;
import dev.readback.analysis.EntityType;
import dev.readback.analysis.Token;
import dev.readback.article.Evidence;
import dev.readback.fact.Argument;
import dev.readback.fact.Fact;
import dev.readback.generate.Material;
import dev.readback.generate.QuestionRule;
import dev.readback.generate.RuleExample;
import dev.readback.generate.english.Categories;
import dev.readback.generate.english.Unwordable;
import dev.readback.generate.english.Wording;
import dev.readback.question.ComprehensionProcess;
import dev.readback.question.Draft;
import dev.readback.question.Focus;
import dev.readback.question.Interaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whom or what the action met: an object, or the object of a preposition, that the article names.
 */
final class WhatObject implements QuestionRule {

  @Override
  public String id() {
    return "what-object";
  }

  @Override
  public List<Draft> draft(Material material) {
    List<Draft> drafts = new ArrayList<>();
    for (Fact fact : material.facts()) {
      if (!Drafts.askable(material, fact)
          || Drafts.reports(fact)
          || fact.verb().lemma().equals("be")) {
        continue;
      }
      for (Argument argument : fact.arguments()) {
        try {
          draft(material, fact, argument).ifPresent(drafts::add);
        } catch (Unwordable declined) {
          // this fact cannot be worded so that it stands alone: stay silent
        }
      }
    }
    drafts.addAll(WhatDone.draft(material, id()));
    return drafts;
  }

  private Optional<Draft> draft(Material material, Fact fact, Argument argument) throws Unwordable {
    Token noun;
    String preposition = "";
    if (argument.role() == Argument.Role.OBJECT) {
      noun = argument.head();
    } else if ((argument.role() == Argument.Role.OTHER && argument.head().is("prep"))
        || argument.role() == Argument.Role.AGENT) {
      Optional<Token> object = fact.sentence().child(argument.head(), "pobj");
      if (object.isEmpty()) {
        return Optional.empty();
      }
      noun = object.get();
      preposition = argument.head().text().toLowerCase(Locale.ROOT) + " ";
    } else {
      return Optional.empty();
    }
    Optional<Entity> entity = material.wording().entityOf(fact.sentence(), noun);
    if (entity.isEmpty() || entity.get().plural() || Drafts.coordinated(fact.sentence(), noun)) {
      return Optional.empty();
    }
    // the entity must be the whole argument, not the head of something longer
    boolean whole = argument.tokens().stream().noneMatch(t -> t.index() > noun.index());
    Optional<Entity.Mention> mention =
        entity.get().mentions().stream().filter(m -> m.span().contains(noun.span())).findFirst();
    if (!whole || mention.isEmpty() || mention.get().form() == Entity.Form.PRONOUN) {
      return Optional.empty();
    }
    Optional<String> category = Categories.broad(entity.get(), material.lexicon());
    String wh;
    if (entity.get().type() == EntityType.PERSON && material.sure(entity.get())) {
      wh = preposition + "whom";
      if (preposition.isEmpty()) {
        wh = "whom";
      }
    } else if (category.isPresent() && material.sure(entity.get())) {
      wh = preposition + "which " + category.get();
    } else {
      return Optional.empty();
    }
    List<Argument> without = new ArrayList<>(material.wording().leftOut(fact));
    without.add(argument);
    if (!Drafts.substantial(fact, without)) {
      return Optional.empty();
    }
    Wording.Draft words = material.wording().draft();
    String preamble = Drafts.preamble(material, fact, words);
    String question = material.wording().question(fact, wh, List.of(), words, without);
    if (words.named().contains(entity.get().id())) {
      return Optional.empty();
    }
    Evidence evidence = material.sentence(fact.sentence());
    Options options = new Options(4);
    options.key(material.wording().names().option(entity.get()), "The article says so.", evidence);
    for (Entity other : Rivals.of(material, entity.get(), fact.sentence(), words.named())) {
      if (!Where.besideEachOther(material, entity.get(), other)) {
        options.distractor(
            material.wording().names().option(other),
            Rivals.role(material, other, fact.sentence()),
            "The article mentions "
                + material.wording().names().plain(other)
                + ", but in another connection.",
            material.firstMention(other).map(List::of).orElse(List.of()));
      }
    }
    Interaction interaction =
        options.size() >= 3
            ? options.choice()
            : Drafts.entry(material, entity.get(), Drafts.answerType(entity.get().type()));
    if (interaction instanceof Interaction.TextEntry && !Drafts.typable(entity.get())) {
      return Optional.empty();
    }
    return Optional.of(
        Drafts.draft(
            material,
            id(),
            entity.get().type() == EntityType.PERSON ? Focus.WHO : Focus.WHAT,
            ComprehensionProcess.RETRIEVE,
            0.45,
            fact,
            Drafts.withPreamble(preamble, question),
            interaction,
            material.wording().names().plain(entity.get()),
            words.named()));
  }

  @Override
  public List<RuleExample> examples() {
    return List.of(
        RuleExample.makes(
            """
            Friends meet

            Anna Keller, a teacher from Dunrick, invited Susan Whitlow to a concert in \
            Brenmouth.

            David Moreno, a farmer from Kelmore, drove Peter Langley to a hospital in \
            Dunrick.""",
            "Whom did Anna Keller invite to a concert in Brenmouth?",
            "Susan Whitlow"),
        RuleExample.makes(
            """
            Town celebrates

            Anna Keller painted a mural for a school in Kelmore.

            David Moreno built a stage for a school in Brenmouth.

            Peter Langley sold a boat to a hotel in Dunrick.""",
            "Which of these things did David Moreno do, according to the article?",
            "Built a stage for a school in Brenmouth"),
        // two objects
        RuleExample.declines(
            """
            Friends meet

            Anna Keller invited Susan Whitlow and Peter Langley to a concert in Brenmouth."""));
  }
}
