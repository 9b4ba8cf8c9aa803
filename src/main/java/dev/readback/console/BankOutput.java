package dev.readback.console;

import dev.readback.bank.BankFormat;
import dev.readback.bank.formats.BankFormats;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** In which format a file is to be written. */
final class BankOutput {

  private BankOutput() {}

  /**
   * The format that was named, or that the file's extension means.
   *
   * @param command whose help tells more
   * @param name what the user named; null where he named none
   * @param file where it is to be written
   * @throws UsageException if there is no such format, or the extension means none or several
   */
  static BankFormat format(String command, @Nullable String name, String file) {
    String lower = file.toLowerCase(Locale.ROOT);
    if (name != null) {
      BankFormat format = named(command, name);
      // The same table with tabs.
      return format.name().equals("csv") && lower.endsWith(".tsv") ? named(command, "tsv") : format;
    }
    List<BankFormat> fitting = BankFormats.byExtension(lower);
    if (lower.endsWith(".json")) {
      return named(command, "readback");
    }
    if (fitting.size() == 1) {
      return fitting.get(0);
    }
    throw new UsageException(
        command,
        (fitting.isEmpty()
                ? file + " does not end like a format's files"
                : file + " could be one of several formats")
            + ": add --to with one of "
            + BankFiles.names(fitting.isEmpty() ? BankFormats.all() : fitting));
  }

  /** The format of this name. */
  static BankFormat named(String command, String name) {
    return BankFormats.named(name)
        .orElseThrow(
            () ->
                new UsageException(
                    command,
                    "There is no format \""
                        + name
                        + "\": expected one of "
                        + BankFiles.names(BankFormats.all())));
  }

  /** Whether an output is meant as a folder. */
  static boolean isFolder(String output) {
    return output.endsWith("/")
        || output.endsWith("\\")
        || java.nio.file.Files.isDirectory(Inputs.path(output));
  }

  /** The name of a file without folder and extension. */
  static String baseName(String file) {
    String name = String.valueOf(Inputs.path(file).getFileName());
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
