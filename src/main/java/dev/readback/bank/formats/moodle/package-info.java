/** Moodle XML, the question bank of Moodle. */
@NullMarked
package dev.readback.bank.formats.moodle;

import org.jspecify.annotations.NullMarked;
