/** What was noticed on the way: messages as data. The lowest layer. */
@NullMarked
package dev.readback.diagnostic;

import org.jspecify.annotations.NullMarked;
