/** Rules of grammar for sentences of our own: each says what is wrong, or nothing. */
@NullMarked
package dev.readback.verify.checks.grammar;

import org.jspecify.annotations.NullMarked;
