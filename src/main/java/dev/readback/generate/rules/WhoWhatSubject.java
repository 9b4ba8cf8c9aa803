package dev.readback.generate.rules;

import dev.readback.analysis.Entity;
import dev.readback.analysis.EntityType;
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
import java.util.Optional;
import java.util.Set;

/** Who did it: the subject is somebody or a body that the article names. */
final class WhoWhatSubject implements QuestionRule {
  /** "The White House refers to the president's office": explains a word, tells no news. */
  private static final Set<String> GLOSS = Set.of("refer", "stand", "denote", "signify");

  /** Mentions that make somebody the one whom an article is about. */
  private static final int MAIN = 4;

  /** Who met whom, who came and who thinks so is no news; who says so has rules of its own. */
  private static final Set<String> EVERYDAY =
      Set.of(
          "meet",
          "travel",
          "move",
          "arrive",
          "visit",
          "work",
          "play",
          "perform",
          "estimate",
          "cite",
          "emphasize",
          "emphasise",
          "forecast",
          "predict",
          "stress",
          "urge");

  @Override
  public String id() {
    return "who-what-subject";
  }

  @Override
  public List<Draft> draft(Material material) {
    List<Draft> drafts = new ArrayList<>();
    for (Fact fact : material.facts()) {
      if (!Drafts.askable(material, fact)
          || Drafts.reports(fact)
          || Drafts.empty(fact)
          || GLOSS.contains(fact.verb().lemma())
          || EVERYDAY.contains(fact.verb().lemma())
          || fact.group().stream().anyMatch(t -> t.lemma().equals("only"))) {
        continue;
      }
      Optional<Entity> subject = material.wording().entityOf(fact.sentence(), fact.subjectHead());
      if (subject.isEmpty() || Drafts.coordinated(fact.sentence(), fact.subjectHead())) {
        continue;
      }
      Entity entity = subject.get();
      Optional<String> wh = question(entity, material);
      List<Argument> without = material.wording().leftOut(fact);
      if (wh.isEmpty()
          || wh.get().equals("which organisation")
          || isMainPerson(material, entity)
          || entity.plural()
          || !Drafts.substantial(fact, without)
          || fact.arguments().stream()
                  .filter(a -> !without.contains(a))
                  .mapToInt(a -> a.tokens().size())
                  .sum()
              < 4) {
        continue;
      }
      try {
        Wording.Draft words = material.wording().draft();
        String preamble = Drafts.preamble(material, fact, words);
        if (words.named().contains(entity.id())) {
          continue;
        }
        String question = material.wording().subjectQuestion(fact, wh.get(), words, without);
        if (words.named().contains(entity.id())) {
          continue;
        }
        Interaction interaction = interaction(material, fact, entity, words.named());
        if (interaction instanceof Interaction.TextEntry && !Drafts.typable(entity)) {
          continue;
        }
        drafts.add(
            Drafts.draft(
                material,
                id(),
                Focus.WHO,
                ComprehensionProcess.RETRIEVE,
                0.4,
                fact,
                Drafts.withPreamble(preamble, question),
                interaction,
                material.wording().names().plain(entity),
                words.named()));
      } catch (Unwordable declined) {
        // this fact cannot be worded so that it stands alone: stay silent
      }
    }
    return drafts;
  }

  /** Whom the whole article is about: everybody would guess that. */
  private static boolean isMainPerson(Material material, Entity entity) {
    return entity.mentions().size() >= MAIN
        && material.people().stream()
            .allMatch(e -> e.id() == entity.id() || e.mentions().size() < entity.mentions().size());
  }

  /** "Who" for a person, "which country" where the text makes the kind sure; else nothing. */
  private static Optional<String> question(Entity entity, Material material) {
    if (entity.type() == EntityType.PERSON) {
      return material.sure(entity) ? Optional.of("who") : Optional.empty();
    }
    return material.sure(entity)
        ? Categories.broad(entity, material.lexicon()).map(c -> "which " + c)
        : Optional.empty();
  }

  private static Interaction interaction(
      Material material, Fact fact, Entity key, Set<Integer> named) {
    Evidence evidence = material.sentence(fact.sentence());
    Options options = new Options(4);
    options.key(material.wording().names().option(key), "The article says so.", evidence);
    for (Entity other : Rivals.of(material, key, fact.sentence(), named)) {
      options.distractor(
          material.wording().names().option(other),
          Rivals.role(material, other, fact.sentence()),
          "The article mentions "
              + material.wording().names().plain(other)
              + ", but in another connection.",
          material.firstMention(other).map(List::of).orElse(List.of()));
    }
    return options.size() >= 3
        ? options.choice()
        : Drafts.entry(material, key, Drafts.answerType(key.type()));
  }

  @Override
  public List<RuleExample> examples() {
    return List.of(
        RuleExample.makes(
            """
            Ships change hands

            Norway bought the hospital ships in Portugal.

            Denmark sold the hospital ships to Poland. Spain sent nurses to Greece.""",
            "Which country bought the hospital ships in Portugal?",
            "Norway"),
        RuleExample.makes(
            """
            Friends meet

            Anna Keller, a teacher from Dunrick, invited Susan Whitlow to a concert in \
            Brenmouth.

            David Moreno, a farmer from Kelmore, drove Peter Langley to a hospital in \
            Dunrick.""",
            "Who drove Peter Langley to a hospital in Dunrick?",
            "David Moreno"),
        // whom the article is about, everybody would guess; that two people met is no news
        RuleExample.declines(
            """
            Painter wins

            Lena Morvik, a painter from Solhavn, sold 40 pictures to a museum in Poland. Morvik \
            lives in Dunrick. Morvik paints every day. Morvik never sells her flowers.

            Pavel Drost, a farmer from Kelmore, met Anna Keller and Susan Whitlow at a hotel in \
            Dunrick in May."""),
        // two subjects, then a pronoun that could be either
        RuleExample.declines(
            """
            Council loses members

            Lena Morvik and Pavel Drost left the council of Dunrick on Monday.

            She wrote a letter to the council."""));
  }
}
