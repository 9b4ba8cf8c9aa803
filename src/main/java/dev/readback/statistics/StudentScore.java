package dev.readback.statistics;

/**
 * What one student earned.
 *
 * @param student the name
 * @param answered how many questions were answered
 * @param points earned in all
 * @param seconds spent on all answers together; NaN where not known
 */
public record StudentScore(String student, int answered, double points, double seconds) {}
