/** Anki, as a package of cards and as text. */
@NullMarked
package dev.readback.bank.formats.anki;

import org.jspecify.annotations.NullMarked;
