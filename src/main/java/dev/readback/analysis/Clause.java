package dev.readback.analysis;

/**
 * A verb with its arguments, and how far it can be trusted.
 *
 * @param sentence index of the sentence
 * @param verb index of the main verb (for "be", of the "be" itself) in it
 * @param plain whether it is finite, has exactly one subject and at most one object
 * @param quoted whether its verb stands inside quotation marks
 * @param engines how many engines had a say
 * @param agreeing how many of them give the same head words, 1 or more
 */
public record Clause(
    int sentence, int verb, boolean plain, boolean quoted, int engines, int agreeing) {

  /** {@return whether it is plain and outside quotation marks} */
  public boolean tidy() {
    return plain && !quoted;
  }

  /** {@return whether a second engine was asked and says otherwise} */
  public boolean disputed() {
    return engines > 1 && agreeing < 2;
  }
}
