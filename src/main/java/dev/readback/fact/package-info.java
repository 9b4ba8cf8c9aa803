/** What an article says: facts, with who says so and how sure it is. */
@NullMarked
package dev.readback.fact;

import org.jspecify.annotations.NullMarked;
