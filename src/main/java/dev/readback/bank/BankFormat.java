package dev.readback.bank;

import dev.readback.diagnostic.Diagnostic;
import dev.readback.diagnostic.InputException;
import dev.readback.diagnostic.Outcome;
import dev.readback.question.QuestionSet;
import java.util.List;
import java.util.Optional;

/**
 * A file format for question sets. Implementations have no state, know interactions and never the
 * rules that made a question, and write the same bytes for the same set and options.
 */
public interface BankFormat {

  /** {@return what users call it, in kebab case, such as {@code moodle-xml}} */
  String name();

  /** {@return one line for people: what it is and who reads it} */
  String description();

  /** {@return how its files end, with the dot, in lower case; the first is the usual one} */
  List<String> extensions();

  /**
   * {@return whether it carries this kind of interaction, at its best}
   *
   * @param kind a kind of interaction
   */
  Carriage carries(Kind kind);

  /**
   * {@return the file, and a diagnostic for each thing of the set that it does not carry} Notes are
   * about what only Readback uses, warnings about what a teacher or reader would miss; see {@link
   * Loss}.
   *
   * @param set the questions
   * @param options of what is written
   */
  Outcome<byte[]> write(QuestionSet set, WriteOptions options);

  /** {@return what reads it; empty where it can only be written} */
  default Optional<Reader> reader() {
    return Optional.empty();
  }

  /** Reads files of one format into question sets. */
  interface Reader {

    /**
     * {@return whether a file looks like this format, well-formed or not: a cheap look}
     *
     * @param bytes the content of a file
     */
    boolean recognises(byte[] bytes);

    /**
     * {@return the set in {@code bytes}, and what of the file could not be kept}
     *
     * @param bytes the content of a file
     * @param name what messages call the file
     * @param lenient whether an item that cannot be read is left out with a {@link Diagnostic},
     *     instead of failing the whole file
     * @throws InputException if it cannot be read: one diagnostic for each problem, with line and
     *     column where there are lines
     */
    Outcome<QuestionSet> read(byte[] bytes, String name, boolean lenient);
  }
}
