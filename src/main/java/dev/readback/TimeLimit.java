package dev.readback;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.commons.lang3.concurrent.BasicThreadFactory;

/** Interrupts the thread that does some work when its time is over, and not a moment after it. */
final class TimeLimit {
  private static final ScheduledThreadPoolExecutor CLOCK = clock();

  private final Thread thread = Thread.currentThread();
  private boolean ended;
  private boolean over;

  private TimeLimit() {}

  private static ScheduledThreadPoolExecutor clock() {
    ScheduledThreadPoolExecutor clock =
        new ScheduledThreadPoolExecutor(
            1, BasicThreadFactory.builder().namingPattern("readback-time-limit").daemon().build());
    clock.setRemoveOnCancelPolicy(true);
    return clock;
  }

  /**
   * @param late what to throw where the time did not do
   * @throws CancellationException if somebody else interrupts this thread
   */
  static <T> T within(Duration limit, Supplier<T> work, Supplier<RuntimeException> late) {
    TimeLimit watch = new TimeLimit();
    Future<?> alarm = CLOCK.schedule(watch::ring, limit.toMillis(), TimeUnit.MILLISECONDS);
    T result = null;
    CancellationException cancelled = null;
    try {
      result = work.get();
    } catch (CancellationException e) {
      cancelled = e;
    } finally {
      alarm.cancel(false);
      watch.end();
    }
    if (cancelled == null) {
      return result;
    }
    throw watch.over ? late.get() : cancelled;
  }

  private synchronized void ring() {
    if (!ended) {
      over = true;
      thread.interrupt();
    }
  }

  /** From now on nobody is interrupted, and what was done with it is undone. */
  private synchronized void end() {
    ended = true;
    if (over) {
      Thread.interrupted();
    }
  }
}
