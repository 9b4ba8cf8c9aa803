/** JSON read with limits and told in messages; quick to start. A low layer. */
@NullMarked
package dev.readback.json;

import org.jspecify.annotations.NullMarked;
