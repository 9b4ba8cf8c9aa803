package dev.readback.bank.formats;

import dev.readback.bank.BankFormat;
import dev.readback.bank.formats.readback.ReadbackFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The registry of formats: one line each, sorted by name. */
public final class BankFormats {

  private static final List<BankFormat> ALL = List.of(new ReadbackFormat());

  private BankFormats() {}

  public static List<BankFormat> all() {
    return ALL;
  }

  public static Optional<BankFormat> named(String name) {
    return ALL.stream().filter(f -> f.name().equals(name)).findFirst();
  }

  /** The formats whose files end as {@code file} does, in any case of letters. */
  public static List<BankFormat> byExtension(String file) {
    String lower = file.toLowerCase(Locale.ROOT);
    return ALL.stream().filter(f -> f.extensions().stream().anyMatch(lower::endsWith)).toList();
  }

  /** The readable formats that the beginning of a file looks like. */
  public static List<BankFormat> byContent(byte[] start) {
    return ALL.stream()
        .filter(f -> f.reader().map(r -> r.recognises(start)).orElse(false))
        .toList();
  }
}
