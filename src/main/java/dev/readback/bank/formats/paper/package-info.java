/** Sheets to print: questions with room to write, and keys on pages of their own. */
@NullMarked
package dev.readback.bank.formats.paper;

import org.jspecify.annotations.NullMarked;
