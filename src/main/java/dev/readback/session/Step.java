package dev.readback.session;

import static java.util.Objects.requireNonNull;

import dev.readback.question.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that happened in a session. Steps are only ever added. */
public sealed interface Step {

  /** {@return when it happened} */
  Instant at();

  /**
   * The session began.
   *
   * @param bank SHA-256 of the bank in its canonical form; empty where it is not known
   * @param questions ids in the order asked
   * @param seed what the order of shown options is drawn from
   * @param limit how long the session may take from its start; null for any time
   */
  record Started(
      Instant at,
      Mode mode,
      Behaviour behaviour,
      String bank,
      List<String> questions,
      long seed,
      @Nullable Duration limit)
      implements Step {
    public Started {
      requireNonNull(at);
      requireNonNull(mode);
      requireNonNull(behaviour);
      requireNonNull(bank);
      questions = List.copyOf(questions);
    }
  }

  /**
   * A question was answered.
   *
   * @param certainty how sure the reader was, 1 to 3; 0 where it was not asked
   */
  record Answered(Instant at, String question, Response response, int certainty) implements Step {}

  /** A question was passed over for now. */
  record Skipped(Instant at, String question) implements Step {}

  /** The last answer or skip was taken back. */
  record Undone(Instant at) implements Step {}

  /** The reader says that the last answer was right. */
  record Overridden(Instant at, String question) implements Step {}

  /** A hint was asked for. */
  record Hinted(Instant at, String question) implements Step {}

  /** The reader reports a question as bad. */
  record Reported(Instant at, String question, String why) implements Step {}

  /** The reader came back to the session; what passed before it is not time spent. */
  record Resumed(Instant at) implements Step {}

  /** The session was ended: by the reader, or because its time was up. */
  record Quit(Instant at) implements Step {}
}
