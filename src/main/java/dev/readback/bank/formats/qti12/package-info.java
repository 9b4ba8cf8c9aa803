/** QTI 1.2 packages as Canvas reads them. */
@NullMarked
package dev.readback.bank.formats.qti12;

import org.jspecify.annotations.NullMarked;
