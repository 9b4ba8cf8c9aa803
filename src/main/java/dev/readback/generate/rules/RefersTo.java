package dev.readback.generate.rules;

import dev.readback.analysis.Entity;
import dev.readback.analysis.Entity.Gender;
import dev.readback.analysis.EntityType;
import dev.readback.analysis.Sentence;
import dev.readback.analysis.Token;
import dev.readback.article.Attribution;
import dev.readback.article.Evidence;
import dev.readback.generate.Material;
import dev.readback.generate.QuestionRule;
import dev.readback.generate.RuleExample;
import dev.readback.generate.english.Words;
import dev.readback.question.AnswerType;
import dev.readback.question.ComprehensionProcess;
import dev.readback.question.Draft;
import dev.readback.question.Focus;
import dev.readback.question.Interaction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;

/** Whom a pronoun means in a passage of the article. */
final class RefersTo implements QuestionRule {
  private static final int SHORTEST = 9;
  private static final int LONGEST = 36;

  /** How many sentences before the passage the name may stand. */
  private static final int NEAR = 4;

  /** Nobody is meant by the "I" of these. */
  private static final String FILLER = "\\bI (?:mean|think|guess|suppose|know|believe)\\b";

  private static final Set<String> MALE = Set.of("he", "him", "his", "himself");
  private static final Set<String> FEMALE = Set.of("she", "her", "hers", "herself");

  @Override
  public String id() {
    return "refers-to";
  }

  @Override
  public List<Draft> draft(Material material) {
    List<Draft> drafts = new ArrayList<>();
    for (Entity each : material.people()) {
      if (!Sayings.inHeadline(material, each)) {
        Set<Integer> asked = new HashSet<>();
        for (Entity.Mention mention : each.mentions()) {
          if (mention.form() == Entity.Form.PRONOUN && asked.add(mention.sentence())) {
            thirdPerson(material, each, mention).ifPresent(drafts::add);
          }
        }
      }
    }
    for (Sayings.Saying each : Sayings.firstPerson(material)) {
      firstPerson(material, each).ifPresent(drafts::add);
    }
    return drafts;
  }

  /** Whom "he" or "she" means, who was named in a sentence before. */
  private Optional<Draft> thirdPerson(Material material, Entity key, Entity.Mention mention) {
    Sentence sentence = material.analysis().sentences().get(mention.sentence());
    Optional<Integer> named = lastNamed(key, sentence);
    if (named.isEmpty()
        || !isPassage(material, sentence)
        || !isPlain(material, sentence, mention)
        || !alwaysMeans(material, key, mention, sentence)
        || !isSpokenOf(material, key, named.get(), sentence)) {
      return Optional.empty();
    }
    List<Entity> rivals = rivals(material, key, sentence);
    boolean typed =
        rivals.size() == 1
            && key.name().contains(" ")
            && material.people().stream()
                .anyMatch(e -> e.mentions().size() > key.mentions().size());
    if ((rivals.size() < 2 && !typed)
        || material.accused(key)
        || Sayings.spokenOf(material, material.wording().entitiesIn(sentence.span()), key)) {
      return Optional.empty();
    }
    List<Evidence> proof =
        List.of(
            material.sentence(material.analysis().sentences().get(named.get())),
            material.sentence(sentence));
    Passage passage =
        new Passage(
            material.cut(sentence.span()).strip(), material.cut(mention.span()), key, rivals);
    return Optional.of(
        draft(
            material,
            passage,
            typed
                ? Drafts.entry(material, key, AnswerType.PERSON)
                : choice(material, passage, proof.get(0)),
            proof,
            Attribution.NARRATOR,
            "Before that, " + StringUtils.uncapitalize(Drafts.says(proof.get(0))),
            Set.of(sentence.index()),
            sentence));
  }

  /** Whose words they are, asked by the "I" in them. */
  private Optional<Draft> firstPerson(Material material, Sayings.Saying saying) {
    Entity speaker = saying.speaker();
    List<Entity> others =
        Sayings.otherSpeakers(material, saying).stream()
            .filter(e -> e.type() == EntityType.PERSON && material.speakers().containsKey(e))
            .filter(e -> Sayings.holdsOffice(e) == Sayings.holdsOffice(speaker))
            .sorted(Comparator.comparingInt(e -> away(e, saying.sentence())))
            .toList();
    Optional<String> word = Sayings.firstPerson(saying.words().replaceAll(FILLER, "x"));
    if (others.size() < 2
        || word.isEmpty()
        || speaker.type() != EntityType.PERSON
        || WhoSaid.tellsOnItself(material, saying)) {
      return Optional.empty();
    }
    List<Evidence> proof = saying.proof(material);
    Passage passage = new Passage(saying.words(), word.get(), speaker, others);
    return Optional.of(
        draft(
            material,
            passage,
            choice(material, passage, saying.evidence(material)),
            proof,
            Sayings.attribution(material, saying),
            Drafts.quotes(material.wording().names().plain(speaker), saying.words()),
            WhoSaid.sentences(material, saying),
            saying.sentence()));
  }

  /** Words of the article, and the word in them whose meaning is asked. */
  private record Passage(String words, String word, Entity key, List<Entity> rivals) {

    String asked() {
      return "“" + Drafts.quotable(word) + "”";
    }
  }

  private static Interaction choice(Material material, Passage passage, Evidence proof) {
    return Options.ofSources(
        material,
        passage.key(),
        passage.rivals(),
        "Here " + passage.asked() + " means %s.",
        "Here " + passage.asked() + " does not mean %s.",
        proof);
  }

  private Draft draft(
      Material material,
      Passage passage,
      Interaction interaction,
      List<Evidence> proof,
      Attribution attribution,
      String because,
      Set<Integer> sentences,
      Sentence first) {
    String answer = material.wording().names().plain(passage.key());
    String words = Drafts.quoted(passage.words()).replaceFirst("\\.(?=['’]$)", "");
    return new Draft(
        id(),
        Focus.MEANING,
        ComprehensionProcess.INFER,
        0.4,
        "In the passage “"
            + words
            + "”, "
            + (interaction instanceof Interaction.TextEntry
                ? "what is the name of the person meant by "
                : "who is meant by ")
            + passage.asked()
            + "?",
        interaction,
        answer,
        proof,
        attribution,
        because,
        sentences,
        material.wording().entitiesIn(first.span()),
        Drafts.features(material, first));
  }

  private static Optional<Integer> lastNamed(Entity key, Sentence sentence) {
    List<Integer> named =
        key.mentions().stream()
            .filter(m -> m.form() == Entity.Form.NAME)
            .map(Entity.Mention::sentence)
            .toList();
    return named.contains(sentence.index())
        ? Optional.empty()
        : named.stream()
            .filter(n -> n < sentence.index() && n >= sentence.index() - NEAR)
            .max(Comparator.naturalOrder());
  }

  private static boolean isPassage(Material material, Sentence sentence) {
    String words = material.cut(sentence.span()).strip();
    int count = Words.count(words);
    return count >= SHORTEST
        && count <= LONGEST
        && words.matches("(?s)[^\\[\\]…]*[.!?][”\"’']?")
        && Words.balanced(words);
  }

  /**
   * A subject, or its possessor, with nobody before it in the sentence whom it could mean too; who
   * "he said" means is told by what is said.
   */
  private static boolean isPlain(Material material, Sentence sentence, Entity.Mention mention) {
    List<Token> tokens = sentence.tokensIn(mention.span());
    Token last = tokens.get(tokens.size() - 1);
    Token subject = last.is("poss") ? sentence.head(last).orElse(last) : last;
    boolean source =
        material.analysis().statements().stream()
            .anyMatch(s -> s.source() != null && s.source().equals(mention.span()));
    if (material.analysis().quoted(mention.span()) || !subject.is("nsubj", "nsubjpass")) {
      return false;
    }
    return source
        || sentence.tokens().stream()
            .filter(t -> t.index() < tokens.get(0).index())
            .filter(t -> !material.analysis().quoted(t.span()))
            .noneMatch(t -> t.isNoun() && material.lexicon().isPerson(t.lemma(), 1));
  }

  /** Whether every such word of the passage is known to mean the same. */
  private static boolean alwaysMeans(
      Material material, Entity key, Entity.Mention mention, Sentence sentence) {
    String word = material.cut(mention.span()).toLowerCase(Locale.ROOT);
    Set<String> alike = MALE.contains(word) ? MALE : FEMALE;
    return sentence.tokens().stream()
        .filter(t -> alike.contains(t.text().toLowerCase(Locale.ROOT)))
        .allMatch(t -> means(key, t));
  }

  /**
   * Whether the sentences from the one that names the person up to the passage are about that
   * person: nobody else who fits is named there but beside the person as subject, and nobody else
   * is "he".
   */
  private static boolean isSpokenOf(Material material, Entity key, int named, Sentence passage) {
    List<Sentence> between = material.analysis().sentences().subList(named, passage.index());
    Set<String> alike = key.gender() == Gender.FEMALE ? FEMALE : MALE;
    boolean known =
        between.stream()
            .flatMap(s -> s.tokens().stream())
            .filter(t -> alike.contains(t.text().toLowerCase(Locale.ROOT)))
            .filter(t -> !material.analysis().quoted(t.span()))
            .allMatch(t -> means(key, t));
    return known
        && material.analysis().entities().stream()
            .filter(e -> e.type() == EntityType.PERSON && e.id() != key.id())
            .filter(e -> e.gender() == null || e.gender() == key.gender())
            .flatMap(e -> e.mentions().stream())
            .filter(m -> !material.analysis().quoted(m.span()))
            .allMatch(
                m ->
                    m.sentence() < named
                        || m.sentence() >= passage.index()
                        || (m.sentence() == named && isSubject(key, between.get(0))));
  }

  private static boolean isSubject(Entity entity, Sentence sentence) {
    return entity.mentions().stream()
        .filter(m -> m.sentence() == sentence.index())
        .flatMap(m -> sentence.tokensIn(m.span()).stream())
        .anyMatch(t -> t.is("nsubj", "nsubjpass"));
  }

  private static boolean means(Entity entity, Token token) {
    return entity.mentions().stream().anyMatch(m -> m.span().contains(token.span()));
  }

  /**
   * Others of the same sex whom the word could mean, nearest before the passage first: sources like
   * a source, others like somebody who only acts.
   */
  private static List<Entity> rivals(Material material, Entity key, Sentence sentence) {
    boolean speaks = material.speakers().containsKey(key);
    return material.people().stream()
        .filter(e -> e.id() != key.id() && e.gender() == key.gender())
        .filter(e -> !Rivals.overlapping(e, key))
        .filter(e -> e.name().contains(" ") == key.name().contains(" "))
        .filter(e -> material.acts(e) && !material.accused(e))
        .filter(e -> speaks || !material.speakers().containsKey(e))
        .filter(e -> e.mentions().stream().noneMatch(m -> m.sentence() == sentence.index()))
        .filter(e -> !sharesAWord(material, e, sentence))
        .sorted(
            Comparator.comparing((Entity e) -> Sayings.holdsOffice(e) != Sayings.holdsOffice(key))
                .thenComparingInt(e -> away(e, sentence)))
        .toList();
  }

  private static boolean sharesAWord(Material material, Entity entity, Sentence sentence) {
    String words = material.cut(sentence.span());
    return Stream.of(entity.name().split(" ")).anyMatch(n -> Words.holds(words, n));
  }

  private static int away(Entity entity, Sentence sentence) {
    return entity.mentions().stream()
        .mapToInt(m -> sentence.index() - m.sentence())
        .map(d -> d > 0 ? d : 100 - d)
        .min()
        .orElse(1000);
  }

  @Override
  public List<RuleExample> examples() {
    String others =
        """

        David Moreno, a baker from Brenmouth, repaired the old mill. Robert Whitlow, a geologist \
        from Dunrick, drew a map of the wells.""";
    return List.of(
        RuleExample.makes(
            """
            Wells run dry

            Peter Langley, a farmer from Kelmore, bought a pump in April. He will drill a new well \
            beside the old mill in May.
            """
                + others,
            "In the passage “He will drill a new well beside the old mill in May”, who is meant by "
                + "“He”?",
            "Peter Langley"),
        // with one more man it is a name to type
        RuleExample.makes(
            """
            Wells run dry

            Peter Langley, a farmer from Kelmore, bought a pump in April. He will drill a new well \
            beside the old mill in May.

            Robert Whitlow, a geologist from Dunrick, drew a map. Whitlow sold it to a farmer in \
            Kelmore. Whitlow bought a mill.""",
            "In the passage “He will drill a new well beside the old mill in May”, what is the name "
                + "of the person meant by “He”?",
            "Peter Langley"),
        RuleExample.makes(
            """
            Wells run dry

            “I have drilled forty wells in my life and never found so little water,” said Anna \
            Keller, the head of the Dunrick water board.

            “Rain will fill every well by April,” said David Moreno, a farmer from Kelmore. “Nobody \
            in Brenmouth has drawn a map,” said Susan Whitlow, a geologist.""",
            "In the passage “I have drilled forty wells in my life and never found so little "
                + "water”, who is meant by “I”?",
            "Anna Keller"),
        // the one of "Well I" is a number
        RuleExample.declines(
            """
            Wells run dry

            “Engineers from Dunrick closed Well I near Kelmore for forty days in April,” said Anna \
            Keller, the head of the Dunrick water board.

            “Rain will fill every well by April,” said David Moreno, a farmer from Kelmore. “Nobody \
            in Brenmouth has drawn a map,” said Susan Whitlow, a geologist."""),
        // nor is it her who has a ton of water
        RuleExample.declines(
            """
            Wells run dry

            “Nobody in Dunrick can say 'I have a ton of water' in public these days,” said Anna \
            Keller, the head of the Dunrick water board.

            “Rain will fill every well by April,” said David Moreno, a farmer from Kelmore. “Nobody \
            in Brenmouth has drawn a map,” said Susan Whitlow, a geologist."""),
        // whoever is under arrest is no choice beside a farmer
        RuleExample.declines(
            """
            Wells run dry

            Peter Langley, a farmer from Kelmore, bought a pump in April. He will drill a new well \
            beside the old mill in May.

            Police arrested David Moreno, a baker from Brenmouth. Robert Whitlow, a geologist from \
            Dunrick, drew a map of the wells."""),
        // either of two men
        RuleExample.declines(
            """
            Wells run dry

            Anna Keller, a farmer from Kelmore, wrote to Peter Langley and to Martin Hale. He will \
            drill a new well beside the old mill in May.
            """
                + others),
        // no man but him, and women who are no rivals
        RuleExample.declines(
            """
            Wells run dry

            Peter Langley, a farmer from Kelmore, bought a pump in April. He will drill a new well \
            beside the old mill in May.

            Anna Keller, a baker from Brenmouth, repaired the old mill. Susan Whitlow, a geologist \
            from Dunrick, drew a map of the wells."""),
        // the headline tells whom the article is about
        RuleExample.declines(
            """
            Peter Langley drills for water

            Peter Langley, a farmer from Kelmore, bought a pump in April. He will drill a new well \
            beside the old mill in May.
            """
                + others),
        // the bed is the villager's
        RuleExample.declines(
            """
            Wells run dry

            Peter Langley, a farmer from Kelmore, bought a pump in April. It hurt a villager who \
            was pulled from his bed beside the old mill in May.
            """
                + others));
  }
}
