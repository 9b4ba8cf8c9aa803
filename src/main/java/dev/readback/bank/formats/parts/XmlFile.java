package dev.readback.bank.formats.parts;

import dev.readback.diagnostic.Diagnostic;
import dev.readback.diagnostic.InputException;
import dev.readback.diagnostic.Severity;
import dev.readback.diagnostic.Where;
import dev.readback.json.JsonText;
import dev.readback.json.Quote;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML into elements; resolves no entity and no DTD. */
public final class XmlFile {
  private static final int MAX_DEPTH = 200;
  private static final Pattern ENCODING =
      Pattern.compile("^\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']([^\"']*)");

  private XmlFile() {}

  /**
   * The root element of a document.
   *
   * @param expected what messages say was expected, such as "a Moodle XML file"
   * @throws InputException where it is no well-formed XML or declares a document type
   */
  public static Xml read(byte[] bytes, String name, String expected) {
    if (bytes.length > JsonText.MAX_BYTES) {
      throw InputException.of("xml-too-large", name, JsonText.tooLarge(bytes.length));
    }
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      XMLStreamReader reader =
          declaresAnotherEncoding(bytes)
              ? factory.createXMLStreamReader(new ByteArrayInputStream(bytes))
              : factory.createXMLStreamReader(new StringReader(Utf8.read(bytes, name, expected)));
      return read(reader, name, expected);
    } catch (XMLStreamException e) {
      throw broken(
          name,
          e.getLocation() == null ? -1 : e.getLocation().getLineNumber(),
          e.getLocation() == null ? -1 : e.getLocation().getColumnNumber(),
          "broken XML (" + Quote.plain(said(e)) + "); expected " + expected + "; mend this place");
    }
  }

  private static Xml read(XMLStreamReader reader, String name, String expected)
      throws XMLStreamException {
    Deque<Xml> open = new ArrayDeque<>();
    Xml root = Xml.of("");
    open.push(root);
    while (reader.hasNext()) {
      // The reader tells where an event ends: one begins where the last one ended; after text it
      // has
      // read the next bracket already.
      int line = reader.getLocation().getLineNumber();
      int column = reader.getLocation().getColumnNumber() - (reader.isCharacters() ? 1 : 0);
      int event = reader.next();
      switch (event) {
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw broken(
                name,
                line,
                column,
                "a document type or an entity of its own stands in the XML; expected "
                    + expected
                    + " without; remove it");
        case XMLStreamConstants.START_ELEMENT -> {
          if (open.size() > MAX_DEPTH) {
            throw broken(
                name,
                line,
                column,
                "elements stand "
                    + MAX_DEPTH
                    + " deep; expected "
                    + expected
                    + "; mend this place");
          }
          Xml element = Xml.at(reader.getLocalName(), line, column);
          for (int i = 0; i < reader.getAttributeCount(); i++) {
            element.with(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
          }
          element.with("xmlns", reader.getNamespaceURI());
          open.element().add(element);
          open.push(element);
        }
        case XMLStreamConstants.END_ELEMENT -> open.pop();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (open.size() > 1) {
            open.element().text(reader.getText());
          }
        }
        default -> {
          // Comments and processing instructions say nothing about questions.
        }
      }
    }
    return root.elements().get(0);
  }

  private static boolean declaresAnotherEncoding(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1);
    Matcher encoding = ENCODING.matcher(start);
    return start.startsWith("\u00fe\u00ff")
        || start.startsWith("\u00ff\u00fe")
        || (encoding.find() && !encoding.group(1).equalsIgnoreCase("utf-8"));
  }

  /** Whether a file begins as XML with this element among its first ones. */
  public static boolean startsWith(byte[] file, String element) {
    String text = new String(file, StandardCharsets.UTF_8);
    return text.strip().replace("\uFEFF", "").startsWith("<")
        && text.matches("(?s).*<(\\w+:)?" + element + "[\\s>/].*");
  }

  private static String said(XMLStreamException e) {
    String message = String.valueOf(e.getMessage());
    int at = message.indexOf("Message: ");
    return at < 0 ? message : message.substring(at + 9);
  }

  private static InputException broken(String name, int line, int column, String message) {
    return new InputException(
        new Diagnostic(
            "xml-broken",
            Severity.ERROR,
            name,
            line < 1 ? null : Where.line(line, Math.max(1, column)),
            message));
  }
}
