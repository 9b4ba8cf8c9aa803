package dev.readback.bank;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.readback.json.Quote;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The JSON Schema of the bank file, which ships beside this class. */
final class BankSchema {
  static final String RESOURCE = "readback-bank-1.schema.json";

  private BankSchema() {}

  /** What does not fit the schema: JSON pointer and message, one line each. */
  static List<String> problems(JsonNode bank) {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(text(), InputFormat.JSON);
    List<String> problems = new ArrayList<>();
    for (Error error : schema.validate(bank)) {
      problems.add("at " + error.getInstanceLocation() + ": " + Quote.plain(error.getMessage()));
    }
    return problems;
  }

  /** The schema as JSON text. */
  static String text() {
    try (InputStream in = BankSchema.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is not beside " + BankSchema.class.getName());
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
