package dev.readback.bank.formats.qti;

import dev.readback.bank.BankFormat;
import dev.readback.bank.Loss;
import dev.readback.bank.Losses;
import dev.readback.bank.formats.parts.Common;
import dev.readback.bank.formats.parts.Selection;
import dev.readback.bank.formats.parts.TagFields;
import dev.readback.bank.formats.parts.Xml;
import dev.readback.bank.formats.parts.Zips;
import dev.readback.question.Interaction.Choice;
import dev.readback.question.Interaction.NumberEntry;
import dev.readback.question.Interaction.TrueFalse;
import dev.readback.question.Question;
import dev.readback.question.QuestionSet;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a package: items, a test with all of them, the manifest. */
final class PackageWriter {
  static final String MANIFEST = "imsmanifest.xml";

  private final BankFormat format;
  private final Version version;
  private final QuestionSet set;
  private final Losses losses;

  PackageWriter(BankFormat format, Version version, QuestionSet set, Losses losses) {
    this.format = format;
    this.version = version;
    this.set = set;
    this.losses = losses;
  }

  byte[] write() {
    Common common = new Common(EnumSet.of(Loss.HINTS, Loss.PENALTY), losses);
    Common feedback = new Common(EnumSet.of(Loss.FEEDBACK), losses);
    Map<String, byte[]> items = new LinkedHashMap<>();
    List<Xml> resources = new ArrayList<>();
    List<Xml> references = new ArrayList<>();
    Xml testResource =
        Xml.of("resource")
            .with("identifier", "test")
            .with("type", version.resourceType("test"))
            .with("href", "test.xml")
            .add(Xml.of("file").with("href", "test.xml"));
    resources.add(testResource);
    for (Question question : Selection.of(format, set, losses)) {
      common.check(question);
      boolean carriesFeedback =
          question.interaction() instanceof Choice
              || question.interaction() instanceof TrueFalse
              || question.interaction() instanceof NumberEntry;
      if (!carriesFeedback) {
        feedback.check(question);
      }
      if (TagFields.lose(question)) {
        losses.add(question, Loss.CLASSES);
      }
      String id = Identifiers.of(question.id());
      if (!id.equals(question.id())) {
        losses.add(question, Loss.ID, "QTI takes letters, digits, - and _ in an id");
      }
      String href = "items/" + id + ".xml";
      items.put(
          href,
          version.document(new ItemWriter(version, question, set, losses).write(id)).document());
      testResource.add(Xml.of("dependency").with("identifierref", id));
      references.add(Xml.of("assessmentItemRef").with("identifier", id).with("href", href));
      resources.add(
          Xml.of("resource")
              .with("identifier", id)
              .with("type", version.resourceType("item"))
              .with("href", href)
              .add(metadata(question))
              .add(Xml.of("file").with("href", href)));
    }
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(MANIFEST, version.manifest().add(Xml.of("resources").add(resources)).document());
    files.put("test.xml", version.document(test(references)).document());
    files.putAll(items);
    return Zips.write(files);
  }

  /** The tags as keywords, after IEEE LOM. */
  private static List<Xml> metadata(Question question) {
    List<String> tags = TagFields.write(question);
    if (tags.isEmpty()) {
      return List.of();
    }
    Xml general = Xml.of("general");
    for (String tag : tags) {
      general.add(Xml.of("keyword").add(Xml.of("string").with("language", "en").text(tag)));
    }
    return List.of(
        Xml.of("metadata")
            .add(Xml.of("lom").with("xmlns", "http://ltsc.ieee.org/xsd/LOM").add(general)));
  }

  private Xml test(List<Xml> references) {
    String title = Selection.clean(set.title()).replace('\n', ' ').replace('\t', ' ');
    if (!title.equals(set.title())) {
      losses.add(Loss.TITLE);
    }
    return Xml.of("assessmentTest")
        .with("identifier", "test")
        .with("title", title)
        .add(
            Xml.of("testPart")
                .with("identifier", "part")
                .with("navigationMode", "nonlinear")
                .with("submissionMode", "individual")
                .add(
                    Xml.of("assessmentSection")
                        .with("identifier", "section")
                        .with("title", title)
                        .with("visible", "true")
                        .add(references)));
  }
}
