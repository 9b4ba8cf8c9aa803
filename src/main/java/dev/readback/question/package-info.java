/**
 * Questions and answers as values: the closed middle that formats, markers and the console share.
 */
@NullMarked
package dev.readback.question;

import org.jspecify.annotations.NullMarked;
