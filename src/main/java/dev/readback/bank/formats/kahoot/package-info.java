/** The spreadsheet that Kahoot takes. */
@NullMarked
package dev.readback.bank.formats.kahoot;

import org.jspecify.annotations.NullMarked;
