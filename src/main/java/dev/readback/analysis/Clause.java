package dev.readback.analysis;

/**
 * A verb with its arguments, and how far it can be trusted.
 *
 * @param sentence index of the sentence
 * @param verb index of the main verb (for "be", of the "be" itself) in it
 * @param tidy whether it stands outside quotation marks and headlines, is finite, has exactly one
 *     subject and at most one object
 * @param engines how many engines had a say
 * @param agreeing how many of them give the same head words, 1 or more
 */
public record Clause(int sentence, int verb, boolean tidy, int engines, int agreeing) {

  /** Whether a second engine was asked and says otherwise. */
  public boolean disputed() {
    return engines > 1 && agreeing < 2;
  }
}
