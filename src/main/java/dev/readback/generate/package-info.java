/** Facts to drafts of questions: rules, distractors, wording. */
@NullMarked
package dev.readback.generate;

import org.jspecify.annotations.NullMarked;
