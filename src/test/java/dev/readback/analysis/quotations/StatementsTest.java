package dev.readback.analysis.quotations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readback.analysis.Analysis;
import dev.readback.analysis.Statement;
import dev.readback.analysis.engines.recorded.Recorded;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Statements as "kind, speaker, certainty: content". */
final class StatementsTest {

  @Test
  void whoBeganGoesOnAdding() {
    assertThat(in("Mayor Ann Carver said the crane was old, adding that nobody was hurt."))
        .containsExactly(
            "indirect, Ann Carver, attributed: the crane was old",
            "indirect, Ann Carver, attributed: nobody was hurt");
  }

  @Test
  void aHeadlineIsNobodysStatement() {
    assertThat(
            in("Ann Carver told of a story headlined \"The harbour threatens to leave the town\"."))
        .isEmpty();
  }

  @Test
  void aSecondReportIsNoPartOfTheFirst() {
    assertThat(
            in(
                "Posts on the message board claimed that the attack had failed, and wrote that the"
                    + " site was slow."))
        .containsExactly(
            "indirect, posts on the message board, attributed: the attack had failed",
            "indirect, posts on the message board, attributed: the site was slow");
  }

  @Test
  void aSubjectReadAsAnObjectBeginsTheClause() {
    assertThat(in("The embassy confirmed two hikers from Portugal also died."))
        .containsExactly("indirect, the embassy, attributed: two hikers from Portugal also died");
    assertThat(in("Ann Carver claims the new harbour, opened in 2015, is dangerous."))
        .containsExactly(
            "indirect, Ann Carver, attributed: the new harbour, opened in 2015, is dangerous");
  }

  @Test
  void whoSpeaksOnlyInWhatOthersSayDoesNotSpeakOn() {
    assertThat(
            in(
                "Ann Carver said that she had refused Tom Hale's demand that she close the"
                    + " harbour. \"The cranes are safe,\" she said."))
        .contains("direct, Ann Carver, attributed: The cranes are safe,");
  }

  @Test
  void anObjectIsNoClause() {
    assertThat(in("The council announced the measures he had promised.")).isEmpty();
    assertThat(in("Ann Carver wrote a book about bridges and called a taxi.")).isEmpty();
  }

  @Test
  void aClauseBeforeItsReport() {
    assertThat(in("Rents in the old town will rise again, says the Tenants' League."))
        .containsExactly(
            "indirect, Tenants' League, attributed: Rents in the old town will rise again");
  }

  @Test
  void whatLedToAnOrderIsNoReport() {
    assertThat(
            in(
                "Tom Hale was in charge. The guards lost control outside the hall, where 9,000"
                    + " visitors had to go through just 12 doors, so Hale ordered a large side gate"
                    + " to be opened and a large number of people to be let in."))
        .noneMatch(s -> s.contains("lost control"));
  }

  @Test
  void aLordIsNotTheLadyOfThatName() {
    assertThat(
            in(
                "Lady Fiona Carver owns a castle near Dunrick. Lord Carver said in 2012: \"The roof"
                    + " of the castle was in a bad state and we were worried.\""))
        .isNotEmpty()
        .noneMatch(s -> s.contains("Fiona"));
  }

  @Test
  void asSomebodyToldThePaper() {
    assertThat(in("As Ann Carver told the Post, the bridge has lost most of its bolts."))
        .containsExactly("indirect, Ann Carver, attributed: the bridge has lost most of its bolts");
    assertThat(in("As Ann Carver, a lawyer, put it: \"Nobody told us that the crane was old.\""))
        .containsExactly("direct, Ann Carver, attributed: Nobody told us that the crane was old.");
  }

  @Test
  void accordingToKeepsTheArticleOfItsSource() {
    assertThat(in("According to the mayor of Dunrick, the bridge will close."))
        .containsExactly("indirect, the mayor of Dunrick, attributed: the bridge will close");
  }

  @Test
  void accordingToLeavesOutWhatIsTheArticlesOwn() {
    assertThat(in("Half of the boats sank, according to official data – the harbour is closed."))
        .containsExactly("indirect, official data, attributed: Half of the boats sank");
    assertThat(in("The bridge is safe, but, according to the fire service, the ferry is not."))
        .containsExactly("indirect, the fire service, attributed: the ferry is not");
  }

  @Test
  void somebodysLawyerIsNamedByWhoseLawyerItIs() {
    assertThat(in("Ann Carver was hurt on Monday. Her lawyer said the crane was old."))
        .containsExactly("indirect, Ann Carver's lawyer, attributed: the crane was old");
  }

  @Test
  void aWebAddressCanSpeak() {
    assertThat(in("Harbourwatch.com said the bridge was closed."))
        .containsExactly("indirect, Harbourwatch.com, attributed: the bridge was closed");
  }

  @Test
  void theySaySoIfTheyAreTheSubjectBefore() {
    assertThat(in("Two officers left the court on Monday. They said they would appeal."))
        .containsExactly("indirect, two officers, attributed: they would appeal");
  }

  @Test
  void nobodyIsPassedOver() {
    assertThat(
            in(
                "Tom Reed visited the camp on Monday.\n\n"
                    + "A former waiter wants to build a school there. He says it will be small."))
        .noneMatch(s -> s.contains("Tom Reed"));
  }

  @Test
  void aQuotationGoesOnOverSentences() {
    assertThat(in("\"We are sad,\" said Ann Carver. \"Nobody told us. The crane was old.\""))
        .containsExactly(
            "direct, Ann Carver, attributed: We are sad,",
            "direct, Ann Carver, attributed: Nobody told us. The crane was old.");
  }

  @Test
  void aColonAnnouncesAQuotation() {
    assertThat(in("Ann Carver reacted on Friday: \"Nobody told us that the crane was old.\""))
        .containsExactly("direct, Ann Carver, attributed: Nobody told us that the crane was old.");
  }

  @Test
  void quotedWordsOfAReport() {
    assertThat(in("Ann Carver described the crew as \"very brave\" and \"very quick\"."))
        .containsExactly(
            "direct, Ann Carver, attributed: very brave",
            "direct, Ann Carver, attributed: very quick");
    assertThat(in("The crew went to the \"Blue Bar\" on Friday.")).isEmpty();
  }

  @Test
  void whatSomebodyIsAccusedOf() {
    assertThat(in("Ann Carver accused them of hiding the report."))
        .containsExactly("indirect, Ann Carver, attributed: hiding the report");
    assertThat(in("The council was accused by Ann Carver of hiding the report."))
        .containsExactly("indirect, Ann Carver, attributed: hiding the report");
    assertThat(in("The council was accused of \"a serious lie\" by Ann Carver."))
        .containsExactly("direct, Ann Carver, attributed: a serious lie");
    assertThat(in("The council was accused of hiding the report.")).isEmpty();
  }

  @Test
  void whatSomebodyIsToldOf() {
    assertThat(in("The crew was told of a serious leak by Ann Carver."))
        .containsExactly("indirect, Ann Carver, attributed: a serious leak");
    assertThat(in("The crew was told of \"a serious leak\" by Ann Carver."))
        .containsExactly("direct, Ann Carver, attributed: a serious leak");
    assertThat(in("The crew was told of the leak on Monday.")).isEmpty();
  }

  @Test
  void whatSomebodyIsSuspectedOf() {
    assertThat(in("Two men are suspected of stealing the crane."))
        .containsExactly("indirect, null, hedged: stealing the crane");
    assertThat(in("Two men are suspected of serious fraud."))
        .containsExactly("indirect, null, hedged: serious fraud");
  }

  @Test
  void whoHearsItIsNoPartOfIt() {
    assertThat(in("Ann Carver told reporters the crane was old."))
        .containsExactly("indirect, Ann Carver, attributed: the crane was old");
    assertThat(in("Ann Carver announced to reporters the crane had fallen."))
        .containsExactly("indirect, Ann Carver, attributed: the crane had fallen");
    assertThat(in("Ann Carver told reporters \"nobody at all\" on Monday."))
        .containsExactly("direct, Ann Carver, attributed: nobody at all");
    assertThat(in("Ann Carver saw reporters with \"nobody at all\" on Monday.")).isEmpty();
  }

  @Test
  void theCompanyGoesOn() {
    assertThat(
            in(
                "The Dunrick Shipping Company said the crane was old. The company added that nobody"
                    + " was hurt."))
        .containsExactly(
            "indirect, Dunrick Shipping Company, attributed: the crane was old",
            "indirect, Dunrick Shipping Company, attributed: nobody was hurt");
    assertThat(in("The Dunrick Council said the crane was old. A spokesman said nobody was hurt."))
        .containsExactly(
            "indirect, Dunrick Council, attributed: the crane was old",
            "indirect, Dunrick Council, attributed: nobody was hurt");
  }

  @Test
  void verbsOfCommunicationReportWithThat() {
    assertThat(in("Ann Carver joked that the crane was older than her house."))
        .containsExactly("indirect, Ann Carver, attributed: the crane was older than her house");
  }

  @Test
  void whatMayBeIsHedged() {
    assertThat(in("Ann Carver said the storm could reach the town."))
        .containsExactly("indirect, Ann Carver, hedged: the storm could reach the town");
    assertThat(in("Ann Carver said the storm is likely to reach the town."))
        .containsExactly("indirect, Ann Carver, hedged: the storm is likely to reach the town");
    assertThat(in("Ann Carver said she could not see the crane."))
        .containsExactly("indirect, Ann Carver, attributed: she could not see the crane");
  }

  @Test
  void aRumourHasNoSource() {
    assertThat(in("The storm is expected to reach the town."))
        .containsExactly("indirect, null, hedged: The storm is expected to reach the town");
    assertThat(in("The victim was taken to a hospital and is reported to be in a coma."))
        .containsExactly("indirect, null, hedged: to be in a coma");
  }

  @Test
  void whatIsOnlySuspected() {
    assertThat(in("A suspected gas leak led to a fire."))
        .containsExactly("indirect, null, hedged: A suspected gas leak led to a fire");
    assertThat(in("A suspected gunman was arrested on Monday.")).isEmpty();
  }

  @Test
  void whatIsDenied() {
    assertThat(in("Ann Carver denied that the crane was old."))
        .containsExactly("indirect, Ann Carver, denied: the crane was old");
  }

  private static List<String> in(String body) {
    String text = "News from Dunrick\n\n" + body;
    Analysis analysis = Recorded.analysis(text);
    return analysis.statements().stream().map(s -> line(s, text)).toList();
  }

  private static String line(Statement s, String text) {
    return s.kind().name().toLowerCase(Locale.ROOT)
        + ", "
        + s.sourceName()
        + ", "
        + s.certainty().name().toLowerCase(Locale.ROOT)
        + ": "
        + s.content().cut(text);
  }
}
