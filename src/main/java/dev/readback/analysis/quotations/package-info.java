/** What stands between quotation marks, and who says what. */
@NullMarked
package dev.readback.analysis.quotations;

import org.jspecify.annotations.NullMarked;
