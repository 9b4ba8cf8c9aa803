package dev.readback.bank.formats.parts;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * An XML element under construction, or read with its place. Names carry no prefix but in
 * attributes such as {@code xml:lang}.
 */
public final class Xml {
  private final String name;
  private final int line;
  private final int column;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final List<Object> children = new ArrayList<>();

  private Xml(String name, int line, int column) {
    this.name = name;
    this.line = line;
    this.column = column;
  }

  public static Xml of(String name) {
    return new Xml(name, -1, -1);
  }

  static Xml at(String name, int line, int column) {
    return new Xml(name, line, column);
  }

  /** A new element of another name at the same place, without attributes and content. */
  public Xml renamed(String newName) {
    return new Xml(newName, line, column);
  }

  public String name() {
    return name;
  }

  /** The line it began in, from 1; -1 where it was not read. */
  public int line() {
    return line;
  }

  public int column() {
    return column;
  }

  /** Sets an attribute; null takes none. */
  public Xml with(String attribute, @Nullable Object value) {
    if (value != null) {
      attributes.put(attribute, value.toString());
    }
    return this;
  }

  public Xml add(Xml... elements) {
    children.addAll(List.of(elements));
    return this;
  }

  public Xml add(List<Xml> elements) {
    children.addAll(elements);
    return this;
  }

  /** Adds text as it is to be read. */
  public Xml text(String text) {
    children.add(text);
    return this;
  }

  /** Adds text whose newlines are br elements. */
  public Xml lines(String text) {
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        children.add(of("br"));
      }
      children.add(lines[i]);
    }
    return this;
  }

  public Map<String, String> attributes() {
    return attributes;
  }

  public @Nullable String attribute(String attribute) {
    return attributes.get(attribute);
  }

  public String attribute(String attribute, String otherwise) {
    return attributes.getOrDefault(attribute, otherwise);
  }

  /** The texts and elements in it, in their order. */
  public List<Object> children() {
    return children;
  }

  public List<Xml> elements() {
    return children.stream().filter(Xml.class::isInstance).map(Xml.class::cast).toList();
  }

  public List<Xml> elements(String wanted) {
    return elements().stream().filter(e -> e.name.equals(wanted)).toList();
  }

  public Optional<Xml> first(String wanted) {
    return elements().stream().filter(e -> e.name.equals(wanted)).findFirst();
  }

  /** All elements below, depth first. */
  public Stream<Xml> below() {
    return elements().stream().flatMap(e -> Stream.concat(Stream.of(e), e.below()));
  }

  /** All text in it. */
  public String text() {
    StringBuilder out = new StringBuilder();
    for (Object child : children) {
      out.append(child instanceof Xml element ? element.text() : child);
    }
    return out.toString();
  }

  /** The document in UTF-8, two-space indent where there is no text beside elements. */
  public byte[] document() {
    return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + print(true) + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** The content alone, on one line, as HTML keeps it. */
  public String inner() {
    StringBuilder out = new StringBuilder();
    for (Object child : children) {
      Xml holder = of("x");
      holder.children.add(child);
      String printed = holder.print(false);
      out.append(printed, 3, printed.length() - 4);
    }
    return out.toString();
  }

  private String print(boolean indent) {
    StringWriter out = new StringWriter();
    try {
      XMLStreamWriter writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      print(writer, indent ? 0 : -1);
      writer.flush();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return out.toString();
  }

  private void print(XMLStreamWriter writer, int depth) throws XMLStreamException {
    if (children.isEmpty()) {
      writer.writeEmptyElement(name);
    } else {
      writer.writeStartElement(name);
    }
    for (Map.Entry<String, String> attribute : attributes.entrySet()) {
      // Line ends in attributes would be read as blanks.
      writer.writeAttribute(attribute.getKey(), attribute.getValue());
    }
    if (children.isEmpty()) {
      return;
    }
    boolean indent = depth >= 0 && children.stream().allMatch(Xml.class::isInstance);
    for (Object child : children) {
      if (indent) {
        writer.writeCharacters("\n" + "  ".repeat(depth + 1));
      }
      if (child instanceof Xml element) {
        element.print(writer, indent ? depth + 1 : -1);
      } else {
        writer.writeCharacters(child.toString());
      }
    }
    if (indent) {
      writer.writeCharacters("\n" + "  ".repeat(depth));
    }
    writer.writeEndElement();
  }
}
