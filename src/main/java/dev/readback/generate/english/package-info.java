/** English wording: clauses to statements and questions, names, categories, figures. */
@NullMarked
package dev.readback.generate.english;

import org.jspecify.annotations.NullMarked;
