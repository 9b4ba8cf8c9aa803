/**
 * What several formats share: XML, zip and HTML text, ids, tags, and what goes wrong in reading.
 */
@NullMarked
package dev.readback.bank.formats.parts;

import org.jspecify.annotations.NullMarked;
