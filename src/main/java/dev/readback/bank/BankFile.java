package dev.readback.bank;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.readback.json.JsonText;
import dev.readback.question.QuestionSet;

/**
 * A question set together with the bank it was read from, so that fields which this version does
 * not know survive a rewrite. Immutable.
 */
public final class BankFile {
  private final String name;
  private final QuestionSet set;
  private final JsonNode original;

  BankFile(String name, QuestionSet set, JsonNode original) {
    this.name = name;
    this.set = set;
    this.original = original;
  }

  /** {@return the file as the user named it} */
  public String name() {
    return name;
  }

  /** {@return the questions} */
  public QuestionSet set() {
    return set;
  }

  /**
   * {@return the same file with another set, to be written}
   *
   * @param newSet the set to write
   */
  public BankFile with(QuestionSet newSet) {
    return new BankFile(name, newSet, original);
  }

  /**
   * {@return what is written: the set in the canonical form, with the unknown fields of the
   * original}
   */
  public byte[] toBytes() {
    ObjectNode written = BankWriter.tree(set);
    UnknownFields.carryOver(original, written);
    return JsonText.print(written);
  }

  /** The JSON as it was read; not to be changed. */
  JsonNode original() {
    return original;
  }
}
