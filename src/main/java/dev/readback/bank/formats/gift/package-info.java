/** GIFT, the short text form of Moodle and many editors. */
@NullMarked
package dev.readback.bank.formats.gift;

import org.jspecify.annotations.NullMarked;
