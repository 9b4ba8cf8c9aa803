package dev.readback.schedule;

/** How well something was recalled. */
public enum Rating {
  /** Not recalled. */
  AGAIN,
  /** Recalled with serious difficulty. */
  HARD,
  /** Recalled. */
  GOOD,
  /** Recalled without effort. */
  EASY
}
