/** Pure markers: a question and a response give a mark with its reason. */
@NullMarked
package dev.readback.marking;

import org.jspecify.annotations.NullMarked;
