/** Files and strings to articles: plain text, Markdown, HTML. */
@NullMarked
package dev.readback.article.readers;

import org.jspecify.annotations.NullMarked;
