package dev.readback.analysis;

/** What an engine can provide. */
public enum Layer {
  /** Sentences, tokens, lemmas, tags. */
  TOKENS,
  /** Heads and relations of tokens. */
  PARSE,
  /** Names with their types. */
  NAMES,
  /** Times with their values. */
  TIMES,
  /** A second opinion on clauses. */
  CLAUSES
}
