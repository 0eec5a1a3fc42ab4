/** Tests of the processes {@code feedback-loop} and {@code recommendation-review}. */
@NullMarked
package dev.baton.feedback.process;

import org.jspecify.annotations.NullMarked;
