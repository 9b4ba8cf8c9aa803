/** A page to take: one HTML file that asks, marks and explains a bank without a network. */
@NullMarked
package dev.readback.bank.formats.html;

import org.jspecify.annotations.NullMarked;
