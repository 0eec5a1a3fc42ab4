/** What the engine calls in {@code feedback-loop} and {@code recommendation-review}, and what their task asks. */
@NullMarked
package dev.baton.feedback.process;

import org.jspecify.annotations.NullMarked;
