package dev.readback.statistics;

/**
 * Something about a question that a teacher should look at.
 *
 * @param code kebab case, never reused
 * @param advice what was seen and what to do, in plain words
 */
public record Flag(String code, String advice) {}
