/** Who and what an article names: names grouped to entities, with what refers to them. */
@NullMarked
package dev.readback.analysis.entities;

import org.jspecify.annotations.NullMarked;
