package dev.readback.generate.rules;

import dev.readback.analysis.Entity;
import dev.readback.analysis.EntityType;
import dev.readback.analysis.Sentence;
import dev.readback.article.Evidence;
import dev.readback.article.Span;
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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which of the article's sources said it, in words that the article quotes. */
final class WhoSaid implements QuestionRule {

  /** Begins as a question and ends as one. */
  private static final String ASKED =
      "(?i)(?:who|whom|whose|what|which|when|where|why|how|is|are|was|were|do|does|did|can|could"
          + "|will|would|should|shall|may|might|must|has|have|had|in which)(?:n['’]t)?\\b.*\\?";

  @Override
  public String id() {
    return "who-said";
  }

  @Override
  public List<Draft> draft(Material material) {
    List<Draft> drafts = drafts(material, id(), Sayings.quoted(material));
    for (Sayings.Saying each : Sayings.spoken(material)) {
      List<Entity> others = Sayings.otherSpeakers(material, each);
      if (others.size() >= 2
          && !Sayings.isOneOfAKind(each.speaker(), others)
          && !tellsOnItself(material, each)) {
        drafts.add(
            draft(
                material,
                id(),
                each,
                choice(material, each, others),
                "Who is speaking in the passage “" + Drafts.quoted(each.words()) + "”?"));
      }
    }
    return drafts;
  }

  /** One draft for each saying; a name is to be typed only once. */
  static List<Draft> drafts(Material material, String rule, List<Sayings.Saying> sayings) {
    List<Draft> drafts = new ArrayList<>();
    Set<Integer> typed = new HashSet<>();
    for (Sayings.Saying saying : sayings) {
      if (tellsOnItself(material, saying)) {
        continue;
      }
      List<Entity> others = Sayings.otherSpeakers(material, saying);
      boolean toType =
          nameable(material, saying)
              && isOneOfSeveral(material, saying)
              && !typed.contains(saying.speaker().id());
      if (others.size() >= 2 && !(toType && Sayings.isOneOfAKind(saying.speaker(), others))) {
        drafts.add(
            draft(
                material,
                rule,
                saying,
                choice(material, saying, others),
                stem(material, saying, who(saying, others))));
      } else if (toType) {
        typed.add(saying.speaker().id());
        Interaction entry = Drafts.entry(material, saying.speaker(), AnswerType.PERSON);
        drafts.add(
            draft(
                material,
                rule,
                saying,
                entry,
                stem(material, saying, "What is the name of the person who")));
      }
    }
    return drafts;
  }

  /**
   * Words that name their speaker; "I never lost a vote", said by the person of the headline, "they
   * beat me", said by the one under arrest, "in Poland we", said by its president: everybody would
   * guess that.
   */
  static boolean tellsOnItself(Material material, Sayings.Saying saying) {
    return saying.named().contains(saying.speaker().id())
        || (Sayings.firstPerson(saying.words()).isPresent()
            && (Sayings.inHeadline(material, saying.speaker())
                || material.accused(saying.speaker())))
        || Sayings.spokenOf(material, saying.named(), saying.speaker());
  }

  /** A quoted person known by a full name, whom the headline does not give: one to type. */
  private static boolean nameable(Material material, Sayings.Saying saying) {
    return saying.direct()
        && !Sayings.inHeadline(material, saying.speaker())
        && saying.speaker().type() == EntityType.PERSON
        && saying.speaker().name().contains(" ");
  }

  /** The only person of an article is no question. */
  private static boolean isOneOfSeveral(Material material, Sayings.Saying saying) {
    return material.people().stream()
        .anyMatch(e -> !e.equals(saying.speaker()) && !Rivals.overlapping(e, saying.speaker()));
  }

  private static Interaction choice(Material material, Sayings.Saying saying, List<Entity> others) {
    String these = saying.direct() ? "these words" : "this statement";
    return Options.ofSources(
        material,
        saying.speaker(),
        others,
        "The article gives " + these + " to %s.",
        "The article does not give " + these + " to %s.",
        saying.evidence(material));
  }

  private static String who(Sayings.Saying saying, List<Entity> others) {
    boolean people =
        saying.speaker().type() == EntityType.PERSON
            && others.stream().limit(3).allMatch(e -> e.type() == EntityType.PERSON);
    return people ? "Who" : "Which of these sources";
  }

  private static String stem(Material material, Sayings.Saying saying, String who) {
    return saying.phrase()
        ? who + " spoke of “" + Drafts.quoted(saying.words()) + "”?"
        : saying.direct()
            ? quoting(who + " " + verb(material, saying), Drafts.quoted(saying.words()))
            : who + " said that " + saying.words() + "?";
  }

  private static Draft draft(
      Material material, String rule, Sayings.Saying saying, Interaction interaction, String stem) {
    Entity speaker = saying.speaker();
    List<Evidence> proof = saying.proof(material);
    return new Draft(
        rule,
        Focus.ATTRIBUTION,
        ComprehensionProcess.RETRIEVE,
        0.45,
        Words.tidy(stem),
        interaction,
        material.wording().names().plain(speaker),
        proof,
        Sayings.attribution(material, saying),
        saying.direct()
            ? Drafts.quotes(material.wording().names().plain(speaker), saying.words())
            : Drafts.says(proof),
        sentences(material, saying),
        saying.named(),
        Drafts.features(material, saying.sentence()));
  }

  static Set<Integer> sentences(Material material, Sayings.Saying saying) {
    return material.analysis().sentences().stream()
        .filter(s -> s.index() >= saying.sentence().index() && s.index() <= saying.last().index())
        .map(Sentence::index)
        .collect(Collectors.toSet());
  }

  private static String quoting(String opening, String words) {
    return opening + ": “" + words + (words.endsWith("?") ? "”" : "”?");
  }

  /** "Wrote" where the article lets the speaker write; of whom, where the words do not tell. */
  private static String verb(Material material, Sayings.Saying saying) {
    Span cue = saying.statement().cue();
    boolean wrote =
        cue != null && material.cut(cue).matches("(?i)(?:writes|wrote|written|tweeted|posted)");
    String verb = saying.words().matches(ASKED) ? "asked" : wrote ? "wrote" : "said";
    return saying.about() == null
        ? verb
        : verb + " of " + material.wording().names().plain(saying.about());
  }

  @Override
  public List<RuleExample> examples() {
    return List.of(
        RuleExample.makes(
            """
            Wells run dry

            “Farmers in Kelmore have wasted water for thirty years,” said Anna Keller, \
            the head of the Dunrick water board.

            David Moreno, a farmer from Kelmore, said that rain would fill every well by \
            April.

            Susan Whitlow, a geologist from Brenmouth, drew a map of the wells.""",
            "Who said: “Farmers in Kelmore have wasted water for thirty years”?",
            "Anna Keller"),
        // it leans on what was said before, but a reader of the article knows it again
        RuleExample.makes(
            """
            Wells run dry

            “However, every pump factory in Dunrick sends a lobbyist to the meetings of the \
            board,” said Anna Keller, the head of the Dunrick water board.

            David Moreno, a farmer from Kelmore, said that rain would fill every well by April.

            Susan Whitlow, a geologist from Brenmouth, drew a map of the wells.""",
            "Who is speaking in the passage “However, every pump factory in Dunrick sends a lobbyist "
                + "to the meetings of the board”?",
            "Anna Keller"),
        // one person, whose name is spelt in two ways, is no choice of three
        RuleExample.makes(
            """
            Wells run dry

            “Farmers in Kelmore have wasted water for thirty years,” said Anna Keller, the head of \
            the Dunrick water board.

            David Moreno, a farmer from Kelmore, said that rain would fill every well by April. \
            “Nobody in Brenmouth has a pump,” said Anna Kellar.""",
            "What is the name of the person who said: “Farmers in Kelmore have wasted water for thirty years”?",
            "Anna Keller"),
        // the president of Poland speaks for Poland
        RuleExample.declines(
            """
            Wells run dry

            “We in Poland will close forty wells by April,” said David Moreno, the president of \
            Poland.

            Anna Keller, the head of the Dunrick water board, said that rain would fill every well.

            Susan Whitlow, a geologist from Brenmouth, said that nobody had drawn a map."""),
        // no choice of three: the name is typed
        RuleExample.makes(
            """
            Wells run dry

            “Farmers in Kelmore have wasted water for thirty years,” said Anna Keller, \
            the head of the Dunrick water board.

            David Moreno, a farmer from Kelmore, said that he had drawn a map of the wells.""",
            "What is the name of the person who said: “Farmers in Kelmore have wasted water for thirty years”?",
            "Anna Keller"),
        // what is left out after the sentence is no loss
        RuleExample.makes(
            """
            Wells run dry

            Anna Keller, the head of the Dunrick water board, said: “Digging deep wells in \
            Kelmore costs a fortune [...]”

            David Moreno, a farmer from Kelmore, met Susan Whitlow, a geologist from \
            Brenmouth. Whitlow drew a map of the wells. Moreno bought a pump.""",
            "Who said: “Digging deep wells in Kelmore costs a fortune”?",
            "Anna Keller"),
        RuleExample.makes(
            """
            Wells run dry

            “Do not drill in Kelmore without a map,” said Anna Keller, the head of the Dunrick \
            water board.

            David Moreno, a farmer from Kelmore, said that he had drawn a map of the wells.""",
            "What is the name of the person who said: “Do not drill in Kelmore without a map”?",
            "Anna Keller"),
        // a single source: who it was may be asked for once
        RuleExample.makes(
            """
            Wells run dry

            “Farmers in Kelmore have wasted water for thirty years,” said Anna Keller, \
            the head of the Dunrick water board. “Wells in Brenmouth are never closed,” she said.

            David Moreno, a farmer from Kelmore, drew a map of the wells.""",
            "What is the name of the person who said: “Farmers in Kelmore have wasted water for thirty years. Wells in Brenmouth are never closed”?",
            "Anna Keller"),
        // a body has too many names to type
        RuleExample.declines(
            """
            Wells run dry

            “Farmers in Kelmore have wasted water for thirty years,” said the Dunrick Water \
            Ministry.

            David Moreno, a farmer from Kelmore, drew a map of the wells."""),
        // too little, or leaning on the sentence before, until they are said together
        RuleExample.makes(
            """
            Wells run dry

            “Our pumps are old. They stop every winter and nobody in Dunrick repairs them,” said \
            Anna Keller, the head of the Dunrick water board.

            David Moreno, a farmer from Kelmore, said that he had drawn a map of the wells.""",
            "What is the name of the person who said: “Our pumps are old. They stop every winter and nobody in Dunrick repairs them”?",
            "Anna Keller"),
        // cut before its "but" it would say something else
        RuleExample.makes(
            """
            Wells run dry

            “Kelmore has money for seven new pumps in April,” said Anna Keller, the head of the \
            Dunrick water board. “But nobody there can repair a pump.”

            David Moreno, a farmer from Kelmore, said that he had drawn a map of the wells.""",
            "What is the name of the person who said: “Kelmore has money for seven new pumps in April. But nobody there can repair a pump”?",
            "Anna Keller"),
        // its president does not count on Poland so
        RuleExample.makes(
            """
            Wells run dry

            “I count on Poland to close forty wells by April,” said Anna Keller, the head of the \
            Dunrick water board.

            David Moreno, the president of Poland, said that he had drawn a map of the wells.

            Susan Whitlow, a geologist from Brenmouth, said that rain would fill every well.""",
            "What is the name of the person who said: “I count on Poland to close forty wells by April”?",
            "Anna Keller"),
        // whom "he" means, the article tells and the stem names
        RuleExample.makes(
            """
            Painter dies

            Peter Langley, a painter from Kelmore, has died. He was 80. Langley painted the hall \
            of Kelmore, and his pictures hang in Dunrick. He taught in Brenmouth.

            “He was a gentle soul with a great heart,” said Anna Keller, the head of the Dunrick \
            museum.

            Susan Whitlow, a geologist from Brenmouth, said that Kelmore would miss a painter.""",
            "What is the name of the person who said of Peter Langley: “He was a gentle soul with a great heart”?",
            "Anna Keller"),
        RuleExample.makes(
            """
            Wells run dry

            Anna Keller, the head of the Dunrick water board, called the pump “a shameful waste \
            of public money”.

            David Moreno, a farmer from Kelmore, said that he had drawn a map of the wells.""",
            "What is the name of the person who spoke of “a shameful waste of public money”?",
            "Anna Keller"),
        // the sentence before it is missing
        RuleExample.declines(
            """
            Wells run dry

            “But digging wells in Kelmore costs a fortune,” said Anna Keller, the head of the \
            Dunrick water board.

            David Moreno, a farmer from Kelmore, said that he had drawn a map of the wells."""),
        // which wells, which groups, what is "it": the sentences before have said
        RuleExample.declines(
            """
            Wells run dry

            “In all three wells we found traces of old petrol from Dunrick,” said Anna Keller, the \
            head of the Dunrick water board.

            David Moreno, a farmer from Kelmore, said that he had drawn a map of the wells."""),
        RuleExample.declines(
            """
            Wells run dry

            “It’s what makes farmers in Kelmore proud,” said Anna Keller, the head of the Dunrick \
            water board.

            David Moreno, a farmer from Kelmore, said that he had drawn a map of the wells."""),
        RuleExample.declines(
            """
            Wells run dry

            “Otherwise, nobody in Kelmore would build a pump,” said Anna Keller, the head of the \
            Dunrick water board.

            David Moreno, a farmer from Kelmore, said that he had drawn a map of the wells."""),
        // "she" could be either
        RuleExample.declines(
            """
            Wells run dry

            Anna Keller, the head of the Dunrick water board, drove Susan Whitlow, a geologist from \
            Brenmouth, to a well. Whitlow told Keller that it was closed.

            “Farmers in Kelmore have wasted water for thirty years,” she says."""),
        // half of a sentence
        RuleExample.declines(
            """
            Wells run dry

            “Especially since farmers in Kelmore have wasted water for years,” said Anna \
            Keller, the head of the Dunrick water board.

            David Moreno, a farmer from Kelmore, said that he had drawn a map of the wells."""),
        // it tells of somebody else's proposal
        RuleExample.declines(
            """
            Wells run dry

            “A new pipe, Moreno proposed, might bring water to Kelmore,” said Anna Keller, the \
            head of the Dunrick water board.

            David Moreno, a farmer from Kelmore, said that he had drawn a map of the wells."""),
        // "they" are not the reports
        RuleExample.declines(
            """
            Wells run dry

            “According to the reports, they have wasted water for years,” said Anna Keller, the \
            head of the Dunrick water board.

            David Moreno, a farmer from Kelmore, said that he had drawn a map of the wells."""),
        // too short to be worth asking, and a number of what
        RuleExample.declines(
            """
            Wells run dry

            “Wells in Kelmore are dry,” said Anna Keller, the head of the Dunrick water board.

            “In Kelmore there are a number that nobody ever closed,” said David Moreno, a farmer \
            from Kelmore."""),
        // the words need their context
        RuleExample.declines(
            """
            Wells run dry

            “They have wasted it for thirty years,” said Anna Keller, the head of the \
            Dunrick water board.

            David Moreno, a farmer from Kelmore, met Susan Whitlow, a geologist from \
            Brenmouth."""));
  }
}
