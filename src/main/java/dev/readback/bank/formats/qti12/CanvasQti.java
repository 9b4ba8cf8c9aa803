package dev.readback.bank.formats.qti12;

import dev.readback.bank.BankFormat;
import dev.readback.bank.Carriage;
import dev.readback.bank.Kind;
import dev.readback.bank.Loss;
import dev.readback.bank.Losses;
import dev.readback.bank.WriteOptions;
import dev.readback.bank.formats.parts.Common;
import dev.readback.bank.formats.parts.NewIds;
import dev.readback.bank.formats.parts.Numbers;
import dev.readback.bank.formats.parts.Selection;
import dev.readback.bank.formats.parts.Titles;
import dev.readback.bank.formats.parts.Xml;
import dev.readback.bank.formats.parts.Zips;
import dev.readback.diagnostic.Outcome;
import dev.readback.question.Question;
import dev.readback.question.QuestionSet;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A QTI 1.2 package with the question types of Canvas. */
public final class CanvasQti implements BankFormat {
  private static final Set<Loss> MISSING =
      EnumSet.of(Loss.HINTS, Loss.PENALTY, Loss.SHUFFLE, Loss.TAGS, Loss.CLASSES, Loss.RIVALS);

  @Override
  public String name() {
    return "qti12";
  }

  @Override
  public String description() {
    return "QTI 1.2 package: Canvas";
  }

  @Override
  public List<String> extensions() {
    return List.of(".zip");
  }

  @Override
  public Carriage carries(Kind kind) {
    return switch (kind) {
      case MULTIPLE -> Carriage.lossy("all or nothing in the file; Canvas has a rule of its own");
      case TEXT -> Carriage.lossy("without half-right answers and feedback to answers");
      case NUMBER -> Carriage.lossy("without its unit");
      case GAP ->
          Carriage.lossy("without half-right answers and feedback; all gaps typed, or all picked");
      case MATCH -> Carriage.lossy("without feedback to items");
      case ORDER -> Carriage.lossy("asked as matching of items and places");
      default -> Carriage.WHOLE;
    };
  }

  @Override
  public Outcome<byte[]> write(QuestionSet set, WriteOptions options) {
    Losses losses = new Losses();
    Common common = new Common(MISSING, losses);
    String title = Titles.line(set.title());
    String id = "readback-" + NewIds.hash(title).substring(0, 10);
    Xml section = Xml.of("section").with("ident", "root_section");
    for (Question question : Selection.of(this, set, losses)) {
      common.check(question);
      section.add(new CanvasItem(question, set, losses).write());
    }
    Xml quiz =
        Xml.of("questestinterop")
            .with("xmlns", "http://www.imsglobal.org/xsd/ims_qtiasiv1p2")
            .add(Xml.of("assessment").with("ident", id).with("title", title).add(section));
    String href = id + "/" + id + ".xml";
    Xml manifest =
        Xml.of("manifest")
            .with("xmlns", "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1")
            .with("identifier", "manifest-" + id)
            .add(
                Xml.of("metadata")
                    .add(
                        Xml.of("schema").text("IMS Content"),
                        Xml.of("schemaversion").text("1.1.3")))
            .add(Xml.of("organizations"))
            .add(
                Xml.of("resources")
                    .add(
                        Xml.of("resource")
                            .with("identifier", id)
                            .with("type", "imsqti_xmlv1p2")
                            .add(Xml.of("file").with("href", href))));
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("imsmanifest.xml", manifest.document());
    files.put(href, quiz.document());
    return new Outcome<>(Zips.write(files), losses.diagnostics());
  }

  static String points(Question question) {
    return Numbers.plain(question.points());
  }
}
