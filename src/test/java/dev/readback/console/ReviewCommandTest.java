package dev.readback.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewCommandTest {
  private static final Instant NOON = Instant.parse("2024-02-07T12:00:00Z");

  @TempDir private Path folder;

  private Run quiz(String... lines) {
    return Run.typing(lines).run("quiz", Run.FERRY, "--state", folder, "--seed", "1");
  }

  private Run review(Duration later, Object[] more, String... lines) {
    Object[] args = new Object[4 + more.length];
    args[0] = "review";
    args[1] = Run.FERRY;
    args[2] = "--state";
    args[3] = folder;
    System.arraycopy(more, 0, args, 4, more.length);
    return Run.typing(lines).at(NOON.plus(later)).run(args);
  }

  @Test
  void whatWasNeverAskedIsDue() {
    Run run = review(Duration.ZERO, new Object[] {"-n", 2}, "2", "1 3", "");
    assertThat(run.out()).contains("2 questions. ", "Result: 2 of 2 points");
    assertThat(run.err())
        .isEqualTo(
            """
            readback: 6 more are due.
            readback: 6 are due now; the next one in 10 min 0 s.
            """);
    assertThat(run.code()).isZero();
  }

  @Test
  void quizzesCountAndTheForgottenComesFirst() {
    quiz("2", "1", "f", "Kelmouth", "140", "Tolland", "danger", "1a 2c", "c a b", "");
    assertThat(review(Duration.ZERO, new Object[0]).err())
        .isEqualTo("readback: nothing is due; the next one in 1 min 0 s.\n");
    Run run = review(Duration.ofMinutes(20), new Object[0], "1 3", "q");
    assertThat(run.out()).contains("8 questions. ", "Which of these did Northline do?");
    assertThat(run.err()).isEqualTo("readback: 7 are due now; the next one in 10 min 0 s.\n");
    Run again = review(Duration.ofMinutes(25), new Object[0], "q");
    assertThat(again.out()).contains("7 questions. ");
  }

  @Test
  void aReviewThatWasKilledCounts() throws Exception {
    review(Duration.ZERO, new Object[] {"-n", 1}, "2", "");
    Files.delete(folder.resolve("schedule.json"));
    assertThat(review(Duration.ofMinutes(1), new Object[0], "q").out()).contains("7 questions. ");
  }

  @Test
  void aReviewIsNotWhatAQuizResumes() {
    review(Duration.ZERO, new Object[0], "2");
    Run run = Run.typing("q").run("quiz", Run.FERRY, "--state", folder, "--resume");
    assertThat(run.err())
        .isEqualTo("readback: no session on this bank is saved; a new one begins.\n");
  }

  @Test
  void theScheduleGoesFromOneFolderToAnother() throws Exception {
    quiz("2", "1 3", "q");
    Path file = folder.resolve("mine.json");
    Run out = review(Duration.ZERO, new Object[] {"--export", file});
    assertThat(out.err())
        .isEqualTo("readback: The schedule of 2 questions written to " + file + ".\n");
    assertThat(out.out()).isEmpty();
    Path other = folder.resolve("other");
    Run in = Run.of("review", "--import", file, "--state", other);
    assertThat(in.err())
        .isEqualTo("readback: The schedule of 2 questions taken in from " + file + ".\n");
    assertThat(other.resolve("schedule.json")).hasSameTextualContentAs(file);
    assertThat(Run.typing("q").at(NOON).run("review", Run.FERRY, "--state", other).out())
        .contains("6 questions. ");
    assertThat(review(Duration.ZERO, new Object[] {"--export", file}).err())
        .isEqualTo(
            "readback: "
                + file
                + ": the file exists already; expected a new name; choose one, or add --force to"
                + " replace it\n");
  }

  @Test
  void whatCannotBeTakenIn() throws Exception {
    Path file = Files.writeString(folder.resolve("x.json"), "{\"format\":\"readback-bank\"}");
    Run run = Run.of("review", "--import", file, "--state", folder);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .isEqualTo(
            "readback: "
                + file
                + ": this is no schedule; expected an object with \"format\":"
                + " \"readback-schedule\"; name an exported schedule\n");
    assertThat(folder.resolve("schedule.json")).doesNotExist();
    quiz("2", "q");
    Path mine = folder.resolve("mine.json");
    review(Duration.ZERO, new Object[] {"--export", mine});
    Files.writeString(mine, Files.readString(mine).replace("0.212", "0.4"));
    assertThat(Run.of("review", "--import", mine, "--state", folder).err())
        .isEqualTo(
            "readback: "
                + mine
                + ": it goes by other weights or another retention than the state's; expected the"
                + " same; import it into an empty folder with --state\n");
  }

  @Test
  void aProgramReviewsToo() {
    Run run = review(Duration.ZERO, new Object[] {"--json", "-n", 1}, "{\"answer\":\"o-c1\"}");
    assertThat(run.lines()).hasSize(3);
    assertThat(run.lines().get(0)).startsWith("{\"type\":\"question\",\"id\":\"q-said\"");
    assertThat(run.lines().get(1))
        .startsWith("{\"type\":\"mark\",\"id\":\"q-said\",\"correct\":true");
  }

  @Test
  void wrongUsage() {
    Run run = Run.of("review");
    assertThat(run.err())
        .isEqualTo("readback: Nothing to review: name a bank. See readback review --help.\n");
    assertThat(run.code()).isEqualTo(2);
  }
}
