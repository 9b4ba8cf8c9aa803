/** The command line: the only package that prints, reads the clock or rolls dice. */
@NullMarked
package dev.readback.console;

import org.jspecify.annotations.NullMarked;
