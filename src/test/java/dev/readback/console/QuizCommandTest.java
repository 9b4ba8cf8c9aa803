package dev.readback.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.readback.bank.Banks;
import dev.readback.question.QuestionSet;
import dev.readback.session.Mode;
import dev.readback.session.Session;
import dev.readback.session.SessionLog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuizCommandTest {

  private static final String[] ALL_RIGHT = {
    "2", "1 3", "f", "Kelmouth", "140", "Tolland", "1", "1a 2c", "c a b"
  };

  @TempDir private Path folder;

  private Run quiz(Run.Setup setup, Object... more) {
    Object[] args = new Object[6 + more.length];
    args[0] = "quiz";
    args[1] = Run.FERRY;
    args[2] = "--state";
    args[3] = folder;
    args[4] = "--seed";
    args[5] = "1";
    System.arraycopy(more, 0, args, 6, more.length);
    return setup.run(args);
  }

  @Test
  void aQuizFromTheFirstQuestionToTheResult() {
    Run run = quiz(Run.typing("1", "q"));
    assertThat(run.out())
        .isEqualTo(
            """
            Ferry stays in port after engine fault
            8 questions. Type your answer and press Enter; ? shows help, s skips, q ends.

            Question 1 of 8
            Who said how long the repair would take?
              1. A passenger
              2. Harbour master Ines Tolland
              3. The operator Northline
            Answer: Wrong.
            No passenger is quoted.
            The right answer: 2. Harbour master Ines Tolland
            The harbour master, Ines Tolland, said so.
            The article: "Harbour master Ines Tolland said that the repair would take three
                         days."

            Question 2 of 8 (0 of 1 right so far)
            Which of these did Northline do?
              1. Refund the tickets
              2. Repair the engine
              3. Hire a second ship
            Answer:\s
            Result: 0 of 8 points, 1 of 8 questions answered.
            Time: 0 s.
            By kind of question:
              gap: 0 of 1 (1 not answered)
              how-many: 0 of 1 (1 not answered)
              match: 0 of 1 (1 not answered)
              order-events: 0 of 1 (1 not answered)
              true-false: 0 of 1 (1 not answered)
              where: 0 of 1 (1 not answered)
              which-statement: 0 of 1 (1 not answered)
              who-said: 0 of 1
            By what it takes:
              integrate: 0 of 3 (3 not answered)
              retrieve: 0 of 5 (4 not answered)
            To read again:
              Question 1: "Harbour master Ines Tolland said that the repair would take three
                          days."
            The same command with --missed asks these again.
            """);
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
  }

  @Test
  void everyInteractionTakesItsAnswer() {
    Run run = quiz(Run.typing(ALL_RIGHT));
    assertThat(run.out()).contains("Result: 8 of 8 points, 8 of 8 questions answered.");
    assertThat(run.out()).doesNotContain("Wrong", "Partly", "To read again");
  }

  @Test
  void answersByLetterWordAndPunctuation() {
    Run run =
        quiz(
            Run.typing(
                "B",
                "a, c",
                "FALSE",
                "kelmouth",
                "140",
                "Ines Tolland",
                "danger",
                "2-c; 1-a",
                "CAB"));
    assertThat(run.out()).contains("Result: 8 of 8 points");
  }

  @Test
  void anAnswerByTheWordsOfTheOption() {
    assertThat(quiz(Run.typing("harbour master ines tolland")).out()).contains("Answer: Right.");
  }

  @Test
  void whatFitsNoQuestionIsAskedAgain() {
    Run run =
        quiz(Run.typing("7", "1 2", "", "2", "9", "1", "maybe", "f", "Kelmouth", "140", "a", "1"));
    assertThat(run.out())
        .contains(
            "Answer: That is none of the answers. Type the number of one answer, 1 to 3.",
            "Answer: One answer, please. Type the number of one answer, 1 to 3.",
            "Answer: Type the number of one answer, 1 to 3. s skips, q ends the quiz.",
            "Answer: That is none of the answers. Type the numbers of all right answers, such as",
            "Answer: Type true or false (t or f).");
  }

  @Test
  void pairsAndOrdersThatAreNone() {
    Run run =
        quiz(
            Run.typing(
                "2",
                "1 3",
                "f",
                "Kelmouth",
                "140",
                "Tolland",
                "1",
                "1a",
                "1a 1c",
                "1a 2f",
                "1a 2c",
                "a b",
                "a a b",
                "a b f",
                "c a b"));
    assertThat(run.out())
        .contains(
            "Answer: That makes no pair for each of 1 to 2. Type each number with the letter that",
            "Answer: 1 stands twice.",
            "Answer: There is no \"2 f\" here.",
            "Answer: That is 2 of 3 letters.",
            "Answer: \"a\" stands twice.",
            "Answer: There is no \"f\" here.",
            "Result: 8 of 8 points");
  }

  @Test
  void skippedQuestionsComeAgainAtTheEnd() {
    Run run =
        quiz(Run.typing("s", "1 3", "f", "Kelmouth", "140", "Tolland", "1", "1a 2c", "c a b", "2"));
    assertThat(run.out())
        .contains("Answer: Skipped. It comes back at the end.", "Result: 8 of 8 points");
  }

  @Test
  void hintsAndWhereToLook() {
    Run run = quiz(Run.typing("h", "h", "2", "h"));
    assertThat(run.out())
        .contains(
            "Answer: Hint: She works at the port.",
            "Answer: There is no further hint.",
            "Answer: Hint: read the paragraph again that begins \"The operator, Northline, put 140\n"
                + "...\"");
  }

  @Test
  void undoOverrideAndReport() {
    Run run = quiz(Run.typing("u", "1", "u", "r two are right", "1", "o", "q"));
    assertThat(run.out())
        .contains(
            "Answer: Nothing to undo: no question was answered yet.",
            "Your last answer is taken back.",
            "Noted for its author in ",
            "Your last answer counts as right.",
            "Result: 1 of 8 points, 1 of 8 questions answered.");
  }

  @Test
  void anExamTellsNothingBeforeTheEnd() {
    Run run = quiz(Run.typing("1", "h", "o", "1 3", "q"), "--mode", "exam");
    String asking = run.out().substring(0, run.out().indexOf("Question 3 of 8"));
    assertThat(asking).doesNotContain("Right", "Wrong", "The article");
    assertThat(asking)
        .contains(
            "Answer: Saved.",
            "Answer: No hints in an exam.",
            "Answer: Nothing to override: marks come at the end.");
    String end = run.out().substring(run.out().indexOf("Question 3 of 8"));
    assertThat(end)
        .contains("Question 1: Who said how long the repair would take?\nWrong.\n")
        .contains("Question 2: Which of these did Northline do?\nRight: the right options.\n")
        .contains("Result: 1 of 8 points, 2 of 8 questions answered.")
        .doesNotContain("Kelmouth");
  }

  @Test
  void theEndOfInputEndsWithTheResult() {
    Run run = quiz(Run.typing());
    assertThat(run.out())
        .endsWith(
            """
            Result: 0 of 8 points, 0 of 8 questions answered.
            Time: 0 s.
            The same command with --resume goes on with this quiz.
            """);
    assertThat(run.code()).isZero();
  }

  @Test
  void aSessionThatWasCutOffGoesOn() {
    quiz(Run.typing("2", "1 3"));
    Run resumed = quiz(Run.typing("f", "q"), "--resume");
    assertThat(resumed.out()).contains("2 of 8 questions answered before. ", "Question 3 of 8");
    assertThat(resumed.out()).contains("Result: 3 of 8 points, 3 of 8 questions answered.");
    Run again = quiz(Run.typing("f"), "--resume");
    assertThat(again.out())
        .startsWith(
            "Ferry stays in port after engine fault\n\nResult: 3 of 8 points, 3 of 8 questions");
  }

  @Test
  void theLastAnswerCanBeTakenBackToo() {
    String[] words = Arrays.copyOf(ALL_RIGHT, ALL_RIGHT.length + 5);
    words[8] = "a b c";
    System.arraycopy(new String[] {"u", "b c a", "what", "o", ""}, 0, words, 9, 5);
    Run run = quiz(Run.typing(words));
    assertThat(run.out())
        .contains(
            """
            That was the last question. Enter shows the result, u takes the last answer
            back, o counts it as right.
            Enter, u or o: Your last answer is taken back.

            Question 8 of 8 (7 of 7 right so far)
            """,
            "Enter, u or o: That is none of these.\n",
            "Enter, u or o: Your last answer counts as right.\n",
            "Result: 8 of 8 points");
  }

  @Test
  void anExamIsHandedIn() {
    String[] words = Arrays.copyOf(ALL_RIGHT, ALL_RIGHT.length + 2);
    System.arraycopy(new String[] {"u", "c a b"}, 0, words, 9, 2);
    Run run = quiz(Run.typing(words), "--mode", "exam");
    assertThat(run.out())
        .contains(
            "Question 2 of 8 (1 answered)",
            """
            That was the last question. Enter hands in, u takes the last answer back.
            Enter, u: Your last answer is taken back.
            """,
            "Result: 8 of 8 points");
    assertThat(quiz(Run.typing("u"), "--resume").out())
        .contains("Result: 8 of 8 points")
        .doesNotContain("taken back");
  }

  @Test
  void anExamThatWasBrokenOffIsOverOnceItsMarksAreShown() {
    quiz(Run.typing("1", "1 3"), "--mode", "exam");
    Run run = quiz(Run.typing("f"), "--resume");
    assertThat(run.out())
        .contains("Result: 1 of 8 points, 2 of 8 questions answered.")
        .doesNotContain("Question 3 of 8");
  }

  @Test
  void anExamGivesOneTry() {
    Run run = quiz(Run.typing("1", "q"), "--mode", "exam", "--behaviour", "adaptive");
    assertThat(run.err())
        .isEqualTo(
            "readback: adaptive gives one try a question in an exam: more would tell marks.\n");
    assertThat(run.out()).contains("Question 2 of 8 (1 answered)");
  }

  @Test
  void hintsStandBetweenTheTriesOfAnInteractiveQuiz() {
    Run run = quiz(Run.typing("1", "3", "q"), "--behaviour", "interactive");
    assertThat(run.out())
        .contains(
            "Answer: Wrong.\nNo passenger is quoted.\nHint: She works at the port.\n"
                + "Try again, or type s to go on.\nAnswer: Wrong.",
            "The right answer: 2. Harbour master Ines Tolland");
  }

  @Test
  void theTimeLimitHoldsForTheResumedSessionToo() {
    Instant noon = Instant.parse("2024-02-07T12:00:00Z");
    Run first = quiz(Run.typing("2"), "--time-limit", "30");
    assertThat(first.out())
        .contains(
            "Question 1 of 8 (30 min 0 s left)", "Question 2 of 8 (1 of 1 right so far, 30 min");
    Run late = quiz(Run.typing("1 3").at(noon.plusSeconds(1801)), "--resume");
    assertThat(late.out())
        .contains("The time is up.\n\nResult: 1 of 8 points, 1 of 8 questions answered.");
  }

  @Test
  void aChangedBankIsToldAndMarksAnew() throws Exception {
    Path bank = Files.copy(Run.FERRY, folder.resolve("bank.json"));
    Run.typing("1", "1 3", "f").run("quiz", bank, "--state", folder, "--seed", "1");
    Files.writeString(
        bank, Files.readString(bank).replace("\"o-44\"", "\"o-45\"").replace("q-tf", "q-other"));
    Run run = Run.typing("2", "q").run("quiz", bank, "--state", folder, "--resume");
    assertThat(run.err())
        .isEqualTo(
            "readback: the bank was changed since this session began: 7 of its 8 questions are"
                + " still there, 1 with an answer that no longer fits; answers count by the keys of"
                + " now.\n");
    assertThat(run.out())
        .contains("1 of 7 questions answered before. ", "Question 1 of 7", "Result: 2 of 7 points");
  }

  @Test
  void aStartThatWasNeverWrittenIsNoSession() throws Exception {
    quiz(Run.typing("2", "1 3"));
    Path saved = sessions().get(0);
    Files.writeString(
        saved.resolveSibling(saved.getFileName().toString().replace("-00", "-01")), "{\"ste");
    assertThat(quiz(Run.typing("f", "q"), "--resume").out())
        .contains("2 of 8 questions answered before. ");
  }

  @Test
  void aTornLastLineIsTold() throws Exception {
    quiz(Run.typing("2", "1 3"));
    Path saved = sessions().get(0);
    Files.writeString(saved, Files.readString(saved) + "{\"step\":\"answer\",\"at\"");
    Run run = quiz(Run.typing("f", "q"), "--resume");
    assertThat(run.out()).contains("2 of 8 questions answered before. ");
    assertThat(run.err())
        .isEqualTo(
            "readback: "
                + saved
                + ":4: the last line was not written to its end; the step in it was never confirmed"
                + " and does not count\n");
    assertThat(quiz(Run.typing(), "--resume").err()).isEmpty();
  }

  @Test
  void oneProcessASession() throws Exception {
    quiz(Run.typing("2"));
    Path saved = sessions().get(0);
    try (SessionLog other = SessionLog.open(saved)) {
      Run run = quiz(Run.typing("1 3"), "--resume");
      assertThat(run.code()).isEqualTo(1);
      assertThat(run.out()).isEmpty();
      assertThat(run.err())
          .isEqualTo(
              "readback: "
                  + saved
                  + ": this session is going on in another process; expected one at a time; end it"
                  + " there first, or start a new one without --resume\n");
      assertThat(other.found().value()).hasSize(2);
    }
  }

  private List<Path> sessions() throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith("-00.jsonl")).toList();
    }
  }

  @Test
  void whatWasReportedIsInAFileForTheAuthor() throws Exception {
    quiz(Run.typing("r two are \"right\"", "2", "q"));
    assertThat(folder.resolve("reports.jsonl"))
        .content()
        .startsWith(
            "{\"at\":\"2024-02-07T12:00:00Z\",\"why\":\"two are \\\"right\\\"\","
                + "\"question\":\"q-said\",\"stem\":\"Who said how long the repair would take?\","
                + "\"rule\":\"who-said\",\"bank\":\"")
        .endsWith("\"files\":[\"" + Run.FERRY + "\"]}\n");
  }

  @Test
  void theAnswersAreKeptForTheReport() throws Exception {
    quiz(Run.typing("2", "1", "q").withVariable("USER", "mia"));
    Path saved = sessions().get(0);
    String bank = saved.getFileName().toString().substring(0, 16);
    assertThat(folder.resolve("responses").resolve(saved.getFileName()))
        .content()
        .startsWith("{\"student\":\"mia\",\"bank\":\"" + bank)
        .contains(
            "\"question\":\"q-said\",\"response\":\"o-c1\",\"fraction\":1.0,\"seconds\":0.0}\n")
        .contains("\"question\":\"q-many\",\"response\":\"m-1\",\"fraction\":")
        .hasLineCount(2);
  }

  @Test
  void whatCannotBeSavedDoesNotCount() {
    QuestionSet set = Banks.read(Run.FERRY).value();
    Instant now = Instant.parse("2024-02-07T12:00:00Z");
    Session start = Session.start(set, Mode.PRACTICE, now);
    SessionLog log = SessionLog.create(folder.resolve("log.jsonl"), start);
    ReportFile reports = new ReportFile(folder, "", List.of());
    Sitting sitting = new Sitting(start, log, reports, Clock.fixed(now, ZoneOffset.UTC));
    log.close();
    assertThatThrownBy(() -> sitting.act((session, at) -> session.skip("q-said", at)))
        .isInstanceOf(Misfit.class)
        .hasMessage(
            "this could not be saved, so it does not count: expected room on the disk; make some,"
                + " then do it again");
    assertThat(sitting.session()).isEqualTo(start);
    assertThat(SessionLog.read(log.file()).value()).hasSize(1);
  }

  @Test
  void whatWasMissedIsNotForgottenByAQuizThatIsBrokenOff() {
    quiz(Run.typing("1", "1 3", "true", "q"));
    quiz(Run.typing("2").at(Instant.parse("2024-02-07T13:00:00Z")), "--missed");
    Run run = quiz(Run.typing("f").at(Instant.parse("2024-02-07T14:00:00Z")), "--missed");
    assertThat(run.out()).contains("1 question. ", "Result: 1 of 1 point, 1 of 1 question answ");
  }

  @Test
  void nothingToResumeIsSaid() {
    Run run = quiz(Run.typing("q"), "--resume");
    assertThat(run.err())
        .isEqualTo("readback: no session on this bank is saved; a new one begins.\n");
    assertThat(run.code()).isZero();
  }

  @Test
  void whatWasMissedIsAskedAgain() {
    quiz(Run.typing("1", "1 3", "true", "q"));
    Run run = quiz(Run.typing("2", "f").at(Instant.parse("2024-02-07T13:00:00Z")), "--missed");
    assertThat(run.out())
        .contains("2 questions. ", "Question 2 of 2", "Result: 2 of 2 points, 2 of 2 questions");
    Run none = quiz(Run.typing().at(Instant.parse("2024-02-07T14:00:00Z")), "--missed");
    assertThat(none.err())
        .isEqualTo("readback: nothing was missed in the last session on this bank.\n");
    assertThat(none.out()).contains("Result: 0 of 0 points, 0 of 0 questions answered.");
  }

  @Test
  void fewerQuestions() {
    assertThat(quiz(Run.typing("q"), "-n", "3").out()).contains("3 questions. ");
  }

  @Test
  void certaintyIsAskedForAndCounts() {
    Run run = quiz(Run.typing("2", "5", "2", "3", "q"), "--behaviour", "certainty");
    assertThat(run.out())
        .contains(
            "Answer: How sure are you? 1 not, 2 fairly, 3 very:"
                + " Your answer was not taken: type it again, then 1, 2 or 3.",
            "Result: 3 of 24 points");
  }

  @Test
  void adaptiveGivesMoreTries() {
    Run run = quiz(Run.typing("1", "2", "q"), "--behaviour", "adaptive");
    assertThat(run.out())
        .contains("Wrong.\nNo passenger is quoted.\nTry again, or type s to go on.\nAnswer: Right.")
        .contains("Result: 0.67 of 8 points");
  }

  @Test
  void severalBanksBecomeOneQuiz() throws Exception {
    Path other = folder.resolve("other.json");
    Files.writeString(other, Files.readString(Run.FERRY).replace("\"q-", "\"p-"));
    Run run = Run.typing("q").run("quiz", Run.FERRY, other, "--state", folder);
    assertThat(run.out())
        .startsWith("Ferry stays in port after engine fault and 1 more\n16 questions. ");
  }

  @Test
  void anArticleIsTurnedIntoQuestionsFirst() {
    Run run =
        Run.typing("q").withModels().run("quiz", Run.FERRY_ARTICLE, "--state", folder, "-n", "1");
    assertThat(run.err()).startsWith("readback: loading the language models ...\n");
    assertThat(run.out()).contains("1 question. ", "Question 1 of 1");
  }

  @Test
  void colourOnlyOnATerminalThatWantsIt() {
    String wrong = "\u001b[31mWrong.\u001b[0m";
    assertThat(quiz(Run.typing("1").onTerminal(80)).out()).contains(wrong);
    assertThat(quiz(Run.typing("1")).out()).doesNotContain("\u001b");
    assertThat(quiz(Run.typing("1").onTerminal(80), "--plain").out()).doesNotContain("\u001b");
    assertThat(quiz(Run.typing("1").onTerminal(80).withVariable("NO_COLOR", "1")).out())
        .doesNotContain("\u001b");
    assertThat(quiz(Run.typing("1").onTerminal(80).withVariable("ACCESSIBLE", "1")).out())
        .doesNotContain("\u001b");
  }

  @Test
  void linesFitTheTerminal() {
    Run run = quiz(Run.typing("1").onTerminal(40).withVariable("NO_COLOR", "1"));
    assertThat(run.lines()).allMatch(line -> line.length() <= 40);
  }

  @Test
  void controlCharactersOfABankDoNotReachTheTerminal() throws Exception {
    Path hostile = folder.resolve("hostile.json");
    Files.writeString(
        hostile,
        Files.readString(Run.FERRY)
            .replace("A passenger", "A \\u001b]0;pwned\\u0007passenger\\u202e\\u0085\\nRight."));
    Run run = Run.typing("q").run("quiz", hostile, "--state", folder, "--seed", "1");
    assertThat(run.out()).contains("  1. A \uFFFD]0;pwned\uFFFDpassenger\uFFFD Right.\n");
    Run json = Run.typing().run("quiz", hostile, "--state", folder, "--seed", "1", "--json");
    assertThat(json.out()).contains("A \\u001B]0;pwned\\u0007passenger\\u202e\\u0085\\nRight.");
  }

  @Test
  void wrongUsage() {
    assertUsage("Missing required parameter: 'ARTICLE|BANK'. See readback quiz --help.", "quiz");
    assertUsage(
        "-n is 0: expected 1 or more. See readback quiz --help.", "quiz", Run.FERRY, "-n", 0);
    assertUsage(
        "--time-limit is 0: expected 1 or more minutes. See readback quiz --help.",
        "quiz",
        Run.FERRY,
        "--time-limit",
        0);
    assertUsage(
        "--resume and --missed exclude each other: expected one of them."
            + " See readback quiz --help.",
        "quiz",
        Run.FERRY,
        "--resume",
        "--missed");
    assertUsage(
        "quiz cannot read \"-\": standard input holds the answers. Name a file."
            + " See readback quiz --help.",
        "quiz",
        "-");
    assertUsage("Unknown option: '--fast'. See readback quiz --help.", "quiz", Run.FERRY, "--fast");
    assertUsage(
        "Invalid value for option '--mode': expected one of [PRACTICE, EXAM] (case-insensitive)"
            + " but was 'test'. See readback quiz --help.",
        "quiz",
        Run.FERRY,
        "--mode",
        "test");
  }

  private static void assertUsage(String message, Object... args) {
    Run run = Run.of(args);
    assertThat(run.err()).isEqualTo("readback: " + message + "\n");
    assertThat(run.out()).isEmpty();
    assertThat(run.code()).isEqualTo(2);
  }

  @Test
  void banksThatCannotBeUsed() throws Exception {
    assertUnusable(
        "missing.json", "there is no such file; expected a bank file; check the name", null);
    assertUnusable("broken.json", null, "{\"format\":");
    assertUnusable(
        "version.json",
        null,
        Files.readString(Run.FERRY).replace("\"version\": 1", "\"version\": 9"));
    assertUnusable("empty.json", null, "");
  }

  private void assertUnusable(String name, String message, String content) throws Exception {
    Path file = folder.resolve(name);
    if (content != null) {
      Files.writeString(file, content);
    }
    Run run = Run.of("quiz", file);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("readback: " + file + ":");
    assertThat(run.err().lines()).hasSize(1);
    if (message != null) {
      assertThat(run.err()).isEqualTo("readback: " + file + ": " + message + "\n");
    }
  }

  @Test
  void aStateFolderThatCannotBeWritten() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    Run named = Run.typing("q").run("quiz", Run.FERRY, "--state", file);
    assertThat(named.code()).isEqualTo(1);
    assertThat(named.err())
        .isEqualTo(
            "readback: "
                + file
                + ": the session cannot be saved here; expected a writable folder with room; name"
                + " another one with --state\n");
    Run unnamed =
        Run.typing("q").withVariable("XDG_STATE_HOME", file.toString()).run("quiz", Run.FERRY);
    assertThat(unnamed.code()).isZero();
    assertThat(unnamed.err())
        .isEqualTo(
            "readback: "
                + file
                + "/readback: the session cannot be saved here; expected a writable folder with room; name"
                + " another one with --state\nreadback: the quiz goes on without being saved.\n");
  }
}
