/** QTI packages, versions 2.1 and 3.0. */
@NullMarked
package dev.readback.bank.formats.qti;

import org.jspecify.annotations.NullMarked;
