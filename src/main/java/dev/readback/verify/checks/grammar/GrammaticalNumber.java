package dev.readback.verify.checks.grammar;

/** Singular or plural. */
enum GrammaticalNumber {
  SINGULAR,
  PLURAL,
  /** Either, or not known. */
  OPEN
}
