/** NLP4J: tokens, lemmas, tags, parse, names. */
@NullMarked
package dev.readback.analysis.engines.nlp4j;

import org.jspecify.annotations.NullMarked;
