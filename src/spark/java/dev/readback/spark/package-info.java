/** An archive of articles on Apache Spark: built with the Maven profile {@code spark} alone. */
@NullMarked
package dev.readback.spark;

import org.jspecify.annotations.NullMarked;
