package dev.readback.question;

/** The comprehension process that a question asks for, after PIRLS 2021. */
public enum ComprehensionProcess {
  RETRIEVE,
  INFER,
  INTEGRATE,
  EVALUATE
}
