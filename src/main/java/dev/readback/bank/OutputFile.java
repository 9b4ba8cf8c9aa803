package dev.readback.bank;

import dev.readback.diagnostic.InputException;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes a file all or nothing: under another name first, then moved into place. */
public final class OutputFile {
  private OutputFile() {}

  /**
   * Writes {@code bytes}; a reader of the file sees the old content or the new, never a part.
   *
   * @param file to write
   * @param bytes the whole new content
   * @param force whether an existing file is replaced
   * @throws InputException if the file exists already without {@code force}, or cannot be written
   */
  public static void write(Path file, byte[] bytes, boolean force) {
    check(file, force);
    try {
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        // A pipe or a device is written to; moving would replace it.
        Files.write(file, bytes);
        return;
      }
      Path target = target(file);
      replace(folder(file, target), target, bytes, force);
    } catch (FileAlreadyExistsException e) {
      throw exists(file.toString());
    } catch (IOException e) {
      throw unwritable(file.toString());
    }
  }

  /**
   * Says before the work what {@link #write} would say after it.
   *
   * @param file to write
   * @param force whether an existing file is replaced
   * @throws InputException if the file exists already without {@code force}, or its folder is
   *     missing or not writable
   */
  public static void check(Path file, boolean force) {
    String name = file.toString();
    if (Files.isDirectory(file)) {
      throw InputException.of(
          "output-is-folder",
          name,
          "this is a folder; expected a file to write; name a file in it");
    }
    boolean taken =
        Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.isSymbolicLink(file);
    if (taken && !force) {
      throw exists(name);
    }
    try {
      boolean device = Files.exists(file) && !Files.isRegularFile(file);
      if (!device && !Files.isWritable(folder(file, target(file)))) {
        throw unwritable(name);
      }
    } catch (IOException e) {
      throw unwritable(name);
    }
  }

  private static Path target(Path file) throws IOException {
    return Files.isSymbolicLink(file) ? file.toRealPath() : file.toAbsolutePath();
  }

  private static Path folder(Path file, Path target) {
    Path folder = target.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw InputException.of(
          "output-no-folder",
          file.toString(),
          "the folder of this file does not exist; expected an existing one; make it first");
    }
    return folder;
  }

  private static void replace(Path folder, Path target, byte[] bytes, boolean force)
      throws IOException {
    Path draft = draft(folder, target.getFileName().toString(), bytes);
    try {
      if (force) {
        try {
          Files.move(
              draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
          Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        }
      } else {
        Files.move(draft, target);
      }
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** A hidden file beside the target, with the permissions that any new file gets. */
  private static Path draft(Path folder, String name, byte[] bytes) throws IOException {
    for (int i = 0; ; i++) {
      Path draft = folder.resolve("." + name + "." + i + ".tmp");
      try {
        return Files.write(
            draft,
            bytes,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.WRITE,
            StandardOpenOption.SYNC);
      } catch (FileAlreadyExistsException e) {
        if (i == 99) {
          throw e;
        }
      }
    }
  }

  private static InputException unwritable(String name) {
    return InputException.of(
        "output-unwritable",
        name,
        "the file cannot be written; expected a writable folder with room; "
            + "check permissions and space");
  }

  private static InputException exists(String name) {
    return InputException.of(
        "output-exists",
        name,
        "the file exists already; expected a new name; choose one, or add --force to replace it");
  }
}
