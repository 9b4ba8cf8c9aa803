package dev.readback.console;

import dev.readback.article.Article;
import dev.readback.bank.OutputFile;
import dev.readback.diagnostic.Diagnostic;
import dev.readback.diagnostic.InputException;
import dev.readback.diagnostic.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.commons.lang3.concurrent.BasicThreadFactory;

/**
 * A bank for each of many articles, several at a time over the same models. Each is read, made and
 * written for itself, so that memory does not grow with their number and what is stopped can go on;
 * what fails stands in the table and stops no other.
 */
final class FolderRun {

  /** What became of an article. */
  private enum Fate {
    DONE("done"),
    SHORT("short"),
    KEPT("already there"),
    REFUSED("refused");

    private final String words;

    Fate(String words) {
      this.words = words;
    }
  }

  /**
   * A row of the table.
   *
   * @param notes what people are to be told before it
   */
  private record Row(Fate fate, String line, List<String> notes) {}

  private final Terminal terminal;
  private final BankMaker maker;
  private final boolean force;
  private final int threads;
  private boolean loaded;

  /**
   * @param threads how many articles are worked on at a time
   */
  FolderRun(Terminal terminal, BankMaker maker, boolean force, int threads) {
    this.terminal = terminal;
    this.maker = maker;
    this.force = force;
    this.threads = threads;
  }

  /**
   * Makes and writes them all, then shows the table; gives the exit code.
   *
   * @param folder that the banks go to
   * @param jobs where the bank of each article goes
   */
  int run(Path folder, Map<String, Path> jobs) {
    RunLog log = new RunLog(maker, folder);
    List<Row> rows = new ArrayList<>();
    ExecutorService workers =
        Executors.newFixedThreadPool(
            Math.min(threads, jobs.size()),
            BasicThreadFactory.builder().namingPattern("readback-article").daemon().build());
    try {
      List<Future<Row>> running = new ArrayList<>();
      jobs.forEach(
          (input, file) -> running.add(workers.submit(() -> row(input, file, jobs.size(), log))));
      for (Future<Row> each : running) {
        Row row = each.get();
        tell(row.notes());
        rows.add(row);
        progress(rows.size() + " of " + jobs.size() + ": " + row.line());
      }
    } catch (ExecutionException e) {
      throw unchecked(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while banks were being made", e);
    } finally {
      workers.shutdownNow();
    }
    rows.forEach(row -> terminal.line(row.line()));
    if (rows.size() > 1) {
      terminal.line(summary(rows));
    }
    return rows.stream().anyMatch(row -> row.fate() == Fate.REFUSED) ? Main.UNUSABLE : Main.DONE;
  }

  private static RuntimeException unchecked(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException runtime ? runtime : new IllegalStateException(cause);
  }

  private static String summary(List<Row> rows) {
    StringBuilder summary = new StringBuilder(rows.size() + " articles");
    String before = ": ";
    for (Fate fate : Fate.values()) {
      long count = rows.stream().filter(row -> row.fate() == fate).count();
      if (count > 0) {
        summary.append(before).append(count).append(' ').append(fate.words);
        before = ", ";
      }
    }
    return summary.append('.').toString();
  }

  private Row row(String input, Path file, int articles, RunLog log) {
    List<String> notes = new ArrayList<>();
    Article article;
    try {
      Outcome<Article> read = maker.read(input);
      read.diagnostics().forEach(d -> notes.add(d.line()));
      article = read.value();
    } catch (InputException e) {
      return new Row(Fate.REFUSED, input + ": not used: " + reason(e), notes);
    }
    try {
      Optional<Integer> done = force ? Optional.empty() : log.done(file, article);
      if (done.isPresent()) {
        String questions = BankMaker.questions(done.get());
        return new Row(Fate.KEPT, input + ": " + questions + ", already in " + file, notes);
      }
      OutputFile.check(file, force);
    } catch (InputException e) {
      return unwritten(input, file, e, notes);
    }
    load(articles);
    BankMaker.Made made;
    try {
      made = maker.make(input, article);
    } catch (InputException e) {
      return new Row(Fate.REFUSED, input + ": not used: " + reason(e), notes);
    } catch (OutOfMemoryError e) {
      return new Row(
          Fate.REFUSED,
          input
              + ": not used: there is not enough memory; give more, such as"
              + " READBACK_JAVA_OPTS=-Xmx6g, or take fewer --threads",
          notes);
    } catch (RuntimeException | StackOverflowError e) {
      return new Row(
          Fate.REFUSED,
          input + ": not used: this is a defect, please report it (" + e + ")",
          notes);
    }
    notes.addAll(made.notes());
    try {
      OutputFile.write(file, made.bytes(), force);
      log.written(file, article, made);
    } catch (InputException e) {
      return unwritten(input, file, e, notes);
    }
    boolean few = made.questions() < maker.wanted();
    return new Row(
        few ? Fate.SHORT : Fate.DONE,
        input
            + ": "
            + BankMaker.questions(made.questions())
            + ", written to "
            + file
            + (few ? " (" + maker.wanted() + " wanted)" : ""),
        notes);
  }

  private static Row unwritten(String input, Path file, InputException e, List<String> notes) {
    return new Row(
        Fate.REFUSED, input + ": not written: " + file + ": " + reason(e), List.copyOf(notes));
  }

  private static String reason(InputException e) {
    Diagnostic first = e.diagnostics().get(0);
    return first.message();
  }

  /** Before the first article that needs them; the others wait. */
  private synchronized void load(int articles) {
    if (!loaded) {
      terminal.progress("loading the language models, then " + articles + " articles ...");
      maker.load();
      loaded = true;
    }
  }

  private synchronized void tell(List<String> notes) {
    notes.forEach(terminal::note);
  }

  private synchronized void progress(String message) {
    if (loaded) {
      terminal.progress(message);
    }
  }
}
