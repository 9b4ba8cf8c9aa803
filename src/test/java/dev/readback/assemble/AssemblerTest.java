package dev.readback.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readback.article.Attribution;
import dev.readback.article.Evidence;
import dev.readback.article.Span;
import dev.readback.question.AnswerType;
import dev.readback.question.ComprehensionProcess;
import dev.readback.question.Draft;
import dev.readback.question.Focus;
import dev.readback.question.Interaction;
import dev.readback.question.Interaction.Accepted;
import dev.readback.question.Interaction.Choice;
import dev.readback.question.Interaction.Option;
import dev.readback.question.Interaction.TextEntry;
import dev.readback.question.OptionRole;
import dev.readback.rank.Ranked;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which drafts go into one set. */
final class AssemblerTest {

  @Test
  void twoSayingsOfOneSpeechAreOneTooMany() {
    assertThat(
            stems(
                said("Who said: “Wells run dry”?", "Anna Keller", 4, 0.9),
                said("Who said: “Pumps stand still”?", "Anna Keller", 5, 0.8),
                said("Who said: “Rain is late”?", "Anna Keller", 9, 0.7)))
        .containsExactly("Who said: “Wells run dry”?", "Who said: “Rain is late”?");
  }

  @Test
  void sayingsOfTwoSpeakersSideBySideAreNot() {
    assertThat(
            stems(
                said("Who said: “Wells run dry”?", "Anna Keller", 4, 0.9),
                said("Who said: “Pumps stand still”?", "David Moreno", 5, 0.8)))
        .hasSize(2);
  }

  @Test
  void whomAPronounMeansIsAskedOnceAPerson() {
    assertThat(
            stems(
                meant("In the passage “He drilled a well”, who is meant by “He”?", 4, 0.9),
                meant("In the passage “I sold my pump”, who is meant by “I”?", 30, 0.8)))
        .containsExactly("In the passage “He drilled a well”, who is meant by “He”?");
  }

  @Test
  void whomAPronounMeansIsNotAskedBesideTheSamePersonsWords() {
    assertThat(
            stems(
                said("Who said: “Wells run dry”?", "Anna Keller", 4, 0.9),
                meant("In the passage “‘Rain is late,’ she said”, who is meant by “she”?", 6, 0.8)))
        .hasSize(1);
  }

  @Test
  void nobodyIsTheKeyMoreThanThreeTimes() {
    assertThat(
            stems(
                said("Who said: “Wells run dry”?", "Anna Keller", 4, 0.9),
                said("Who said: “Pumps stand still”?", "Anna Keller", 14, 0.8),
                said("Who said: “Rain is late”?", "Anna Keller", 24, 0.7),
                meant("In the passage “She drilled a well”, who is meant by “She”?", 34, 0.6)))
        .hasSize(3);
  }

  @Test
  void whatMustBeTypedStandsInNoOtherStem() {
    Ranked typed =
        ranked(
            "who-said",
            "What is the name of the person who said: “Wells run dry”?",
            new TextEntry(AnswerType.PERSON, List.of(Accepted.of("Anna Keller")), List.of()),
            "Anna Keller",
            4,
            0.9,
            ComprehensionProcess.RETRIEVE);
    Ranked naming =
        ranked(
            "how-many",
            "According to Anna Keller, how many wells are there in Kelmore?",
            choice("40"),
            "40",
            12,
            0.8,
            ComprehensionProcess.RETRIEVE);

    assertThat(stems(typed, naming)).containsExactly(typed.draft().stem());
  }

  @Test
  void aQuestionBeyondADetailIsWorthAThirdOfTheSetButNotMore() {
    Ranked deep = deep(Set.of(2, 20));
    Ranked one = said("Who said: “Wells run dry”?", "Anna Keller", 2, 0.9);
    Ranked two = said("Who said: “Pumps stand still”?", "David Moreno", 20, 0.8);
    Ranked three = said("Who said: “Rain is late”?", "Susan Whitlow", 30, 0.7);
    Ranked four = said("Who said: “Nobody drills”?", "Peter Langley", 40, 0.7);

    assertThat(stems(deep, one, two, three, four)).hasSize(3).contains(deep.draft().stem());
    assertThat(stems(deep(Set.of(2, 20, 30)), one, two, three)).doesNotContain(deep.draft().stem());
  }

  @Test
  void aQuarterBeyondADetailIsTakenWhereItCostsLeast() {
    Ranked one = said("Who said: “Wells run dry”?", "Anna Keller", 2, 0.9);
    Ranked two = said("Who said: “Pumps stand still”?", "David Moreno", 20, 0.8);
    Ranked three = said("Who said: “Rain is late”?", "Susan Whitlow", 30, 0.7);
    Ranked meant = meant("In the passage “She drilled a well”, who is meant by “She”?", 3, 0.5);

    assertThat(stems(deep(Set.of(2, 20)), one, two, three, meant))
        .containsExactly(meant.draft().stem(), two.draft().stem(), three.draft().stem());
  }

  private static Ranked deep(Set<Integer> sentences) {
    return new Ranked(
        draft(
            "match",
            "Match each speaker with what he or she said.",
            choice("all"),
            "all",
            sentences,
            ComprehensionProcess.INTEGRATE),
        0.5,
        Map.of());
  }

  private static List<String> stems(Ranked... ranked) {
    return new Assembler()
        .assemble(Stream.of(ranked).toList(), Blueprint.standard(12)).stream()
            .map(r -> r.draft().stem())
            .toList();
  }

  private static Ranked said(String stem, String speaker, int sentence, double score) {
    return ranked(
        "who-said", stem, choice(speaker), speaker, sentence, score, ComprehensionProcess.RETRIEVE);
  }

  private static Ranked meant(String stem, int sentence, double score) {
    return ranked(
        "refers-to",
        stem,
        choice("Anna Keller"),
        "Anna Keller",
        sentence,
        score,
        ComprehensionProcess.INFER);
  }

  private static Ranked ranked(
      String rule,
      String stem,
      Interaction interaction,
      String answer,
      int sentence,
      double score,
      ComprehensionProcess process) {
    return new Ranked(
        draft(rule, stem, interaction, answer, Set.of(sentence), process), score, Map.of());
  }

  private static Draft draft(
      String rule,
      String stem,
      Interaction interaction,
      String answer,
      Set<Integer> sentences,
      ComprehensionProcess process) {
    int at = sentences.stream().sorted().findFirst().orElseThrow();
    return new Draft(
        rule,
        rule.equals("how-many") ? Focus.HOW_MANY : Focus.ATTRIBUTION,
        process,
        0.5,
        stem,
        interaction,
        answer,
        List.of(new Evidence(new Span(at * 10, at * 10 + 3), "dry")),
        Attribution.NARRATOR,
        "The article says so.",
        sentences,
        Set.of(),
        Map.of());
  }

  private static Choice choice(String key) {
    return new Choice(
        Choice.Select.ONE,
        true,
        List.of(
            new Option("o1", key, true, OptionRole.KEY, "Right.", List.of()),
            new Option("o2", "Nobody", false, OptionRole.UNSUPPORTED, "Wrong.", List.of())));
  }
}
