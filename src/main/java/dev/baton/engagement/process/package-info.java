/** What the engine calls in {@code sales-engagement}, and what its task asks. */
@NullMarked
package dev.baton.engagement.process;

import org.jspecify.annotations.NullMarked;
