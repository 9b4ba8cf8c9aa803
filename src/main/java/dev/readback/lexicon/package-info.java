/** What words mean, from WordNet. A low layer: it sees no other package of ours. */
@NullMarked
package dev.readback.lexicon;

import org.jspecify.annotations.NullMarked;
