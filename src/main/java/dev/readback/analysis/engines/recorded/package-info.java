/** Replays saved engine output, so that tests need no model. */
@NullMarked
package dev.readback.analysis.engines.recorded;

import org.jspecify.annotations.NullMarked;
