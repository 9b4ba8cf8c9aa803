package dev.readback.diagnostic;

import java.util.concurrent.CancellationException;

/**
 * Lets long work be given up: whoever waits for it interrupts the thread that asked for it, and the
 * work looks here from time to time, whatever threads do it.
 */
public final class Interruption {
  private final Thread thread;

  private Interruption(Thread thread) {
    this.thread = thread;
  }

  /** {@return that of the thread that calls this} */
  public static Interruption ofThisThread() {
    return new Interruption(Thread.currentThread());
  }

  /**
   * Goes on where nobody has interrupted the thread; leaves it interrupted.
   *
   * @throws CancellationException if somebody has
   */
  public void check() {
    if (thread.isInterrupted()) {
      throw new CancellationException("given up: the thread was interrupted");
    }
  }
}
