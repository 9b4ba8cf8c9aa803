package dev.readback.bank.formats.qti;

import dev.readback.bank.formats.parts.ItemException;
import dev.readback.bank.formats.parts.Reading;
import dev.readback.bank.formats.parts.Xml;
import dev.readback.bank.formats.parts.XmlFile;
import dev.readback.bank.formats.parts.Zips;
import dev.readback.diagnostic.Diagnostic;
import dev.readback.diagnostic.InputException;
import dev.readback.diagnostic.Outcome;
import dev.readback.json.Quote;
import dev.readback.question.Question;
import dev.readback.question.QuestionSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a package, or a single item. */
final class PackageReader {
  static final String EXPECTED = "a QTI 2.1 or 3.0 package, a zip with imsmanifest.xml, or an item";
  private static final String ITEM = "assessmentItem";

  private final String name;
  private final boolean lenient;
  private final Reading reading;

  PackageReader(String name, boolean lenient) {
    this.name = name;
    this.lenient = lenient;
    this.reading = new Reading(name, lenient);
  }

  /** Whether the manifest of an archive names items of this version. */
  static boolean isOf(Version version, byte[] bytes) {
    try {
      byte[] manifest = Zips.read(bytes, "").get(PackageWriter.MANIFEST);
      String text =
          manifest == null ? "" : new String(manifest, java.nio.charset.StandardCharsets.UTF_8);
      return version == Version.V30
          ? text.contains("imsqti_item_xmlv3p0")
          : text.contains("imsqti_item_xmlv2p");
    } catch (InputException e) {
      // Whoever reads it says what is wrong with it; one version is enough for that.
      return version == Version.V21;
    }
  }

  Outcome<QuestionSet> read(byte[] bytes) {
    if (!Zips.isZip(bytes)) {
      Xml item = Version.plain(XmlFile.read(bytes, name, EXPECTED));
      if (!item.name().equals(ITEM)) {
        throw wrong("the XML is a " + Quote.of(item.name()));
      }
      reading.item(ItemReader.where(item), () -> new ItemReader(reading, item, List.of()).read());
      return reading.finish("Imported questions", EXPECTED);
    }
    Map<String, byte[]> files = Zips.read(bytes, name);
    byte[] manifest = files.get(PackageWriter.MANIFEST);
    if (manifest == null) {
      throw wrong("the archive has no " + PackageWriter.MANIFEST);
    }
    String title = "Imported questions";
    Xml root = XmlFile.read(manifest, name + "!" + PackageWriter.MANIFEST, EXPECTED);
    List<Xml> resources =
        root.first("resources").map(r -> r.elements("resource")).orElse(List.of());
    for (Xml resource : resources) {
      String type = resource.attribute("type", "");
      String href = href(resource);
      if (type.startsWith("imsqti_test") || type.startsWith("imsqti_assessment")) {
        title = title(files.get(href)).orElse(title);
      } else if (type.startsWith("imsqti_item")) {
        item(files.get(href), href, keywords(resource));
      }
    }
    return reading.finish(title, EXPECTED);
  }

  private InputException wrong(String found) {
    return InputException.of(
        "qti-wrong-file", name, found + "; expected " + EXPECTED + "; name another file");
  }

  private static String href(Xml resource) {
    String href = resource.attribute("href");
    return href != null
        ? href
        : resource.first("file").map(f -> f.attribute("href", "")).orElse("");
  }

  private Optional<String> title(byte[] test) {
    if (test == null) {
      return Optional.empty();
    }
    try {
      String title = XmlFile.read(test, name, EXPECTED).attribute("title", "").strip();
      return title.isEmpty() ? Optional.empty() : Optional.of(title);
    } catch (InputException e) {
      // The test says only in which order to ask, and how to call it.
      return Optional.empty();
    }
  }

  private static List<String> keywords(Xml resource) {
    return resource
        .below()
        .filter(e -> e.name().equals("keyword"))
        .flatMap(Xml::below)
        .filter(e -> e.name().equals("string") || e.name().equals("langstring"))
        .map(e -> e.text().strip())
        .filter(t -> !t.isEmpty())
        .toList();
  }

  /** Reads an item on a page of its own, so that its places are those in its file. */
  private void item(byte[] bytes, String href, List<String> tags) {
    if (bytes == null) {
      reading.problem(
          null,
          "the archive has no file "
              + Quote.of(href)
              + "; expected the one that the manifest names; add it or take it out there");
      return;
    }
    Reading one = new Reading(name + "!" + href, lenient, reading);
    try {
      Xml item = Version.plain(XmlFile.read(bytes, name + "!" + href, EXPECTED));
      one.item(
          ItemReader.where(item),
          () -> {
            if (!item.name().equals(ITEM)) {
              throw new ItemException(
                  null, "the XML is a " + Quote.of(item.name()) + "; expected an item; correct it");
            }
            Question question = new ItemReader(one, item, tags).read();
            return question;
          });
    } catch (InputException e) {
      for (Diagnostic diagnostic : e.diagnostics()) {
        one.problem(diagnostic.where(), diagnostic.message());
      }
    }
  }
}
