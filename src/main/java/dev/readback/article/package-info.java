/** An article and the places in it: blocks, spans, evidence, who says so and how sure it is. */
@NullMarked
package dev.readback.article;

import org.jspecify.annotations.NullMarked;
