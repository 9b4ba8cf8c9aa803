/** Question sets as files. */
@NullMarked
package dev.readback.bank;

import org.jspecify.annotations.NullMarked;
