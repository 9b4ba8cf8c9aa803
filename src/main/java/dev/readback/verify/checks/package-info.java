/** The checks, listed in {@link dev.readback.verify.checks.Checks}. */
@NullMarked
package dev.readback.verify.checks;

import org.jspecify.annotations.NullMarked;
