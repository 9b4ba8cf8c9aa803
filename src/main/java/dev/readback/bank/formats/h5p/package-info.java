/** H5P question sets. */
@NullMarked
package dev.readback.bank.formats.h5p;

import org.jspecify.annotations.NullMarked;
