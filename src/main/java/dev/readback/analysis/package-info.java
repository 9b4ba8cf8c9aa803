/** What language analysis found in an article, in a form of our own that no engine owns. */
@NullMarked
package dev.readback.analysis;

import org.jspecify.annotations.NullMarked;
