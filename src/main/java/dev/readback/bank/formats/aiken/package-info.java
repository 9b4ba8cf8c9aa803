/** Aiken, the plainest text form: one right option of several. */
@NullMarked
package dev.readback.bank.formats.aiken;

import org.jspecify.annotations.NullMarked;
