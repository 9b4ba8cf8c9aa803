package dev.readback.console;

import dev.readback.bank.OutputFile;
import dev.readback.diagnostic.InputException;
import dev.readback.schedule.Schedule;
import dev.readback.schedule.ScheduleJson;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.UnaryOperator;

/** The schedule in the state folder: read, changed and written whole, by one process at a time. */
final class ScheduleFile {

  private final Path folder;
  private final Path file;

  ScheduleFile(Path folder) {
    this.folder = folder;
    this.file = folder.resolve("schedule.json");
  }

  Path folder() {
    return folder;
  }

  /**
   * Changes what is saved; a kill leaves the old state or the new.
   *
   * @return the new state
   * @throws InputException if the file is broken or cannot be written; it is as it was then
   */
  Schedule change(UnaryOperator<Schedule> change) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw unwritable();
    }
    try (FileChannel lock =
        FileChannel.open(
            folder.resolve("schedule.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      lock.lock();
      Schedule before = read(file, true);
      Schedule after = change.apply(before);
      if (!after.equals(before)) {
        OutputFile.write(file, ScheduleJson.write(after), true);
      }
      return after;
    } catch (IOException e) {
      throw unwritable();
    }
  }

  /**
   * The schedule in a file.
   *
   * @param orEmpty whether a missing file is an empty schedule
   * @throws InputException if it cannot be read or holds none
   */
  static Schedule read(Path file, boolean orEmpty) {
    try {
      return ScheduleJson.read(Files.readAllBytes(file), file.toString());
    } catch (NoSuchFileException e) {
      if (orEmpty) {
        return Schedule.EMPTY;
      }
      throw InputException.of(
          "input-missing",
          file.toString(),
          "there is no such file; expected an exported schedule; check the name");
    } catch (IOException e) {
      throw InputException.of(
          "input-unreadable",
          file.toString(),
          "the file cannot be read; expected a schedule; check its permissions");
    }
  }

  private InputException unwritable() {
    return InputException.of(
        "schedule-unwritable",
        folder.toString(),
        "the schedule cannot be saved here; expected a writable folder with room; "
            + "name another one with --state");
  }
}
