/** A reader's way through a question set: append-only steps and their result. */
@NullMarked
package dev.readback.session;

import org.jspecify.annotations.NullMarked;
