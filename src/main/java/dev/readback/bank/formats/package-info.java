/** All formats of question sets; each has a package of its own. */
@NullMarked
package dev.readback.bank.formats;

import org.jspecify.annotations.NullMarked;
