/** xAPI statements of what was answered. */
@NullMarked
package dev.readback.bank.formats.xapi;

import org.jspecify.annotations.NullMarked;
