/** JSON as Open Trivia DB serves it. */
@NullMarked
package dev.readback.bank.formats.opentdb;

import org.jspecify.annotations.NullMarked;
