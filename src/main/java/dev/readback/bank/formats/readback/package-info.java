/** Readback's own bank files, as a format beside the others. */
@NullMarked
package dev.readback.bank.formats.readback;

import org.jspecify.annotations.NullMarked;
