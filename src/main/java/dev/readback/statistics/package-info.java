/** What the responses of a class tell about the questions: item analysis and calibration. Pure. */
@NullMarked
package dev.readback.statistics;

import org.jspecify.annotations.NullMarked;
