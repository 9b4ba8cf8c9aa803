package dev.readback.spark;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Bounds how long one article may take. */
final class TimeLimit {
  private TimeLimit() {}

  /**
   * Does the work in a thread of its own, which inherits Spark's class loader. Work that is late is
   * interrupted and left; what does not heed that runs on beside the next article until it ends.
   *
   * @throws TimeoutException if it took longer than {@code limit}
   * @throws ExecutionException with what the work threw
   * @throws InterruptedException if the caller was interrupted; the work is, too
   */
  static <T> T within(Duration limit, Callable<T> work)
      throws TimeoutException, ExecutionException, InterruptedException {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = new Thread(task, "readback-article");
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } finally {
      task.cancel(true);
    }
  }
}
