/** The facade: from an article to questions. */
@NullMarked
package dev.readback;

import org.jspecify.annotations.NullMarked;
