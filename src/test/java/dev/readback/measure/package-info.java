/** Programs that measure the analysis against labelled articles; not part of the test run. */
@NullMarked
package dev.readback.measure;

import org.jspecify.annotations.NullMarked;
