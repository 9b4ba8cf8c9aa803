package dev.readback.console;

import dev.readback.diagnostic.InputException;
import dev.readback.session.Session;
import dev.readback.session.SessionLog;
import dev.readback.session.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Saved sessions, a file each, named by the bank and the time they began. */
final class SessionFolder {

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final int BANK_DIGITS = 16;

  private static final Comparator<Path> BY_TIME =
      Comparator.comparing(SessionFolder::stamp).thenComparing(SessionFolder::name);

  private final Path folder;

  /**
   * A session that was saved.
   *
   * @param sameBank whether the bank is what it was when the session began
   */
  record Saved(Path file, boolean sameBank) {}

  SessionFolder(Path folder) {
    this.folder = folder;
  }

  /** Where reviews are: apart, so that to resume a quiz never means one of them. */
  SessionFolder reviews() {
    return new SessionFolder(folder.resolve("reviews"));
  }

  /**
   * A new file with the start of {@code session} in it.
   *
   * @throws InputException if it cannot be written
   */
  SessionLog create(Session session) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw InputException.of(
          "session-unwritable",
          folder.toString(),
          "the session cannot be saved here; expected a writable folder with room; "
              + "name another one with --state");
    }
    Instant at = session.start().at();
    String prefix = prefix(session.start().bank());
    String stamp = STAMP.format(at);
    for (int i = 0; ; i++) {
      Path file = folder.resolve(prefix + stamp + String.format(Locale.ROOT, "-%02d.jsonl", i));
      // Two sessions may begin within a second, also in two processes.
      if (!Files.exists(file)) {
        try {
          return SessionLog.create(file, session);
        } catch (InputException e) {
          if (!e.diagnostics().get(0).code().equals("session-exists")) {
            throw e;
          }
        }
      }
    }
  }

  /**
   * The last session on this bank; where there is none, the last one that asked mostly questions of
   * it: the bank was changed since.
   *
   * @param questions ids of the bank's questions
   */
  Optional<Saved> last(String bank, Set<String> questions) {
    List<Path> files = files();
    Collections.reverse(files);
    for (Path file : files) {
      if (name(file).startsWith(prefix(bank)) && SessionLog.start(file).isPresent()) {
        return Optional.of(new Saved(file, true));
      }
    }
    for (Path file : files) {
      Optional<Step.Started> start = SessionLog.start(file);
      if (start.isPresent()) {
        List<String> asked = start.get().questions();
        if (2 * asked.stream().filter(questions::contains).count() > asked.size()) {
          return Optional.of(new Saved(file, false));
        }
      }
    }
    return Optional.empty();
  }

  /** Every quiz and review that asked one of these questions, the oldest first. */
  List<Path> on(Set<String> questions) {
    List<Path> files = files();
    files.addAll(reviews().files());
    files.sort(BY_TIME);
    List<Path> found = new ArrayList<>();
    for (Path file : files) {
      Optional<Step.Started> start = SessionLog.start(file);
      if (start.isPresent() && start.get().questions().stream().anyMatch(questions::contains)) {
        found.add(file);
      }
    }
    return found;
  }

  /** All files that may be sessions, by the time they began. */
  private List<Path> files() {
    try (Stream<Path> files = Files.list(folder)) {
      return new ArrayList<>(
          files
              .filter(f -> name(f).matches("[0-9a-f]*-\\d{8}T\\d{6}-\\d+\\.jsonl"))
              .sorted(BY_TIME)
              .toList());
    } catch (IOException e) {
      // No such folder yet: nothing was saved.
      return new ArrayList<>();
    }
  }

  private static String stamp(Path file) {
    return name(file).substring(name(file).indexOf('-'));
  }

  private static String prefix(String bank) {
    return bank.substring(0, Math.min(BANK_DIGITS, bank.length())) + "-";
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
