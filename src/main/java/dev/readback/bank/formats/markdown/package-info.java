/** Questions to read and print, as Markdown. */
@NullMarked
package dev.readback.bank.formats.markdown;

import org.jspecify.annotations.NullMarked;
