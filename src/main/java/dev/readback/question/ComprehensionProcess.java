package dev.readback.question;

/** The comprehension process that a question asks for, after PIRLS 2021. */
public enum ComprehensionProcess {
  /** Find what is said. */
  RETRIEVE,
  /** Conclude what is not said. */
  INFER,
  /** Bring places together. */
  INTEGRATE,
  /** Judge how it is said. */
  EVALUATE
}
