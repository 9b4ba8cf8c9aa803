/** Spaced repetition: when a question is best asked again. */
@NullMarked
package dev.readback.schedule;

import org.jspecify.annotations.NullMarked;
