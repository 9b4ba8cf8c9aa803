/** The item analysis of a class as a table, as JSON, as a page. */
@NullMarked
package dev.readback.statistics.reports;

import org.jspecify.annotations.NullMarked;
