package dev.readback.bank.formats.parts;

import dev.readback.diagnostic.Diagnostic;
import dev.readback.diagnostic.InputException;
import dev.readback.diagnostic.Severity;
import dev.readback.diagnostic.Where;
import dev.readback.json.JsonText;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Text files: UTF-8 without a mark at the front, a newline at each line's end. */
public final class Utf8 {

  private Utf8() {}

  /**
   * The text of a file.
   *
   * @param expected what messages say was expected
   * @throws InputException if it is not UTF-8, with the line where it is not, or too large
   */
  public static String read(byte[] bytes, String name, String expected) {
    if (bytes.length > JsonText.MAX_BYTES) {
      throw InputException.of("text-too-large", name, JsonText.tooLarge(bytes.length));
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    try {
      CharBuffer text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(in);
      String read = text.toString().replace("\r\n", "\n").replace('\r', '\n');
      return read.startsWith("\uFEFF") ? read.substring(1) : read;
    } catch (CharacterCodingException e) {
      int line = 1;
      for (int i = 0; i < in.position(); i++) {
        line += bytes[i] == '\n' ? 1 : 0;
      }
      throw new InputException(
          new Diagnostic(
              "not-utf8",
              Severity.ERROR,
              name,
              Where.line(line, -1),
              "this is not UTF-8; expected " + expected + " in UTF-8; save the file as that"));
    }
  }
}
