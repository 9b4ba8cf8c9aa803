package dev.readback.bank.formats.qti;

import dev.readback.bank.BankFormat;
import dev.readback.bank.Carriage;
import dev.readback.bank.Kind;
import dev.readback.bank.Losses;
import dev.readback.bank.WriteOptions;
import dev.readback.bank.formats.parts.XmlFile;
import dev.readback.bank.formats.parts.Zips;
import dev.readback.diagnostic.Outcome;
import dev.readback.question.QuestionSet;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** QTI packages: a zip of items, a test and a manifest. */
public final class Qti implements BankFormat {
  private final Version version;

  private Qti(Version version) {
    this.version = version;
  }

  public static Qti v21() {
    return new Qti(Version.V21);
  }

  public static Qti v30() {
    return new Qti(Version.V30);
  }

  @Override
  public String name() {
    return version == Version.V21 ? "qti21" : "qti30";
  }

  @Override
  public String description() {
    return version == Version.V21
        ? "QTI 2.1 package: TAO, assessment vendors"
        : "QTI 3.0 package: newer assessment players";
  }

  @Override
  public List<String> extensions() {
    return List.of(".zip");
  }

  @Override
  public Carriage carries(Kind kind) {
    return switch (kind) {
      case TEXT -> Carriage.lossy("without feedback to answers");
      case GAP -> Carriage.lossy("without feedback to answers");
      case MATCH -> Carriage.lossy("without feedback to items");
      case ORDER -> Carriage.lossy("all or nothing; without feedback to items");
      default -> Carriage.WHOLE;
    };
  }

  @Override
  public Outcome<byte[]> write(QuestionSet set, WriteOptions options) {
    Losses losses = new Losses();
    byte[] zip = new PackageWriter(this, version, set, losses).write();
    return new Outcome<>(zip, losses.diagnostics());
  }

  @Override
  public Optional<Reader> reader() {
    return Optional.of(
        new Reader() {
          @Override
          public boolean recognises(byte[] bytes) {
            if (!Zips.isZip(bytes)) {
              return XmlFile.startsWith(
                  bytes, version == Version.V21 ? "assessmentItem" : "qti-assessment-item");
            }
            // The names of files stand in a zip as they are; the types only unpacked.
            String raw = new String(bytes, StandardCharsets.ISO_8859_1);
            return raw.contains("imsmanifest.xml") && PackageReader.isOf(version, bytes);
          }

          @Override
          public Outcome<QuestionSet> read(byte[] bytes, String name, boolean lenient) {
            return new PackageReader(name, lenient).read(bytes);
          }
        });
  }
}
