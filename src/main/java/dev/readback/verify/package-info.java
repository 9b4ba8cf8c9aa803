/** Checks that a draft must pass to become a question. */
@NullMarked
package dev.readback.verify;

import org.jspecify.annotations.NullMarked;
