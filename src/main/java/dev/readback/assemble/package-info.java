/** Ranked questions to a set that covers the article. */
@NullMarked
package dev.readback.assemble;

import org.jspecify.annotations.NullMarked;
