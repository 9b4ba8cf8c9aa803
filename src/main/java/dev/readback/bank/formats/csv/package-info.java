/** Spreadsheets: comma- or tab-separated, a row a question. */
@NullMarked
package dev.readback.bank.formats.csv;

import org.jspecify.annotations.NullMarked;
