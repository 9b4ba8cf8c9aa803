package dev.readback.session;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * How a question was known at its first try in a session.
 *
 * @param at when it was answered
 */
public record Recall(String question, Instant at, boolean right) {
  public Recall {
    requireNonNull(question);
    requireNonNull(at);
  }
}
