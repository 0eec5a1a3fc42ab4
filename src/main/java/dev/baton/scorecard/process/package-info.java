/** What the engine calls in {@code scorecard-review}, and what its task asks. */
@NullMarked
package dev.baton.scorecard.process;

import org.jspecify.annotations.NullMarked;
