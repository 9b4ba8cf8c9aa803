package dev.readback.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.readback.diagnostic.Diagnostic;
import dev.readback.diagnostic.InputException;
import dev.readback.diagnostic.Severity;
import dev.readback.diagnostic.Where;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON as text and as a tree, with limits that no bank comes near and hostile files meet. */
public final class JsonText {
  /** The largest file that is read, in bytes. */
  public static final int MAX_BYTES = 64 << 20;

  private static final int MAX_DEPTH = 100;
  private static final int MAX_STRING = 16 << 20;
  private static final int MAX_NUMBER = 100;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxStringLength(MAX_STRING)
                  .maxNameLength(10_000)
                  .maxNumberLength(MAX_NUMBER)
                  .maxDocumentLength(MAX_BYTES)
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private JsonText() {}

  /**
   * The tree of {@code bytes}.
   *
   * @param expected what messages say was expected, such as "a Readback bank"
   * @throws InputException where it is no JSON, with line and column
   */
  public static JsonNode parse(byte[] bytes, String origin, String expected) {
    if (bytes.length > MAX_BYTES) {
      throw InputException.of("json-too-large", origin, tooLarge(bytes.length));
    }
    try (JsonParser parser = FACTORY.createParser(bytes)) {
      if (parser.nextToken() == null) {
        throw InputException.of(
            "json-empty",
            origin,
            "the input is empty; expected " + expected + " in JSON; write it again");
      }
      JsonNode tree = node(parser);
      if (parser.nextToken() != null) {
        throw broken(
            "something stands after the end of the JSON; expected nothing more; remove it",
            parser.currentTokenLocation(),
            origin);
      }
      return tree;
    } catch (JsonProcessingException e) {
      throw broken(explain(e, expected), e.getLocation(), origin);
    } catch (NumberFormatException e) {
      throw broken("a number has too many digits; expected fewer; correct it", null, origin);
    } catch (IOException e) {
      throw broken("not readable as UTF-8; expected " + expected + " in JSON", null, origin);
    }
  }

  /** The value at the current token; as deep as the limit allows. */
  private static JsonNode node(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          String name = parser.currentName();
          parser.nextToken();
          object.set(name, node(parser));
        }
        yield object;
      }
      case START_ARRAY -> {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          array.add(node(parser));
        }
        yield array;
      }
      case VALUE_STRING -> NODES.textNode(parser.getText());
      case VALUE_NUMBER_INT -> integer(parser);
      // Not as a double: trailing zeros are what the author wrote.
      case VALUE_NUMBER_FLOAT -> DecimalNode.valueOf(parser.getDecimalValue());
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      default -> NODES.nullNode();
    };
  }

  private static JsonNode integer(JsonParser parser) throws IOException {
    return switch (parser.getNumberType()) {
      case INT -> NODES.numberNode(parser.getIntValue());
      case LONG -> NODES.numberNode(parser.getLongValue());
      default -> NODES.numberNode(parser.getBigIntegerValue());
    };
  }

  /** Whether they begin as an object with this field among its first ones. */
  public static boolean startsAsObjectWith(byte[] bytes, String field, String value) {
    try (JsonParser parser = FACTORY.createParser(bytes)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return false;
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        if (name.equals(field)) {
          return value.equals(parser.getText());
        }
        parser.skipChildren();
      }
      return false;
    } catch (IOException e) {
      return false;
    }
  }

  /** Two-space indent, UTF-8, one final newline. */
  public static byte[] print(JsonNode tree) {
    return (text(tree, printer()) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  public static String tooLarge(long bytes) {
    return String.format(
        Locale.ROOT, "the input has %,d bytes; expected at most %,d; split it", bytes, MAX_BYTES);
  }

  /** On one line, without a line end. */
  public static String line(JsonNode tree) {
    return text(tree, null);
  }

  // The generator alone: an object mapper would take a tenth of a second to start.
  private static String text(JsonNode tree, @Nullable PrettyPrinter printer) {
    StringWriter out = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(out)) {
      if (printer != null) {
        generator.setPrettyPrinter(printer);
      }
      write(tree, generator);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return escapeLoneSurrogates(out.toString());
  }

  private static void write(JsonNode node, JsonGenerator out) throws IOException {
    if (node instanceof ObjectNode object) {
      out.writeStartObject();
      for (Map.Entry<String, JsonNode> field : object.properties()) {
        out.writeFieldName(field.getKey());
        write(field.getValue(), out);
      }
      out.writeEndObject();
    } else if (node instanceof ArrayNode array) {
      out.writeStartArray();
      for (JsonNode element : array) {
        write(element, out);
      }
      out.writeEndArray();
    } else if (node.isTextual()) {
      out.writeString(node.textValue());
    } else if (node.isBoolean()) {
      out.writeBoolean(node.booleanValue());
    } else if (node.isNumber()) {
      out.writeNumber(node.asText());
    } else {
      out.writeNull();
    }
  }

  private static String explain(JsonProcessingException e, String expected) {
    String said = firstLine(e.getOriginalMessage());
    if (e instanceof StreamConstraintsException) {
      return "the JSON goes beyond a limit ("
          + Quote.plain(said)
          + "); expected "
          + expected
          + "; write it again";
    }
    if (said.startsWith("Duplicate field")) {
      return "a field stands twice in one object ("
          + Quote.plain(said)
          + "); expected each once; remove one";
    }
    if (e instanceof JsonEOFException) {
      return "the JSON ends too early; expected the rest of it; write it again";
    }
    return "broken JSON (" + Quote.plain(said) + "); expected " + expected + "; mend this place";
  }

  private static String firstLine(@Nullable String message) {
    return message == null ? "no details" : message.lines().findFirst().orElse("no details");
  }

  private static InputException broken(
      String message, @Nullable JsonLocation place, String origin) {
    Where where =
        place == null || place.getLineNr() < 1
            ? null
            : Where.line(place.getLineNr(), Math.max(1, place.getColumnNr()));
    return new InputException(
        new Diagnostic("json-broken", Severity.ERROR, origin, where, message));
  }

  private static DefaultPrettyPrinter printer() {
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter(separators)
        .withObjectIndenter(indenter)
        .withArrayIndenter(indenter);
  }

  /** Half a surrogate pair has no UTF-8 form: as an escape it survives. */
  private static String escapeLoneSurrogates(String json) {
    StringBuilder out = null;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < json.length()
              && Character.isLowSurrogate(json.charAt(i + 1));
      if (pair || !Character.isSurrogate(c)) {
        if (out != null) {
          out.append(c);
          if (pair) {
            out.append(json.charAt(i + 1));
          }
        }
        i += pair ? 1 : 0;
      } else {
        if (out == null) {
          out = new StringBuilder(json.substring(0, i));
        }
        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      }
    }
    return out == null ? json : out.toString();
  }
}
