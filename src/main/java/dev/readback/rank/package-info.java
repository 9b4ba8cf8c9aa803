/** The order of questions: a score with named parts. */
@NullMarked
package dev.readback.rank;

import org.jspecify.annotations.NullMarked;
