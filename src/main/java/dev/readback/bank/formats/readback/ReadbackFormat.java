package dev.readback.bank.formats.readback;

import dev.readback.bank.BankFormat;
import dev.readback.bank.Banks;
import dev.readback.bank.Carriage;
import dev.readback.bank.Kind;
import dev.readback.bank.WriteOptions;
import dev.readback.diagnostic.Outcome;
import dev.readback.question.QuestionSet;
import java.util.List;
import java.util.Optional;

/** Readback's own bank files: everything. */
public final class ReadbackFormat implements BankFormat {

  @Override
  public String name() {
    return "readback";
  }

  @Override
  public String description() {
    return "Readback's own bank, with everything";
  }

  @Override
  public List<String> extensions() {
    return List.of(".json");
  }

  @Override
  public Carriage carries(Kind kind) {
    return Carriage.WHOLE;
  }

  @Override
  public Outcome<byte[]> write(QuestionSet set, WriteOptions options) {
    return Outcome.of(Banks.toBytes(set));
  }

  @Override
  public Optional<Reader> reader() {
    return Optional.of(
        new Reader() {
          @Override
          public boolean recognises(byte[] bytes) {
            return Banks.looksLikeBank(bytes);
          }

          @Override
          public Outcome<QuestionSet> read(byte[] bytes, String name, boolean lenient) {
            return Banks.read(bytes, name);
          }
        });
  }
}
