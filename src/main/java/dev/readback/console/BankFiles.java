package dev.readback.console;

import dev.readback.bank.BankFormat;
import dev.readback.bank.Banks;
import dev.readback.bank.formats.BankFormats;
import dev.readback.diagnostic.InputException;
import dev.readback.diagnostic.Outcome;
import dev.readback.question.QuestionSet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Question sets in files of any readable format; which one, name and content tell. */
final class BankFiles {

  /** Enough to tell Readback's own banks. */
  private static final int PEEK = 4096;

  /** What articles are called too: only their content tells. */
  private static final List<String> ARTICLES = List.of(".txt", ".md", ".markdown", ".html", ".htm");

  private BankFiles() {}

  /** Whether a file is a bank, valid or not, in whatever format. */
  static boolean isBank(Path file) {
    return Files.isRegularFile(file) && (isOwn(file) || isForeign(file));
  }

  /** Whether a file is a bank of another program. */
  static boolean isForeign(Path file) {
    if (!Files.isRegularFile(file) || isOwn(file)) {
      return false;
    }
    String name = file.toString().toLowerCase(Locale.ROOT);
    boolean mayBeArticle = ARTICLES.stream().anyMatch(name::endsWith);
    boolean named =
        !mayBeArticle && BankFormats.byExtension(name).stream().anyMatch(BankFiles::reads);
    return (named && !name.endsWith(".json"))
        || !BankFormats.byContent(Banks.bytes(file)).isEmpty();
  }

  private static boolean isOwn(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return Banks.looksLikeBank(in.readNBytes(PEEK));
    } catch (IOException e) {
      // Whoever reads it next says why it cannot be read.
      return false;
    }
  }

  private static boolean reads(BankFormat format) {
    return format.reader().isPresent();
  }

  /**
   * The set in a file.
   *
   * @param command whose help tells more
   * @param from name of the format; null where the file is to tell
   * @param lenient whether items that cannot be read are left out
   * @throws InputException if it cannot be read
   * @throws UsageException if it cannot be told in which format it is, or there is no such format
   */
  static Outcome<QuestionSet> read(
      String command, String file, @Nullable String from, boolean lenient) {
    Path path = Inputs.path(file);
    byte[] bytes = Banks.bytes(path);
    if (from == null && Banks.looksLikeBank(bytes)) {
      return Banks.read(bytes, file);
    }
    BankFormat format = from == null ? format(command, file, bytes) : named(command, from);
    return format.reader().orElseThrow().read(bytes, file, lenient);
  }

  private static BankFormat named(String command, String name) {
    return BankFormats.named(name)
        .filter(BankFiles::reads)
        .orElseThrow(
            () ->
                new UsageException(
                    command,
                    "There is no format \"" + name + "\" to read: expected " + names(readable())));
  }

  private static List<BankFormat> readable() {
    return BankFormats.all().stream().filter(BankFiles::reads).toList();
  }

  private static BankFormat format(String command, String file, byte[] bytes) {
    List<BankFormat> named =
        BankFormats.byExtension(file).stream().filter(BankFiles::reads).toList();
    List<BankFormat> alike = BankFormats.byContent(bytes);
    List<BankFormat> both = alike.stream().filter(named::contains).toList();
    List<BankFormat> best = !both.isEmpty() ? both : !alike.isEmpty() ? alike : named;
    if (file.toLowerCase(Locale.ROOT).endsWith(".json") && alike.isEmpty()) {
      return BankFormats.named("readback").orElseThrow();
    }
    if (best.size() > 1) {
      throw new UsageException(
          command,
          file + " could be one of " + names(best) + ": convert it with --from and its name");
    }
    if (best.isEmpty()) {
      throw InputException.of(
          "unknown-format",
          file,
          "this looks like no format that is read; expected "
              + names(readable())
              + "; name its format with convert --from");
    }
    return best.get(0);
  }

  static String names(List<BankFormat> formats) {
    return formats.stream().map(BankFormat::name).collect(Collectors.joining(", "));
  }
}
