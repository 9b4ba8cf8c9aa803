package dev.readback.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Lines from standard input, as UTF-8. */
final class LineSource {

  private final BufferedReader reader;

  LineSource(InputStream in) {
    reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  /** The next line; null at the end of input. */
  @Nullable String next() {
    try {
      return reader.readLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The next line if it comes within the time; null at the end of input and when the time is over.
   * After that nothing more may be read.
   */
  @Nullable String next(int milliseconds) {
    FutureTask<@Nullable String> line = new FutureTask<>(this::next);
    Thread thread = new Thread(line, "standard input");
    // Still reading when the program ends: it does not wait for that.
    thread.setDaemon(true);
    thread.start();
    try {
      return line.get(milliseconds, TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }
}
