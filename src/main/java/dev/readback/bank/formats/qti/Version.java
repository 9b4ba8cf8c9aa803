package dev.readback.bank.formats.qti;

import dev.readback.bank.formats.parts.Xml;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Versions of QTI; items are made with the names of 2.1 and renamed for 3.0. */
enum Version {
  V21(
      "http://www.imsglobal.org/xsd/imsqti_v2p1",
      "http://www.imsglobal.org/xsd/imscp_v1p1",
      "QTIv2.1 Package",
      "1.0.0",
      "v2p1"),
  V30(
      "http://www.imsglobal.org/xsd/imsqtiasi_v3p0",
      "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1",
      "QTI Package",
      "3.0.0",
      "v3p0");

  private static final Set<String> HTML =
      Set.of("p", "div", "span", "br", "blockquote", "b", "i", "em", "strong", "sub", "sup", "a");

  private final String namespace;
  private final String packageNamespace;
  private final String schema;
  private final String schemaVersion;
  private final String resource;

  Version(
      String namespace,
      String packageNamespace,
      String schema,
      String schemaVersion,
      String resource) {
    this.namespace = namespace;
    this.packageNamespace = packageNamespace;
    this.schema = schema;
    this.schemaVersion = schemaVersion;
    this.resource = resource;
  }

  /** Type of a resource in a manifest, such as {@code imsqti_item_xmlv2p1}. */
  String resourceType(String of) {
    return "imsqti_" + of + "_xml" + resource;
  }

  Xml manifest() {
    return Xml.of("manifest")
        .with("xmlns", packageNamespace)
        .with("identifier", "readback")
        .add(
            Xml.of("metadata")
                .add(Xml.of("schema").text(schema), Xml.of("schemaversion").text(schemaVersion)))
        .add(Xml.of("organizations"));
  }

  /** A document of this version, from one with the names of 2.1. */
  Xml document(Xml root) {
    Xml named = named(root);
    Xml document = Xml.of(named.name()).with("xmlns", namespace);
    named.attributes().forEach(document::with);
    return copyChildren(named, document);
  }

  private static Xml copyChildren(Xml from, Xml to) {
    for (Object child : from.children()) {
      if (child instanceof Xml element) {
        to.add(element);
      } else {
        to.text(child.toString());
      }
    }
    return to;
  }

  private Xml named(Xml element) {
    if (this == V21) {
      return element;
    }
    boolean html = HTML.contains(element.name());
    Xml named = Xml.of(html ? element.name() : "qti-" + kebab(element.name()));
    for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
      named.with(html ? attribute.getKey() : kebab(attribute.getKey()), attribute.getValue());
    }
    Xml holder = named;
    if (element.name().equals("modalFeedback")) {
      holder = Xml.of("qti-content-body");
      named.add(holder);
    }
    for (Object child : element.children()) {
      if (child instanceof Xml inner) {
        holder.add(named(inner));
      } else {
        holder.text(child.toString());
      }
    }
    return named;
  }

  /** An element of any version with the names of 2.1. */
  static Xml plain(Xml element) {
    String name = element.name();
    Xml plain = element.renamed(name.startsWith("qti-") ? camel(name.substring(4)) : name);
    for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
      plain.with(
          name.startsWith("qti-") ? camel(attribute.getKey()) : attribute.getKey(),
          attribute.getValue());
    }
    for (Object child : element.children()) {
      if (child instanceof Xml inner) {
        if (inner.name().equals("qti-content-body")) {
          copyChildren(plain(inner), plain);
        } else {
          plain.add(plain(inner));
        }
      } else {
        plain.text(child.toString());
      }
    }
    return plain;
  }

  private static String kebab(String name) {
    return name.contains(":") ? name : name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  private static String camel(String name) {
    StringBuilder out = new StringBuilder();
    boolean up = false;
    for (char c : name.toCharArray()) {
      if (c == '-') {
        up = true;
      } else {
        out.append(up ? Character.toUpperCase(c) : c);
        up = false;
      }
    }
    return out.toString();
  }
}
