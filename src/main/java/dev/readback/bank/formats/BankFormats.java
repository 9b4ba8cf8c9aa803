package dev.readback.bank.formats;

import dev.readback.bank.BankFormat;
import dev.readback.bank.formats.aiken.Aiken;
import dev.readback.bank.formats.anki.Anki;
import dev.readback.bank.formats.anki.AnkiText;
import dev.readback.bank.formats.csv.Csv;
import dev.readback.bank.formats.gift.Gift;
import dev.readback.bank.formats.h5p.H5p;
import dev.readback.bank.formats.html.HtmlPage;
import dev.readback.bank.formats.kahoot.Kahoot;
import dev.readback.bank.formats.markdown.Markdown;
import dev.readback.bank.formats.moodle.MoodleXml;
import dev.readback.bank.formats.opentdb.OpenTriviaDb;
import dev.readback.bank.formats.paper.PdfSheet;
import dev.readback.bank.formats.paper.PrintPage;
import dev.readback.bank.formats.qti.Qti;
import dev.readback.bank.formats.qti12.CanvasQti;
import dev.readback.bank.formats.readback.ReadbackFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The registry of formats: one line each, sorted by name. */
public final class BankFormats {

  private static final List<BankFormat> ALL =
      List.of(
          new Aiken(),
          new Anki(),
          new AnkiText(),
          Csv.commas(),
          new Gift(),
          new H5p(),
          new HtmlPage(),
          new Kahoot(),
          new Markdown(),
          new MoodleXml(),
          new OpenTriviaDb(),
          new PdfSheet(),
          new PrintPage(),
          new CanvasQti(),
          Qti.v21(),
          Qti.v30(),
          new ReadbackFormat(),
          Csv.tabs());

  private BankFormats() {}

  /** {@return all formats} */
  public static List<BankFormat> all() {
    return ALL;
  }

  /**
   * {@return the format of this name; empty where there is none}
   *
   * @param name in kebab case, such as {@code moodle-xml}
   */
  public static Optional<BankFormat> named(String name) {
    return ALL.stream().filter(f -> f.name().equals(name)).findFirst();
  }

  /**
   * {@return the formats whose files end as {@code file} does, in any case of letters; where one
   * ending is a part of another (".print.html"), the longer one counts}
   *
   * @param file a name or path
   */
  public static List<BankFormat> byExtension(String file) {
    String lower = file.toLowerCase(Locale.ROOT);
    int longest = ALL.stream().mapToInt(f -> ending(f, lower)).max().orElse(0);
    return ALL.stream().filter(f -> longest > 0 && ending(f, lower) == longest).toList();
  }

  private static int ending(BankFormat format, String file) {
    return format.extensions().stream()
        .filter(file::endsWith)
        .mapToInt(String::length)
        .max()
        .orElse(0);
  }

  /**
   * {@return the readable formats that a file looks like}
   *
   * @param bytes the content of a file
   */
  public static List<BankFormat> byContent(byte[] bytes) {
    return ALL.stream()
        .filter(f -> f.reader().map(r -> r.recognises(bytes)).orElse(false))
        .toList();
  }
}
