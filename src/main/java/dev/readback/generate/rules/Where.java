package dev.readback.generate.rules;

import dev.readback.analysis.Entity;
import dev.readback.analysis.EntityType;
import dev.readback.analysis.Sentence;
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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Where it happened: a clause with one place of its own. */
final class Where implements QuestionRule {

  @Override
  public String id() {
    return "where";
  }

  @Override
  public List<Draft> draft(Material material) {
    List<Draft> drafts = new ArrayList<>();
    for (Fact fact : material.facts()) {
      if (!Drafts.askable(material, fact) || Drafts.reports(fact)) {
        continue;
      }
      List<Argument> places =
          fact.arguments().stream().filter(a -> a.role() == Argument.Role.PLACE).toList();
      if (places.size() != 1) {
        continue;
      }
      Argument place = places.get(0);
      Sentence sentence = fact.sentence();
      Optional<Token> noun = sentence.child(place.head(), "pobj");
      if (noun.isEmpty() || Drafts.coordinated(sentence, noun.get())) {
        continue;
      }
      Optional<Entity> entity = material.wording().entityOf(sentence, noun.get());
      if (entity.isEmpty() || entity.get().type() != EntityType.PLACE) {
        continue;
      }
      boolean another =
          Stream.concat(
                  fact.subject().stream(),
                  fact.arguments().stream()
                      .filter(a -> !a.equals(place))
                      .flatMap(a -> a.tokens().stream()))
              .anyMatch(
                  t ->
                      material
                          .wording()
                          .entityOf(sentence, t)
                          .filter(e -> e.type() == EntityType.PLACE)
                          .isPresent());
      boolean distant =
          Set.of("from", "to", "into").contains(place.head().lemma())
              && place.head().index() != fact.verb().index() + 1;
      if (another || distant) {
        continue;
      }
      String preposition = place.head().lemma();
      Optional<String> category = Categories.of(entity.get(), material.lexicon());
      String wh;
      if (category.isPresent() && Set.of("in", "from", "to").contains(preposition)) {
        wh = preposition + " which " + category.get();
      } else if (Set.of("in", "at", "near").contains(preposition)) {
        wh = "where";
      } else {
        continue;
      }
      List<Argument> without = new ArrayList<>(material.wording().leftOut(fact));
      without.add(place);
      if (!Drafts.substantial(fact, without) && fact.arguments().size() - without.size() < 1) {
        continue;
      }
      try {
        Wording.Draft words = material.wording().draft();
        String preamble = Drafts.preamble(material, fact, words);
        String question = material.wording().question(fact, wh, List.of(), words, without);
        if (words.named().contains(entity.get().id())) {
          continue;
        }
        Optional<Interaction> interaction =
            interaction(material, fact, entity.get(), words.named());
        if (interaction.isEmpty()) {
          continue;
        }
        drafts.add(
            Drafts.draft(
                material,
                id(),
                Focus.WHERE,
                ComprehensionProcess.RETRIEVE,
                0.4,
                fact,
                Drafts.withPreamble(preamble, question),
                interaction.get(),
                material.wording().names().plain(entity.get()),
                words.named()));
      } catch (Unwordable declined) {
        // this fact cannot be worded so that it stands alone: stay silent
      }
    }
    return drafts;
  }

  private static Optional<Interaction> interaction(
      Material material, Fact fact, Entity key, Set<Integer> named) {
    Evidence evidence = material.sentence(fact.sentence());
    Options options = new Options(4);
    options.key(material.wording().names().option(key), "The article gives this place.", evidence);
    for (Entity other : Rivals.of(material, key, fact.sentence(), named)) {
      if (besideEachOther(material, key, other)) {
        continue;
      }
      options.distractor(
          material.wording().names().option(other),
          Rivals.role(material, other, fact.sentence()),
          "The article mentions "
              + material.wording().names().plain(other)
              + ", but in another connection.",
          material.firstMention(other).map(List::of).orElse(List.of()));
    }
    return options.size() >= 3
        ? Optional.of(options.choice())
        // "where" could be answered with any place around it, "in which city" cannot
        : Categories.of(key, material.lexicon()).isEmpty() || nested(material, key)
            ? Optional.empty()
            : Optional.of(Drafts.entry(material, key, Drafts.answerType(key.type())));
  }

  /** Whether a wider or narrower place stands beside it, which would be as good an answer. */
  private static boolean nested(Material material, Entity key) {
    return material.analysis().entities().stream()
        .filter(e -> e.type() == EntityType.PLACE && e.id() != key.id())
        .anyMatch(e -> besideEachOther(material, key, e));
  }

  /** "Arden, Denmark", "the port of Arden in Denmark": one may lie in the other. */
  static boolean besideEachOther(Material material, Entity a, Entity b) {
    for (Entity.Mention x : a.mentions()) {
      for (Entity.Mention y : b.mentions()) {
        int gap =
            Math.max(x.span().start(), y.span().start()) - Math.min(x.span().end(), y.span().end());
        if (x.sentence() == y.sentence() && gap >= 0 && gap <= 12) {
          return true;
        }
      }
    }
    return false;
  }

  @Override
  public List<RuleExample> examples() {
    return List.of(
        RuleExample.makes(
            """
            Clinics change hands

            Lena Morvik bought a clinic for sailors in Portugal.

            Pavel Drost sold a clinic in Greece. Aisha Kamara ran a clinic in Poland.""",
            "In which country did Pavel Drost sell a clinic?",
            "Greece"),
        // a place of no sure kind and without rivals: the country would be as good an answer
        RuleExample.declines(
            """
            Hall opens

            Susan Whitlow opened a concert hall in Dunrick on Tuesday."""),
        // two places
        RuleExample.declines(
            """
            Ships change hands

            Norway built the hospital ships in Portugal and Greece.

            Spain sent nurses to Poland."""));
  }
}
