package dev.readback.console;

import dev.readback.question.Question;
import dev.readback.session.Mode;
import dev.readback.session.Session;
import dev.readback.session.SessionLog;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A quiz going on: its session so far, saved step by step. */
final class Sitting implements AutoCloseable {

  private final @Nullable SessionLog log;
  private final ReportFile reports;
  private final Clock clock;
  private Session session;

  /**
   * @param log where steps are saved; null where they are not
   */
  Sitting(Session session, @Nullable SessionLog log, ReportFile reports, Clock clock) {
    this.session = session;
    this.log = log;
    this.reports = reports;
    this.clock = clock;
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

  /** Where the steps are saved; null where they are not. */
  @Nullable Path file() {
    return log == null ? null : log.file();
  }

  /** Whether the steps are saved, so that the session can be resumed. */
  boolean isSaved() {
    return log != null;
  }

  /** Whether the time that was given is over. */
  boolean outOfTime() {
    return session.isOutOfTime(clock.instant());
  }

  Duration timeSpent() {
    return session.timeSpent(clock.instant());
  }

  /** The time left; null where there is no limit. */
  @Nullable Duration timeLeft() {
    Duration limit = session.start().limit();
    return limit == null
        ? null
        : Duration.between(clock.instant(), session.start().at().plus(limit));
  }

  /**
   * Takes one step and saves it.
   *
   * @throws Misfit if it does not fit or cannot be saved; nothing has changed then
   */
  void act(BiFunction<Session, Instant, Session> action) throws Misfit {
    Session next;
    try {
      next = action.apply(session, clock.instant());
    } catch (IllegalStateException | IllegalArgumentException e) {
      throw new Misfit(String.valueOf(e.getMessage()));
    }
    if (next.steps().size() == session.steps().size()) {
      return;
    }
    if (log != null) {
      try {
        log.append(next.lastStep());
      } catch (UncheckedIOException e) {
        throw new Misfit(
            "this could not be saved, so it does not count: "
                + "expected room on the disk; make some, then do it again");
      }
    }
    session = next;
  }

  /**
   * Reports a question as bad: in the session and in a file for the author.
   *
   * @return the file
   */
  Path report(Question question, String why) throws Misfit {
    reports.add(question, why, clock.instant());
    act((s, now) -> s.report(question.id(), why, now));
    return reports.file();
  }

  /**
   * The session as it ends now: open questions stay unanswered. An exam is over for good, since its
   * marks are shown next; practice stays open, so that it can be resumed.
   */
  Session ended() {
    if (exam()) {
      try {
        act(Session::quit);
      } catch (Misfit e) {
        // No room for the end: what was answered is saved, and it ends all the same.
      }
    }
    return session.isOver() ? session : session.quit(clock.instant());
  }

  @Override
  public void close() {
    if (log != null) {
      log.close();
    }
  }
}
