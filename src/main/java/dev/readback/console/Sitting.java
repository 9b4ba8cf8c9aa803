package dev.readback.console;

import dev.readback.diagnostic.InputException;
import dev.readback.question.Question;
import dev.readback.session.Mode;
import dev.readback.session.Session;
import dev.readback.session.SessionLog;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A quiz going on: its session so far, saved step by step. */
final class Sitting implements AutoCloseable {

  private final @Nullable SessionLog log;
  private final Clock clock;
  private final @Nullable Duration limit;
  private Session session;

  /**
   * @param log where steps are saved; null where they are not
   * @param limit how long it may take from its start; null for any time
   */
  Sitting(Session session, @Nullable SessionLog log, Clock clock, @Nullable Duration limit) {
    this.session = session;
    this.log = log;
    this.clock = clock;
    this.limit = limit;
  }

  Session session() {
    return session;
  }

  /** The open question as it is shown; null at the end. */
  @Nullable Shown current() {
    return session.current().map(this::shown).orElse(null);
  }

  Shown shown(Question question) {
    return Shown.of(question, session.start().seed());
  }

  boolean exam() {
    return session.mode() == Mode.EXAM;
  }

  /** Whether the time that was given is over. */
  boolean outOfTime() {
    return limit != null && clock.instant().isAfter(session.start().at().plus(limit));
  }

  /**
   * Takes one step and saves it.
   *
   * @throws Misfit if it does not fit; nothing has changed then
   */
  void act(BiFunction<Session, Instant, Session> action) throws Misfit {
    Session next;
    try {
      next = action.apply(session, clock.instant());
    } catch (IllegalStateException | IllegalArgumentException e) {
      throw new Misfit(String.valueOf(e.getMessage()));
    }
    if (next.equals(session)) {
      return;
    }
    if (log != null) {
      try {
        log.append(next.lastStep());
      } catch (UncheckedIOException e) {
        throw InputException.of(
            "session-unwritable",
            "session",
            "the answer cannot be saved; expected room on the disk; make some, then --resume");
      }
    }
    session = next;
  }

  /** The session as it ends now: open questions stay unanswered. What is saved stays open. */
  Session ended() {
    return session.isOver() ? session : session.quit(clock.instant());
  }

  @Override
  public void close() {
    if (log != null) {
      log.close();
    }
  }
}
