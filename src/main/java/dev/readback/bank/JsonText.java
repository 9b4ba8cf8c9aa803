package dev.readback.bank;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.readback.diagnostic.Diagnostic;
import dev.readback.diagnostic.InputException;
import dev.readback.diagnostic.Severity;
import dev.readback.diagnostic.Where;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** JSON as text and as a tree, with limits that no bank comes near and hostile files meet. */
final class JsonText {
  /** The largest file that is read, in bytes. */
  static final int MAX_BYTES = 64 << 20;

  private static final int MAX_DEPTH = 100;
  private static final int MAX_STRING = 16 << 20;
  private static final int MAX_NUMBER = 100;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
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
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private static final ObjectWriter WRITER = MAPPER.writer(printer());

  private JsonText() {}

  /**
   * The tree of {@code bytes}.
   *
   * @throws InputException where it is no JSON, with line and column
   */
  static JsonNode parse(byte[] bytes, String origin) {
    if (bytes.length > MAX_BYTES) {
      throw InputException.of("bank-too-large", origin, tooLarge(bytes.length));
    }
    try (JsonParser parser = MAPPER.createParser(bytes)) {
      JsonNode tree = MAPPER.readTree(parser);
      if (tree == null || tree.isMissingNode()) {
        throw InputException.of(
            "bank-empty",
            origin,
            "the file is empty; expected a Readback bank in JSON; write the bank again");
      }
      if (parser.nextToken() != null) {
        throw broken(
            "something stands after the end of the bank; expected nothing more; remove it",
            parser.currentTokenLocation(),
            origin);
      }
      return tree;
    } catch (JsonProcessingException e) {
      throw broken(explain(e), e.getLocation(), origin);
    } catch (NumberFormatException e) {
      throw broken("a number has too many digits; expected fewer; correct it", null, origin);
    } catch (IOException e) {
      throw broken("not readable as UTF-8 JSON; expected a Readback bank", null, origin);
    }
  }

  /** Whether they begin as an object with this field among its first ones. */
  static boolean startsAsObjectWith(byte[] bytes, String field, String value) {
    try (JsonParser parser = MAPPER.createParser(bytes)) {
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
  static byte[] print(JsonNode tree) {
    try {
      return (escapeLoneSurrogates(WRITER.writeValueAsString(tree)) + "\n")
          .getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static String tooLarge(long bytes) {
    return String.format(
        Locale.ROOT,
        "the file has %,d bytes; expected at most %,d; split the bank",
        bytes,
        MAX_BYTES);
  }

  private static String explain(JsonProcessingException e) {
    String said = firstLine(e.getOriginalMessage());
    if (e instanceof StreamConstraintsException) {
      return "the JSON goes beyond a limit ("
          + Quote.plain(said)
          + "); expected a Readback bank; write the bank again";
    }
    if (said.startsWith("Duplicate field")) {
      return "a field stands twice in one object ("
          + Quote.plain(said)
          + "); expected each once; remove one";
    }
    if (e instanceof JsonEOFException) {
      return "the JSON ends too early; expected the rest of the bank; write the bank again";
    }
    return "broken JSON (" + Quote.plain(said) + "); expected a Readback bank; mend this place";
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
        new Diagnostic("bank-broken-json", Severity.ERROR, origin, where, message));
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
