package dev.readback.bank.formats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.readback.PlainLines;
import dev.readback.bank.BankCheck;
import dev.readback.bank.BankFile;
import dev.readback.bank.BankFormat;
import dev.readback.bank.Banks;
import dev.readback.bank.Loss;
import dev.readback.bank.WriteOptions;
import dev.readback.bank.formats.parts.Zips;
import dev.readback.diagnostic.Diagnostic;
import dev.readback.diagnostic.InputException;
import dev.readback.diagnostic.Outcome;
import dev.readback.question.QuestionSet;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whatever comes into a reader: questions that everything after it can use come out, or lines of
 * complaint.
 */
final class BankContract {
  /** Too slow, or native code, for a try of every input: see the tests of these formats. */
  private static final List<String> SLOW = List.of("pdf", "anki");

  private BankContract() {}

  /** Reads a file of this format, and does with the questions what users can do with them. */
  static void read(String format, byte[] bytes) {
    BankFormat read = BankFormats.named(format).orElseThrow();
    for (boolean lenient : List.of(false, true)) {
      try {
        BankFormat.Reader reader = read.reader().orElseThrow();
        reader.recognises(bytes);
        Outcome<QuestionSet> outcome = reader.read(bytes, "file", lenient);
        PlainLines.check(outcome.diagnostics());
        use(read, outcome.value(), bytes);
      } catch (InputException e) {
        PlainLines.check(e.diagnostics());
        assertThat(e.diagnostics()).as(e.getMessage()).noneMatch(BankContract::isOfWriting);
      }
    }
  }

  /**
   * The same for a package: the parts, with a form feed between them, are the manifest and the
   * files {@code 1.xml}, {@code 2.xml} and so on.
   */
  static void readPackage(String format, byte[] parts) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    String[] texts = new String(parts, StandardCharsets.UTF_8).split("\f", 5);
    for (int i = 0; i < texts.length; i++) {
      String name = i == 0 ? "imsmanifest.xml" : i + ".xml";
      files.put(name, texts[i].getBytes(StandardCharsets.UTF_8));
    }
    read(format, Zips.write(files));
  }

  private static boolean isOfWriting(Diagnostic diagnostic) {
    return "written".equals(diagnostic.origin());
  }

  private static void use(BankFormat format, QuestionSet set, byte[] bytes) {
    byte[] own = Banks.toBytes(set);
    BankFile bank = Banks.open(own, "written").value();
    assertThat(bank.set()).isEqualTo(set);
    assertThat(BankCheck.check(bank, Optional.empty()))
        .noneMatch(d -> d.code().equals("bank-schema"));

    Outcome<byte[]> written = format.write(set, WriteOptions.DEFAULT);
    PlainLines.check(written.diagnostics());
    long kept =
        set.questions().size()
            - written.diagnostics().stream()
                .filter(d -> d.code().equals(Loss.QUESTION.code()))
                .map(Diagnostic::origin)
                .distinct()
                .count();
    if (kept > 0) {
      Outcome<QuestionSet> again =
          format.reader().orElseThrow().read(written.value(), "written", false);
      assertThat(again.value().questions()).hasSize((int) kept);
    }

    List<BankFormat> others =
        BankFormats.all().stream().filter(f -> !SLOW.contains(f.name())).toList();
    BankFormat other = others.get(Math.floorMod(Arrays.hashCode(bytes), others.size()));
    PlainLines.check(
        other.write(set, WriteOptions.DEFAULT.withExam(bytes.length % 2 == 0)).diagnostics());
  }
}
