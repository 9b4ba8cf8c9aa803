package dev.readback.bank.formats.moodle;

import dev.readback.bank.BankFormat;
import dev.readback.bank.Carriage;
import dev.readback.bank.Kind;
import dev.readback.bank.Losses;
import dev.readback.bank.WriteOptions;
import dev.readback.bank.formats.parts.XmlFile;
import dev.readback.diagnostic.Outcome;
import dev.readback.question.QuestionSet;
import java.util.List;
import java.util.Optional;

/** Moodle XML, after what Moodle 4.2 imports. */
public final class MoodleXml implements BankFormat {

  @Override
  public String name() {
    return "moodle-xml";
  }

  @Override
  public String description() {
    return "Moodle question bank, and what converts from it";
  }

  @Override
  public List<String> extensions() {
    return List.of(".xml");
  }

  @Override
  public Carriage carries(Kind kind) {
    return kind == Kind.ORDER
        ? Carriage.lossy("asked as matching of items and places; one wrong place costs its share")
        : Carriage.WHOLE;
  }

  @Override
  public Outcome<byte[]> write(QuestionSet set, WriteOptions options) {
    Losses losses = new Losses();
    byte[] file = new MoodleXmlWriter(this, set, losses).write();
    return new Outcome<>(file, losses.diagnostics());
  }

  @Override
  public Optional<Reader> reader() {
    return Optional.of(
        new Reader() {
          @Override
          public boolean recognises(byte[] bytes) {
            return XmlFile.startsWith(bytes, "quiz");
          }

          @Override
          public Outcome<QuestionSet> read(byte[] bytes, String name, boolean lenient) {
            return new MoodleXmlReader(name, lenient).read(bytes);
          }
        });
  }
}
