package dev.readback.generate.rules;

import dev.readback.analysis.Entity;
import dev.readback.analysis.EntityType;
import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import dev.readback.article.Attribution;
import dev.readback.article.Certainty;
import dev.readback.article.Evidence;
import dev.readback.article.Span;
import dev.readback.fact.Argument;
import dev.readback.fact.Fact;
import dev.readback.generate.Material;
import dev.readback.generate.QuestionRule;
import dev.readback.generate.RuleExample;
import dev.readback.generate.english.Unwordable;
import dev.readback.generate.english.Wording;
import dev.readback.generate.english.Words;
import dev.readback.question.ComprehensionProcess;
import dev.readback.question.Draft;
import dev.readback.question.Focus;
import dev.readback.question.OptionRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether the article vouches for something, or somebody else does, and who. */
final class ClaimOrFact implements QuestionRule {
  private static final String FACT = "As an established fact";
  private static final String REPORT = "As an unconfirmed report";

  private static final Pattern NEUTRAL =
      Pattern.compile(
          "(?i)\\b(?:said|says?|saying|claim(?:s|ed)?|argue[ds]?|insist(?:s|ed)?|maintain(?:s|ed)?"
              + "|alleged?s?)\\b");

  /** "Had been", "would happen": the tenses of reported words, which "the statement that" lacks. */
  private static final Pattern SHIFTED =
      Pattern.compile("\\b(?:had|would|was|were|did|could|might)\\b");

  @Override
  public String id() {
    return "claim-or-fact";
  }

  @Override
  public List<Draft> draft(Material material) {
    List<Draft> drafts = new ArrayList<>();
    List<Entity> sources =
        material.speakers().keySet().stream()
            .filter(e -> e.type() != EntityType.PERSON || material.sure(e))
            .toList();
    for (Sayings.Saying saying : Sayings.reported(material)) {
      if (saying.speakerPronoun()
          || saying.statement().certainty() != Certainty.ATTRIBUTED
          || SHIFTED.matcher(saying.words()).find()
          || saying.named().contains(saying.speaker().id())
          || !neutral(material, saying)) {
        continue;
      }
      Entity speaker = saying.speaker();
      List<Entity> others =
          Sayings.otherSpeakers(material, saying).stream().filter(sources::contains).toList();
      if (others.isEmpty()) {
        continue;
      }
      Evidence evidence = material.sentence(saying.sentence());
      Options options = new Options(4);
      String name = material.wording().names().plain(speaker);
      options.key(
          claim(material, speaker), "The article gives " + name + " as the source.", evidence);
      options.distractor(
          FACT,
          OptionRole.MISREADS_EVIDENCE,
          "The article does not vouch for it: it gives " + name + " as the source.",
          List.of(evidence));
      for (Entity other : others.stream().limit(1).toList()) {
        otherSource(material, options, other);
      }
      options.distractor(
          REPORT, OptionRole.UNSUPPORTED, "The article names its source.", List.of());
      drafts.add(
          draft(
              material,
              "statement",
              saying.words(),
              options,
              claim(material, speaker),
              saying.proof(material),
              Sayings.attribution(material, saying),
              saying.sentence(),
              saying.named()));
    }
    for (Fact fact : material.facts()) {
      Optional<Token> hedge =
          Stream.concat(fact.group().stream(), fact.arguments().stream().map(a -> a.head()))
              .filter(t -> Set.of("reportedly", "allegedly").contains(t.lemma()))
              .findFirst();
      boolean reportedly =
          hedge.isPresent()
              && fact.trusted()
              && !fact.negated()
              && fact.attribution().certainty() == Certainty.HEDGED
              && fact.attribution().source() == null;
      if (!reportedly || sources.size() < 2) {
        continue;
      }
      try {
        Wording.Draft words = material.wording().draft();
        List<Argument> without = material.wording().leftOut(fact);
        if (!Drafts.substantial(fact, without)) {
          continue;
        }
        without = new ArrayList<>(without);
        fact.arguments().stream()
            .filter(a -> a.role() == Argument.Role.ADVERB)
            .forEach(without::add);
        String text = material.wording().statement(fact, words, without);
        List<Entity> others =
            sources.stream().filter(e -> !words.named().contains(e.id())).limit(2).toList();
        if (others.isEmpty() || Words.count(text) > 26) {
          continue;
        }
        Evidence evidence = material.sentence(fact.sentence());
        Options options = new Options(4);
        options.key(REPORT, "The article says “" + hedge.get().text() + "”.", evidence);
        options.distractor(
            FACT,
            OptionRole.MISREADS_EVIDENCE,
            "The article does not vouch for it: it says “" + hedge.get().text() + "”.",
            List.of(evidence));
        for (Entity other : others) {
          otherSource(material, options, other);
        }
        drafts.add(
            draft(
                material,
                "information",
                text,
                options,
                REPORT,
                Drafts.evidence(material, fact),
                fact.attribution(),
                fact.sentence(),
                words.named()));
      } catch (Unwordable declined) {
        // this fact cannot be worded so that it stands alone: stay silent
      }
    }
    return drafts;
  }

  /** "Acknowledged", "revealed", "noted" vouch for what follows. */
  private static boolean neutral(Material material, Sayings.Saying saying) {
    Span cue = saying.statement().cue();
    return cue != null && NEUTRAL.matcher(material.cut(cue)).find();
  }

  private static void otherSource(Material material, Options options, Entity other) {
    options.distractor(
        claim(material, other),
        OptionRole.TRUE_ELSEWHERE,
        "The article does not give " + material.wording().names().plain(other) + " as the source.",
        material.firstMention(other).map(List::of).orElse(List.of()));
  }

  private static String claim(Material material, Entity speaker) {
    return "As a statement by " + material.wording().names().plain(speaker);
  }

  private Draft draft(
      Material material,
      String what,
      String words,
      Options options,
      String answer,
      List<Evidence> proof,
      Attribution attribution,
      Sentence sentence,
      Set<Integer> named) {
    return new Draft(
        id(),
        Focus.ATTRIBUTION,
        ComprehensionProcess.EVALUATE,
        0.55,
        "How does the article present the " + what + " that " + words + "?",
        options.choice(),
        answer,
        proof,
        attribution,
        Drafts.says(proof),
        Set.of(sentence.index()),
        named,
        Drafts.features(material, sentence));
  }

  @Override
  public List<RuleExample> examples() {
    return List.of(
        RuleExample.makes(
            """
            Wells run dry

            David Moreno, a farmer from Kelmore, said that a storm had broken the only \
            pump in Dunrick.

            Anna Keller, the head of the Dunrick water board, said that farmers in \
            Kelmore lose 40 million litres of water a year.

            Susan Whitlow, a geologist from Brenmouth, said that a new pipe would bring \
            water to Dunrick.""",
            "How does the article present the statement that farmers in Kelmore lose 40 million "
                + "litres of water a year?",
            "As a statement by Anna Keller"),
        RuleExample.makes(
            """
            Storm over Kelmore

            A storm in Kelmore reportedly destroyed a school for 200 children.

            Anna Keller, a teacher from Dunrick, said that lessons would start in May.

            David Moreno, a farmer from Dunrick, said that winds had broken many trees.""",
            "How does the article present the information that a storm in Kelmore destroyed "
                + "a school for 200 children?",
            "As an unconfirmed report"),
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
