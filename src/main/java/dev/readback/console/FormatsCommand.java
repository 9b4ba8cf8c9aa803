package dev.readback.console;

import dev.readback.bank.BankFormat;
import dev.readback.bank.Carriage;
import dev.readback.bank.Kind;
import dev.readback.bank.formats.BankFormats;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.commons.lang3.StringUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the formats and what each carries. */
@Command(
    name = "formats",
    description = "List the formats of question banks, and what each of them carries.",
    footer = {"  readback formats         a table, then what each leaves out"})
final class FormatsCommand implements Callable<Integer> {

  private static final int NAME = 11;
  private static final int EXTENSION = 10;
  private static final int READS = 5;

  private final Environment environment;

  @SuppressWarnings("UnusedVariable")
  @Mixin
  private CommonOptions common;

  FormatsCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    Terminal terminal = new Terminal(environment, false);
    StringBuilder head = new StringBuilder(row("format", "file", "read"));
    for (Kind kind : Kind.values()) {
      head.append(cell(heading(kind)));
    }
    terminal.unwrapped(head.toString().stripTrailing());
    for (BankFormat format : BankFormats.all()) {
      StringBuilder row =
          new StringBuilder(
              row(
                  format.name(),
                  format.extensions().get(0),
                  format.reader().isPresent() ? "yes" : ""));
      for (Kind kind : Kind.values()) {
        row.append(
            cell(
                switch (format.carries(kind).level()) {
                  case WHOLE -> "yes";
                  case LOSSY -> "part";
                  case REFUSED -> "-";
                }));
      }
      terminal.unwrapped(row.toString().stripTrailing());
    }
    terminal.blank();
    terminal.line(
        "yes: question, key and marking arrive; part: with a loss; -: left out, and told. All are"
            + " written; those with \"read\" are read too.");
    for (BankFormat format : BankFormats.all()) {
      terminal.blank();
      terminal.line(format.name() + ": " + format.description());
      notes(format).forEach((note, kinds) -> terminal.item("  " + kinds + ": ", note));
    }
    return Main.DONE;
  }

  private static String row(String name, String extension, String reads) {
    return StringUtils.rightPad(name, NAME)
        + StringUtils.rightPad(extension, EXTENSION)
        + StringUtils.rightPad(reads, READS);
  }

  private static String cell(String text) {
    return StringUtils.rightPad(text, 7);
  }

  private static String heading(Kind kind) {
    return switch (kind) {
      case CHOICE -> "one";
      case MULTIPLE -> "many";
      case TRUE_FALSE -> "t/f";
      case TEXT -> "text";
      case NUMBER -> "number";
      case GAP -> "gap";
      case MATCH -> "match";
      case ORDER -> "order";
    };
  }

  /** What is said of kinds that are not carried whole, with the kinds it is said of. */
  private static Map<String, String> notes(BankFormat format) {
    Map<String, List<String>> notes = new LinkedHashMap<>();
    for (Kind kind : Kind.values()) {
      Carriage carriage = format.carries(kind);
      if (carriage.level() != Carriage.Level.WHOLE) {
        notes.computeIfAbsent(carriage.note(), n -> new ArrayList<>()).add(heading(kind));
      }
    }
    Map<String, String> joined = new LinkedHashMap<>();
    notes.forEach((note, kinds) -> joined.put(note, String.join(", ", kinds)));
    return joined;
  }
}
