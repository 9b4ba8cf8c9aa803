package dev.readback.console;

import dev.readback.diagnostic.InputException;
import dev.readback.session.Session;
import dev.readback.session.SessionLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Saved sessions, a file each, named by the bank and the time they began. */
final class SessionFolder {

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final int BANK_DIGITS = 16;

  private final Path folder;

  SessionFolder(Path folder) {
    this.folder = folder;
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
          "the session cannot be saved here; expected a writable folder; "
              + "name another one with --state");
    }
    Instant at = session.start().at();
    String prefix = prefix(session.start().bank());
    String stamp = STAMP.format(at);
    for (int i = 0; ; i++) {
      Path file = folder.resolve(prefix + stamp + String.format(Locale.ROOT, "-%02d.jsonl", i));
      // Two sessions may begin within a second.
      if (!Files.exists(file)) {
        return SessionLog.create(file, session);
      }
    }
  }

  /** The file of the last session on this bank. */
  Optional<Path> last(String bank) {
    String prefix = prefix(bank);
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> name(f).startsWith(prefix) && name(f).endsWith(".jsonl"))
          .max(Comparator.comparing(SessionFolder::name));
    } catch (IOException e) {
      // No such folder yet: nothing was saved.
      return Optional.empty();
    }
  }

  private static String prefix(String bank) {
    return bank.substring(0, Math.min(BANK_DIGITS, bank.length())) + "-";
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
