/** The analysis of an article by one or more engines, their layers joined by offsets. */
@NullMarked
package dev.readback.analysis.engines;

import org.jspecify.annotations.NullMarked;
