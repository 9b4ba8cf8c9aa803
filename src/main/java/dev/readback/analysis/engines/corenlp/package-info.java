/** CoreNLP, the only package that may import it: names, time values, a second parse. */
@NullMarked
package dev.readback.analysis.engines.corenlp;

import org.jspecify.annotations.NullMarked;
