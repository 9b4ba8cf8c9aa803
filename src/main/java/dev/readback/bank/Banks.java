package dev.readback.bank;

import com.fasterxml.jackson.databind.JsonNode;
import dev.readback.diagnostic.Diagnostic;
import dev.readback.diagnostic.InputException;
import dev.readback.diagnostic.Outcome;
import dev.readback.json.JsonText;
import dev.readback.question.QuestionSet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Reads and writes bank files: question sets as JSON, version 1.
 *
 * <p>Every {@link InputException} from here carries one diagnostic for each problem, with the line
 * and column of broken JSON, else the question and the JSON pointer.
 */
public final class Banks {
  /** The most questions of a bank. */
  public static final int MOST_QUESTIONS = Limits.QUESTIONS;

  private Banks() {}

  /**
   * {@return the set in a bank file}
   *
   * @param file the file
   * @throws InputException if the file cannot be read or is no valid bank
   */
  public static Outcome<QuestionSet> read(Path file) {
    Outcome<BankFile> read = open(file);
    return new Outcome<>(read.value().set(), read.diagnostics());
  }

  /**
   * {@return the set in the bytes of a bank file}
   *
   * @param bytes the content of a file
   * @param name what messages call it
   * @throws InputException if they are no valid bank
   */
  public static Outcome<QuestionSet> read(byte[] bytes, String name) {
    Outcome<BankFile> read = open(bytes, name);
    return new Outcome<>(read.value().set(), read.diagnostics());
  }

  /**
   * {@return a bank file with all it holds, for rewriting}
   *
   * @param file the file
   * @throws InputException if the file cannot be read or is no valid bank
   */
  public static Outcome<BankFile> open(Path file) {
    return open(bytes(file), file.toString());
  }

  /**
   * {@return a bank with all it holds, for rewriting}
   *
   * @param bytes the content of a file
   * @param name what messages call it
   * @throws InputException if the bytes are no valid bank
   */
  public static Outcome<BankFile> open(byte[] bytes, String name) {
    JsonNode tree = JsonText.parse(bytes, name, "a Readback bank");
    QuestionSet set = BankReader.read(tree, name);
    return new Outcome<>(new BankFile(name, set, tree), BankCheck.changedTexts(set, name));
  }

  /**
   * {@return whether the bytes look like a bank, valid or not: a cheap look at their beginning}
   *
   * @param bytes the content of a file
   */
  public static boolean looksLikeBank(byte[] bytes) {
    return JsonText.startsAsObjectWith(bytes, "format", BankReader.FORMAT);
  }

  /**
   * {@return the set in its canonical written form: the same set gives the same bytes; two-space
   * indent, UTF-8, one final newline}
   *
   * @param set the questions
   */
  public static byte[] toBytes(QuestionSet set) {
    return JsonText.print(BankWriter.tree(set));
  }

  /**
   * {@return SHA-256 of the canonical written form, in lower-case hexadecimal: what responses name}
   *
   * @param set the questions
   */
  public static String sha256(QuestionSet set) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(toBytes(set)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * Writes the set to a file, all or nothing.
   *
   * @param set the questions
   * @param file the file
   * @param force whether an existing file is replaced
   * @throws InputException if the file exists already without {@code force}, or cannot be written
   */
  public static void write(QuestionSet set, Path file, boolean force) {
    OutputFile.write(file, toBytes(set), force);
  }

  /**
   * Writes a bank with its unknown fields; else as {@link #write(QuestionSet, Path, boolean)}.
   *
   * @param bank the bank
   * @param file the file
   * @param force whether an existing file is replaced
   */
  public static void write(BankFile bank, Path file, boolean force) {
    OutputFile.write(file, bank.toBytes(), force);
  }

  /**
   * {@return the bytes of a file that should hold questions, in whatever format}
   *
   * @param file the file
   * @throws InputException if it is missing, a folder, unreadable or too large
   */
  public static byte[] bytes(Path file) {
    String name = file.toString();
    try {
      if (Files.isDirectory(file)) {
        throw InputException.of(
            "input-is-folder", name, "this is a folder; expected a bank file; name the file");
      }
      try (InputStream in = Files.newInputStream(file)) {
        byte[] bytes = in.readNBytes(JsonText.MAX_BYTES + 1);
        if (bytes.length > JsonText.MAX_BYTES) {
          throw InputException.of(
              "json-too-large", name, JsonText.tooLarge(Math.max(bytes.length, Files.size(file))));
        }
        return bytes;
      }
    } catch (NoSuchFileException e) {
      throw InputException.of(
          "input-missing", name, "there is no such file; expected a bank file; check the name");
    } catch (IOException e) {
      throw new InputException(
          List.of(
              Diagnostic.error(
                  "input-unreadable",
                  name,
                  "the file cannot be read; expected a bank file; check its permissions")));
    }
  }
}
