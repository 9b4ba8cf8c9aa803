/** The question rules: one class each, listed in {@link dev.readback.generate.rules.Rules}. */
@NullMarked
package dev.readback.generate.rules;

import org.jspecify.annotations.NullMarked;
